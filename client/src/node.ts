/** The extension where there is Node: on a desktop, or on the machine that an editor is connected to. */
import { type ExtensionContext, env, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { begin } from './extension.ts';
import { firstLook } from './first-look.ts';
import { rendererOnceLoaded } from './markdown/fences.ts';

export function activate(context: ExtensionContext) {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const extension = begin(
    context,
    (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.stdio }, options),
    (_, refresh) => rendererOnceLoaded(refresh, env.language),
  );
  void firstLook();
  return extension;
}
