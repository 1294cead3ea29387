/** Paths as people write them into files, checked before anything is opened. */

import { t, texts } from '../text/l10n.ts';

/** What a path must not look like, and why, as the end of a sentence that begins with the path. */
const refusals = texts<readonly (readonly [RegExp, string])[]>([
  [/^\s*$/, 'is empty'],
  [/[\x00-\x1f\x7f]/, 'holds a control character'],
  [/\p{Cs}/u, 'holds half a character'],
  [/^[a-z][a-z0-9+.-]*:/i, 'is an address; only relative paths to files beside the plan are read'],
  [/^[/\\~]/, 'is not relative; write it from the folder of this file on'],
  [/\\/, 'holds a backslash; write “/” between folders'],
]);

/** Why the path may not be followed, or `undefined` when it may be tried. */
export function refusal(path: string): string | undefined {
  const why = refusals.find(([pattern]) => pattern.test(path))?.[1];
  return why === undefined ? undefined : t(why);
}

/** Whether a part of the path is the name of a device on Windows, such as `aux.yaml`, or ends as no name may there. */
export const isReserved = (path: string): boolean =>
  path
    .split('/')
    .some(
      (part) =>
        /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?: *\.|$)/i.test(part) ||
        (/[. ]$/.test(part) && !/^\.\.?$/.test(part)),
    );

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

/** The path that an address names, as far as it can be read, its drive in small letters; other names as they are. */
export function decodedName(name: string): string {
  if (!schemed.test(name)) return name;
  try {
    return decodeURIComponent(name).replace(
      /^(file:\/\/\/)([A-Z])(?=:)/i,
      (_, start, drive) => start + drive.toLowerCase(),
    );
  } catch {
    return name;
  }
}

const schemed = /^[a-z][a-z0-9+.-]+:/i;

/** What a file is called, without its folders. */
export const fileNameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

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

/** A file or folder that is moved from one name to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The name that a file has after these moves, of itself or of a folder that it lies in; the nearest one counts. */
export function movedName(name: string, moves: readonly Move[]): string {
  const own = partsOf(name);
  const fits = moves.flatMap(({ from, to }) => {
    const parts = partsOf(from);
    return startsWith(own, parts) ? [{ parts, to }] : [];
  });
  const [nearest] = fits.sort((one, other) => other.parts.length - one.parts.length);
  if (nearest === undefined) return name;
  const rest = own.slice(nearest.parts.length);
  const isAddress = schemed.test(nearest.to);
  return [nearest.to.replace(/\/$/, ''), ...rest.map((part) => (isAddress ? encodePath(part) : part))].join('/');
}

/** The path from one file to another as it is written in a plan; `undefined` where none leads there, as between drives. */
export function pathTo(from: string, to: string): string | undefined {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (rootOf(start) !== rootOf(end)) return undefined;
  let same = 0;
  while (same < Math.min(start.length, end.length) - 1 && start[same] === end[same]) same++;
  const path = [...Array<string>(start.length - 1 - same).fill('..'), ...end.slice(same)].join('/');
  return refusal(path) === undefined ? path : undefined;
}

/** The parts of a name between slashes, as they are called; a drive is called the same in both cases. */
function partsOf(name: string): readonly string[] {
  const parts = decodedName(name).replace(/\/$/, '').split('/');
  return parts.map((part) => (/^[A-Z]:$/.test(part) ? part.toLowerCase() : part));
}

const startsWith = (parts: readonly string[], start: readonly string[]) =>
  start.every((part, index) => parts[index] === part);

/** The scheme, host and drive of a name, as far as it has any: no path leads out of there. */
function rootOf(parts: readonly string[]): string {
  const isAddress = parts[1] === '' && parts[0]?.endsWith(':') === true && parts[0].length > 2;
  const own = isAddress
    ? parts.slice(0, 3)
    : parts[0] === '' && parts[1] === ''
      ? parts.slice(0, 4)
      : parts.slice(0, 1).filter((it) => it === '');
  const drive = parts[own.length];
  return [...own, ...(drive !== undefined && /^[a-z]:$/.test(drive) ? [drive] : [])].join('/');
}
