import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Editor } from './editor.ts';
import type { Bench } from './figures.ts';

/** A language server that this Node can run, and what an editor tells it. */
export interface Server {
  readonly name: string;
  /** The arguments of Node. */
  readonly command: readonly string[];
  readonly language: string;
  /** By section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Our server. */
export function ours({ root }: Bench): Server {
  return plain('ours', join(root, 'dist/server.js'));
}

/** The least that a server can do. */
export function blockOnly({ root }: Bench): Server {
  return plain('the block-only server', join(root, 'dist/bench/block-server.mjs'));
}

/** yaml-language-server with our schema, as it is and without its debounce; or why it could not be fetched. */
export async function yamlServers({
  root,
  peer,
}: Bench): Promise<Readonly<Record<'peer' | 'peerAtOnce', Server | string>>> {
  const found = await peer('yaml-language-server');
  if ('missing' in found) {
    const why = `yaml-language-server could not be fetched (${found.missing})`;
    return { peer: why, peerAtOnce: why };
  }
  const schema = pathToFileURL(join(root, 'schemas/changeplan.schema.json')).href;
  const server = (name: string, options: readonly string[]): Server => ({
    name,
    command: [...options, found.command, '--stdio'],
    language: 'yaml',
    settings: { yaml: { schemaStore: { enable: false }, schemas: { [schema]: ['*.changeplan.yaml'] } } },
  });
  return {
    peer: server('yaml-language-server', []),
    peerAtOnce: server('yaml-language-server without debounce', ['--import', `data:text/javascript,${atOnce}`]),
  };
}

/** It waits 200 ms after each key before it begins: made a wait of nothing, for what its work takes. */
const atOnce = encodeURIComponent(
  'const later=globalThis.setTimeout;globalThis.setTimeout=(f,ms,...rest)=>later(f,ms===200?0:ms,...rest);',
);

function plain(name: string, file: string): Server {
  return { name, command: [file, '--stdio'], language: 'changeplan', settings: {} };
}

/** Works with an editor for each server, on the same text; what cannot be had stays the reason why. All are stopped. */
export async function withEditors<S extends Readonly<Record<string, Server | string>>, T>(
  wanted: S,
  text: string,
  work: (editors: Editors<S>) => Promise<T>,
): Promise<T> {
  const editors = new Map<string, Editor | string>();
  try {
    for (const [key, server] of Object.entries(wanted))
      editors.set(key, typeof server === 'string' ? server : await opened(server, text));
    return await work(Object.fromEntries(editors) as Editors<S>);
  } finally {
    for (const editor of editors.values()) if (editor instanceof Editor) await editor.stop();
  }
}

type Editors<S> = { readonly [K in keyof S]: S[K] extends Server ? Editor : Editor | string };

async function opened(server: Server, text: string): Promise<Editor> {
  const editor = await Editor.start(server);
  await editor.open(text, 'plan');
  await editor.settle();
  return editor;
}
