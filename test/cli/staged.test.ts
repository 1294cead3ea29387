import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../server/src/cli/run.ts';
import { filesOnDisk } from '../../server/src/workspace/node.ts';
import { repositoryAt } from '../../server/src/workspace/repository.ts';
import { stagedFiles } from '../../server/src/workspace/staged.ts';
import { initialize } from './repositories.ts';

const good = 'changeplan: 1\ntitle: Good\n';
const bad = 'changeplan: 1\ntitle: Bad\nlead: nobody\nstakeholders: { we: {} }\n';
const organization = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { boss: {} }\n';
const user = 'changeplan: 1\ntitle: User\nuses: ../org.changeplan.yaml\nlead: boss\n';

describe('changeplan check --staged', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
    initialize(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function git(...args: string[]): string {
    const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  }
  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  function stage(path: string, text: string): void {
    write(path, text);
    git('add', '--', path);
  }
  /** The exit code, then the rules that found errors, file by file, or what is said on standard error. */
  async function check(paths: readonly string[] = [], from = folder): Promise<string> {
    let out = '';
    let err = '';
    const code = await run(['check', '--staged', '--format', 'json', '--quiet', ...paths], {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      files: filesOnDisk(from),
      staged: () => stagedFiles(from),
      repository: repositoryAt,
      input: async () => '',
      progress: () => {},
      today: () => '2026-11-21',
      isTerminal: false,
      colors: false,
    });
    const files = out === '' ? [] : JSON.parse(out).files;
    const found = files.map(
      (file: { path: string; findings: { rule: string }[] }) =>
        `${file.path}:${file.findings.map(({ rule }) => ` ${rule}`).join('')}`,
    );
    return [code, ...found, ...(err ? [err.trim()] : [])].join('\n');
  }
  const assertChecks = async (expected: string, paths?: readonly string[], from?: string) =>
    assert.equal(await check(paths, from), expected);

  it('looks for plans in staged Markdown files when asked to', async () => {
    stage('notes/a.md', `# A\n\n\`\`\`changeplan\n${bad}\`\`\`\n`);
    stage('notes/b.md', '# B\n');
    const alone = await check();
    const asked = [
      await check(['--markdown']),
      await check(['--markdown', 'notes']),
      await check(['--markdown', '**']),
    ];
    assert.ok(!alone.includes('a.md'), alone);
    for (const it of asked) assert.match(it, /^1\b.*notes\/a\.md.*unknown-reference/s);
  });

  it('fails for a bad index under a working copy that is mended', async () => {
    stage('p.changeplan.yaml', bad);
    write('p.changeplan.yaml', good);
    await assertChecks('1\np.changeplan.yaml: unknown-reference');
  });

  it('passes a good index under a working copy that is broken', async () => {
    stage('p.changeplan.yaml', good);
    write('p.changeplan.yaml', bad);
    await assertChecks('0\np.changeplan.yaml:');
  });

  it('takes only what is staged: added, changed or renamed, not what is committed, removed or unknown to git', async () => {
    for (const name of ['kept', 'changed', 'old', 'removed']) stage(`${name}.changeplan.yaml`, `${bad}# ${name}\n`);
    git('commit', '-qm', 'x');
    stage('added.changeplan.yaml', bad);
    stage('changed.changeplan.yaml', good);
    git('mv', 'old.changeplan.yaml', 'new.changeplan.yaml');
    git('rm', '-q', 'removed.changeplan.yaml');
    write('unknown.changeplan.yaml', bad);
    stage('other.yaml', bad);
    await assertChecks(
      '1\nadded.changeplan.yaml: unknown-reference\nchanged.changeplan.yaml:\nnew.changeplan.yaml: unknown-reference',
    );
  });

  it('says that nothing is staged, and passes', async () => {
    stage('p.changeplan.yaml', bad);
    git('commit', '-qm', 'x');
    await assertChecks('0');
    await assertChecks('0', ['.']);
  });

  it('checks a file that is named, staged or not', async () => {
    stage('p.changeplan.yaml', bad);
    git('commit', '-qm', 'x');
    await assertChecks('1\np.changeplan.yaml: unknown-reference', ['p.changeplan.yaml']);
    await assertChecks('1\np.changeplan.yaml: unknown-reference', [join(folder, 'p.changeplan.yaml')]);
  });

  it('keeps to the folders and globs that are named', async () => {
    stage('a/p.changeplan.yaml', bad);
    stage('b/p.changeplan.yaml', bad);
    await assertChecks('1\na/p.changeplan.yaml: unknown-reference', ['a']);
    await assertChecks('1\nb/p.changeplan.yaml: unknown-reference', ['b/*']);
  });

  it('cannot check what git does not know', async () => {
    stage('p.changeplan.yaml', good);
    write('q.changeplan.yaml', good);
    assert.match(await check(['q.changeplan.yaml']), /^2\nNo plan was found in git’s index at q\.changeplan\.yaml\./);
  });

  it('takes organization files from the index', async () => {
    stage('org.changeplan.yaml', organization);
    stage('plans/p.changeplan.yaml', user);
    write('org.changeplan.yaml', organization.replace('boss', 'chief'));
    await assertChecks('0\norg.changeplan.yaml:\nplans/p.changeplan.yaml:');
    git('add', '.');
    await assertChecks('1\norg.changeplan.yaml:\nplans/p.changeplan.yaml: unknown-reference');
  });

  it('says that an organization file was not staged', async () => {
    write('org.changeplan.yaml', organization);
    stage('plans/p.changeplan.yaml', user);
    await assertChecks('1\nplans/p.changeplan.yaml: unresolved-use');
  });

  it('checks the plans that a staged organization file concerns', async () => {
    stage('org.changeplan.yaml', organization);
    stage('plans/p.changeplan.yaml', user);
    stage('other/org.changeplan.yaml', organization);
    stage('other/plans/p.changeplan.yaml', bad);
    git('commit', '-qm', 'x');
    stage('org.changeplan.yaml', organization.replace('boss', 'chief'));
    await assertChecks('1\norg.changeplan.yaml:\nplans/p.changeplan.yaml: unknown-reference');
  });

  it('takes the configuration from the index', async () => {
    stage('.changeplanrc.yaml', 'rules: { unknown-reference: off }');
    stage('p.changeplan.yaml', bad);
    write('.changeplanrc.yaml', '');
    await assertChecks('0\np.changeplan.yaml:');
    git('add', '.');
    await assertChecks('1\np.changeplan.yaml: unknown-reference');
  });

  it('works from a folder below', async () => {
    stage('above.changeplan.yaml', bad);
    stage('sub/p.changeplan.yaml', bad);
    await assertChecks('1\np.changeplan.yaml: unknown-reference', [], join(folder, 'sub'));
    await assertChecks(
      '1\n../above.changeplan.yaml: unknown-reference',
      ['../above.changeplan.yaml'],
      join(folder, 'sub'),
    );
  });

  it('works in a worktree and in a submodule', async () => {
    stage('p.changeplan.yaml', good);
    git('commit', '-qm', 'x');
    git('worktree', 'add', '-q', 'tree');
    write('tree/p.changeplan.yaml', bad);
    git('-C', 'tree', 'add', '.');
    await assertChecks('1\np.changeplan.yaml: unknown-reference', [], join(folder, 'tree'));
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'module');
    await assertChecks('0');
    write('module/p.changeplan.yaml', bad);
    git('-C', 'module', 'add', '.');
    await assertChecks('1\np.changeplan.yaml: unknown-reference', [], join(folder, 'module'));
  });

  it('reads hostile names', async () => {
    const names = ['-rf', 'a\nb', '"', '$(touch x)', ':(top)', 'é', '*'].map((name) => `${name}.changeplan.yaml`);
    for (const name of names) {
      write(name, bad);
      git('add', '--', `:(literal)${name}`);
    }
    await assertChecks(['1', ...names.sort().map((name) => `${name}: unknown-reference`)].join('\n'));
  });

  it('never passes a name that is no UTF-8', async function () {
    if (process.platform !== 'linux') this.skip();
    writeFileSync(Buffer.from(`${folder}/caf\xe9.changeplan.yaml`, 'latin1'), bad);
    git('add', '.');
    assert.match(
      await check(),
      /^2\nA staged plan was left out, because its name is not UTF-8: caf\ufffd\.changeplan\.yaml\./,
    );
  });

  it('follows links in the index, and none that lead outside', async () => {
    stage('plans/p.changeplan.yaml', bad);
    symlinkSync('plans/p.changeplan.yaml', join(folder, 'link.changeplan.yaml'));
    symlinkSync('/etc/passwd', join(folder, 'out.changeplan.yaml'));
    git('add', '.');
    assert.equal(
      await check(),
      '2\nlink.changeplan.yaml: unknown-reference\nplans/p.changeplan.yaml: unknown-reference\nout.changeplan.yaml lies outside this workspace.',
    );
  });

  it('says what is in the middle of a merge', async () => {
    stage('p.changeplan.yaml', good);
    git('commit', '-qm', 'x');
    git('checkout', '-qb', 'side');
    stage('p.changeplan.yaml', good.replace('Good', 'Side'));
    git('commit', '-qm', 'y');
    git('checkout', '-q', '-');
    stage('p.changeplan.yaml', good.replace('Good', 'Main'));
    git('commit', '-qm', 'z');
    assert.throws(() => git('merge', 'side'));
    assert.equal(
      await check(['p.changeplan.yaml']),
      '2\np.changeplan.yaml is in the middle of a merge; resolve the conflict and stage it.',
    );
  });

  it('cannot work outside a repository', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    assert.match(await check(), /^2\nGit cannot say what is staged here: “fatal: not a git repository/);
  });

  it('runs nothing that the repository configures', async () => {
    stage('p.changeplan.yaml', good);
    const script = join(folder, 'script');
    writeFileSync(script, `#!/bin/sh\ntouch "${folder}/ran"\n`);
    chmodSync(script, 0o755);
    git('config', 'core.fsmonitor', script);
    git('config', 'diff.external', script);
    await check();
    assert.equal(existsSync(join(folder, 'ran')), false);
  });

  describe('in a hook', () => {
    const changed = new Map<string, string | undefined>();
    const set = (name: string, value: string) => {
      changed.set(name, process.env[name]);
      process.env[name] = value;
    };
    afterEach(() => {
      for (const [name, value] of changed)
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      changed.clear();
    });

    it('reads the index that git names, as for “git commit FILE”', async () => {
      stage('p.changeplan.yaml', good);
      git('commit', '-qm', 'x');
      set('GIT_INDEX_FILE', '.git/other-index');
      stage('p.changeplan.yaml', bad);
      stage('sub/q.changeplan.yaml', good);
      await assertChecks('1\np.changeplan.yaml: unknown-reference\nsub/q.changeplan.yaml:');
      await assertChecks('0\nq.changeplan.yaml:', [], join(folder, 'sub'));
    });

    it('reads the repository that git names', async () => {
      stage('sub/p.changeplan.yaml', bad);
      set('GIT_DIR', join(folder, '.git'));
      await assertChecks('1\np.changeplan.yaml: unknown-reference', [], join(folder, 'sub'));
    });
  });
});
