/** What several features say in LSP types. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range,
  SymbolKind,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../check/check.ts';
import type { NameKind } from '../model/names.ts';
import type { Severity } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import { rangesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** The texts that spans may stand in, with the version that the editor has open, if it has. */
export class Texts {
  readonly range: (at: Span) => Range;
  readonly #versionOf: (file: string) => number | null;

  constructor(
    readonly textOf: (file: string) => string | undefined,
    versionOf: (file: string) => number | null,
  ) {
    this.range = rangesIn(textOf);
    this.#versionOf = versionOf;
  }

  version(file: string): number | null {
    return this.#versionOf(file);
  }
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { file: document.uri, start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toLocation(at: Span, texts: Texts): Location {
  return { uri: at.file, range: texts.range(at) };
}

/** How editors picture what an id stands for. */
export const symbolKinds: Readonly<Record<NameKind, SymbolKind>> = {
  stakeholder: SymbolKind.Class,
  value: SymbolKind.EnumMember,
  resource: SymbolKind.Variable,
  action: SymbolKind.Function,
  tactic: SymbolKind.Method,
  scenario: SymbolKind.Event,
  measure: SymbolKind.Constant,
};

/** What is accepted stays to be seen, faded, and weighs nothing. */
export function toDiagnostic({ rule, severity, at, message, related, accepted }: Finding, texts: Texts): Diagnostic {
  return {
    source: 'changeplan',
    code: rule,
    range: texts.range(at),
    ...(accepted
      ? {
          severity: DiagnosticSeverity.Hint,
          tags: [DiagnosticTag.Unnecessary],
          message: `Accepted: ${accepted.reason?.value ?? ''} (${message})`,
        }
      : { severity: severities[severity], message }),
    relatedInformation: related.map((other) => ({
      location: toLocation(other.at, texts),
      message: other.message,
    })),
  };
}

/** With versions where the editor takes them, so that it refuses the edit once the text has moved on. */
export function toWorkspaceEdit(edits: readonly Edit[], texts: Texts, versioned: boolean): WorkspaceEdit {
  const byFile = new Map<string, TextEdit[]>();
  for (const { at, text } of edits)
    byFile.set(at.file, [...(byFile.get(at.file) ?? []), { range: texts.range(at), newText: text }]);
  if (!versioned) return { changes: Object.fromEntries(byFile) };
  const changes = [...byFile].map(([uri, its]) => TextDocumentEdit.create({ uri, version: texts.version(uri) }, its));
  return { documentChanges: changes };
}
