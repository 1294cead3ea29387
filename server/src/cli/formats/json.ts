import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../check/check.ts';
import type { Span } from '../../text/span.ts';
import type { CheckedFile, Format } from './format.ts';
import { tally } from './tally.ts';

/** One object; lines and columns from 1, columns in UTF-16 units. */
export const json: Format = (files) => {
  const places = placesIn(files);
  const result = {
    version: 1,
    files: files.map(({ path, findings }) => ({ path, findings: findings.map((finding) => toJson(finding, places)) })),
    summary: tally(files),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
};

function toJson({ rule, severity, message, at, subject, fixes, related }: Finding, places: Places) {
  return {
    rule,
    severity,
    message,
    ...places(at),
    subject,
    accepted: false,
    fixable: fixes.length > 0,
    related: related.map((other) => ({ path: other.at.file, ...places(other.at), message: other.message })),
  };
}

type Places = (at: Span) => { line: number; column: number; endLine: number; endColumn: number };

function placesIn(files: readonly CheckedFile[]): Places {
  const texts = new Map(
    files.map(({ path, document }) => [path, TextDocument.create(path, 'changeplan', 0, document.text)]),
  );
  return ({ file, start, end }) => {
    const from = texts.get(file)?.positionAt(start);
    const to = texts.get(file)?.positionAt(end);
    return {
      line: (from?.line ?? 0) + 1,
      column: (from?.character ?? 0) + 1,
      endLine: (to?.line ?? 0) + 1,
      endColumn: (to?.character ?? 0) + 1,
    };
  };
}
