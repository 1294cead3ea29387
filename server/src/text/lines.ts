/** The only place where offsets become lines and columns; `lsp/`, `cli/` and the report ask here. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from './span.ts';

/** A place as editors count: lines and UTF-16 units from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A place for people and other programs: lines and columns from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A text whose line breaks are known. */
export type Lines = Pick<TextDocument, 'positionAt'>;

/** Where spans stand in these texts; each is asked for once. A file without a text counts as an empty one. */
export function rangesIn(textOf: (file: string) => string | Lines | undefined): (at: Span) => Range {
  const known = new Map<string, Lines>();
  return ({ file, start, end }) => {
    const lines = known.get(file) ?? linesOf(textOf(file) ?? '');
    known.set(file, lines);
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  };
}

/** The same as places; `show` gives the path that people know a file by. */
export function placesIn(
  textOf: (file: string) => string | Lines | undefined,
  show: (file: string) => string,
): (at: Span) => Place {
  const rangeOf = rangesIn(textOf);
  return (at) => {
    const { start, end } = rangeOf(at);
    return {
      path: show(at.file),
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
}

const linesOf = (text: string | Lines): Lines =>
  typeof text === 'string' ? TextDocument.create('', '', 0, text) : text;
