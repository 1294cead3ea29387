/** The language server in a web worker: it knows no Node, no disk and no git, and asks its editor for every file. */

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Message,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { toDay } from '../text/day.ts';
import { t } from '../text/l10n.ts';
import { filesElsewhere } from '../workspace/elsewhere.ts';
import { Unreadable } from '../workspace/files.ts';
import { askedFor } from './asking.ts';
import { paceOf } from './pace.ts';
import { serve } from './server.ts';

// Of a worker we use only what a port has, too.
const editor = globalThis as unknown as MessagePort;

/** A port copies what an object holds; ours say by `toJSON` what is to be told of them, as they are told in Node. */
class JsonWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)));
  }
}

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(editor), new JsonWriter(editor));

const noGit = async (): Promise<never> => {
  throw new Unreadable(t('is open in a browser, where git cannot be asked'));
};

serve(connection, {
  today: () => toDay(new Date()),
  git: { repository: noGit, staged: noGit },
  pace: paceOf(afterMessages()),
  files: (folders) => filesElsewhere(folders, askedFor(connection)),
});

// Nobody else ends a worker.
connection.onExit(() => close());

/** A message to ourselves comes after those that wait already; a timer would rest for some milliseconds each time. */
function afterMessages(): (next: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (next) => {
    waiting.push(next);
    port2.postMessage(null);
  };
}
