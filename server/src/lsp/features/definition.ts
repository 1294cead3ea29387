import type { Location } from 'vscode-languageserver';
import { definition, usedPathAt } from '../../features/definition.ts';
import { toLocation } from '../convert.ts';
import type { LspFeature } from '../session.ts';

/** From an id to the entry that declares it, and from a path under `uses` to that file. */
export const definitions: LspFeature = {
  capabilities: () => ({ definitionProvider: true }),
  listen(session) {
    session.connection.onDefinition(({ textDocument: { uri }, position }) =>
      session.answer('definition', uri, async (document): Promise<Location[] | undefined> => {
        const { checked, textOf } = await session.result(document);
        if (!checked) return undefined;
        const offset = document.offsetAt(position);
        const path = usedPathAt(checked, offset);
        const used = path === undefined ? undefined : await session.project.find(uri, path);
        if (used !== undefined) return [toLocation({ file: used, start: 0, end: 0 }, session.texts(textOf))];
        return definition(checked, offset).map((at) => toLocation(at, session.texts(textOf)));
      }),
    );
  },
};
