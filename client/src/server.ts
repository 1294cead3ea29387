import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Where plans are edited; a diff's left side and other read-only copies report nothing. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata'];

/** The language server as a process of its own, not started yet. */
export function createServer({ extensionUri }: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  return new LanguageClient(
    'changeplan',
    'Change Plan',
    { module, transport: TransportKind.stdio },
    { documentSelector: schemes.map((scheme) => ({ language: 'changeplan', scheme })), outputChannel: output },
  );
}
