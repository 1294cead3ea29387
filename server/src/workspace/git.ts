import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** Nothing that the repository itself configures may run: a plan may lie in somebody else's. */
const inert = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/**
 * Addresses of the remotes of the repository that tracks the file. `undefined` when no repository tracks it or git is not
 * there. Asks git for what it knows on this machine; nothing is fetched.
 */
export async function remotesOf(path: string): Promise<readonly string[] | undefined> {
  const folder = dirname(path);
  const tracked = await git(folder, ['ls-files', '--error-unmatch', '-z', '--', basename(path)]);
  if (tracked === undefined) return undefined;
  const remotes = await git(folder, ['config', '--get-regexp', '-z', '^remote\\..*\\.(url|pushurl)$']);
  return [...new Set((remotes ?? '').split('\0').flatMap((entry) => entry.split('\n').slice(1)))].filter(
    (address) => address !== '',
  );
}

/** What git prints, or `undefined` when it cannot say. */
function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
    execFile('git', [...inert, ...args], { cwd: folder, env, timeout: 5000, windowsHide: true }, (error, output) =>
      resolve(error ? undefined : output),
    );
  });
}
