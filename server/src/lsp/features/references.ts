import { references } from '../../features/references.ts';
import { toLocation } from '../convert.ts';
import { type LspFeature, needsAll } from '../session.ts';

/** Every place of an id, in all plans of the workspace that have it in common. */
export const referencesOf: LspFeature = {
  capabilities: () => ({ referencesProvider: true }),
  listen(session) {
    session.connection.onReferences(
      session.answer('references', needsAll, (snapshot, { textDocument: { uri }, position, context }) => {
        const checked = snapshot.checked(uri);
        const { includeDeclaration } = context;
        const found =
          checked && references(checked, snapshot.offset(uri, position), snapshot.plans(), includeDeclaration);
        return found?.map((at) => toLocation(at, snapshot));
      }),
    );
  },
};
