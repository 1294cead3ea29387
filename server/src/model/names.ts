import { respan, type Span } from '../text/span.ts';
import type { Entry, Mention, Plan, Said, ValuesHeld } from './plan.ts';

export type NameKind = 'stakeholder' | 'value' | 'resource' | 'action' | 'tactic';

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

/** What the ids behind each key of the language name; everything else that is written is no id of these kinds. */
export const kindsUnder = {
  lead: 'stakeholder',
  'pursued-by': 'stakeholder',
  influences: 'stakeholder',
  for: 'stakeholder',
  targets: 'stakeholder',
  through: 'stakeholder',
  owner: 'stakeholder',
  terminal: 'value',
  instrumental: 'value',
  aliases: 'value',
  'aligns-with': 'value',
  'conflicts-with': 'value',
  'appeals-to': 'value',
  controls: 'resource',
  needs: 'resource',
} as const satisfies Readonly<Record<string, NameKind>>;

/**
 * Every id of the plan at every place, in the order of the keys. Definition, references, rename and the rules about
 * unknown ids all filter this one list. What an alias repeats is listed once, where it is written.
 */
export function namesIn(plan: Plan): readonly Name[] {
  const texts = new Map([plan, ...plan.used].map(({ document }) => [document.file, document.text]));
  const seen = new Set<string>();
  const names: Name[] = [];
  for (const { kind, id, at, anchored, role, under } of list(plan)) {
    const place = `${kind} ${at.file} ${at.start}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const letters = lettersAt(anchored ?? at, id, texts.get(at.file) ?? '');
    // The path before an id in a subject is no part of the id.
    names.push({ kind, id, at: under === 'subject' && !anchored ? letters : at, letters, role, under });
  }
  return names;
}

type Listed = Omit<Name, 'letters'> & { readonly anchored: Span | undefined };

/** The part of a scalar that is the id: without quotes, and without what stands before it. */
export function lettersAt(at: Span, id: string, text: string): Span {
  if (at.end - at.start === id.length) return at;
  const written = text.slice(at.start, at.end);
  const start = written.lastIndexOf(id);
  if (start >= 0) return respan(at, at.start + start, at.start + start + id.length);
  // Only escapes in quotes are written in other letters.
  return respan(at, at.start + (written.lastIndexOf('.') + 1 || 1), at.end - 1);
}

function* list(plan: Plan): Iterable<Listed> {
  const stakeholders = new Set(plan.stakeholders.map(({ id }) => id));
  if (plan.lead) yield* mentions('lead', [asMention(plan.lead)]);
  if (plan.organization) yield* held(plan.organization.values);
  for (const value of plan.values) {
    yield* declarations('value', value);
    yield* mentions('aliases', value.aliases);
  }
  for (const stakeholder of plan.stakeholders) {
    yield* declarations('stakeholder', stakeholder);
    yield* held(stakeholder.values);
    yield* mentions('controls', stakeholder.controls);
    yield* mentions('influences', stakeholder.influences);
  }
  for (const action of plan.actions) {
    yield* declarations('action', action);
    yield* mentions('needs', action.needs);
    yield* mentions('aligns-with', action.alignsWith);
    yield* mentions('conflicts-with', action.conflictsWith);
    for (const conflict of action.conflictsWith) yield* mentions('for', conflict.for ?? []);
  }
  for (const tactic of plan.tactics) {
    yield* declarations('tactic', tactic);
    yield* mentions('targets', tactic.targets);
    yield* mentions('appeals-to', tactic.appealsTo);
    yield* mentions('through', tactic.through);
    const { owner } = tactic;
    // An owner may be anybody; only one of the stakeholders is named by id.
    if (owner && stakeholders.has(owner.value)) yield* mentions('owner', [asMention(owner)]);
  }
  yield* subjects(plan);
}

const kinds: Readonly<Record<string, NameKind>> = {
  stakeholders: 'stakeholder',
  values: 'value',
  actions: 'action',
  tactics: 'tactic',
};

/** The entries that acceptances are about; what names none is told by a rule of its own. */
function* subjects(plan: Plan): Iterable<Listed> {
  const paths = new Set(
    [...plan.values, ...plan.stakeholders, ...plan.actions, ...plan.tactics].map(({ path }) => path),
  );
  for (const { subject } of plan.accepted) {
    if (!subject || !paths.has(subject.value)) continue;
    const [section = '', id] = subject.value.split('.');
    const kind = kinds[section];
    if (kind) yield* ofKind(kind, 'subject', [asMention(subject, id)]);
  }
}

function* held({ terminal, instrumental }: ValuesHeld): Iterable<Listed> {
  yield* mentions('terminal', terminal);
  yield* mentions('instrumental', instrumental);
  for (const { pursuedBy } of [...terminal, ...instrumental]) yield* mentions('pursued-by', pursuedBy);
}

/** The key of the entry, and those that the files used have for it. */
function* declarations(kind: NameKind, { id, at, farther }: Entry): Iterable<Listed> {
  for (const key of [at, ...farther]) yield { kind, id, at: key, anchored: undefined, role: 'declaration', under: '' };
}

function* mentions(under: keyof typeof kindsUnder, mentioned: readonly Mention[]): Iterable<Listed> {
  yield* ofKind(kindsUnder[under], under, mentioned);
}

function* ofKind(kind: NameKind, under: string, mentioned: readonly Mention[]): Iterable<Listed> {
  for (const { id, at, anchored } of mentioned) yield { kind, id, at, anchored, role: 'mention', under };
}

const asMention = ({ value, at, anchored }: Said<string>, id = value): Mention => ({
  id,
  at,
  ...(anchored && { anchored }),
});
