import type { Described, Form } from '../../../schemas/describe.ts';
import { type Holds, idPattern, type NameKind } from '../../../schemas/holds.ts';
import { type Checked, check, type Source, type World } from '../check/check.ts';
import { type Document, isBroken } from '../model/document.ts';
import { behind, itemOf, languages } from '../model/language.ts';
import { isSection, kindOfSection } from '../model/names.ts';
import { namingIn } from '../model/naming.ts';
import { type MapNode, type Node, type Pair, pairOf, type ScalarNode } from '../model/node.ts';

/** What people and groups are called instead: `Group A` and `Person B`, or by their ids. */
export type Naming = 'letters' | 'ids';

/**
 * The same plan for readers who must not know who is who: people, groups and departments have other names, also where
 * texts speak of them, and notes, signs of resistance, and who accepted a finding are left out. The plan is checked anew
 * with these names, so that nothing made from it can tell the old ones. Places stay those of the author's text.
 */
export function redact(checked: Checked, world: World, naming: Naming): Checked {
  const [redacted = checked] = redactTogether([{ checked, ids: new Map() }], world, naming);
  return redacted;
}

/** One of several versions of a plan, and from ids of its stakeholders to those that they have in the first version. */
export interface Version {
  readonly checked: Checked;
  readonly ids: ReadonlyMap<string, string>;
}

/** The same for several versions: whoever is in more than one of them is called the same, and what one names no other tells. */
export function redactTogether(versions: readonly Version[], world: World, naming: Naming): readonly Checked[] {
  const namesIn = namesFor(versions, naming);
  return versions.map(({ checked: { source, findings }, ids }) => {
    const names = namesIn(ids);
    const documents = documentsOf(source).map((it) => redactDocument(it, names));
    const [document = source.document, ...used] = documents;
    // Addresses of repositories name their owners.
    const { sharing: _, names: __, ...rest } = source;
    const checked = check({ ...rest, document, used }, world);
    // What is left out must not be told to be missing.
    const known = new Set(findings.map(placeOf));
    const missing = new Set(checked.findings.map(placeOf).filter((place) => !known.has(place)));
    const told = (of: Checked): Checked => ({
      ...of,
      findings: of.findings.filter((finding) => !missing.has(placeOf(finding))),
    });
    return { ...told(checked), otherwise: (otherwise) => told(checked.otherwise(otherwise)) };
  });
}

const documentsOf = ({ document, used }: Source): readonly Document[] => [document, ...used];

const placeOf = ({ rule, at }: Checked['findings'][number]) => `${rule} ${at.file} ${at.start}`;

/** What stands for what. */
interface Names {
  readonly id: (id: string) => string;
  /** For a stakeholder of that id. */
  readonly name: (id: string) => string;
  readonly department: (department: string) => string;
  /** A text in words, its names replaced. */
  readonly text: (text: string) => string;
}

/** One document on its way. */
interface Redaction extends Names {
  /** What is written there; of a text that could not be read whole, nothing: it may hold what stands behind it. */
  readonly written: (node: ScalarNode) => string;
}

interface Someone {
  readonly id: string;
  readonly name: string;
}

function namesFor(versions: readonly Version[], naming: Naming): (ids: Version['ids']) => Names {
  const documents = versions.flatMap(({ checked }) => documentsOf(checked.source));
  const entries = versions.flatMap(({ checked, ids }) =>
    documentsOf(checked.source)
      .flatMap(({ root }) => [root, ...pairsOf(pairOf(root, 'scenarios')?.value).map(({ value }) => value)])
      .flatMap((holder) => pairsOf(pairOf(holder, 'stakeholders')?.value))
      .map(({ key, value }) => ({ key, value, id: ids.get(key.text) ?? key.text })),
  );
  const fromFiles = namingIn(versions.flatMap(({ checked }) => checked.source.names ?? []));
  const known = new Map<string, Someone>();
  const departments = new Map<string, string>();
  const spoken: Spoken[] = [];
  for (const { key, value, id } of entries) {
    const isPerson = scalarIn(value, 'kind') === 'person';
    const someone = known.get(id) ?? nameOf(id, isPerson, known.size, naming);
    known.set(id, someone);
    const name = scalarIn(value, 'name') ?? '';
    // An id is often what a group is called for short: `vice-presidents`.
    for (const said of [key.text, key.text.replace(/[-_]+/g, ' '), name]) spoken.push({ said, instead: someone.name });
    if (isPerson) for (const said of partsOf(name)) spoken.push({ said, instead: someone.name });
    const called = fromFiles.get(key.text);
    if (called !== undefined) spoken.push({ said: called, instead: someone.name });
    if (called !== undefined && isPerson)
      for (const said of partsOf(called)) spoken.push({ said, instead: someone.name });
    const department = scalarIn(value, 'department')?.trim();
    if (!department) continue;
    const instead = departments.get(department) ?? `Department ${departments.size + 1}`;
    departments.set(department, instead);
    spoken.push({ said: department, instead });
  }
  for (const document of documents) {
    const organization = pairOf(document.root, 'organization')?.value;
    spoken.push({ said: scalarIn(organization, 'name') ?? '', instead: 'the organization' });
    for (const said of namesWritten(document)) spoken.push({ said, instead: 'somebody' });
  }
  const strangers = new Map<string, string>();
  const stranger = (id: string) => {
    const instead = strangers.get(id) ?? `unknown-${strangers.size + 1}`;
    strangers.set(id, instead);
    return instead;
  };
  const text = replacing(spoken, naming === 'letters');
  return (ids) => ({
    id: (id) => known.get(ids.get(id) ?? id)?.id ?? stranger(id),
    name: (id) => known.get(ids.get(id) ?? id)?.name ?? id,
    department: (department) => departments.get(department.trim()) ?? department,
    text,
  });
}

function nameOf(id: string, isPerson: boolean, index: number, naming: Naming): Someone {
  if (naming === 'ids') return { id, name: id };
  const kind = isPerson ? 'Person' : 'Group';
  const name = `${kind} ${letters(index)}`;
  return { id: idPattern.test(id) ? name.toLowerCase().replace(' ', '-') : name, name };
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const before = index < 26 ? '' : letters(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(65 + (index % 26));
}

/** First and last name of somebody whose name is nothing else; not the words of a role such as `Head of the wards`. */
function partsOf(name: string): readonly string[] {
  const words = name.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return words.every((word) => /^\p{Lu}/u.test(word)) ? words.filter(({ length }) => length > 2) : [];
}

/** What stands behind keys that name people in any text, also where it cannot be read as a plan. */
function namesWritten({ text }: Document): string[] {
  const found = text.matchAll(/\b(?:name|department|owner|by)["']*:[ \t"']*([^"'\n,{}#]+)/g);
  return [...found].map(([, name = '']) => name.trim());
}

interface Spoken {
  readonly said: string;
  readonly instead: string;
}

/** Replaces names where they stand as whole words, the longest first, and e-mail addresses. */
function replacing(spoken: readonly Spoken[], withIds: boolean): (text: string) => string {
  const byWord = new Map<string, Spoken[]>();
  for (const { said, instead } of spoken) {
    const name = said.trim();
    const [word] = name.match(/[\p{L}\p{N}]+/u) ?? [];
    if (!word || (name === instead && !withIds)) continue;
    const first = name.slice(name.indexOf(word));
    const known = byWord.get(fold(word));
    if (known) known.push({ said: first, instead });
    else byWord.set(fold(word), [{ said: first, instead }]);
  }
  for (const names of byWord.values()) names.sort((a, b) => b.said.length - a.said.length);
  const nameAt = (text: string, at: number, word: string) =>
    byWord.get(fold(word))?.find(({ said }) => stands(said, text.slice(at, at + said.length + 1)));
  return (said) => {
    const text = said.replace(address, '…');
    let rest = 0;
    let result = '';
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const found = index < rest ? undefined : nameAt(text, index, word);
      if (!found) continue;
      result += text.slice(rest, index) + found.instead;
      rest = index + found.said.length;
    }
    return result + text.slice(rest);
  };
}

const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;

/** Whether the name opens the text and its last word ends there. Of short words only those in capitals are names: `IT`. */
function stands(name: string, text: string): boolean {
  const found = text.slice(0, name.length);
  if (/[\p{L}\p{N}]$/u.test(name) && /[\p{L}\p{N}]$/u.test(text.slice(name.length))) return false;
  return name.length < 4 ? found === name && name !== name.toLowerCase() : fold(found) === fold(name);
}

const fold = (text: string) => text.toLowerCase();

/** Of a plan, which may hold whatever an organization file does, or of a names file. */
const kindOf = (root: MapNode) => (scalarIn(root, 'kind') === 'names' ? 'names' : 'plan');

function redactDocument(document: Document, names: Names): Document {
  const { root, faults } = document;
  // A key that stands twice is quoted.
  const quoted = (message: string) =>
    message.replace(/“([^”]*)”/g, (_, id: string) => `“${names.name(id) === id ? names.text(id) : names.name(id)}”`);
  const written = (node: ScalarNode) => (isBroken(document, node.span) && !idPattern.test(node.text) ? '…' : node.text);
  return {
    ...document,
    // What it says is never read on, and nothing leads back to what it has said.
    versions: { file: document.file },
    ...(root && { root: redactMap(root, { described: languages[kindOf(root)] }, { ...names, written }) }),
    faults: faults.map((fault) => ({ ...fault, message: quoted(fault.message), fixes: () => [], related: [] })),
  };
}

/** A place in the text: what the language has there, and the stakeholder of whose entry it is a part. */
interface Place {
  readonly described: Described | undefined;
  readonly someone?: string;
  /** The node is the entry of the stakeholder itself. */
  readonly isEntry?: boolean;
}

function redactMap(map: MapNode, place: Place, names: Redaction): MapNode {
  const { described, someone, isEntry } = place;
  const pairs = map.pairs.filter(({ key }) => !isLeftOut(behind(described, key.text)));
  const redacted = pairs.map((pair) => redactPair(pair, place, names));
  const isUnnamed = isEntry && !map.pairs.some(({ key }) => key.text === 'name');
  if (!isUnnamed || someone === undefined) return { ...map, pairs: redacted };
  return { ...map, pairs: [...redacted, named(names.name(someone), map.span)] };
}

/** So that nobody stands there by the id alone while all others have names. */
function named(name: string, { file, start }: MapNode['span']): Pair {
  const at = { file, start, end: start };
  const scalar = (text: string): ScalarNode => ({ kind: 'scalar', span: at, text, type: 'text' });
  return { key: scalar('name'), value: scalar(name) };
}

/** Whether the language says that what stands there is left out, be it one text or a list of them. */
function isLeftOut(described: Described | undefined): boolean {
  return [described, itemOf(described)].some((it) => holdsIn(it)?.private);
}

/** What a text holds there. */
const holdsIn = (described: Described | undefined): Holds | undefined =>
  described?.forms.flatMap((form) => (form.kind === 'text' || form.kind === 'date' ? [form.holds] : []))[0];

/** What the keys of a map hold there, if they are ids. */
const idsIn = (described: Described | undefined): Holds | undefined =>
  described?.forms.flatMap((form) => (form.kind === 'entries' ? [form.ids] : []))[0];

function redactPair({ key, value }: Pair, place: Place, names: Redaction): Pair {
  const ids = idsIn(place.described);
  const text = redactKey(names.written(key), ids?.of, names);
  const isEntry = ids?.of === 'stakeholder' && ids.declares === true;
  const inner: Place = {
    described: behind(place.described, key.text),
    ...(ids?.of === 'stakeholder' ? { someone: key.text, isEntry } : place.someone && { someone: place.someone }),
  };
  return { key: { ...key, text }, ...(value && { value: redactNode(value, inner, names) }) };
}

/** The key of a map: an id, or of the language. */
function redactKey(key: string, of: NameKind | undefined, names: Names): string {
  if (of === 'stakeholder') return names.id(key);
  if (of === 'value' || of === 'resource') return key;
  const text = names.text(key);
  return idPattern.test(key) ? text.replaceAll(' ', '-') : text;
}

function redactNode(node: Node, place: Place, names: Redaction): Node {
  switch (node.kind) {
    case 'map':
      return redactMap(node, place, names);
    case 'list': {
      const inner = { ...place, described: itemOf(place.described), isEntry: false };
      return { ...node, items: node.items.map((item) => redactNode(item, inner, names)) };
    }
    case 'scalar':
      return { ...node, text: redactText(names.written(node), place, names) };
    default:
      return node satisfies never;
  }
}

function redactText(text: string, { described, someone }: Place, names: Names): string {
  const holds = holdsIn(described);
  if (holds?.called === 'stakeholder' && someone !== undefined) return names.name(someone);
  if (holds?.called === 'department') return names.department(text);
  if (holds?.kind === 'subject') return redactSubject(text, names);
  if (holds?.of) return redactKey(text, holds.of, names);
  const isOfLanguage = described?.forms.some(isWordless);
  return isOfLanguage && /^[a-z0-9-]*$/.test(text) ? text : names.text(text);
}

/** Choices, numbers and dates, whose words are those of the language. */
const isWordless = (form: Form): boolean =>
  form.kind === 'choice' ||
  form.kind === 'number' ||
  form.kind === 'date' ||
  (form.kind === 'text' && (form.holds.kind === 'rhythm' || form.holds.kind === 'rule'));

/** As the entry is called that it names. */
function redactSubject(subject: string, names: Names): string {
  const [section = '', id, ...rest] = subject.split('.');
  if (id === undefined) return names.text(section);
  const of = isSection(section) ? kindOfSection[section] : undefined;
  return [section, redactKey(id, of, names), ...rest].join('.');
}

const pairsOf = (node: Node | undefined): readonly Pair[] => (node?.kind === 'map' ? node.pairs : []);

function scalarIn(node: Node | undefined, key: string): string | undefined {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}
