import { type ExtensionContext, type LogOutputChannel, RelativePattern, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  type ListFilesParams,
  listFilesMethod,
  type ReadFileParams,
  readFileMethod,
  selectCommand,
} from '../../server/src/protocol.ts';

import { calmDiagnostics } from './calm-diagnostics.ts';

/** Where plans are edited; a diff's left side and other read-only copies report nothing. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata'];

export const plans = schemes.map((scheme) => ({ language: 'changeplan', scheme }));

/** The commands that the server may name in its answers. */
const knownCommands = [
  'editor.action.triggerSuggest',
  'changeplan.openPreviewToSide',
  'changeplan.explainRule',
  'changeplan.whatNext',
  'changeplan.setRule',
  'changeplan.briefFor',
  'changeplan.pageFor',
  'changeplan.showReferences',
  selectCommand,
];

/** The language server as a process of its own, not started yet. */
export function createServer({ extensionUri }: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const client = new LanguageClient(
    'changeplan',
    'Change Plan',
    { module, transport: TransportKind.stdio },
    {
      documentSelector: [...plans],
      outputChannel: output,
      initializationOptions: { commands: knownCommands },
      diagnosticCollectionProvider: { create: calmDiagnostics, dispose: (collection) => collection.dispose() },
      markdown: {
        isTrusted: { enabledCommands: ['changeplan.explainRule', 'changeplan.briefFor', 'changeplan.pageFor'] },
      },
    },
  );
  client.onRequest(readFileMethod, ({ uri }: ReadFileParams) => readFile(client.protocol2CodeConverter.asUri(uri)));
  client.onRequest(listFilesMethod, async ({ folder }: ListFilesParams) => {
    const found = await plansIn(client.protocol2CodeConverter.asUri(folder));
    return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  return client;
}

async function plansIn(folder: Uri): Promise<readonly Uri[]> {
  if (!workspace.getWorkspaceFolder(folder)) return [];
  return workspace.findFiles(new RelativePattern(folder, '**/*.changeplan.{yaml,yml}'), '**/node_modules/**');
}

/** The text of a file that only the editor can reach, such as in a virtual workspace; never outside the workspace. */
async function readFile(uri: Uri): Promise<string | null> {
  if (!workspace.getWorkspaceFolder(uri)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
