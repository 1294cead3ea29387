import type { GitObjects } from './objects.ts';

/** What git keeps under a path. */
export interface Kept {
  readonly mode: string;
  readonly object: string;
}

/** What the commit keeps at a path from the top folder; `undefined` where it keeps nothing. */
export type Tree = (path: string) => Promise<Kept | undefined>;

const folderMode = '40000';

/** The files of one commit. Only the folders that are asked for are read, each once. */
export function treeOf(commit: string, objects: GitObjects): Tree {
  const folders = new Map<string, Promise<ReadonlyMap<string, Kept>>>();
  const entriesOf = (id: string) => {
    const entries = folders.get(id) ?? objects.read(id, 'tree').then((tree) => entriesIn(tree, commit.length / 2));
    folders.set(id, entries);
    return entries;
  };
  return async (path) => {
    let at: Kept | undefined = { mode: folderMode, object: `${commit}^{tree}` };
    for (const part of path.split('/')) {
      if (at?.mode !== folderMode) return undefined;
      at = (await entriesOf(at.object)).get(part);
    }
    return at;
  };
}

/** Each entry is its mode, a space, its name, a zero byte and the bytes of its id. */
function entriesIn(tree: Buffer, idLength: number): ReadonlyMap<string, Kept> {
  const entries = new Map<string, Kept>();
  for (let at = 0; at < tree.length; ) {
    const space = tree.indexOf(0x20, at);
    const zero = tree.indexOf(0, space);
    const next = zero + 1 + idLength;
    entries.set(tree.toString('utf8', space + 1, zero), {
      mode: tree.toString('latin1', at, space),
      object: tree.toString('hex', zero + 1, next),
    });
    at = next;
  }
  return entries;
}
