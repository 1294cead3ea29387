/** What files say of one stakeholder, wherever it stands. */
import type { Document } from '../model/document.ts';
import { idOf, sameId } from '../model/ids.ts';
import { type Node, pairOf } from '../model/node.ts';

/** One text, and the keys that lead to it, joined by dots. */
export interface Statement {
  readonly key: string;
  readonly text: string;
}

/**
 * Everything that a file says of the stakeholder: the whole entry, also in scenarios; tactics and acceptances that name
 * it; the places of other entries that do; and texts that speak its id or one of its names. Of what cannot be read, the
 * lines that speak them.
 */
export function saidOf(id: string, names: readonly string[], document: Document): readonly Statement[] {
  const speaks = speaking([id, ...names]);
  const statements: Statement[] = [];
  const add = (key: string, text: string) => statements.push({ key, text });
  const walk = (node: Node | undefined, path: readonly string[], isAbout: boolean) => {
    if (node?.kind === 'scalar') {
      if (isAbout || sameId(node.text, id) || speaks(node.text)) add(path.join('.'), node.text);
    } else if (node?.kind === 'list') {
      const isNaming = node.items.some((item) => item.kind === 'map' && namesId(item, id));
      for (const item of node.items)
        walk(item, path, isAbout || (isNaming && item.kind === 'map' && namesId(item, id)));
    } else
      for (const { key, value } of node?.pairs ?? []) {
        const here = [...path, key.text];
        const isIt = sameId(key.text, id);
        if (isIt && !value) add(here.join('.'), '');
        walk(value, here, isAbout || isIt || (isTactic(path) && namesId(value, id)));
      }
  };
  walk(document.root, [], false);
  for (const { start, end } of document.broken)
    for (const line of document.text.slice(start, end).split(/\r?\n/)) if (speaks(line)) add('', line.trim());
  return statements;
}

/** The ids of stakeholders that a file has entries for, also in scenarios. */
export function idsIn(document: Document): readonly string[] {
  return sectionsIn(document).flatMap((section) =>
    section.kind === 'map' ? section.pairs.map(({ key }) => idOf(key.text)) : [],
  );
}

function sectionsIn({ root }: Document): readonly Node[] {
  const holders = [root, ...valuesOf(pairOf(root, 'scenarios')?.value)];
  return holders.flatMap((holder) => pairOf(holder, 'stakeholders')?.value ?? []);
}

/** The names that a file has for the stakeholder, in any of its entries. */
export function namesOf(id: string, document: Document): readonly string[] {
  return sectionsIn(document).flatMap((section) => {
    const entry = section.kind === 'map' ? section.pairs.find(({ key }) => sameId(key.text, id)) : undefined;
    const name = pairOf(entry?.value, 'name')?.value;
    return name?.kind === 'scalar' && name.text.trim() !== '' ? [name.text.trim()] : [];
  });
}

const valuesOf = (node: Node | undefined): readonly Node[] =>
  node?.kind === 'map' ? node.pairs.flatMap(({ value }) => value ?? []) : [];

/** All of a tactic is said of those whom it names: what is offered to them, and what came of it. */
const isTactic = (path: readonly string[]) => path.at(-1) === 'tactics';

/** Whether a key of the entry has that id, or the path to its entry. */
function namesId(entry: Node | undefined, id: string): boolean {
  if (entry?.kind !== 'map') return false;
  const isNamed = (text: string) =>
    sameId(text, id) || sameId(text, `stakeholders.${id}`) || idOf(text).startsWith(`stakeholders.${id}.`);
  return entry.pairs.some(({ value }) => {
    if (value?.kind === 'scalar') return isNamed(value.text);
    if (value?.kind === 'list') return value.items.some((item) => item.kind === 'scalar' && isNamed(item.text));
    return value?.kind === 'map' && value.pairs.some(({ key }) => isNamed(key.text));
  });
}

/** Whether a text has one of the words, as whole words in any letter case. */
function speaking(words: readonly string[]): (text: string) => boolean {
  const patterns = words.filter((word) => word.length > 1).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${patterns.join('|') || '(?!)'})(?![\\p{L}\\p{N}_-])`, 'iu');
  return (text) => pattern.test(text);
}
