import { spawn } from 'node:child_process';
import { t } from '../text/l10n.ts';
import { Unreadable } from './files.ts';
import { gitEnvironment, inert } from './git.ts';

/** What git keeps, read by one process for as many objects as are asked for. */
export interface GitObjects {
  /**
   * The content of the object of that id: of a file, or of a tree as git packs it. Rejects with an `Unreadable` when git
   * does not have it.
   */
  readonly read: (id: string, type?: 'blob' | 'tree') => Promise<Buffer>;
  /** The id of the commit that a revision names; `undefined` when it names none here. */
  readonly commit: (revision: string) => Promise<string | undefined>;
  /** Lets go of git; nothing can be read afterwards. */
  readonly close: () => void;
}

/** The objects of the repository that the folder lies in. */
export function gitObjects(folder: string): GitObjects {
  const child = spawn('git', [...inert, 'cat-file', '--batch'], {
    cwd: folder,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  // What has gone wrong shows where the answer is missing.
  for (const part of [child, child.stdin]) part.on('error', () => {});
  const answers = reader(child.stdout);

  const readNext = async (name: string) => {
    child.stdin.write(`${name}\n`);
    const [, id, type, size] = heading.exec(await answers.line()) ?? [];
    // What is not there has no size, and nothing follows.
    return size === undefined ? undefined : { id, type, content: await answers.bytes(Number(size) + 1) };
  };
  let last: ReturnType<typeof readNext> = Promise.resolve(undefined);
  const next = (name: string) => {
    last = last.catch(() => {}).then(() => readNext(name));
    return last;
  };
  return {
    read: async (id, wanted = 'blob') => {
      const found = await next(id);
      if (found?.type !== wanted) throw new Unreadable(t('cannot be read from git'));
      return found.content.subarray(0, -1);
    },
    // A name of more than one line would be more than one question.
    commit: async (revision) => (/[\0\n]/.test(revision) ? undefined : (await next(`${revision}^{commit}`))?.id),
    close: () => child.stdin.end(),
  };
}

/** What stands before an object; anything else says that it is not there, or that many are called so. */
const heading = /^([0-9a-f]{40,64}) (\w+) (\d+)$/;

/** A stream taken apart into lines and counted bytes. */
function reader(stream: AsyncIterable<Buffer>) {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<Buffer> => {
    const { value, done } = await chunks.next();
    if (done) throw new Unreadable(t('cannot be read from git'));
    return value;
  };
  const take = (length: number): Buffer => {
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
  return {
    line: async (): Promise<string> => {
      while (!rest.includes(0x0a)) rest = Buffer.concat([rest, await more()]);
      return take(rest.indexOf(0x0a) + 1)
        .toString('utf8')
        .trimEnd();
    },
    bytes: async (length: number): Promise<Buffer> => {
      const parts = [rest];
      for (let missing = length - rest.length; missing > 0; ) {
        const part = await more();
        parts.push(part);
        missing -= part.length;
      }
      rest = Buffer.concat(parts);
      return take(length);
    },
  };
}
