import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { filesOnDisk } from '../../server/src/workspace/node.ts';
import { newRepository, type TestRepository } from '../cli/repositories.ts';
import { slowTries } from '../robust/survive.ts';

const path = 'plans/p.changeplan.yaml';
const other = 'plans/q.changeplan.yml';
const texts = [
  'changeplan: 1\ntitle: P\nstakeholders: { a: { stance: ally } }\n',
  'changeplan: 1\ntitle: P\nlead: nobody\nstakeholders:\n  a: { stance: opposed }\n',
  'changeplan: 1\ntitle: P\nuses: ../org.yaml\nstakeholders:\n  a: { stance: neutral }\n',
  'changeplan: 1\n[[[',
];
const organization = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { a: { power: strong } }\n';

/** What somebody may do to a repository; what git refuses has simply not happened. */
const steps: Readonly<Record<string, (here: TestRepository, git: (...args: string[]) => void) => void>> = {
  ...Object.fromEntries(texts.map((text, index) => [`write ${index}`, (here) => here.write(path, text)])),
  'write another': (here) => here.write(other, texts[1] ?? ''),
  'write the organization': (here) => here.write('org.yaml', organization),
  'ignore plans': (here) => here.write('.gitignore', '*.changeplan.yaml\n'),
  stage: (_, git) => git('add', '-A'),
  commit: (_, git) => {
    git('add', '-A');
    git('commit', '-qm', 'x');
  },
  'begin a branch': (_, git) => git('checkout', '-qb', 'side'),
  'go to the branch': (_, git) => git('checkout', '-q', 'side'),
  'go back': (_, git) => git('checkout', '-q', 'main'),
  merge: (_, git) => git('merge', '-q', '--no-edit', 'side'),
  'merge what has nothing in common': (_, git) => {
    git('checkout', '-q', '--orphan', 'apart');
    git('commit', '-qm', 'apart', '--allow-empty');
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-edit', '--allow-unrelated-histories', 'apart');
  },
  rebase: (_, git) => git('rebase', '-q', 'side'),
  'cherry-pick': (_, git) => git('cherry-pick', 'side'),
  'give up': (_, git) => git('merge', '--abort'),
  detach: (_, git) => git('checkout', '-q', '--detach'),
  'be without a commit': (_, git) => git('checkout', '-q', '--orphan', 'unborn'),
  rename: (_, git) => git('mv', path, 'plans/r.changeplan.yaml'),
  'rename back': (_, git) => git('mv', 'plans/r.changeplan.yaml', path),
  remove: (_, git) => git('rm', '-qf', path),
  'remove from the index': (_, git) => git('rm', '-q', '--cached', path),
  'remove from the disk': (here) => rmSync(join(here.folder, path), { force: true }),
  stash: (_, git) => git('stash', '-q', '-u'),
  'take another worktree': (_, git) => git('worktree', 'add', '-q', '--detach', 'tree'),
  'take a submodule': (here, git) =>
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', here.folder, 'module'),
  'be sparse': (_, git) => git('sparse-checkout', 'set', '--no-cone', '/org.yaml'),
  'skip the worktree': (_, git) => git('update-index', '--skip-worktree', path),
  'mean to add': (_, git) => git('add', '-N', other),
  'lock the index': (here) => here.write('.git/index.lock', ''),
  'unlock the index': (here) => rmSync(join(here.folder, '.git/index.lock'), { force: true }),
};

const commands = [
  ['check'],
  ['check', '--staged'],
  ['check', '--since', 'HEAD~1'],
  ['check', '--since', 'HEAD'],
  ['fmt', '--check'],
  ['diff', path],
  ['diff', path, 'HEAD~1', 'HEAD'],
  ['history', path, '--format', 'json'],
  ['agenda', '--since', 'HEAD'],
  ['report', path, '--format', 'json'],
  ['load', '--format', 'json'],
];

describe('a repository in any state', () => {
  let here: TestRepository;
  afterEach(() => here?.remove());
  const git = (...args: string[]) => {
    try {
      here.git('-c', 'rerere.enabled=false', ...args);
    } catch {}
  };
  /** All that git could tell of a change. */
  const state = () => {
    const said = (...args: string[]) => {
      try {
        return here.git('--no-optional-locks', ...args);
      } catch {
        return '';
      }
    };
    return [
      said('status', '--porcelain=v2', '--branch'),
      said('for-each-ref'),
      said('stash', 'list'),
      said('ls-files', '-s'),
    ];
  };

  async function assertAnswers(): Promise<void> {
    const before = state();
    for (const command of commands) {
      const { code, out, err } = await here.changeplan(command);
      assert.ok(code === 0 || code === 1 || err !== '', `${command.join(' ')} ends with ${code} and says nothing`);
      assert.doesNotMatch(out + err, /fault in the program|undefined|\[object /, command.join(' '));
    }
    assert.deepEqual(state(), before);
    const listed = here.git('ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate');
    const files = filesOnDisk(here.folder);
    const { names, problems } = await files.find('.');
    const seen = [...names.map(files.show), ...problems.map((it) => it.split(' ')[0])];
    const there = listed.split('\0').filter((it) => /\.changeplan\.ya?ml$/.test(it) && isThere(it));
    assert.deepEqual(
      there.filter((it) => !seen.includes(it)),
      [],
      'git lists it, and nobody looks',
    );
  }
  const isThere = (file: string) => {
    try {
      return realpathSync(join(here.folder, file)) !== '';
    } catch {
      return false;
    }
  };

  it('is answered about, and left as it is', function () {
    this.timeout(0);
    const all = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 2, maxLength: 12 });
    return fc.assert(
      fc.asyncProperty(all, async (names) => {
        here?.remove();
        here = newRepository();
        for (const name of names) steps[name]?.(here, git);
        await assertAnswers();
      }),
      slowTries(1, 150),
    );
  });

  it('is answered about where only a part of it was fetched', async () => {
    here = newRepository();
    for (const text of texts) here.commit({ [path]: text, 'org.yaml': organization });
    const copy = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${here.folder}`, copy], { stdio: 'pipe' });
    for (const command of commands) {
      const { code, err } = await here.changeplan(command, copy);
      assert.ok(code === 0 || code === 1 || err !== '', command.join(' '));
    }
    const { err } = await here.changeplan(['diff', path, 'HEAD~1'], copy);
    assert.match(err, /shallow/);
    rmSync(copy, { recursive: true });
  });
});
