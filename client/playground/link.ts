import type { Transport } from '@codemirror/lsp-client';
import {
  type ListFilesParams,
  listFilesMethod,
  type ReadFileParams,
  readFileMethod,
} from '../../server/src/protocol.ts';
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

/** The way to a language server in a worker, which is made of its code, as a page from a folder may load no other file. */
export function linkTo(code: string, texts: Texts): Transport {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
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
      worker.postMessage(message);
    },
    subscribe: (listener) => listeners.add(listener),
    unsubscribe: (listener) => listeners.delete(listener),
  };
}

/** What the server asks of its editor; registrations and the like are heard and need no more. */
function answer(method: string, params: unknown, texts: Texts): unknown {
  if (method === readFileMethod) return texts.read((params as ReadFileParams).uri) ?? null;
  if (method === listFilesMethod)
    return texts.plans().filter((uri) => uri.startsWith((params as ListFilesParams).folder));
  return null;
}
