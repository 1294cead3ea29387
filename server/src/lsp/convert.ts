/** Our types as LSP types: the only place where offsets become lines and columns for the editor. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover as LspHover,
  MarkupKind,
  type Range,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../check/check.ts';
import type { Hover } from '../features/hover.ts';
import type { Severity } from '../rules/rule.ts';
import type { Fix } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { file: document.uri, start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toDiagnostic(document: TextDocument, { rule, severity, at, message, related }: Finding): Diagnostic {
  return {
    source: 'changeplan',
    code: rule,
    severity: severities[severity],
    range: toRange(document, at),
    message,
    relatedInformation: related.map((other) => ({
      location: { uri: other.at.file, range: toRange(document, other.at) },
      message: other.message,
    })),
  };
}

export function toHover(document: TextDocument, { at, markdown }: Hover): LspHover {
  return { contents: { kind: MarkupKind.Markdown, value: markdown }, range: toRange(document, at) };
}

/** With the document's version, so that an editor refuses the edit once the text has moved on. */
export function toCodeAction(
  document: TextDocument,
  finding: Finding,
  { title, edits }: Fix,
  versioned: boolean,
): CodeAction {
  const changes: TextEdit[] = edits.map(({ at, text }) => ({ range: toRange(document, at), newText: text }));
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, finding)],
    isPreferred: finding.fixes[0]?.title === title,
    edit: versioned
      ? { documentChanges: [TextDocumentEdit.create({ uri: document.uri, version: document.version }, changes)] }
      : { changes: { [document.uri]: changes } },
  };
}
