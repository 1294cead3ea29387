import assert from 'node:assert/strict';
import { type Checked, check } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import type { Span } from '../../server/src/text/span.ts';
import { load } from '../../server/src/workspace/load.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

/** File → text; a text alone is the plan `p.changeplan.yaml`. */
export type Texts = string | Readonly<Record<string, string>>;

export interface Workspace {
  readonly texts: Readonly<Record<string, string>>;
  readonly plans: readonly Checked[];
  /** The plan that the cursor stands in, or else the first. */
  readonly checked: Checked;
  readonly offset: number;
}

/** The plans of these files. The cursor stands in one of them, written `$0`; «marks» are no part of the texts. */
export async function workspaceOf(marked: Texts): Promise<Workspace> {
  const drawn = Object.entries(inFiles(marked)).map(([file, text]) => [file, text.replace(/[«»]/g, '')] as const);
  const texts = Object.fromEntries(drawn.map(([file, text]) => [file, text.replace('$0', '')]));
  const [at, withCursor = ''] = drawn.find(([, text]) => text.includes('$0')) ?? drawn[0] ?? [];
  const files = filesInMemory(texts);
  const read = async (name: string) => readDocument(name, await files.read(name));
  const plans: Checked[] = [];
  for (const name of Object.keys(texts)) plans.push(check(await load(await read(name), files, read), world));
  const checked = plans.find(({ document }) => document.file === at);
  if (!checked) throw new Error('There is no file.');
  return { texts, plans, checked, offset: withCursor.indexOf('$0') };
}

/** That these spans are marked in the texts, and nothing else is. */
export function assertMarked(marked: Texts, { texts }: Workspace, spans: readonly Span[]): void {
  const expected = Object.entries(inFiles(marked)).map(([file, text]) => [file, text.replace('$0', '')]);
  const found = Object.entries(texts).map(([file, text]) => {
    const marks = spans
      .filter((span) => span.file === file)
      .flatMap(({ start, end }) => [[start, '«'] as const, [end, '»'] as const]);
    return [
      file,
      marks
        .sort(([a], [b]) => b - a)
        .reduce((drawn, [offset, mark]) => drawn.slice(0, offset) + mark + drawn.slice(offset), text),
    ];
  });
  assert.deepEqual(Object.fromEntries(found), Object.fromEntries(expected));
}

export const inFiles = (texts: Texts) => (typeof texts === 'string' ? { 'p.changeplan.yaml': texts } : texts);
