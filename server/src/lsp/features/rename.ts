import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { prepareRename, type Refusal, rename } from '../../features/rename.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { type LspFeature, needsAll, needsPlan } from '../session.ts';

/** Another id for an entry, a value or a resource, in all plans of the workspace that have it in common. */
export const renaming: LspFeature = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  listen(session) {
    const { connection, editor } = session;
    connection.onPrepareRename(
      session.answer('prepare rename', needsPlan, (snapshot, { textDocument: { uri }, position }) => {
        const checked = snapshot.checked(uri);
        const found = checked && prepareRename(checked, snapshot.offset(uri, position));
        if (!found || 'why' in found) return found && refused(found);
        return { range: snapshot.place(found.at), placeholder: found.id };
      }),
    );
    connection.onRenameRequest(
      session.answer('rename', needsAll, (snapshot, { textDocument: { uri }, position, newName }) => {
        const checked = snapshot.checked(uri);
        const found = checked && rename(checked, snapshot.offset(uri, position), newName, snapshot.plans());
        if (!found || 'why' in found) return found && refused(found);
        return toWorkspaceEdit(found, snapshot, editor.versionedEdits);
      }),
    );
  },
};

/** Editors show the sentence to the person who asked. */
const refused = ({ why }: Refusal) => new ResponseError<void>(LSPErrorCodes.RequestFailed, why);
