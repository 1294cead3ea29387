import type { SymbolInformation } from 'vscode-languageserver';
import { workspaceSymbols } from '../../features/workspace-symbols.ts';
import { symbolKinds, toLocation } from '../convert.ts';
import { type LspFeature, needsAll } from '../session.ts';

/** The entries of all plans of the workspace, by name or id. */
export const symbolsEverywhere: LspFeature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen(session) {
    session.connection.onWorkspaceSymbol(
      session.answerAll('workspace symbol', needsAll, (snapshot, { query }): SymbolInformation[] =>
        workspaceSymbols(snapshot.plans(), query).map(({ name, kind, at, container }) => ({
          name,
          kind: symbolKinds[kind],
          location: toLocation(at, snapshot),
          ...(container && { containerName: container }),
        })),
      ),
    );
  },
};
