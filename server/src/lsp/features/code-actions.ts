import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { difference, fixAll } from '../../features/fix-all.ts';
import { fixesAt, type OfferedFix } from '../../features/fixes.ts';
import { type Texts, toDiagnostic, toSpan, toWorkspaceEdit } from '../convert.ts';
import type { LspFeature, Session } from '../session.ts';

/** What editors may run on save. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.changeplan`;

export const codeActions: LspFeature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } }),
  listen(session) {
    session.connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
      session.answer('code action', uri, async (document) => {
        if (only?.some((kind) => isKind(fixAllKind, kind))) return fixAllOf(session, document);
        const { findings, texts } = await session.findingsIn(uri);
        const { versionedEdits } = session.editor;
        return fixesAt(findings, toSpan(document, range)).map((it) => toCodeAction(it, texts, versionedEdits));
      }),
    );
  },
};

function toCodeAction({ finding, fix, preferred }: OfferedFix, texts: Texts, versioned: boolean): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, texts)],
    isPreferred: preferred,
    edit: toWorkspaceEdit(fix.edits, texts, versioned),
  };
}

async function fixAllOf(session: Session, document: TextDocument): Promise<CodeAction[]> {
  const { uri, version } = document;
  const text = document.getText();
  const findingsIn = async (next: string) =>
    (await session.project.resultOf({ uri, version, getText: () => next })).findings;
  const fixed = await fixAll(uri, text, findingsIn);
  if (text === fixed) return [];
  const texts = session.texts((file) => (file === uri ? text : undefined));
  const edit = toWorkspaceEdit(difference(uri, text, fixed), texts, session.editor.versionedEdits);
  return [{ title: 'Mend all slips of spelling and layout', kind: fixAllKind, edit }];
}

/** Whether a kind is the one asked for or lies below it. */
const isKind = (kind: string, asked: string) => kind === asked || kind.startsWith(`${asked}.`);
