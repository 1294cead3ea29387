import { LSPErrorCodes, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, type Refusal, rename } from '../../features/rename.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { LspFeature } from '../session.ts';

/** Another id for an entry, a value or a resource, in all plans of the workspace that have it in common. */
export const renaming: LspFeature = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  listen(session) {
    const { connection, editor } = session;
    connection.onPrepareRename(({ textDocument: { uri }, position }) =>
      session.answer('prepare rename', uri, async (document): Promise<Prepared | ResponseError | undefined> => {
        const { checked, textOf } = await session.result(document);
        const found = checked && prepareRename(checked, document.offsetAt(position));
        if (!found || 'why' in found) return found && refused(found);
        return { range: session.texts(textOf).range(found.at), placeholder: found.id };
      }),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
      session.answer('rename', uri, async (document): Promise<WorkspaceEdit | ResponseError | undefined> => {
        const { checked } = await session.result(document);
        if (!checked) return undefined;
        const { plans, texts } = await session.everywhere();
        const found = rename(checked, document.offsetAt(position), newName, plans);
        return 'why' in found ? refused(found) : toWorkspaceEdit(found, texts, editor.versionedEdits);
      }),
    );
  },
};

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

/** Editors show the sentence to the person who asked. */
const refused = ({ why }: Refusal) => new ResponseError<void>(LSPErrorCodes.RequestFailed, why);
