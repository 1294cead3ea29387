import { references } from '../../features/references.ts';
import { toLocation } from '../convert.ts';
import type { LspFeature } from '../session.ts';

/** Every place of an id, in all plans of the workspace that have it in common. */
export const referencesOf: LspFeature = {
  capabilities: () => ({ referencesProvider: true }),
  listen(session) {
    session.connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }) =>
      session.answer('references', uri, async (document) => {
        const { checked } = await session.result(document);
        if (!checked) return undefined;
        const { plans, texts } = await session.everywhere();
        const found = references(checked, document.offsetAt(position), plans, includeDeclaration);
        return found.map((at) => toLocation(at, texts));
      }),
    );
  },
};
