/**
 * Half-open range of UTF-16 offsets `[start, end)` in the text of a named file: the only notion of position below
 * `lsp/` and `cli/`. Lines and columns do not exist before that border.
 */
export interface Span {
  /** The file's URI as the editor or the command line gave it. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Whether the two share a file and at least one position; an empty span touches what it stands in or beside. */
export function touches(a: Span, b: Span): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** By file, then by position; for findings and entries alike. */
export function byPosition(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
