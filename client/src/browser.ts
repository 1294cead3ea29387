/** The extension where there is no Node: in a web worker of VS Code for the Web, with the server in another one. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type FenceAnswer, type FenceParams, fenceMethod } from '../../server/src/protocol.ts';
import { begin } from './extension.ts';
import { rendererThatAsks } from './markdown/markdown.ts';
import { type Built, linked } from './server/linked.ts';

export const activate = (context: ExtensionContext) =>
  begin(
    context,
    (id, name, options) => new LanguageClient(id, name, () => workerFrom(context.extensionUri), options),
    (server, refresh) => rendererThatAsks(async (text) => (await fenceFrom(server, text)).html, refresh),
  );

const fenceFrom = (server: BaseLanguageClient, text: string): Promise<FenceAnswer> =>
  server.sendRequest(fenceMethod, { text } satisfies FenceParams);

/**
 * From the files themselves: workers from an address may be refused, as the extension may have come from somewhere else. A
 * worker hears nothing before its code is there, so this waits for its word.
 */
async function workerFrom(extension: Uri): Promise<MessageTransports> {
  const start = linked(await serverIn(Uri.joinPath(extension, 'dist')), addressOf);
  const word = '() => postMessage(null), (error) => postMessage(String(error))';
  const worker = new Worker(addressOf(`import(${JSON.stringify(start)}).then(${word})`), { name: 'Change Plan' });
  const why = await new Promise<string | null>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
  });
  if (why !== null) throw new Error(why);
  // VS Code puts a function of its own in the place of `Worker`, by which the client would not know one.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** The files of the server, each after what it loads. */
async function serverIn(folder: Uri): Promise<readonly Built[]> {
  const text = async (path: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, path)));
  const paths: readonly string[] = JSON.parse(await text('web/server.json'));
  return Promise.all(paths.map(async (path) => ({ name: path.replace(/^.*\//, ''), code: await text(path) })));
}

const addressOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
