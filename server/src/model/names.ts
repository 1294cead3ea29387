import type { Described } from '../../../schemas/describe.ts';
import type { Holds, NameKind } from '../../../schemas/holds.ts';
import { nearest } from '../text/nearest.ts';
import { respan, type Span } from '../text/span.ts';
import { idOf, sameId } from './ids.ts';
import { behind, languages } from './language.ts';
import type { Node, ScalarNode } from './node.ts';
import type { Entry, Plan } from './plan.ts';

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
 * where it is written.
 */
export function namesIn(plan: Plan): readonly Name[] {
  const texts = new Map([plan, ...plan.used].map(({ document }) => [document.file, document.text]));
  const seen = new Map<string, Set<number>>();
  const names: Name[] = [];
  for (const { kind, id, at, anchored, role, under } of list(plan)) {
    if (isSeen(seen, at, kind)) continue;
    const letters = lettersAt(anchored ?? at, id, texts.get(at.file) ?? '');
    // The path before an id in a subject is no part of the id.
    names.push({ kind, id, at: under === 'subject' && !anchored ? letters : at, letters, role, under });
  }
  return names;
}

type Listed = Omit<Name, 'letters'> & { readonly anchored: Span | undefined };

/** Whether a name of that kind was found at the place before; remembers it. */
function isSeen(seen: Map<string, Set<number>>, at: Span, kind: NameKind): boolean {
  const places = seen.get(at.file) ?? new Set();
  seen.set(at.file, places);
  const place = at.start * kinds.length + kinds.indexOf(kind);
  if (places.has(place)) return true;
  places.add(place);
  return false;
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

function* list(plan: Plan): Iterable<Listed> {
  const stakeholders: People = {
    ids: new Set(plan.stakeholders.map(({ id }) => id)),
    names: new Set(plan.stakeholders.map(({ name }) => name)),
  };
  if (plan.lead) yield { ...asMention(plan.lead), kind: 'stakeholder', role: 'mention', under: 'lead' };
  if (plan.organization) yield* mentionsIn(plan.organization.said, organization, 'organization', stakeholders);
  for (const section of sections) {
    const kind = kindOfSection[section];
    const described = entryOf[section];
    for (const entry of plan[section]) {
      yield* declarations(kind, entry);
      yield* mentionsIn(entry.said, described, '', stakeholders);
    }
  }
  yield* subjects(plan);
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
  stakeholders: People,
): Iterable<Listed> {
  for (const form of node ? (described?.forms ?? []) : []) {
    if (node?.kind === 'scalar') {
      if (form.kind === 'text') yield* mention(node, form.holds, under, stakeholders);
    } else if (node?.kind === 'list') {
      if (form.kind === 'list') for (const item of node.items) yield* mentionsIn(item, form.of, under, stakeholders);
    } else if (form.kind === 'keys') {
      for (const { key, value } of node?.pairs ?? [])
        yield* mentionsIn(value, form.keys.get(key.text), key.text, stakeholders);
    } else if (form.kind === 'entries') {
      for (const { key, value } of node?.pairs ?? []) {
        yield* mention(key, form.ids, under, stakeholders);
        yield* mentionsIn(value, form.of, under, stakeholders);
      }
    }
  }
}

/** Whoever is named may be anybody; only an id of the plan, or a slip of one, names a stakeholder. */
function* mention(
  { text, span: at, anchored }: ScalarNode,
  { kind, of }: Holds,
  under: string,
  stakeholders: People,
): Iterable<Listed> {
  const id = idOf(text);
  const isId = kind === 'id' || (kind === 'who' && isNear(id.trim(), stakeholders));
  if (of && isId) yield { kind: of, id: kind === 'who' ? id.trim() : id, at, anchored, role: 'mention', under };
}

function isNear(text: string, { ids, names }: People): boolean {
  return ids.has(text) || (!/\s/.test(text) && !names.has(text) && nearest(text, ids) !== undefined);
}

interface People {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The entries that acceptances are about; what names none is told by a rule of its own. */
function* subjects(plan: Plan): Iterable<Listed> {
  if (plan.accepted.length === 0) return;
  const paths = new Set(sections.flatMap((section) => plan[section].map(({ path }) => path)));
  for (const { subject } of plan.accepted) {
    if (!subject || !paths.has(subject.value)) continue;
    const [section = '', id] = subject.value.split('.');
    if (isSection(section))
      yield { ...asMention(subject, id), kind: kindOfSection[section], role: 'mention', under: 'subject' };
  }
}

/** The key of the entry, and those that the files used have for it. */
function* declarations(kind: NameKind, { id, at, farther }: Entry): Iterable<Listed> {
  for (const key of [at, ...farther]) yield { kind, id, at: key, anchored: undefined, role: 'declaration', under: '' };
}

const asMention = ({ value, at, anchored }: { value: string; at: Span; anchored?: Span }, id = value) => ({
  id,
  at,
  anchored,
});
