import { commands, type ExtensionContext, window } from 'vscode';
import { openPreviewToSide } from './commands/open-preview-to-side.ts';
import { showOutput } from './commands/show-output.ts';
import { Preview } from './preview/preview.ts';
import { createServer } from './server.ts';

/** Starts the language server and registers the commands; everything that knows a plan happens in the server. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Change Plan', { log: true });
  const server = createServer(context, output);
  const preview = new Preview(context.extensionUri, server);
  context.subscriptions.push(
    output,
    preview,
    { dispose: () => server.stop() },
    commands.registerCommand('changeplan.openPreviewToSide', () => openPreviewToSide(preview)),
    commands.registerCommand('changeplan.showOutput', () => showOutput(output)),
  );
  await server.start();
}
