import type { Location } from 'vscode-languageserver';
import { definition, usedPathAt } from '../../features/definition.ts';
import { toLocation } from '../convert.ts';
import { type LspFeature, needsPlan } from '../session.ts';

/** From an id to the entry that declares it, and from a path under `uses` to that file. */
export const definitions: LspFeature = {
  capabilities: () => ({ definitionProvider: true }),
  listen(session) {
    session.connection.onDefinition(
      session.answer(
        'definition',
        needsPlan,
        (snapshot, { textDocument: { uri }, position }): Location[] | undefined => {
          const checked = snapshot.checked(uri);
          if (!checked) return undefined;
          const offset = snapshot.offset(uri, position);
          const path = usedPathAt(checked, offset);
          const used = path === undefined ? undefined : snapshot.found(uri, path);
          const places = used === undefined ? definition(checked, offset) : [{ file: used, start: 0, end: 0 }];
          return places.map((at) => toLocation(at, snapshot));
        },
      ),
    );
  },
};
