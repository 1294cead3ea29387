/** What several features say in LSP types. */

import {
  CreateFile,
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
import type { Finding } from '../check/check.ts';
import { placeholderAfter } from '../features/placeholder.ts';
import type { NameKind } from '../model/names.ts';
import type { Snapshot } from '../program/snapshot.ts';
import type { Selection } from '../protocol.ts';
import type { Severity } from '../rules/rule.ts';
import type { Edit, NewFile } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { rangesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toSpan(snapshot: Snapshot, file: string, { start, end }: Range): Span {
  return { file, start: snapshot.offset(file, start), end: snapshot.offset(file, end) };
}

export function toLocation(at: Span, snapshot: Snapshot): Location {
  return { uri: at.file, range: snapshot.place(at) };
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

/** So many related places go with a finding. */
const mostRelated = 5;

/** What is accepted stays to be seen, faded, and weighs nothing. */
export function toDiagnostic(
  { rule, severity, at, message, related, accepted }: Finding,
  snapshot: Snapshot,
  withRelated = true,
): Diagnostic {
  return {
    source: 'changeplan',
    code: rule,
    range: snapshot.place(at),
    ...(accepted
      ? {
          severity: DiagnosticSeverity.Hint,
          tags: [DiagnosticTag.Unnecessary],
          message: t('Accepted: {reason} ({message})', { reason: accepted.reason?.value ?? '', message }),
        }
      : { severity: severities[severity], message }),
    relatedInformation: (withRelated ? related.slice(0, mostRelated) : []).map((other) => ({
      location: toLocation(other.at, snapshot),
      message: other.message,
    })),
  };
}

/** A sentence about the whole file. */
export function toNote(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { source: 'changeplan', severity: DiagnosticSeverity.Information, range: { start, end: start }, message };
}

/** Whether two lists say the same at the same places, in the same order. */
export function isSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some.length === others.length && some.every((one, index) => isAlike(one, others[index]));
}

function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const keys = Object.keys(one) as (keyof typeof one)[];
  return keys.length === Object.keys(other).length && keys.every((key) => isAlike(one[key], other[key]));
}

/** With versions where the editor takes them, so that it refuses the edit once the text has moved on. */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  snapshot: Snapshot,
  versioned: boolean,
  creates: readonly NewFile[] = [],
): WorkspaceEdit {
  const byFile = new Map<string, TextEdit[]>();
  for (const { at, text } of edits)
    byFile.set(at.file, [...(byFile.get(at.file) ?? []), { range: snapshot.place(at), newText: text }]);
  if (!versioned && creates.length === 0) return { changes: Object.fromEntries(byFile) };
  const changes = [...byFile].map(([uri, its]) =>
    TextDocumentEdit.create({ uri, version: snapshot.version(uri) }, its),
  );
  const start = { line: 0, character: 0 };
  const made = creates.flatMap(({ name: uri, text }) => [
    CreateFile.create(uri),
    TextDocumentEdit.create({ uri, version: null }, [{ range: { start, end: start }, newText: text }]),
  ]);
  return { documentChanges: [...made, ...changes] };
}

/** What the editor selects once these edits are made: the first placeholder that they write; nothing where they write none. */
export function toSelection(edits: readonly Edit[], snapshot: Snapshot): Selection | undefined {
  const found = placeholderAfter(edits, (file) => snapshot.textOf(file));
  return found && { uri: found.at.file, range: rangesIn(() => found.text)(found.at) };
}
