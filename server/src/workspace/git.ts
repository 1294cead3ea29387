import { type ExecFileException, execFile } from 'node:child_process';
import { basename, dirname, relative } from 'node:path';
import { t } from '../text/l10n.ts';
import { folderAt } from './border.ts';
import type { Tracking } from './files.ts';

/** Nothing that the repository itself configures may run or connect: a plan may lie in somebody else's. */
export const inert = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never'];

/** The most that git may print: the index of a repository with a million files. */
const mostOutput = 256 * 1024 * 1024;

/**
 * Addresses of the remotes of the repository that tracks the file. `undefined` when no repository tracks it or git is not
 * there. Asks git for what it knows on this machine; nothing is fetched.
 */
export async function remotesOf(path: string): Promise<readonly string[] | undefined> {
  const folder = dirname(path);
  const tracked = await said(folder, ['ls-files', '--error-unmatch', '-z', '--', basename(path)]);
  return tracked === undefined ? undefined : remotesIn(folder);
}

/** The same for many plans below `root`, the top folder of their repository, which is asked once. */
export function remotesOfPlansIn(root: string): (path: string) => Promise<readonly string[] | undefined> {
  const asked = said(root, ['ls-files', '-z', '--', '*.changeplan.yaml', '*.changeplan.yml']);
  const tracked = asked.then((names) => new Set(names?.split('\0')));
  const remotes = asked.then((names) => (names === undefined ? undefined : remotesIn(root)));
  const start = root.replace(/\/$/, '').length + 1;
  return async (path) => ((await tracked).has(path.slice(start)) ? remotes : undefined);
}

/** Addresses of the remotes of the repository that the folder lies in. */
export async function remotesIn(folder: string): Promise<readonly string[]> {
  const remotes = await said(folder, ['config', '--get-regexp', '-z', '^remote\\..*\\.(url|pushurl)$']);
  return [...new Set((remotes ?? '').split('\0').flatMap((entry) => entry.split('\n').slice(1)))].filter(
    (address) => address !== '',
  );
}

/** A path as it is, whatever git would match with it. */
const literal = ['--literal-pathspecs', 'ls-files'];

/** What git makes of a file at that path, or would if it were there; `undefined` when it cannot say. */
export async function trackingOf(path: string): Promise<Tracking | undefined> {
  const folder = folderAt(path);
  const tracked = await said(folder, [...literal, '-z', '--', relative(folder, path)]);
  if (tracked === undefined) return undefined;
  if (tracked !== '') return 'tracked';
  const ignored = await said(folder, ['check-ignore', '-q', '--', relative(folder, path)]);
  return ignored === undefined ? 'untracked' : 'ignored';
}

/** Those of the paths, which count from the folder, that a rule leaves out of git; none when git cannot say. */
export async function ignoredOf(folder: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const input = paths.map((it) => `${it}\0`).join('');
  // Git ends with 1 when it leaves out none of them.
  const output = await git(folder, ['check-ignore', '-z', '--stdin'], { input }).catch(() => undefined);
  return new Set(output?.toString('utf8').split('\0'));
}

/** What git prints, or `undefined` when it cannot say. */
async function said(folder: string, args: readonly string[]): Promise<string | undefined> {
  return git(folder, args, { timeout: 5000 }).then(
    (output) => output.toString('utf8'),
    () => undefined,
  );
}

/** What git prints; rejects with what it says when it cannot. No shell stands between. */
export function git(
  folder: string,
  args: readonly string[],
  { timeout, input }: { readonly timeout?: number; readonly input?: string } = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: gitEnvironment(), timeout, windowsHide: true, maxBuffer: mostOutput };
    const child = execFile(
      'git',
      [...inert, ...args],
      { ...options, encoding: 'buffer' },
      (error, output, complaint) => (error ? reject(new Error(why(error, complaint))) : resolve(output)),
    );
    if (input === undefined) return;
    // What has gone wrong shows in how git ends.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function why({ code, message }: ExecFileException, complaint: Buffer): string {
  if (code === 'ENOENT') return t('git was not found on this machine');
  return complaint.toString('utf8').split('\n')[0] || message;
}

/** Git waits for nobody, takes no lock that it can do without, and fetches nothing. */
export const gitEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
});
