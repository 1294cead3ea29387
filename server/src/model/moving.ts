/** Keys of an entry moved to another file as they are written, comments with them, in the layout of that file. */
import type { Edit } from '../text/edit.ts';
import { type Document, isCutShort } from './document.ts';
import {
  behindComments,
  endOfColon,
  endOfLine,
  eolOf,
  followsBlankLine,
  indentOf,
  insertAt,
  insertLines,
  isAlias,
  isOpen,
  stepOf,
} from './layout.ts';
import { type MapNode, type Pair, pairOf, pairSpan } from './node.ts';

/**
 * Takes those keys out of an entry, and begins an entry of the same id with them in a section of the other file; the id
 * stays where it was with all else. No edit where an anchor or an alias would lose its other end, or where one of the
 * files leaves no safe place.
 */
export function moveKeys(
  from: Document,
  entry: Pair,
  keys: readonly string[],
  to: Document,
  section: string,
  order: readonly string[],
): Edit[] {
  const { value } = entry;
  if (value?.kind !== 'map' || isAlias(from, value) || isCutShort(from, pairSpan(entry))) return [];
  const cut = value.flow ? cutFromBraces(from, value, keys) : cutLines(from, entry, value, keys);
  if (!cut || cut.lines.some((line) => /(?:^|[\s,[{])[&*!]\S/.test(line))) return [];
  const id = from.text.slice(entry.key.span.start, entry.key.span.end);
  const added = paste(to, section, id, cut.lines, order);
  return added.length > 0 ? [...cut.edits, ...added] : [];
}

interface Cut {
  readonly edits: readonly Edit[];
  /** The rest of the line of the id, then the lines below it without their common indentation. */
  readonly lines: readonly string[];
}

/** Only on one line, where no comment can stand. */
function cutFromBraces({ text }: Document, { span, pairs }: MapNode, keys: readonly string[]): Cut | undefined {
  if (/[\n#]/.test(text.slice(span.start, span.end))) return undefined;
  const print = (some: readonly Pair[]) =>
    some.map((pair) => text.slice(pair.key.span.start, pairSpan(pair).end)).join(', ');
  const moved = pairs.filter(({ key }) => keys.includes(key.text));
  const kept = pairs.filter(({ key }) => !keys.includes(key.text));
  if (moved.length === 0) return undefined;
  const left = kept.length > 0 ? `{ ${print(kept)} }` : '{}';
  return { edits: [{ at: span, text: left }], lines: [` { ${print(moved)} }`] };
}

/** Each key with its lines, the comments above it, and those below it that are indented deeper. */
function cutLines(from: Document, entry: Pair, { pairs }: MapNode, keys: readonly string[]): Cut | undefined {
  const { file, text } = from;
  const indent = pairs[0] && indentOf(from, pairs[0].key.span.start);
  if (!indent?.ownLine) return undefined;
  const edits: Edit[] = [];
  let start = endOfLine(text, endOfColon(from, entry));
  for (const pair of pairs) {
    const end = behindComments(text, endOfLine(text, pairSpan(pair).end), indent.spaces.length);
    if (keys.includes(pair.key.text)) edits.push({ at: { file, start, end }, text: '' });
    start = end;
  }
  if (edits.length === 0) return undefined;
  const margin = new RegExp(`^ {0,${indent.spaces.length}}`);
  const cut = edits.map(({ at }) => text.slice(at.start, at.end)).join('');
  return { edits, lines: cut.split(/\r?\n/).map((line) => line.replace(margin, '')) };
}

/** An entry at the end of a section in block style, which is begun where the order has it. */
function paste(to: Document, section: string, id: string, lines: readonly string[], order: readonly string[]): Edit[] {
  const { root, text } = to;
  if (!root || root.flow) return [];
  const eol = eolOf(to);
  const step = ' '.repeat(stepOf(to));
  const print = (indent: string) =>
    lines.map((line, index) => (index === 0 ? `${indent}${id}:` : line && indent + step) + line).join(eol);
  const pair = pairOf(root, section);
  if (!pair) return insertLines(to, root, section, `${section}:${eol}${print(step)}`, order);
  if (isCutShort(to, pairSpan(pair))) return [];
  const { value } = pair;
  if (!value) return isOpen(to, pair) ? [insertAt(to, endOfLine(text, endOfColon(to, pair)), eol + print(step))] : [];
  const last = value.kind === 'map' && !value.flow && !isAlias(to, value) ? value.pairs.at(-1) : undefined;
  const indent = last && indentOf(to, last.key.span.start);
  if (!last || !indent?.ownLine) return [];
  const end = behindComments(text, endOfLine(text, pairSpan(last).end), indent.spaces.length);
  const blank = followsBlankLine(text, last.key.span.start) ? eol : '';
  return [insertAt(to, end, eol + blank + print(indent.spaces))];
}
