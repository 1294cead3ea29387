import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../server/src/cli/run.ts';
import { filesOnDisk } from '../../server/src/workspace/node.ts';
import { readBytes } from '../../server/src/workspace/reading.ts';
import { repositoryAt } from '../../server/src/workspace/repository.ts';
import { stagedFiles } from '../../server/src/workspace/staged.ts';
import { assertOutput } from '../schemas/assert-output.ts';

/** A real repository in a folder of its own. */
export interface TestRepository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly write: (path: string, text: string) => void;
  /** Writes these files and commits everything. */
  readonly commit: (texts: Readonly<Record<string, string>>, day?: string) => void;
  /** Runs a command in the folder, or another; nothing is printed. */
  readonly changeplan: (
    argv: readonly string[],
    from?: string,
    on?: { readonly colors: boolean },
  ) => Promise<{ code: number; out: string; err: string }>;
  readonly remove: () => void;
}

const settings = [
  ...['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'],
  // A commit looks after nothing else, which would be one more process for each.
  ...['-c', 'maintenance.auto=false'],
];

/** Stages and commits all in one call: a process of a large one takes longer to begin than what git does in it. */
export const everything = 'alias.everything=!git add -A && git commit';

/** Makes of a folder what `git init` would, without a process. */
export function initialize(folder: string): void {
  const own = join(folder, '.git');
  for (const name of ['objects', 'refs/heads']) mkdirSync(join(own, name), { recursive: true });
  writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(
    join(own, 'config'),
    '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n\tlogallrefupdates = true\n',
  );
}

export function newRepository(): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
  const git = (...args: string[]) => {
    return execFileSync('git', [...settings, ...args], { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  };
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  initialize(folder);
  return {
    folder,
    git,
    write,
    commit: (texts, day = '2026-11-01') => {
      for (const [path, text] of Object.entries(texts)) write(path, text);
      git('-c', everything, 'everything', '-qm', 'x', '--date', `${day}T12:00:00`);
    },
    changeplan: async (argv, from = folder, { colors } = { colors: false }) => {
      let out = '';
      let err = '';
      const code = await run(argv, {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        files: filesOnDisk(from),
        staged: () => stagedFiles(from),
        repository: repositoryAt,
        bytes: (path) => readBytes(join(from, path)),
        input: async () => '',
        progress: () => {},
        today: () => '2026-11-21',
        isTerminal: false,
        colors,
      });
      assertOutput(argv, out);
      return { code, out, err };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
