import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ReadFileParams, readFileMethod } from '../../server/src/protocol.ts';

/** Where plans are edited; a diff's left side and other read-only copies report nothing. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata'];

export const plans = schemes.map((scheme) => ({ language: 'changeplan', scheme }));

/** The commands that the server may name in its answers. */
const knownCommands = ['editor.action.triggerSuggest', 'changeplan.openPreviewToSide'];

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
    },
  );
  client.onRequest(readFileMethod, ({ uri }: ReadFileParams) => readFile(client.protocol2CodeConverter.asUri(uri)));
  return client;
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
