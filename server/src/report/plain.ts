import { dimensions, stances, tacticTypes } from '../../../schemas/choices.ts';
import type { Document } from '../model/document.ts';
import { kindsUnder } from '../model/names.ts';
import { type Node, type Pair, pairOf } from '../model/node.ts';
import { inWords } from '../text/words.ts';

/**
 * A file in words, for comparing line by line: each line tells one fact and whom it is about, entries stand apart, and
 * nothing that the text says is left out but its comments. What could not be read follows as it is written. Depends on
 * nothing but the text, so that two versions differ only where their texts do.
 */
export function planInWords({ root, text, broken }: Document): string {
  const unread = root ? broken.map(({ start, end }) => text.slice(start, end)) : [text];
  return [...paragraphs(root?.pairs ?? []), linesUnread(unread)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

/** What the entries below each key are called. */
const sections: Readonly<Record<string, string>> = {
  values: 'Value',
  stakeholders: 'Stakeholder',
  actions: 'Action',
  tactics: 'Tactic',
};

/** The facts about the plan as a whole, then those of each entry. */
function paragraphs(pairs: readonly Pair[]): readonly (readonly string[])[] {
  const names = namesOf(pairs);
  const whole = pairs.filter(({ key, value }) => !(own(sections, key.text) && value?.kind === 'map'));
  const entries = pairs.flatMap(({ key, value }) => {
    const section = own(sections, key.text);
    if (section === undefined || value?.kind !== 'map') return [];
    return value.pairs.map((entry) => {
      const id = entry.key.text;
      const subject = (key.text === 'stakeholders' && names.get(id)) || `${section} ${id}`;
      return [`${section} ${id}`, ...(entry.value ? facts(entry.value, key.text, subject, names) : [])];
    });
  });
  return [whole.flatMap((pair) => factsOf(pair, 'Plan', names)), ...entries];
}

/** The names of stakeholders by their ids; the id stands in for a missing name. */
function namesOf(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const stakeholders = pairs.find(({ key }) => key.text === 'stakeholders')?.value;
  const entries = stakeholders?.kind === 'map' ? stakeholders.pairs : [];
  return new Map(
    entries.map(({ key, value }) => {
      const name = pairOf(value, 'name')?.value;
      return [key.text, name?.kind === 'scalar' && name.text.trim() !== '' ? oneLine(name.text) : key.text];
    }),
  );
}

type Names = ReadonlyMap<string, string>;

function factsOf({ key, value }: Pair, subject: string, names: Names): readonly string[] {
  // Whether a value is an end or a means says enough.
  const said = key.text === 'values' ? subject : `${subject}, ${own(phrases, key.text) ?? inWords(key.text)}`;
  return value ? facts(value, key.text, said, names) : [said];
}

/** The facts in a node that stands under a key; `said` tells what they are about. */
function facts(node: Node, under: string, said: string, names: Names): readonly string[] {
  if (node.kind === 'scalar') return [`${said}: ${word(node.text, under, names)}`];
  if (node.kind === 'list') return node.items.flatMap((item) => facts(item, under, said, names));
  if (!own<string>(kindsUnder, under)) return node.pairs.flatMap((pair) => factsOf(pair, said, names));
  return node.pairs.flatMap(({ key, value }) => {
    const held = `${said}: ${word(key.text, under, names)}`;
    if (value?.kind === 'scalar') return [`${held}: ${oneLine(value.text)}`];
    return [held, ...(value ? facts(value, '', held, names) : [])];
  });
}

/** Keys that read better in other words. */
const phrases: Readonly<Record<string, string>> = {
  'aligns-with': 'serves',
  'conflicts-with': 'hurts',
  terminal: 'terminal value',
  instrumental: 'instrumental value',
  accepted: 'accepted finding',
};

/** Choices whose meaning says more than their word. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stance: stances,
  'aims-for': stances,
  dimensions,
  type: tacticTypes,
};

/** A scalar as people read it: the name of a stakeholder, a choice with its meaning, or the text itself. */
function word(text: string, under: string, names: Names): string {
  const name = own<string>(kindsUnder, under) === 'stakeholder' ? names.get(text) : undefined;
  const meaning = own(own(choices, under) ?? {}, text);
  return name ?? (meaning ? `${inWords(text)} (${meaning})` : oneLine(text));
}

/** What a table has for a word of the author, who may write “constructor”. */
const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

const linesUnread = (texts: readonly string[]) =>
  texts
    .flatMap((text) => text.split(/\r?\n/))
    .filter((line) => line.trim() !== '')
    .map((line) => `Cannot be read: ${line}`);
