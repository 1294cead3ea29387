import type { Span } from '../text/span.ts';
import type { Entry, Mention, Plan, ValuesHeld } from './plan.ts';

export type NameKind = 'stakeholder' | 'value' | 'resource' | 'action' | 'tactic';

/** An id where it is declared or spoken of. */
export interface Name {
  readonly kind: NameKind;
  readonly id: string;
  readonly at: Span;
  /** A declaration is the key of the entry that says what the id stands for; resources have none. */
  readonly role: 'declaration' | 'mention';
  /** The key that the mention stands under, such as `targets`. */
  readonly under: string;
}

/**
 * Every id of the plan at every place, in the order of the keys. Definition, references, rename and the rules about
 * unknown ids all filter this one list. What an alias repeats is listed once, where it is written.
 */
export function namesIn(plan: Plan): readonly Name[] {
  const names = [...list(plan)];
  const seen = new Set<string>();
  return names.filter(({ kind, at }) => {
    const place = `${kind} ${at.file} ${at.start}`;
    return !seen.has(place) && seen.add(place);
  });
}

function* list(plan: Plan): Iterable<Name> {
  const stakeholders = new Set(plan.stakeholders.map(({ id }) => id));
  if (plan.lead) yield { kind: 'stakeholder', id: plan.lead.value, at: plan.lead.at, role: 'mention', under: 'lead' };
  if (plan.organization) yield* held(plan.organization.values);
  for (const value of plan.values) {
    yield declaration('value', value);
    yield* mentions('value', 'aliases', value.aliases);
  }
  for (const stakeholder of plan.stakeholders) {
    yield declaration('stakeholder', stakeholder);
    yield* held(stakeholder.values);
    yield* mentions('resource', 'controls', stakeholder.controls);
    yield* mentions('stakeholder', 'influences', stakeholder.influences);
  }
  for (const action of plan.actions) {
    yield declaration('action', action);
    yield* mentions('resource', 'needs', action.needs);
    yield* mentions('value', 'aligns-with', action.alignsWith);
    yield* mentions('value', 'conflicts-with', action.conflictsWith);
    for (const conflict of action.conflictsWith) yield* mentions('stakeholder', 'for', conflict.for ?? []);
  }
  for (const tactic of plan.tactics) {
    yield declaration('tactic', tactic);
    yield* mentions('stakeholder', 'targets', tactic.targets);
    yield* mentions('value', 'appeals-to', tactic.appealsTo);
    yield* mentions('stakeholder', 'through', tactic.through);
    const { owner } = tactic;
    // An owner may be anybody; only one of the stakeholders is named by id.
    if (owner && stakeholders.has(owner.value))
      yield* mentions('stakeholder', 'owner', [{ id: owner.value, at: owner.at }]);
  }
}

function* held({ terminal, instrumental }: ValuesHeld): Iterable<Name> {
  yield* mentions('value', 'terminal', terminal);
  yield* mentions('value', 'instrumental', instrumental);
  for (const { pursuedBy } of [...terminal, ...instrumental]) yield* mentions('stakeholder', 'pursued-by', pursuedBy);
}

const declaration = (kind: NameKind, { id, at }: Entry): Name => ({ kind, id, at, role: 'declaration', under: '' });

function* mentions(kind: NameKind, under: string, mentioned: readonly Mention[]): Iterable<Name> {
  for (const { id, at } of mentioned) yield { kind, id, at, role: 'mention', under };
}
