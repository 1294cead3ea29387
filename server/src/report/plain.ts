import { dimensions, stances, tacticTypes } from '../../../schemas/choices.ts';
import type { Described } from '../../../schemas/describe.ts';
import type { Holds } from '../../../schemas/holds.ts';
import type { Document } from '../model/document.ts';
import { behind, itemOf, languages } from '../model/language.ts';
import { type Node, type Pair, pairOf } from '../model/node.ts';
import { t, texts } from '../text/l10n.ts';
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
const sections: Readonly<Record<string, string>> = texts({
  values: 'Value',
  stakeholders: 'Stakeholder',
  actions: 'Action',
  tactics: 'Tactic',
  success: 'Success',
  scenarios: 'Scenario',
});

/** The facts about the plan as a whole, then those of each entry. */
function paragraphs(pairs: readonly Pair[]): readonly (readonly string[])[] {
  const names = namesOf(pairs);
  const whole = pairs.filter(({ key, value }) => !(own(sections, key.text) && value?.kind === 'map'));
  const entries = pairs.flatMap(({ key, value }) => {
    const section = own(sections, key.text);
    if (section === undefined || value?.kind !== 'map') return [];
    return value.pairs.map((entry) => {
      const called = t(section);
      const id = entry.key.text;
      const subject = (key.text === 'stakeholders' && names.get(id)) || `${called} ${id}`;
      const described = behind(behind(languages.plan, key.text), id);
      return [`${called} ${id}`, ...(entry.value ? facts(entry.value, described, key.text, subject, names) : [])];
    });
  });
  return [whole.flatMap((pair) => factsOf(pair, languages.plan, t('Plan'), names)), ...entries];
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

function factsOf(
  { key, value }: Pair,
  around: Described | undefined,
  subject: string,
  names: Names,
): readonly string[] {
  // Whether a value is an end or a means says enough.
  const described = behind(around, key.text);
  const said = key.text === 'values' ? subject : `${subject}, ${phraseFor(key.text, described)}`;
  return value ? facts(value, described, key.text, said, names) : [said];
}

/** What a key is called; somebody behind `by` has done it, a day is the last for it. */
function phraseFor(key: string, described: Described | undefined): string {
  const isSomebody = key === 'by' && described?.forms.some((form) => form.kind === 'text');
  return isSomebody ? t('by {name}', { name: '' }).trim() : t(own(phrases, key) ?? inWords(key));
}

/** The facts in a node that stands under a key; `said` tells what they are about. */
function facts(
  node: Node,
  described: Described | undefined,
  under: string,
  said: string,
  names: Names,
): readonly string[] {
  if (node.kind === 'scalar') {
    const text = word(node.text, under, holdsIn(described), names);
    return [`${said}: ${isChoice(described) && text === node.text ? wordOf(text) : text}`];
  }
  if (node.kind === 'list') return node.items.flatMap((item) => facts(item, itemOf(described), under, said, names));
  const ids = idsIn(described);
  if (!ids) return node.pairs.flatMap((pair) => factsOf(pair, described, said, names));
  return node.pairs.flatMap(({ key, value }) => {
    const held = `${said}: ${word(key.text, under, ids, names)}`;
    if (value?.kind === 'scalar') return [`${held}: ${oneLine(value.text)}`];
    return [held, ...(value ? facts(value, behind(described, key.text), '', held, names) : [])];
  });
}

/** What a scalar holds there. */
const holdsIn = (described: Described | undefined): Holds | undefined =>
  described?.forms.flatMap((form) => (form.kind === 'text' ? [form.holds] : []))[0];

/** What the keys of a map hold there, if they are ids. */
const idsIn = (described: Described | undefined): Holds | undefined =>
  described?.forms.flatMap((form) => (form.kind === 'entries' ? [form.ids] : []))[0];

/** Keys that read better in other words. */
const phrases: Readonly<Record<string, string>> = texts({
  'aligns-with': 'serves',
  'conflicts-with': 'hurts',
  terminal: 'terminal value',
  instrumental: 'instrumental value',
  accepted: 'accepted finding',
});

/** Choices whose meaning says more than their word. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stance: stances,
  'aims-for': stances,
  dimensions,
  type: tacticTypes,
};

const isChoice = (described: Described | undefined) => described?.forms.some(({ kind }) => kind === 'choice') === true;

/** A word of the language as people read it, in English as it is written. */
const wordOf = (text: string): string => (t(inWords(text)) === inWords(text) ? text : t(inWords(text)));

/** A scalar as people read it: the name of a stakeholder, a choice with its meaning, or the text itself. */
function word(text: string, under: string, holds: Holds | undefined, names: Names): string {
  const name = holds?.of === 'stakeholder' ? names.get(text) : undefined;
  const meaning = own(own(choices, under) ?? {}, text);
  return name ?? (meaning ? `${t(inWords(text))} (${t(meaning)})` : oneLine(text));
}

/** What a table has for a word of the author, who may write “constructor”. */
const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

const linesUnread = (texts: readonly string[]) =>
  texts
    .flatMap((text) => text.split(/\r?\n/))
    .filter((line) => line.trim() !== '')
    .map((line) => t('Cannot be read: {line}', { line }));
