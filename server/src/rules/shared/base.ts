/** What the rules about the base of support have in common. */
import { type Holder, hasValues } from '../../analysis/alignment.ts';
import { candidates } from '../../analysis/candidates.ts';
import type { Resource } from '../../analysis/resources.ts';
import { placeholder } from '../../analysis/values.ts';
import type { Action, Mention, Stakeholder, StatedValue } from '../../model/plan.ts';
import type { Fix } from '../../text/edit.ts';
import { list, short } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { buildAlliance, defineRationality, messengers, negotiate, tacticsByTarget } from './tactics.ts';

/** The most promising stakeholder whom no alliance is planned with yet. */
export function nextAlly({ plan, responses }: Context): Stakeholder | undefined {
  const byTarget = tacticsByTarget(plan);
  return candidates(plan, responses).find(
    ({ id }) => !(byTarget.get(id) ?? []).some(({ type }) => type?.value === 'produce-power-relations'),
  );
}

/** Whether there is anybody left to win: alliances with all of them are planned, if nobody is next. */
export function planned({ plan, responses }: Context): boolean {
  return candidates(plan, responses).length > 0;
}

/** Why the stakeholder is the one to begin with, as the end of a sentence. */
export function promise({ responses }: Context, stakeholder: Stakeholder): string {
  if (responses.get(stakeholder) === 'potential-ally') return 'whose values the plan serves';
  if (stakeholder.stance?.value === 'supportive') return 'who wish the plan well';
  return 'the most promising of those named';
}

export function winNextAlly(context: Context): Fix[] {
  const next = nextAlly(context);
  return next ? win(context, next) : [];
}

/** An alliance; before it the argument, where much depends on the target and no tactic makes the argument yet. */
export function win(context: Context, target: Stakeholder): Fix[] {
  const through = messengers(context).get(target);
  const tactics = tacticsByTarget(context.plan).get(target.id) ?? [];
  return canBeShown(context, target) && !tactics.some(({ type }) => type?.value === 'define-rationality')
    ? defineRationality(context, target, through)
    : buildAlliance(context, target, through);
}

/**
 * The first tactic towards somebody whom none is aimed at yet: the argument where there is one, a trade where resistance
 * is expected, else an alliance.
 */
export function approach(context: Context, target: Stakeholder, through?: Stakeholder): Fix[] {
  if (canBeShown(context, target)) return defineRationality(context, target, through);
  const expected = context.responses.get(target);
  return expected === 'active-resistance' || expected === 'passive-resistance'
    ? negotiate(context, target, through)
    : buildAlliance(context, target, through);
}

/** Whether much depends on the stakeholder and the plan serves what it pursues: then the argument has to be made. */
function canBeShown(context: Context, stakeholder: Stakeholder): boolean {
  return context.influence.keyStakeholders.includes(stakeholder) && overlapWith(context, stakeholder).length > 0;
}

/**
 * The values that the stakeholder pursues and an action in step with the values around it serves, as the actions write
 * them, each where it comes first.
 */
export function overlapWith(context: Context, stakeholder: Stakeholder): StatedValue[] {
  return servedFor(context, stakeholder, (action) =>
    ['aligned-with-all', 'aligned-with-some'].includes(context.situations.of(action)),
  );
}

/** The values that the stakeholder pursues and an action serves, as the actions write them, each where it comes first. */
export function servedFor(
  { alignments, resolve }: Context,
  stakeholder: Stakeholder,
  counts: (action: Action) => boolean = () => true,
): StatedValue[] {
  const found = new Map<string, StatedValue>();
  for (const { action, holder, aligned } of alignments.touching(stakeholder)) {
    if (found.size === holder.values.terminal.size + holder.values.instrumental.size) break;
    if (aligned.every((value) => found.has(value)) || !counts(action)) continue;
    for (const stated of action.alignsWith) {
      const value = resolve(stated.id);
      if (aligned.includes(value) && !found.has(value)) found.set(value, stated);
    }
  }
  return [...found.values()];
}

/** Where the actions say that they need the resource, each place once. */
export function needsOf({ id, neededBy }: Resource): Mention[] {
  const places = neededBy.flatMap(({ needs }) => needs.filter((needed) => needed.id === id));
  return [...new Map(places.map((place) => [place.at.start, place])).values()];
}

/** `“A” needs` or `“A” and “B” need`, as the end of a sentence. */
export function whatNeeds({ neededBy }: Resource): string {
  const actions = neededBy.map(({ summary }) => `“${short(summary)}”`);
  return `${list(actions, 'and', 3)} ${actions.length === 1 ? 'needs' : 'need'}`;
}

/** Those whose values the situation is measured against: the organization or, where it names none, everybody. */
export function holdersAround({ alignments }: Context): Holder[] {
  const holders = alignments.holders.filter(hasValues);
  const organization = holders.find(({ stakeholder }) => !stakeholder);
  return organization ? [organization] : holders;
}

/** What the holder pursues, as written, terminal values first. */
export function writtenValues({ plan }: Context, { stakeholder }: Holder): string[] {
  const held = stakeholder ? stakeholder.values : plan.organization?.values;
  const ids = [...(held?.terminal ?? []), ...(held?.instrumental ?? [])].map(({ id }) => id);
  return [...new Set(ids)].filter((id) => id !== placeholder);
}

/** The ids, four at most, and the others counted. */
export const named = (values: readonly Mention[]): string =>
  list(
    values.map(({ id }) => id),
    'and',
    4,
  );
