import { type Document, readDocument } from '../model/document.ts';
import type { Node, ScalarNode } from '../model/node.ts';
import { printScalar } from '../model/yaml.ts';
import { applyEdits, difference, type Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/**
 * The text of the file once something else is said where a text stands: only what differs is written, if that is read as it
 * should be, else the whole text. `undefined` where others would change with it, or where it cannot be written.
 */
export function overwritten(
  document: Document,
  entry: Span,
  node: ScalarNode,
  value: string | number,
): string | undefined {
  const { file, text } = document;
  const { start, end } = node.span;
  const isNamed = /(?:^|[\s,[{])[&!]\S*\s+$/.test(text.slice(Math.max(0, start - 80), start));
  if (isNamed || start < entry.start || end > entry.end) return undefined;
  const until = start + text.slice(start, end).trimEnd().length;
  const whole: Edit = { at: { file, start, end: until }, text: printScalar(value, 'flow') };
  for (const edit of [...smallest(document, node, String(value)), whole]) {
    const made = applyEdits(text, [edit]);
    const next = readDocument(file, made);
    const now = scalarAt(next.root, start);
    const isRead = now?.text.trim() === String(value) && (typeof value === 'number' || now.type === 'text');
    if (isRead && next.faults.length <= document.faults.length) return made;
  }
  return undefined;
}

/** What differs, in the lines and quotes that the author has; nothing where letters are written otherwise than they are read. */
function smallest({ file, text }: Document, { span, text: said }: ScalarNode, value: string): Edit[] {
  const source = text.slice(span.start, span.end);
  const [header = /^["']?/.exec(source)?.[0] ?? '', indent = ''] = /^[|>][^\n]*\n( *)/.exec(source) ?? [];
  const isLines = source.startsWith('|');
  const lineBreak = isLines ? new RegExp(`\\r?\\n {0,${indent.length}}`, 'y') : /[ \t]*\r?\n\s*/y;
  const was = said.trimEnd();
  const places: number[] = [];
  let at = header.length;
  for (const letter of was.split('')) {
    places.push(at);
    lineBreak.lastIndex = at;
    if (letter === (isLines ? '\n' : ' ') && lineBreak.test(source)) at = lineBreak.lastIndex;
    else if (source[at++] !== letter) return [];
  }
  places.push(at);
  return difference(file, was, value).map((edit) => ({
    at: { file, start: span.start + (places[edit.at.start] ?? 0), end: span.start + (places[edit.at.end] ?? 0) },
    text: isLines ? edit.text.replaceAll('\n', (/\r?\n/.exec(text)?.[0] ?? '\n') + indent) : edit.text,
  }));
}

function scalarAt(node: Node | undefined, start: number): ScalarNode | undefined {
  if (node?.kind === 'scalar') return node.span.start === start ? node : undefined;
  const parts = node?.kind === 'map' ? node.pairs.flatMap(({ key, value }) => [key, value]) : node?.items;
  for (const part of parts ?? []) {
    const found = scalarAt(part, start);
    if (found) return found;
  }
  return undefined;
}
