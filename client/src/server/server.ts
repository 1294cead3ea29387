import { type LogOutputChannel, RelativePattern, type Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  type ListFilesParams,
  listFilesMethod,
  type ReadFileParams,
  readBytesMethod,
  readFileMethod,
  selectCommand,
} from '../../../server/src/protocol.ts';
import { base64 } from '../base64.ts';
import { calmDiagnostics } from '../typing/calm-diagnostics.ts';
import { quietLog } from './quiet-log.ts';

/** Where plans are edited; a diff's left side and other read-only copies report nothing. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata'];

/** The schemes of the folders that are open count too: a virtual workspace may have any. */
export function plansHere() {
  const open = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set([...schemes, ...open])].map((scheme) => ({ language: 'changeplan', scheme }));
}

/** The commands that the server may name in its answers. */
const knownCommands = [
  'editor.action.triggerSuggest',
  'changeplan.openPreviewToSide',
  'changeplan.explainRule',
  'changeplan.whatNext',
  'changeplan.setRule',
  'changeplan.briefFor',
  'changeplan.pageFor',
  'changeplan.everythingAbout',
  'changeplan.showReferences',
  selectCommand,
];

/** Makes the client of a language server, which runs where this VS Code can run one; not started yet. */
export type ServerOf = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The language server, not started yet. */
export function createServer(
  serverOf: ServerOf,
  output: LogOutputChannel,
  errorHandler: ErrorHandler,
): BaseLanguageClient {
  const client = serverOf('changeplan', 'Change Plan', {
    documentSelector: plansHere(),
    outputChannel: quietLog(output),
    errorHandler,
    // Refusals are shown where they belong, and all else that fails is for the log.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { commands: knownCommands },
    diagnosticCollectionProvider: { create: calmDiagnostics, dispose: (collection) => collection.dispose() },
    markdown: {
      isTrusted: {
        enabledCommands: [
          'changeplan.explainRule',
          'changeplan.briefFor',
          'changeplan.pageFor',
          'changeplan.everythingAbout',
        ],
      },
    },
  });
  client.onRequest(readFileMethod, ({ uri }: ReadFileParams) => readFile(client.protocol2CodeConverter.asUri(uri)));
  client.onRequest(readBytesMethod, async ({ uri }: ReadFileParams) => {
    const bytes = await readBytes(client.protocol2CodeConverter.asUri(uri));
    return bytes ? base64(bytes) : null;
  });
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
  const bytes = await readBytes(uri);
  try {
    return bytes ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : null;
  } catch {
    return null;
  }
}

async function readBytes(uri: Uri): Promise<Uint8Array | null> {
  if (!workspace.getWorkspaceFolder(uri)) return null;
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return null;
  }
}
