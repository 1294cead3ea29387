import type { Edit } from '../text/edit.ts';
import { outermost, type Span } from '../text/span.ts';

/**
 * Each indentation that holds a tab, in spaces: two more than a key above it, else what the same tabs were before. Only
 * in those spans, where a tab is a fault: elsewhere it is part of a text.
 */
export function tabsToSpaces(file: string, text: string, tabbed: readonly Span[]): Edit[] {
  const edits: Edit[] = [];
  const known = new Map<string, string>();
  const spans = outermost(tabbed).values();
  let span = spans.next().value;
  let above = { indent: '', opens: false };
  for (const { index, 1: written = '', 2: content = '' } of text.matchAll(/^([ \t]*)([^\s][^\r\n]*)/gm)) {
    let indent = written;
    while (span && span.end <= index) span = spans.next().value;
    if (written.includes('\t') && span && span.start <= index) {
      indent = above.opens ? `${above.indent}  ` : (known.get(written) ?? written.replaceAll('\t', '  '));
      known.set(written, indent);
      edits.push({ at: { file, start: index, end: index + written.length }, text: indent });
    }
    if (!content.startsWith('#')) above = { indent, opens: /:\s*(?:#.*)?$/.test(content) };
  }
  return edits;
}
