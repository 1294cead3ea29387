import { Transform, type TransformCallback } from 'node:stream';

/** A head is some lines; what is longer is none. */
const longestHead = 8 * 1024;
/** More than any message of an editor. */
const longestBody = 512 * 1024 * 1024;

/**
 * Passes the editor's messages on, as long as they are framed as the protocol has it. `broken` hears why not, once: behind
 * that, nothing could be understood any more, and a server that is alive but deaf is worse than one that is started anew.
 * A message that does not go on for `patience` milliseconds counts as broken, too.
 */
export function framed(broken: (why: string) => void, patience = 4000): Transform {
  let head = '';
  let missing = 0;
  let timer: NodeJS.Timeout | undefined;
  let isBroken = false;
  const give = (why: string) => {
    if (!isBroken) broken(why);
    isBroken = true;
  };
  /** Reads on; gives why the bytes are no message. */
  const read = (chunk: Buffer): string | undefined => {
    for (let at = 0; at < chunk.length; ) {
      if (missing > 0) {
        const taken = Math.min(missing, chunk.length - at);
        missing -= taken;
        at += taken;
        continue;
      }
      head += String.fromCharCode(chunk[at++] ?? 0);
      const why = problemIn(head);
      if (why) return why;
      if (!head.endsWith('\r\n\r\n')) continue;
      missing = Number(/content-length:\s*(\d+)/i.exec(head)?.[1]);
      head = '';
    }
    return undefined;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      const why = read(chunk);
      if (why) give(why);
      clearTimeout(timer);
      // Bytes that have come while the machine slept are read before time is called.
      const late = () => setTimeout(() => give('a message has no end'), patience / 40);
      if (head !== '' || missing > 0) timer = setTimeout(() => (timer = late()), patience);
      timer?.unref();
      done(null, chunk);
    },
    final(done) {
      clearTimeout(timer);
      done();
    },
  });
}

/** Why the head of a message, as far as it has come, is none. */
function problemIn(head: string): string | undefined {
  if (head.length > longestHead) return 'the head of a message has no end';
  const lines = head.split('\r\n');
  const open = lines.at(-1) ?? '';
  const isWhole = head.endsWith('\r\n\r\n');
  const whole = lines.slice(0, isWhole ? -2 : -1);
  if (!whole.every((line) => /^[A-Za-z-]+:[ -~]*$/.test(line))) return 'a line in the head of a message is no header';
  if (!/^(?:[A-Za-z-]*|[A-Za-z-]+:[ -~]*)\r?$/.test(open)) return 'a line in the head of a message is no header';
  if (!isWhole) return undefined;
  const lengths = whole.flatMap((line) => /^content-length:\s*(.*?)\s*$/i.exec(line)?.[1] ?? []);
  const [length] = lengths;
  if (length === undefined) return 'a message does not say how long it is';
  if (!/^\d{1,12}$/.test(length) || Number(length) > longestBody) return 'a message says of no length how long it is';
  return undefined;
}

/**
 * Messages to the editor as bytes, put together item by item of a long list and all in the same memory: to get new memory
 * for what is found in a large plan takes far longer than to write it. So whoever writes a message has to wait until it is
 * taken, as files, pipes and sockets say, before it asks for the next one.
 */
export function jsonEncoder() {
  let memory = Buffer.allocUnsafe(256 * 1024);
  return {
    name: 'application/json',
    encode: async (message: unknown): Promise<Uint8Array> => {
      let end = 0;
      for (const piece of piecesOf(message, deepest)) {
        // A UTF-16 unit is three bytes of UTF-8 at most.
        const most = end + 3 * piece.length;
        if (memory.length < most) memory = Buffer.concat([memory], 2 * most);
        end += memory.write(piece, end);
      }
      return memory.subarray(0, end);
    },
  };
}

/** Lists stand in the parameters or the result of a message, or in an object there. */
const deepest = 3;

/** The value as JSON, a list of objects at the end of a few objects item by item. */
function* piecesOf(value: unknown, deep: number): Iterable<string> {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
    for (const [index, item] of value.entries()) yield `${index === 0 ? '[' : ','}${JSON.stringify(item) ?? 'null'}`;
    yield ']';
  } else if (deep > 0 && isPlain(value)) {
    let before = '{';
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      yield `${before}${JSON.stringify(key)}:`;
      yield* piecesOf(item, deep - 1);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  } else yield JSON.stringify(value) ?? 'null';
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
