import { across, type Span } from './span.ts';

/** Replaces what stands at `at` by `text`; an empty span inserts. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/** A change that answers a finding, as data: made where the place is known, applied by editor or command line. */
export interface Fix {
  /** An order to the editor, such as “Add a justification”. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Only ever what the author meant: a slip of spelling or layout, which may be mended unasked. */
  readonly safe?: true;
  /** Files that it takes as well. Whoever cannot make them leaves the whole fix alone. */
  readonly creates?: readonly NewFile[];
}

/** A file that is not there yet. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** The text of one file after the edits; they may come in any order and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { at, text: replacement } of [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)) {
    result += text.slice(done, at.start) + replacement;
    done = at.end;
  }
  return result + text.slice(done);
}

/** What makes one text of another, as one edit that leaves alone what both begin and end with; nothing where they are the same. */
export function difference(file: string, before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [{ at: { file, start, end: before.length - same }, text: after.slice(start, after.length - same) }];
}

/** The same edits in order, those that touch as one: editors do not agree which of two at one place comes first. */
export function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)) {
    const last = result.at(-1);
    if (last && last.at.file === edit.at.file && last.at.end === edit.at.start)
      result[result.length - 1] = { at: across(last.at, edit.at), text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}
