import type { Described, Form } from '../../../schemas/describe.ts';
import { idPattern } from '../../../schemas/holds.ts';
import type { Checked, Source } from '../check/check.ts';
import type { Document } from '../model/document.ts';
import { behind, itemOf, languages } from '../model/language.ts';
import { namingIn } from '../model/naming.ts';
import { type Node, type Pair, pairOf } from '../model/node.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { masking, type Spoken } from './masking.ts';
import { looksLikePerson, partsOfGroup, partsOfPerson } from './name-words.ts';

/** What people and groups are called instead: `Group A` and `Person B`, or by their ids. */
export type Naming = 'letters' | 'ids';

/** One of several versions of a plan, and from ids of its stakeholders to those that they have in the first version. */
export interface Version {
  readonly checked: Checked;
  readonly ids: ReadonlyMap<string, string>;
}

/** What stands for what. */
export interface Names {
  readonly id: (id: string) => string;
  /** For a stakeholder of that id. */
  readonly name: (id: string) => string;
  readonly department: (department: string) => string;
  /** A text in words, its names replaced. */
  readonly text: (text: string) => string;
  /** Instead of a word that should be one of the language and is none: whoever it may name, nothing is left of it. */
  readonly unknown: (word: string) => string;
  /** Whether it is another word for a value, which may hold a name. */
  readonly isAlias: (id: string) => boolean;
}

interface Someone {
  readonly id: string;
  readonly name: string;
}

/** The files of a plan in which people are named. */
export const documentsOf = ({ document, used }: Source): readonly Document[] => [document, ...used];

/** Gathers whom the versions name, however they do it, and gives what stands for them in a version. */
export function namesFor(versions: readonly Version[], naming: Naming): (ids: Version['ids']) => Names {
  const documents = versions.flatMap(({ checked }) => documentsOf(checked.source));
  const fromFiles = namingIn(versions.flatMap(({ checked }) => checked.source.names ?? []));
  const known = new Map<string, Someone>();
  const departments = new Map<string, string>();
  const spoken: Spoken[] = [];
  for (const { key, value, id } of entriesIn(versions)) {
    const isPerson = scalarIn(value, 'kind') === 'person';
    const someone = known.get(id) ?? nameOf(id, isPerson, known.size, naming);
    known.set(id, someone);
    // An id is often what a group is called for short: `vice-presidents`.
    for (const said of [key.text, key.text.replace(/[-_]+/g, ' ')])
      spoken.push({ said, instead: someone.name, isId: true });
    const called = fromFiles.get(key.text);
    for (const said of [...namesOf(value), ...(called === undefined ? [] : [called])])
      spoken.push(...spokenOf(said, someone.name, isPerson));
    const department = scalarIn(value, 'department')?.trim();
    if (!department) continue;
    const instead = departments.get(department) ?? t('Department {number}', { number: departments.size + 1 });
    departments.set(department, instead);
    spoken.push({ said: department, instead });
  }
  for (const document of documents) {
    const organization = scalarIn(pairOf(document.root, 'organization')?.value, 'name') ?? '';
    spoken.push({ said: organization, instead: t('the organization') });
    for (const said of partsOfGroup(organization)) spoken.push({ said, instead: t('the organization'), isPart: true });
    const others = [...whoIn(document.root, languages.plan), ...namesWritten(document)];
    for (const said of others)
      if (!known.has(said.trim())) spoken.push(...spokenOf(said, t('somebody'), looksLikePerson(said)));
  }
  const strangers = new Map<string, string>();
  const stranger = (id: string) => {
    const instead = strangers.get(id) ?? `unknown-${strangers.size + 1}`;
    strangers.set(id, instead);
    return instead;
  };
  const text = masking(spoken, naming === 'letters');
  const aliases = new Set(documents.flatMap(({ root }) => aliasesIn(pairOf(root, 'values')?.value)));
  return (ids) => ({
    id: (id) => known.get(ids.get(id) ?? id)?.id ?? stranger(id),
    name: (id) => known.get(ids.get(id) ?? id)?.name ?? id,
    department: (department) => departments.get(department.trim()) ?? department,
    text,
    unknown: () => '…',
    isAlias: (id) => aliases.has(id),
  });
}

const aliasesIn = (values: Node | undefined): string[] =>
  pairsOf(values).flatMap(({ value }) => textsIn(pairOf(value, 'aliases')?.value));

/** The entries of stakeholders in all places that have some. */
const entriesIn = (versions: readonly Version[]) =>
  versions.flatMap(({ checked, ids }) =>
    documentsOf(checked.source)
      .flatMap(({ root }) => [root, ...pairsOf(pairOf(root, 'scenarios')?.value).map(({ value }) => value)])
      .flatMap((holder) => pairsOf(pairOf(holder, 'stakeholders')?.value))
      .map(({ key, value }) => ({ key, value, id: ids.get(key.text) ?? key.text })),
  );

/** A name as a whole and, of somebody, its parts. */
function spokenOf(said: string, instead: string, isPerson: boolean): Spoken[] {
  const parts = isPerson || looksLikePerson(said) ? partsOfPerson(said) : partsOfGroup(said);
  return [{ said, instead }, ...parts.map((part) => ({ said: part, instead, isPart: true as const }))];
}

function nameOf(id: string, isPerson: boolean, index: number, naming: Naming): Someone {
  if (naming === 'ids') return { id, name: id };
  const letter = letters(index);
  const name = isPerson ? t('Person {letter}', { letter }) : t('Group {letter}', { letter });
  return { id: idPattern.test(id) ? `${isPerson ? 'person' : 'group'}-${letter.toLowerCase()}` : name, name };
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const before = index < 26 ? '' : letters(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(65 + (index % 26));
}

const entryShape = behind(behind(languages.plan, 'stakeholders'), 'any');
/** What is longer is no name. */
const mostWords = 8;

/** What a stakeholder is called in its entry: under `name`, whatever its shape, and under keys that the language does not have. */
function namesOf(value: Node | undefined): string[] {
  if (value?.kind !== 'map') return textsIn(value).filter(isShort);
  return value.pairs.flatMap(({ key, value: inner }) => {
    if (key.text === 'name') return [...textsIn(inner), textsIn(inner).join(' ')];
    if (behind(entryShape, key.text)) return [];
    return [...(/^\p{Lu}/u.test(key.text) ? [key.text] : []), ...textsIn(inner)].filter(isShort);
  });
}

const isShort = (text: string) => text.trim().split(/\s+/).length <= mostWords;

function textsIn(node: Node | undefined): string[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [node.text];
  return node.kind === 'list' ? node.items.flatMap(textsIn) : node.pairs.flatMap(({ value }) => textsIn(value));
}

/** Texts at places that hold who somebody is, in any part of a file. */
function whoIn(node: Node | undefined, described: Described | undefined): string[] {
  if (!node) return [];
  if (node.kind === 'scalar') return described?.forms.some(isWho) ? [node.text] : [];
  if (node.kind === 'list') return node.items.flatMap((item) => whoIn(item, itemOf(described) ?? described));
  return node.pairs.flatMap(({ key, value }) => whoIn(value, behind(described, key.text)));
}

const isWho = (form: Form) => form.kind === 'text' && (form.holds.kind === 'who' || form.holds.called === 'somebody');

const naming = [
  'name',
  'names',
  'department',
  'owner',
  'by',
  'fullname',
  'firstname',
  'lastname',
  'surname',
  'vorname',
  'nachname',
  'called',
];

/** What stands behind keys that name people in any text, slips in them included, and what reads like a name where something is wrong. */
function namesWritten({ text, faults }: Document): string[] {
  const behindKeys = [...text.matchAll(/([\p{L}-]+)["']*[ \t]*[:=](?=[ \t"'[{]*([^"'\n,{}#[\]]+))/gu)]
    .filter(([, key = '']) => isNaming(key.toLowerCase().replace(/-/g, '')))
    .map(([, , name = '']) => name.trim());
  const near = faults.map(({ at }) => text.slice(text.lastIndexOf('\n', at.start) + 1, lineEnd(text, at.end)));
  const capitals = near.flatMap(
    (line) => line.match(/\p{Lu}[\p{L}\p{M}'’-]+(?:[ \t]+\p{L}[\p{L}\p{M}'’-]+){1,3}/gu) ?? [],
  );
  return [...behindKeys, ...capitals.filter(looksLikePerson)].filter(isShort);
}

const isNaming = (key: string) => naming.includes(key) || (key.length > 2 && nearest(key, naming, 1) !== undefined);

const lineEnd = (text: string, at: number) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));

const pairsOf = (node: Node | undefined): readonly Pair[] => (node?.kind === 'map' ? node.pairs : []);

export function scalarIn(node: Node | undefined, key: string): string | undefined {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}
