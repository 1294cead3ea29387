import { sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';

/** So long, in milliseconds, nothing may change until something is done: editors save in several steps. */
const quiet = 50;
/** What plans, configurations, organization files and Markdown are called. */
const watched = /\.(?:ya?ml|md|markdown)$/i;
const unwatched = new Set(['node_modules', '.git']);

/** Whether changes at a path are not heard: of packages and git, and of files that no plan is or uses. */
export const isUnwatched = (path: string, isFile: boolean, separator = sep): boolean =>
  unwatched.has(path.slice(path.lastIndexOf(separator) + 1)) || (isFile && !watched.test(path));

/**
 * Calls `work` as soon as changes are heard, and again when a file that a plan may stand in or use has come, gone or changed
 * below these folders, or when one of these files has; one call after the other. Never ends by itself; rejects when a call
 * does.
 */
export function watch(paths: readonly string[], work: () => Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    const watcher = watchFiles([...paths], {
      ignoreInitial: true,
      ignored: (path, info) => isUnwatched(path, info?.isFile() === true),
      ignorePermissionErrors: true,
    });
    let timer: NodeJS.Timeout | undefined;
    let working = Promise.resolve();
    const next = () => {
      working = working.then(work);
      working.catch(reject);
    };
    watcher.on('ready', next);
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(next, quiet);
    });
    watcher.on('error', reject);
  });
}
