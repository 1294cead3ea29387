import type { Described } from '../../../schemas/describe.ts';
import type { Holds, NameKind } from '../../../schemas/holds.ts';
import { nearest } from '../text/nearest.ts';
import { respan, type Span } from '../text/span.ts';
import { idOf, sameId } from './ids.ts';
import { behind, languages } from './language.ts';
import type { Node, ScalarNode } from './node.ts';
import type { Entry, Found, Mention, Plan, Said } from './plan.ts';

export type { NameKind };

/** An id where it is declared or spoken of. */
export interface Name {
  readonly kind: NameKind;
  readonly id: string;
  readonly at: Span;
  /** Where its letters are written: inside quotes, and for an alias behind its anchor. */
  readonly letters: Span;
  /** A declaration is the key of the entry that says what the id stands for; resources have none. */
  readonly role: 'declaration' | 'mention';
  /** The key that the mention stands under, such as `targets`. */
  readonly under: string;
}

/** The maps at the top whose keys are ids that the file declares, in the order of the language. */
export const sections = ['values', 'success', 'stakeholders', 'actions', 'tactics', 'scenarios'] as const;
export type SectionName = (typeof sections)[number];

/** What the ids of each of these maps name. */
export const kindOfSection: Readonly<Record<SectionName, NameKind>> = {
  values: 'value',
  success: 'measure',
  stakeholders: 'stakeholder',
  actions: 'action',
  tactics: 'tactic',
  scenarios: 'scenario',
};

/** The entries of the map at the top with that name; none for any other key. */
export function entriesOf(plan: Plan, section: string): readonly Entry[] {
  return isSection(section) ? plan[section] : [];
}

export const isSection = (key: string): key is SectionName => Object.hasOwn(kindOfSection, key);

/**
 * Every id of the plan at every place, in the order of the language's sections and there of the text. Definition,
 * references, rename and the rules about unknown ids all filter this one list. What an alias repeats is listed once,
 * where it is written. What was found in an entry before is the same object again.
 */
export function namesIn(plan: Plan): readonly Name[] {
  const documents = [plan, ...plan.used].map(({ document }) => document);
  const texts = new Map(documents.map(({ file, text }) => [file, text]));
  const people: People = {
    ids: new Set(plan.stakeholders.map(({ id }) => id)),
    names: new Set(plan.stakeholders.map(({ name }) => name)),
  };
  const names: Name[] = [];
  const add = (all: readonly Found[]) => {
    for (const name of all) if (!name.anybody || isNear(name.id, people)) names.push(name);
  };
  const known = <T extends object>(key: T, find: (key: T) => Iterable<Found>) => {
    const before = plan.named.get(key);
    if (before) return add(before);
    const found = [...find(key)];
    plan.named.set(key, found);
    add(found);
  };
  if (plan.lead) add([found(asMention(plan.lead), 'stakeholder', 'lead', texts)]);
  if (plan.organization) known(plan.organization, ({ said }) => mentionsIn(said, organization, 'organization', texts));
  for (const section of sections)
    for (const entry of plan[section]) known<Entry>(entry, (it) => ofEntry(it, section, texts));
  add([...subjects(plan, texts)]);
  return documents.some(({ text }) => text.includes('*')) ? once(names) : names;
}

/** The texts of the files, by which the letters of an id are found. */
type Texts = ReadonlyMap<string, string>;

interface People {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Whoever is named may be anybody, by initials too; only an id of the plan, or a slip of one, names a stakeholder. */
function isNear(text: string, { ids, names }: People): boolean {
  return (
    ids.has(text) ||
    (!/\s/.test(text) && !names.has(text) && nearest(text, ids, text.length < 4 ? 0 : undefined) !== undefined)
  );
}

/** Without what aliases repeat. */
function once(names: readonly Name[]): readonly Name[] {
  const seen = new Map<string, Set<number>>();
  return names.filter(({ kind, at }) => {
    const places = seen.get(at.file) ?? new Set();
    seen.set(at.file, places);
    const place = at.start * kinds.length + kinds.indexOf(kind);
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
}

const kinds: readonly NameKind[] = ['stakeholder', 'value', 'resource', 'action', 'tactic', 'scenario', 'measure'];

/** The part of a scalar that is the id: without quotes, and without what stands before it. */
export function lettersAt(at: Span, id: string, text: string): Span {
  const { start, end } = at;
  if (end - start === id.length) return at;
  const written = text.slice(start, end);
  if (sameId(written, id)) return at;
  const found = written.lastIndexOf(id);
  if (found >= 0) return respan(at, start + found, start + found + id.length);
  // Only escapes in quotes are written in other letters.
  return respan(at, start + (written.lastIndexOf('.') + 1 || 1), end - 1);
}

/** The key of the entry, those that the files used have for it, and every id that it speaks of. */
function* ofEntry({ id, at, farther, said }: Entry, section: SectionName, texts: Texts): Iterable<Found> {
  for (const key of [at, ...farther])
    yield {
      kind: kindOfSection[section],
      id,
      at: key,
      letters: letters({ id, at: key }, texts),
      role: 'declaration',
      under: '',
    };
  yield* mentionsIn(said, entryOf[section], '', texts);
}

const organization = behind(languages.plan, 'organization');

/** What the language has for an entry of each section. */
export const entryOf = Object.fromEntries(
  sections.map((section) => [section, behind(behind(languages.plan, section), '')]),
) as Readonly<Record<SectionName, Described | undefined>>;

/** Every id in a node of which the language says what it holds. */
function* mentionsIn(
  node: Node | undefined,
  described: Described | undefined,
  under: string,
  texts: Texts,
): Iterable<Found> {
  for (const form of node ? (described?.forms ?? []) : []) {
    if (node?.kind === 'scalar') {
      if (form.kind === 'text') yield* mention(node, form.holds, under, texts);
    } else if (node?.kind === 'list') {
      if (form.kind === 'list') for (const item of node.items) yield* mentionsIn(item, form.of, under, texts);
    } else if (form.kind === 'keys') {
      for (const { key, value } of node?.pairs ?? [])
        yield* mentionsIn(value, form.keys.get(key.text), key.text, texts);
    } else if (form.kind === 'entries') {
      for (const { key, value } of node?.pairs ?? []) {
        yield* mention(key, form.ids, under, texts);
        yield* mentionsIn(value, form.of, under, texts);
      }
    }
  }
}

function* mention(node: ScalarNode, { kind, of }: Holds, under: string, texts: Texts): Iterable<Found> {
  if (!of) return;
  const id = kind === 'who' ? idOf(node.text).trim() : idOf(node.text);
  const name = found({ id, at: node.span, ...(node.anchored && { anchored: node.anchored }) }, of, under, texts);
  yield kind === 'who' ? { ...name, anybody: true } : name;
}

function found(mentioned: Mention, kind: NameKind, under: string, texts: Texts): Found {
  const { id, at, anchored } = mentioned;
  const written = letters(mentioned, texts);
  // The path before an id in a subject is no part of the id.
  return { kind, id, at: under === 'subject' && !anchored ? written : at, letters: written, role: 'mention', under };
}

const letters = ({ id, at, anchored }: Mention, texts: Texts): Span =>
  lettersAt(anchored ?? at, id, texts.get(at.file) ?? '');

/** The entries that acceptances are about; what names none is told by a rule of its own. */
function* subjects(plan: Plan, texts: Texts): Iterable<Found> {
  if (plan.accepted.length === 0) return;
  const paths = new Set(sections.flatMap((section) => plan[section].map(({ path }) => path)));
  for (const { subject } of plan.accepted) {
    if (!subject || !paths.has(subject.value)) continue;
    const [section = '', id] = subject.value.split('.');
    if (isSection(section)) yield found(asMention(subject, id), kindOfSection[section], 'subject', texts);
  }
}

const asMention = ({ value, at, anchored }: Said<string>, id = value): Mention => ({
  id,
  at,
  ...(anchored && { anchored }),
});
