import type { Transport } from '@codemirror/lsp-client';
import {
  type ListFilesParams,
  listFilesMethod,
  type ReadFileParams,
  readFileMethod,
} from '../../server/src/protocol.ts';
import { spoken } from '../../server/src/text/l10n.ts';
import { isOvertaken } from './asking.ts';

/** The files that the server may ask for. */
export interface Texts {
  readonly read: (uri: string) => string | undefined;
  readonly plans: () => readonly string[];
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly error?: unknown;
}

/** What the editor asks by itself while somebody types: an answer that is overtaken is none, and nothing to complain of. */
const asides = ['textDocument/hover', 'textDocument/completion'];

/**
 * The way to a language server in a worker, which is made of its code, as a page from a folder may load no other file.
 * `german`: all that is said in German, as JSON; the server says it where that is the language of the page.
 */
export function linkTo(code: string, german: string, texts: Texts): Transport {
  const parts = [`self.germanWords = ${german};\n`, code];
  const worker = new Worker(URL.createObjectURL(new Blob(parts, { type: 'text/javascript' })));
  const asked = new Set<Message['id']>();
  const listeners = new Set<(message: string) => void>();
  worker.onmessage = ({ data }: MessageEvent<Message>) => {
    const { id, method } = data;
    if (id !== undefined && method !== undefined)
      worker.postMessage({ jsonrpc: '2.0', id, result: answer(method, data.params, texts) });
    else {
      const isAside = method === undefined && asked.delete(id);
      const told = isAside && isOvertaken(data.error) ? { jsonrpc: '2.0', id, result: null } : data;
      for (const listener of listeners) listener(JSON.stringify(told));
    }
  };
  return {
    send: (text) => {
      const message: Message = JSON.parse(text);
      if (asides.includes(message.method ?? '')) asked.add(message.id);
      worker.postMessage(message.method === 'initialize' ? inLanguage(message) : message);
    },
    subscribe: (listener) => listeners.add(listener),
    unsubscribe: (listener) => listeners.delete(listener),
  };
}

/** The client does not say which language the page speaks. */
const inLanguage = (message: Message): Message => ({
  ...message,
  params: { ...(message.params as object), locale: spoken() },
});

/** What the server asks of its editor; registrations and the like are heard and need no more. */
function answer(method: string, params: unknown, texts: Texts): unknown {
  if (method === readFileMethod) return texts.read((params as ReadFileParams).uri) ?? null;
  if (method === listFilesMethod)
    return texts.plans().filter((uri) => uri.startsWith((params as ListFilesParams).folder));
  return null;
}
