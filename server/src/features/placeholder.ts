import { applyEdits, type Edit } from '../text/edit.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Span } from '../text/span.ts';

/** A place in a text that is not there yet. */
export interface PlaceAfter {
  /** In `text`. */
  readonly at: Span;
  /** Of the file, once the edits are made. */
  readonly text: string;
}

/**
 * Where the author goes on after these edits: at the first placeholder that they write. Nothing where they write none, or
 * only move one that stood there before.
 */
export function placeholderAfter(
  edits: readonly Edit[],
  textOf: (file: string) => string | undefined,
): PlaceAfter | undefined {
  const sorted = [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const first = sorted.find(({ at: { file, start, end }, text }) => {
    const before = textOf(file)?.slice(start, end) ?? '';
    return placeIn(text) !== undefined && placeIn(before) === undefined;
  });
  if (!first) return undefined;
  const { file } = first.at;
  const its = sorted.filter(({ at }) => at.file === file);
  const moved = its
    .slice(0, its.indexOf(first))
    .reduce((sum, { at, text }) => sum + text.length - (at.end - at.start), 0);
  const start = first.at.start + moved + (placeIn(first.text) ?? 0);
  const at = { file, start, end: start + placeholder.length };
  return { at, text: applyEdits(textOf(file) ?? '', its) };
}

/** As a word of its own: ids may have the same letters in them. */
function placeIn(text: string): number | undefined {
  const found = new RegExp(`(?<![\\p{L}\\p{N}_-])${placeholder}(?![\\p{L}\\p{N}_-])`, 'u').exec(text);
  return found?.index;
}
