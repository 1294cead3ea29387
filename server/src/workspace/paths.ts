/** Paths as people write them into files, checked before anything is opened. */

/** What a path must not look like, and why, as the end of a sentence that begins with the path. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'is empty'],
  [/[\x00-\x1f\x7f]/, 'holds a control character'],
  [/\p{Cs}/u, 'holds half a character'],
  [/^[a-z][a-z0-9+.-]*:/i, 'is an address; only relative paths to files beside the plan are read'],
  [/^[/\\~]/, 'is not relative; write it from the folder of this file on'],
  [/\\/, 'holds a backslash; write “/” between folders'],
];

/** Why the path may not be followed, or `undefined` when it may be tried. */
export function refusal(path: string): string | undefined {
  return refusals.find(([pattern]) => pattern.test(path))?.[1];
}

/** `from` and `path` joined and tidied, both with `/`; `undefined` when that leads above the root of the names. */
export function joinName(from: string, path: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** A path as editors write it in a URI: every character but letters, digits and `-._~` is encoded. */
export function encodePath(path: string): string {
  const encode = (part: string) =>
    encodeURIComponent(part).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
  return path.split('/').map(encode).join('/');
}

/** The path that an address names, as far as it can be read; other names as they are. */
export function decodedName(name: string): string {
  if (!/^[a-z][a-z0-9+.-]+:/i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The folder of a name, with a final `/`; empty for a name without one. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** The folders of a name, nearest first, down to `root`: both end in `/`, or are empty. */
export function foldersAbove(name: string, root: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(name); folder.startsWith(root); folder = folderOf(folder.slice(0, -1))) {
    folders.push(folder);
    if (folder === root || folder === '') break;
  }
  return folders;
}

/** A path that is written in the file `old`, as the file `name` would write it; both names are of one root. */
export function pathBetween(name: string, old: string, path: string): string {
  const [to, from] = [folderOf(name).split('/'), folderOf(old).split('/')];
  let same = 0;
  while (same < Math.min(to.length, from.length) - 1 && to[same] === from[same]) same++;
  const parts = Array<string>(to.length - 1 - same).fill('..');
  for (const part of [...from.slice(same, -1).map(decodedPart), ...path.split('/')]) {
    if (part === '' || part === '.') continue;
    const above = parts.at(-1);
    if (part === '..' && above !== undefined && above !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

const decodedPart = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
