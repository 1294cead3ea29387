import type { Document } from '../model/document.ts';
import type { Node } from '../model/node.ts';
import type { Edit } from '../text/edit.ts';
import { startOfLine } from './shared/lines.ts';

/**
 * The edit that indents the empty line which an author has just begun, at the offset: one step deeper than a key with
 * nothing behind it, else as the line above it. None where the editor’s own way is as good: in brackets, in a text over
 * several lines, below an empty line.
 */
export function indentNewLine({ file, text, root }: Document, offset: number, step: number): Edit[] {
  const start = startOfLine(text, offset);
  if (start === 0 || (root && [start, lineBefore(text, start)].some((at) => isInside(root, at)))) return [];
  const spaces = /[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const indent = indentBelow(text.slice(lineBefore(text, start), start).replace(/^\ufeff|\r?\n$/g, ''), step);
  if (spaces.trim() !== '' || indent === undefined || spaces === ' '.repeat(indent)) return [];
  return [{ at: { file, start, end: start + spaces.length }, text: ' '.repeat(indent) }];
}

const lineBefore = (text: string, start: number) => (start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1);

/** Whether an offset lies in brackets, or in a text behind its first line. */
function isInside(node: Node, offset: number): boolean {
  if (offset <= node.span.start || offset > node.span.end) return false;
  if (node.kind === 'scalar' || node.flow) return true;
  const parts = node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value);
  return parts.some((part) => part && isInside(part, offset));
}

/** Nothing but an anchor, the header of a text and a comment. */
const nothing = /^\s*(?:&\S+\s*)?(?:[|>][-+0-9]*\s*)?(?:\s#.*)?$/;

/** How far the line below that line is indented, if the line alone decides. */
function indentBelow(line: string, step: number): number | undefined {
  const [, spaces = '', dashes = '', content = ''] = /^( *)((?:-(?: +|$))*)(.*)$/.exec(line) ?? [];
  if (line.trim() === '' || content.startsWith('\t') || /[[{,]\s*(?:#.*)?$/.test(content)) return undefined;
  if (dashes !== '' && nothing.test(content)) return (spaces + dashes).trimEnd().length + 1;
  const column = spaces.length + dashes.length;
  const behind = /^(?:"[^"]*"|'[^']*'|[^\s#"'[{][^#]*?)\s*:(?=\s|$)(.*)$/.exec(content)?.[1];
  if (behind === undefined) return spaces.length;
  return nothing.test(behind) ? column + step : column;
}
