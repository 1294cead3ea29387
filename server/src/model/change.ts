/** Whole lines that differ between two versions of a text: all before `start` and all behind the ends is the same. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

export function changeBetween(old: string, text: string): Change {
  const most = Math.min(old.length, text.length);
  const same = commonStart(old, text, most);
  const behind = commonEnd(old, text, most - same);
  const [oldEnd, newEnd] = [old.length - behind, text.length - behind];
  const start = same === 0 ? 0 : text.lastIndexOf('\n', same - 1) + 1;
  if (startsLine(old, oldEnd) && startsLine(text, newEnd)) return { start, oldEnd, newEnd };
  const newline = text.indexOf('\n', newEnd);
  const rest = (newline < 0 ? text.length : newline + 1) - newEnd;
  return { start, oldEnd: oldEnd + rest, newEnd: newEnd + rest };
}

const startsLine = (text: string, offset: number) => offset === 0 || text[offset - 1] === '\n';

/** Comparing pieces is many times quicker than comparing characters. */
const piece = 2048;

function commonStart(a: string, b: string, most: number): number {
  let at = 0;
  while (at + piece <= most && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonEnd(a: string, b: string, most: number): number {
  let count = 0;
  const [endOfA, endOfB] = [a.length, b.length];
  const isSame = (from: number, to: number) =>
    a.slice(endOfA - to, endOfA - from) === b.slice(endOfB - to, endOfB - from);
  while (count + piece <= most && isSame(count, count + piece)) count += piece;
  while (count < most && a.charCodeAt(endOfA - count - 1) === b.charCodeAt(endOfB - count - 1)) count++;
  return count;
}
