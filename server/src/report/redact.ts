import type { Described, Form } from '../../../schemas/describe.ts';
import { type Holds, idPattern, type NameKind } from '../../../schemas/holds.ts';
import { type Checked, check, type World } from '../check/check.ts';
import type { ConfiguredLook } from '../check/checked.ts';
import { type Document, isBroken } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import { behind, itemOf, languages } from '../model/language.ts';
import { isSection, kindOfSection } from '../model/names.ts';
import type { MapNode, Node, Pair, ScalarNode } from '../model/node.ts';
import { rules } from '../rules/index.ts';
import { nearest } from '../text/nearest.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { changeQuoted } from '../text/words.ts';
import { documentsOf, type Names, type Naming, namesFor, scalarIn, type Version } from './who-is-who.ts';

/**
 * The same plan for readers who must not know who is who: people, groups and departments have other names, also where
 * texts speak of them, and notes, signs of resistance, and who accepted a finding are left out. The plan is checked anew
 * with these names, so that nothing made from it can tell the old ones. Places stay those of the author's text.
 */
export function redact(checked: Checked, world: World, naming: Naming): Checked {
  const [redacted = checked] = redactTogether([{ checked, ids: new Map() }], world, naming);
  return redacted;
}

/** The same for several versions: whoever is in more than one of them is called the same, and what one names no other tells. */
export function redactTogether(versions: readonly Version[], world: World, naming: Naming): readonly Checked[] {
  const namesIn = namesFor(versions, naming);
  return versions.map(({ checked: { source, findings }, ids }) => {
    const names = namesIn(ids);
    const documents = documentsOf(source).map((it) => redactDocument(it, names));
    const [document = source.document, ...used] = documents;
    // Addresses of repositories name their owners.
    const { sharing: _, names: __, look, ...rest } = source;
    const faults = source.faults.map((fault) => redactFault(fault, names));
    const checked = check({ ...rest, document, used, faults, ...(look && { look: redactLook(look, names) }) }, world);
    // What is left out must not be told to be missing.
    const known = new Set(findings.map(placeOf));
    const missing = new Set(checked.findings.map(placeOf).filter((place) => !known.has(place)));
    const told = (of: Checked): Checked => ({
      ...of,
      findings: of.findings.filter((finding) => !missing.has(placeOf(finding))),
    });
    return { ...told(checked), isRedacted: true, otherwise: (otherwise) => told(checked.otherwise(otherwise)) };
  });
}

/** A logo names the organization to whoever sees it. */
const redactLook = ({ logo: _, footer, ...look }: ConfiguredLook, names: Names): ConfiguredLook => ({
  ...look,
  ...(footer !== undefined && { footer: names.text(footer) }),
});

/** Whether a text of a plan, such as a line of its file, tells whom it names; as far as that is known. */
export function tellsWho(checked: Checked): (text: string) => boolean {
  const names = namesFor([{ checked, ids: new Map() }], 'letters')(new Map());
  return (text) => names.text(text) !== text;
}

const placeOf = ({ rule, at }: Checked['findings'][number]) => `${rule} ${at.file} ${at.start}`;

/** One document on its way. */
interface Redaction extends Names {
  /** What is written there; of a text that could not be read whole, nothing: it may hold what stands behind it. */
  readonly written: (node: ScalarNode) => string;
}

/** Of a plan, which may hold whatever an organization file does, or of a names file. */
const kindOf = (root: MapNode) => (scalarIn(root, 'kind') === 'names' ? 'names' : 'plan');

function redactDocument(document: Document, names: Names): Document {
  const { root, faults } = document;
  const written = (node: ScalarNode) => (isBroken(document, node.span) && !idPattern.test(node.text) ? '…' : node.text);
  return {
    ...document,
    // What it says is never read on, and nothing leads back to what it has said.
    versions: { file: document.file },
    ...(root && { root: redactMap(root, { described: languages[kindOf(root)] }, { ...names, written }) }),
    faults: faults.map((fault) => redactFault(fault, names)),
  };
}

/** What a fault quotes may be anything, also half a name: only words of the language and new names are left of it. */
function redactFault(fault: Fault, names: Names): Fault {
  const quoted = (said: string): string => {
    if (names.name(said) !== said) return names.name(said);
    return !/[\p{L}\p{N}]/u.test(said) || wordsIn(languages.plan).has(said) ? said : names.unknown(said);
  };
  const message = changeQuoted(fault.message, quoted);
  return { ...fault, message, fixes: () => [], related: [] };
}

/** Every key and every choice. */
function wordsIn(described: Described, words = new Set<string>()): ReadonlySet<string> {
  for (const form of described.forms) {
    if (form.kind === 'choice') for (const { name } of form.choices) words.add(name);
    if (form.kind === 'list' || form.kind === 'entries') wordsIn(form.of, words);
    if (form.kind !== 'keys') continue;
    for (const [key, inner] of form.keys) {
      words.add(key);
      wordsIn(inner, words);
    }
  }
  return words;
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
  const described = behind(place.described, key.text);
  const text =
    !ids && !described && isTorn(key.text) ? names.unknown(key.text) : redactKey(names.written(key), ids?.of, names);
  const isEntry = ids?.of === 'stakeholder' && ids.declares === true;
  const inner: Place = {
    described,
    ...(ids?.of === 'stakeholder' ? { someone: key.text, isEntry } : place.someone && { someone: place.someone }),
  };
  return { key: { ...key, text }, ...(value && { value: redactNode(value, inner, names) }) };
}

/** Whether an unknown key may hold what stands behind one, as in `notes:" Who it is` and `notes Who it is`. */
function isTorn(key: string): boolean {
  const [first = '', ...others] = key.split(/[^\p{L}\p{N}-]+/u).filter((it) => it !== '');
  return others.length > 0 && (/["':[\]{}#]/.test(key) || wordsIn(languages.plan).has(first.toLowerCase()));
}

/** The key of a map: an id, or of the language. */
function redactKey(key: string, of: NameKind | undefined, names: Names): string {
  if (of === 'stakeholder') return names.id(key);
  if (of === 'value' && names.isAlias(key)) return inWord(names.text(key));
  if (of === 'value' || of === 'resource') return key;
  const text = names.text(key);
  return idPattern.test(key) ? inWord(text) : text;
}

const inWord = (text: string) => text.replaceAll(' ', '-');

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
  if (holds?.kind === 'path') return inWord(names.text(text));
  if (holds?.of) return redactKey(text, holds.of, names);
  if (!described?.forms.some(isWordless)) return names.text(text);
  return described.forms.some((form) => fits(text, form)) || isPlaceholder(text) ? text : names.unknown(text);
}

/** Choices, numbers and dates, whose words are those of the language. */
const isWordless = (form: Form): boolean =>
  form.kind === 'choice' ||
  form.kind === 'number' ||
  form.kind === 'date' ||
  (form.kind === 'text' && (form.holds.kind === 'rhythm' || form.holds.kind === 'rule'));

/** Whether the text is such a word, or a slip of one. */
function fits(text: string, form: Form): boolean {
  if (form.kind === 'choice')
    return (
      nearest(
        text,
        form.choices.map(({ name }) => name),
        2,
      ) !== undefined
    );
  if (form.kind === 'number' || form.kind === 'date') return /^[\d\s.:TZ+-]*$/.test(text);
  if (form.kind !== 'text') return false;
  if (form.holds.kind === 'rule') return rules.some(({ name }) => name === text);
  return form.holds.kind === 'rhythm' && /^[\d ]*(?:day|week|month|quarter|year)?s?$/.test(text);
}

/** As the entry is called that it names. */
function redactSubject(subject: string, names: Names): string {
  const [section = '', id, ...rest] = subject.split('.');
  if (id === undefined) return names.text(section);
  const of = isSection(section) ? kindOfSection[section] : undefined;
  return [section, redactKey(id, of, names), ...rest].join('.');
}
