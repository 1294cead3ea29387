import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import type { Checked } from '../../check/check.ts';
import { additionsAt } from '../../features/additions.ts';
import { fixAll } from '../../features/fix-all.ts';
import { fixesAt, rulesAt } from '../../features/fixes.ts';
import { movesAt } from '../../features/move.ts';
import { turnsAt } from '../../features/reasons.ts';
import { settingsAt } from '../../features/rule-setting.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { selectCommand } from '../../protocol.ts';
import { difference, type Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { toDiagnostic, toSelection, toSpan, toWorkspaceEdit } from '../convert.ts';
import { type Editor, type LspFeature, needsReaders, type Session } from '../session.ts';

export const codeActions: LspFeature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...offers.map(({ kind }) => kind), fixAllKind] } }),
  listen(session) {
    session.connection.onCodeAction(
      session.answer('code action', needs(session), (snapshot, { textDocument: { uri }, range, context }, fixed) => {
        const at = toSpan(snapshot, uri, range);
        const wanted = offers.filter(({ kind }) => isWanted(kind, context));
        const actions = wanted.flatMap(({ kind, give }) =>
          give(snapshot, at, session.editor).map((action): CodeAction => ({ kind, ...action })),
        );
        return fixed === undefined ? actions : [...actions, ...allFixed(snapshot, uri, fixed, session.editor)];
      }),
    );
  },
};

type Action = Omit<CodeAction, 'kind'>;

interface Offer {
  readonly kind: CodeActionKind;
  readonly give: (snapshot: Snapshot, at: Span, editor: Editor) => readonly Action[];
}

/** What is offered where the cursor is, by kinds that editors bind keys to. */
const offers: readonly Offer[] = [
  { kind: CodeActionKind.QuickFix, give: quickFixes },
  { kind: `${CodeActionKind.Refactor}.add`, give: refactorings(additionsAt) },
  { kind: CodeActionKind.RefactorRewrite, give: refactorings(turnsAt) },
  { kind: CodeActionKind.RefactorMove, give: refactorings(movesAt) },
];

/** Changes the whole file; editors run it on save. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.changeplan`;

/** The checks; and where all slips are to be mended, the text without them. */
const needs =
  (session: Session) =>
  async (snapshot: Snapshot, params: CodeActionParams): Promise<string | undefined> => {
    await needsReaders(snapshot, params);
    const { textDocument, context } = params;
    const { uri } = textDocument;
    if (!isWanted(fixAllKind, context)) return undefined;
    return fixAll(uri, snapshot.textOf(uri) ?? '', (text) => session.program.findingsInDraft(uri, text));
  };

/**
 * Whether a kind is asked for, by itself or as one of a wider kind. Unless kinds are named: a light bulb that comes by
 * itself means that there is something to mend, and what changes the whole file is not offered beside single changes.
 */
function isWanted(kind: CodeActionKind, { only, triggerKind }: CodeActionContext): boolean {
  if (only) return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  if (kind === CodeActionKind.QuickFix) return true;
  return kind.startsWith(`${CodeActionKind.Refactor}.`) && triggerKind !== CodeActionTriggerKind.Automatic;
}

function quickFixes(snapshot: Snapshot, at: Span, editor: Editor): readonly Action[] {
  const findings = snapshot.findings(at.file);
  const fixes = fixesAt(findings, at)
    .filter(({ fix }) => editor.createsFiles || !fix.creates?.length)
    .map(
      ({ fix, finding, preferred }): Action => ({
        ...changing(fix, snapshot, editor),
        diagnostics: [toDiagnostic(finding, snapshot)],
        isPreferred: preferred,
      }),
    );
  const settings = editor.commands.has(setRuleCommand) ? settingActions(snapshot, at) : [];
  if (!editor.commands.has(explainCommand)) return [...fixes, ...settings];
  const pages = rulesAt(findings, at).map((finding): Action => {
    const title = t('Explain {rule}', { rule: finding.rule });
    return {
      title,
      diagnostics: [toDiagnostic(finding, snapshot)],
      command: { title, command: explainCommand, arguments: [finding.rule] },
    };
  });
  return [...fixes, ...settings, ...pages];
}

/** Rules that speak more softly, or not at all, where the plan lies. */
function settingActions(snapshot: Snapshot, at: Span): readonly Action[] {
  return settingsAt(snapshot.findings(at.file), at).map(({ title, finding, wanted }): Action => {
    const command = { title, command: setRuleCommand, arguments: [at.file, wanted] };
    return { title, diagnostics: [toDiagnostic(finding, snapshot)], command };
  });
}

/** Takes the URI of the plan and a `RuleSetting`. */
const setRuleCommand = 'changeplan.setRule';

/** Takes the name of a rule, and shows its page. */
const explainCommand = 'changeplan.explainRule';

function refactorings(at: (checked: Checked, offset: number) => readonly Fix[]): Offer['give'] {
  return (snapshot, { file, start }, editor) => {
    const checked = snapshot.checked(file);
    return (checked ? at(checked, start) : []).map((fix) => changing(fix, snapshot, editor));
  };
}

/** The edits, and where the editor can, what is selected after them. */
function changing({ title, edits, creates }: Fix, snapshot: Snapshot, { versionedEdits, commands }: Editor): Action {
  const selection = commands.has(selectCommand) ? toSelection(edits, snapshot) : undefined;
  return {
    title,
    edit: toWorkspaceEdit(edits, snapshot, versionedEdits, creates),
    ...(selection && { command: { title, command: selectCommand, arguments: [selection] } }),
  };
}

function allFixed(snapshot: Snapshot, uri: string, fixed: string, { versionedEdits }: Editor): readonly CodeAction[] {
  const edits = difference(uri, snapshot.document(uri).text, fixed);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(edits, snapshot, versionedEdits);
  return [{ kind: fixAllKind, title: t('Mend all slips of spelling and layout'), edit }];
}
