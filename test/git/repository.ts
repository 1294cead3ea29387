import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { everything, initialize } from '../cli/repositories.ts';

/** The command line as it was built. */
export const cli = resolve('dist/cli.js');

/** As a shell calls it. */
export const changeplan = `"${process.execPath}" "${cli}"`;

export const good = 'changeplan: 1\ntitle: Good\n';
export const bad = 'changeplan: 1\ntitle: Bad\nlead: nobody\nstakeholders: { we: {} }\n';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A repository of its own, whose git heeds no settings of this machine. */
export interface TestRepository {
  readonly folder: string;
  readonly git: (...args: string[]) => Ended;
  /** Runs a script as GitHub and GitLab do: it ends with the first command that fails. */
  readonly bash: (script: string, env?: Readonly<Record<string, string>>) => Ended;
  readonly write: (path: string, text: string) => void;
  /** Writes and stages the files, and commits them without hooks. */
  readonly commit: (files: Readonly<Record<string, string>>) => void;
  readonly remove: () => void;
}

export function testRepository(): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
  const environment = {
    ...process.env,
    NO_COLOR: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_PAGER: 'cat',
    GIT_AUTHOR_NAME: 'T',
    GIT_AUTHOR_EMAIL: 't@example.org',
    GIT_COMMITTER_NAME: 'T',
    GIT_COMMITTER_EMAIL: 't@example.org',
  };
  const run = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended => {
    const options = { cwd: folder, encoding: 'utf8', env: { ...environment, ...env } } as const;
    const { status, stdout, stderr } = spawnSync(program, args, options);
    return { code: status, out: stdout, err: stderr };
  };
  const git = (...args: string[]) => run('git', args);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  initialize(folder);
  return {
    folder,
    git,
    bash: (script, env) => run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], env),
    write,
    commit: (files) => {
      for (const [path, text] of Object.entries(files)) write(path, text);
      git('-c', everything, '-c', 'maintenance.auto=false', 'everything', '-q', '--no-verify', '-m', 'more');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
