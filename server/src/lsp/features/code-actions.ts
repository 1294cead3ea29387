import { type CodeAction, type CodeActionContext, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked } from '../../check/check.ts';
import { additionsAt } from '../../features/additions.ts';
import { difference, fixAll } from '../../features/fix-all.ts';
import { fixesAt, rulesAt } from '../../features/fixes.ts';
import { movesAt } from '../../features/move.ts';
import { turnsAt } from '../../features/reasons.ts';
import type { Fix } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { toDiagnostic, toSpan, toWorkspaceEdit } from '../convert.ts';
import type { LspFeature, Session } from '../session.ts';

export const codeActions: LspFeature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: offers.map(({ kind }) => kind) } }),
  listen(session) {
    session.connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
      session.answer('code action', uri, async (document) => {
        const wanted = offers.filter(({ kind }) => isWanted(kind, context));
        const actions = wanted.map(async ({ kind, give }) => {
          const given = await give(session, document, toSpan(document, range));
          return given.map((action): CodeAction => ({ kind, ...action }));
        });
        return (await Promise.all(actions)).flat();
      }),
    );
  },
};

type Action = Omit<CodeAction, 'kind'>;

interface Offer {
  readonly kind: CodeActionKind;
  readonly give: (session: Session, document: TextDocument, range: Span) => Promise<readonly Action[]>;
}

/** What is offered, by kinds that editors bind keys to, or run on save. */
const offers: readonly Offer[] = [
  { kind: CodeActionKind.QuickFix, give: quickFixes },
  { kind: `${CodeActionKind.Refactor}.add`, give: refactorings(additionsAt) },
  { kind: CodeActionKind.RefactorRewrite, give: refactorings(turnsAt) },
  { kind: CodeActionKind.RefactorMove, give: refactorings(movesAt) },
  { kind: `${CodeActionKind.SourceFixAll}.changeplan`, give: fixAllOf },
];

/**
 * Whether a kind is asked for, by itself or as one of a wider kind. Unless kinds are named: a light bulb that comes by
 * itself means that there is something to mend, and what changes the whole file is not offered beside single changes.
 */
function isWanted(kind: CodeActionKind, { only, triggerKind }: CodeActionContext): boolean {
  if (only) return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  if (kind === CodeActionKind.QuickFix) return true;
  return kind.startsWith(`${CodeActionKind.Refactor}.`) && triggerKind !== CodeActionTriggerKind.Automatic;
}

async function quickFixes(session: Session, { uri }: TextDocument, range: Span): Promise<readonly Action[]> {
  const { findings, texts } = await session.findingsIn(uri);
  const fixes = fixesAt(findings, range).map(
    ({ fix, finding, preferred }): Action => ({
      title: fix.title,
      diagnostics: [toDiagnostic(finding, texts)],
      isPreferred: preferred,
      edit: toWorkspaceEdit(fix.edits, texts, session.editor.versionedEdits),
    }),
  );
  if (!session.editor.commands.has(explainCommand)) return fixes;
  const pages = rulesAt(findings, range).map((finding): Action => {
    const title = `Explain ${finding.rule}`;
    return {
      title,
      diagnostics: [toDiagnostic(finding, texts)],
      command: { title, command: explainCommand, arguments: [finding.rule] },
    };
  });
  return [...fixes, ...pages];
}

/** Takes the name of a rule, and shows its page. */
const explainCommand = 'changeplan.explainRule';

function refactorings(at: (checked: Checked, offset: number) => readonly Fix[]): Offer['give'] {
  return async (session, document, { start }) => {
    const { checked, textOf } = await session.result(document);
    const texts = session.texts(textOf);
    return (checked ? at(checked, start) : []).map(
      ({ title, edits }): Action => ({ title, edit: toWorkspaceEdit(edits, texts, session.editor.versionedEdits) }),
    );
  };
}

async function fixAllOf(session: Session, document: TextDocument): Promise<readonly Action[]> {
  const { uri, version } = document;
  const text = document.getText();
  const findingsIn = async (next: string) =>
    (await session.project.resultOf({ uri, version, getText: () => next })).findings;
  const fixed = await fixAll(uri, text, findingsIn);
  if (text === fixed) return [];
  const texts = session.texts((file) => (file === uri ? text : undefined));
  const edit = toWorkspaceEdit(difference(uri, text, fixed), texts, session.editor.versionedEdits);
  return [{ title: 'Mend all slips of spelling and layout', edit }];
}
