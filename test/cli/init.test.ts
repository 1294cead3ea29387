import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Ask } from '../../server/src/cli/io.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { itIfWhole } from '../robust/survive.ts';
import { changeplan } from './changeplan.ts';

const repository = { '.git/HEAD': 'ref: refs/heads/main\n' };
const configuration = '.changeplanrc.yaml';
const source = 'git+https://git.example.org/change-plan.git#v1.0.0';

/** Runs `changeplan init` in a repository with these files; answers what was written besides them, and for names. */
async function init(argv: readonly string[], files: Record<string, string> = repository, ask?: Ask) {
  const before = { ...files };
  const all = { ...files };
  const { code, out, err } = await changeplan(['init', ...argv], all, ask);
  for (const [path, text] of Object.entries(before)) assert.equal(all[path], text, `${path} was changed`);
  const made = Object.entries(all).filter(([path]) => !(path in before));
  const isOfNames = ([path]: readonly [string, string]) => /(?:^|\/)(?:\.gitignore|names\.local\.yaml)$/.test(path);
  const written = Object.fromEntries(made.filter((it) => !isOfNames(it)));
  return { code, out, err, written, names: Object.fromEntries(made.filter(isOfNames)) };
}

/** The paths of what is written for a repository with these files. */
const paths = async (argv: readonly string[], files: Record<string, string> = {}) =>
  Object.keys((await init(['--yes', ...argv], { ...repository, ...files })).written);

const manifest = (it: object) => ({ 'package.json': JSON.stringify(it) });
const remote = (url: string) => ({ '.git/config': `[remote "origin"]\n\turl = ${url}\n` });

describe('changeplan init', () => {
  it('writes a configuration that changes nothing yet', async () => {
    const { code, written } = await init(['--yes']);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(written), [configuration]);
    const text = written[configuration] ?? '';
    assert.deepEqual(
      readDocument(configuration, text).root?.pairs.map(({ key }) => key.text),
      ['root'],
    );
  });
  it('makes a file for names that git leaves out', async () => {
    const { names } = await init(['--yes']);
    assert.deepEqual(Object.keys(names), ['.gitignore', 'names.local.yaml']);
    assert.equal(names['.gitignore'], 'names.local.yaml\n');
    const { code } = await changeplan(['check', 'names.local.yaml'], { ...names });
    assert.equal(code, 0);
    assert.deepEqual((await init(['--yes'], {})).names, {});
  });
  it('adds to what git leaves out, once', async () => {
    const files: Record<string, string> = { ...repository, '.gitignore': 'dist' };
    const { out } = await changeplan(['init', '--yes'], files);
    assert.match(out, /\.gitignore gets a line more:\n\n {2}names\.local\.yaml\n/);
    assert.equal(files['.gitignore'], 'dist\nnames.local.yaml\n');
    await changeplan(['init', '--yes'], files);
    assert.equal(files['.gitignore'], 'dist\nnames.local.yaml\n');
  });
  it('shows in the configuration what is valid', async () => {
    const text = (await init(['--yes'])).written[configuration] ?? '';
    const all = text.replace(/^# (?=[ \w-]+:)/gm, '').replace(/^Plans.*$/m, '');
    const { code, out } = await changeplan(['check', 'p.changeplan.yaml'], {
      'p.changeplan.yaml': 'changeplan: 1\ntitle: T\n',
      [configuration]: all,
    });
    assert.match(all, /^values:.*\n {2}craft:/m);
    assert.equal(code, 0, out);
  });

  it('sees that pre-commit is in use', async () => {
    const { out, written } = await init(['--yes'], { ...repository, '.pre-commit-config.yaml': 'repos: []\n' });
    assert.deepEqual(Object.keys(written), [configuration]);
    assert.match(
      out,
      /\.pre-commit-config\.yaml is there already, and stays as it is\. Add to it:\n\n {4}- repo: local\n/,
    );
  });
  it('sees that lefthook is in use', async () =>
    assert.deepEqual(await paths([], manifest({ devDependencies: { lefthook: '2' } })), [
      configuration,
      'lefthook.yml',
    ]));
  it('sees that husky is in use', async () =>
    assert.deepEqual(await paths([], manifest({ devDependencies: { husky: '9' } })), [
      configuration,
      '.husky/pre-commit',
    ]));
  it('prefers lint-staged to the husky that calls it', async () =>
    assert.deepEqual(await paths([], manifest({ devDependencies: { husky: '9', 'lint-staged': '16' } })), [
      configuration,
      '.lintstagedrc.json',
    ]));
  it('adds to lint-staged where it is set up', async () => {
    const { out, written } = await init(['--yes'], { ...repository, ...manifest({ 'lint-staged': {} }) });
    assert.deepEqual(Object.keys(written), [configuration]);
    assert.match(out, /package\.json is there already, and stays as it is\. Add to it:\n\n {4}"\*\.changeplan/);
  });
  it('adds to the file of lefthook that there is', async () =>
    assert.match(
      (await init(['--yes'], { ...repository, '.lefthook.yml': '' })).out,
      /^\.lefthook\.yml is there already/m,
    ));
  it('takes a broken package.json for none', async () =>
    assert.deepEqual(await paths([], { 'package.json': '{"devDependencies"' }), [configuration]));
  it('does what is asked for instead', async () =>
    assert.deepEqual(await paths(['--hooks', 'pre-commit'], { 'lefthook.yml': '' }), [
      configuration,
      '.pre-commit-config.yaml',
    ]));
  it('leaves hooks out when told so', async () =>
    assert.deepEqual(await paths(['--hooks', 'none'], manifest({ devDependencies: { husky: '9' } })), [configuration]));
  it('says how to choose where nothing is in use', async () =>
    assert.match((await init(['--yes'])).err, /--hooks pre-commit\|lefthook\|husky\|lint-staged/));

  it('lets pre-commit install Change Plan where it is known from what', async () =>
    assert.match(
      (await init(['--yes', '--hooks', 'pre-commit', '--from', source])).written['.pre-commit-config.yaml'] ?? '',
      /- repo: https:\/\/git\.example\.org\/change-plan\.git\n +rev: v1\.0\.0\n +hooks:\n +- id: changeplan-check\n/,
    ));
  it('lets pre-commit take what is on the path else', async () =>
    assert.match(
      (await init(['--yes', '--hooks', 'pre-commit'])).written['.pre-commit-config.yaml'] ?? '',
      /language: system\n/,
    ));
  it('never runs a package of that name from elsewhere', async () => {
    for (const program of ['lefthook', 'husky']) {
      const { written } = await init(['--yes', '--hooks', program], { ...repository, ...manifest({}) });
      assert.match(Object.values(written).join(''), /npx --no-install changeplan check --staged/, program);
    }
  });

  it('says how the project comes by the program that hooks of npm run', async () => {
    for (const program of ['lefthook', 'husky', 'lint-staged']) {
      const { out } = await init(['--yes', '--hooks', program]);
      assert.match(
        out,
        /^Add Change Plan to this project first, with “npm install --save-dev” and the \.tgz/m,
        program,
      );
      const told = await init(['--yes', '--hooks', program, '--from', './c.tgz']);
      assert.match(told.out, /^Run “npm install --save-dev \.\/c\.tgz” first/m, program);
      const has = { ...repository, ...manifest({ devDependencies: { changeplan: '1' } }) };
      assert.doesNotMatch((await init(['--yes', '--hooks', program], has)).out, /--save-dev/, program);
    }
    const path = /^Whoever commits needs “changeplan” on the path\.$/m;
    assert.match((await init(['--yes', '--hooks', 'pre-commit'])).out, path);
    assert.doesNotMatch((await init(['--yes', '--hooks', 'pre-commit', '--from', source])).out, path);
  });

  it('writes a workflow for a remote on GitHub', async () => {
    const { written } = await init(['--yes', '--from', source], {
      ...repository,
      ...remote('git@github.com:example/plans.git'),
    });
    const text = written['.github/workflows/changeplan.yml'] ?? '';
    assert.match(
      text,
      /- run: npm install --no-save .*git\+https:\/\/\S+#v1\.0\.0\n +- run: npx --no-install changeplan check --format github\n/,
    );
  });
  it('writes a job for a remote on GitLab, with the Change Plan of package.json', async () => {
    const { written } = await init(['--yes'], {
      ...repository,
      ...remote('https://gitlab.example.org/plans.git'),
      ...manifest({ devDependencies: { changeplan: '1' } }),
    });
    assert.match(written['.gitlab-ci.yml'] ?? '', /- npm ci\n +- npx --no-install changeplan check --format gitlab/);
  });
  it('leaves the build server out while nobody knows what it would install', async () => {
    const { code, err, written } = await init(['--yes'], {
      ...repository,
      ...remote('git@github.com:example/plans.git'),
    });
    assert.deepEqual([code, Object.keys(written)], [0, [configuration]]);
    assert.match(err, /--from SOURCE/);
  });
  it('refuses that when the build server was asked for', async () => {
    const { code, err, written } = await init(['--yes', '--ci', 'gitlab']);
    assert.deepEqual([code, written], [2, {}]);
    assert.match(err, /--from SOURCE/);
  });
  it('installs from the file of a release that lies in the repository, and says that it is to be committed', async () => {
    for (const from of ['./changeplan-1.0.0.tgz', 'changeplan-1.0.0.tgz', 'file:changeplan-1.0.0.tgz']) {
      const { out, written } = await init(['--yes', '--ci', 'github', '--from', from]);
      assert.match(written['.github/workflows/changeplan.yml'] ?? '', new RegExp(`npm install .* ${from}\n`));
      assert.match(out, /^Commit changeplan-1\.0\.0\.tgz as well: the build server installs from it\.$/m);
    }
    assert.doesNotMatch((await init(['--yes', '--ci', 'github', '--from', source])).out, /Commit/);
    assert.doesNotMatch((await init(['--yes', '--ci', 'github', '--from', 'https://e.org/c.tgz'])).out, /Commit/);
  });
  for (const outside of ['../changeplan-1.0.0.tgz', '/tmp/c.tgz', 'a/../../c.tgz', '~/c.tgz', 'file:../c', 'C:/c.tgz'])
    it(`does not let a build server install from ${outside}`, async () => {
      const { code, err, written } = await init(['--yes', '--ci', 'gitlab', '--from', outside]);
      assert.deepEqual([code, written], [2, {}]);
      assert.match(err, /lies outside this folder.*Copy it into the repository/);
    });
  for (const hostile of ['a b', 'x"; rm -rf /', '--registry=x', '$(id)', ''])
    it(`takes no ${JSON.stringify(hostile)} for something to install`, async () => {
      const { code, written } = await init(['--yes', '--ci', 'github', `--from=${hostile}`]);
      assert.deepEqual([code, written], [2, {}]);
    });

  it('shows what it would write, and writes nothing, with --dry-run', async () => {
    const { code, out, written } = await init(['--dry-run', '--hooks', 'husky']);
    assert.deepEqual([code, written], [0, {}]);
    assert.match(out, /^\.husky\/pre-commit, a new file:\n\n {2}npx --no-install changeplan/m);
  });
  it('writes nothing when nobody can be asked', async () => {
    const { code, err, written } = await init([]);
    assert.deepEqual([code, written], [2, {}]);
    assert.match(err, /say --yes/);
  });
  it('asks whoever sits there, after showing', async () => {
    assert.deepEqual(Object.keys((await init([], repository, async () => ['write'])).written), [configuration]);
    const { code, written } = await init([], repository, async () => ['leave']);
    assert.deepEqual([code, written], [2, {}]);
    assert.deepEqual((await init([], repository, async () => 'leave')).written, {});
  });
  it('has nothing to ask when all is there', async () => {
    const first = await init(['--yes', '--hooks', 'lefthook']);
    const again = await init(['--hooks', 'lefthook'], { ...repository, ...first.written, ...first.names });
    assert.deepEqual([again.code, again.written], [0, {}]);
    assert.doesNotMatch(again.out, /Add to it/);
  });
  it('works in another folder', async () =>
    assert.deepEqual(Object.keys((await init(['plans/', '--yes'], { 'plans/.git/HEAD': '' })).written), [
      'plans/.changeplanrc.yaml',
    ]));
  it('leaves hooks and the build server out below the top folder', async () => {
    const { err, written } = await init(['--yes'], { 'lefthook.yml': '' });
    assert.deepEqual(Object.keys(written), [configuration]);
    assert.match(err, /not the top folder/);
  });

  itIfWhole('sets up a repository on disk in which a plan with an error stops the commit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
    const cli = resolve('dist/cli.js');
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    try {
      git('init', '-q');
      execFileSync(process.execPath, [cli, 'init', '--yes', '--hooks', 'husky'], { cwd: folder, stdio: 'pipe' });
      const hook = readFileSync(join(folder, '.husky/pre-commit'), 'utf8');
      // As husky would, with the program that was built here instead of an installed one.
      const runnable = hook.replace('npx --no-install changeplan', `"${process.execPath}" "${cli}"`);
      writeFileSync(join(folder, '.git/hooks/pre-commit'), `#!/bin/sh\n${runnable}`, { mode: 0o755 });
      writeFileSync(
        join(folder, 'p.changeplan.yaml'),
        'changeplan: 1\ntitle: T\nlead: nobody\nstakeholders: { we: {} }\n',
      );
      git('add', '.');
      const stopped = git('commit', '-m', 'bad');
      assert.notEqual(stopped.status, 0);
      assert.match(stopped.stdout + stopped.stderr, /unknown-reference/);
      writeFileSync(join(folder, 'p.changeplan.yaml'), 'changeplan: 1\ntitle: T\n');
      assert.notEqual(git('commit', '-m', 'bad still').status, 0, 'the index counts, not the disk');
      git('add', '.');
      assert.equal(git('commit', '-m', 'good').status, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
