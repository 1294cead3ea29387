import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { fileNameIn } from '../workspace/paths.ts';

/** What an editor is asked to watch from the beginning: files of these names are always of interest. */
export const watchedPatterns: readonly string[] = [
  '**/*.changeplan.{yaml,yml}',
  '**/*names*.{yaml,yml}',
  '**/.changeplanrc.yaml',
  '**/.gitignore',
];

const known = /\.changeplan\.ya?ml$|names[^/]*\.ya?ml$/;
/** A workspace with more names than that has other troubles. */
const most = 200;

/**
 * Has the editor watch files of any other name too, as soon as one is looked for: an organization file may be called as
 * its author likes. Takes the path by which it is looked for, whether it is there or not.
 */
export function watcher(connection: Connection): (path: string) => void {
  const watched = new Set<string>();
  return (path) => {
    const name = fileNameIn(path);
    if (name === '' || known.test(name) || watched.has(name) || watched.size === most) return;
    watched.add(name);
    // What is special in a pattern stands for any one character.
    const globPattern = `**/${name.replace(/[*?[\]{},!\\]/g, '?')}`;
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] }).catch(() => {});
  };
}
