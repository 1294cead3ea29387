import type { SymbolInformation } from 'vscode-languageserver';
import { workspaceSymbols } from '../../features/workspace-symbols.ts';
import { symbolKinds, toLocation } from '../convert.ts';
import type { LspFeature } from '../session.ts';

/** The entries of all plans of the workspace, by name or id. */
export const symbolsEverywhere: LspFeature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen(session) {
    session.connection.onWorkspaceSymbol(({ query }) =>
      session.contain('workspace symbol', async (): Promise<SymbolInformation[]> => {
        const { plans, texts } = await session.everywhere();
        return workspaceSymbols(plans, query).map(({ name, kind, at, container }) => ({
          name,
          kind: symbolKinds[kind],
          location: toLocation(at, texts),
          ...(container && { containerName: container }),
        }));
      }),
    );
  },
};
