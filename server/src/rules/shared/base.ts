/** What the rules about the base of support have in common. */

import { type Holder, hasValues } from '../../analysis/alignment.ts';
import { candidates, isInDoubt } from '../../analysis/candidates.ts';
import type { Resource } from '../../analysis/resources.ts';
import { type Action, isOpen, type Mention, type Stakeholder, type StatedValue } from '../../model/plan.ts';
import type { Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { list } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import type { Begun } from './begun.ts';
import { called } from './called.ts';
import { isPerson } from './persons.ts';
import { placeholderIn } from './placeholders.ts';
import { buildAlliance, defineRationality, gainAccess, negotiate } from './tactics.ts';

/** The most promising stakeholder with whom no alliance is planned yet. */
export function nextAlly(context: Context): Stakeholder | undefined {
  return candidates(context).find(
    (it) => !context.inForce.for(it).some(({ type }) => type?.value === 'produce-power-relations'),
  );
}

/** With whom to go on, as a sentence. */
export function nextStep(context: Context): string {
  const next = nextAlly(context);
  if (next) return t('Begin with {next}, {promise}.', { next: called(next), promise: promise(context, next) });
  if (candidates(context).length > 0) return t('See that the alliances planned come about.');
  return mayBeWon(context)
    ? ''
    : t('As things stand, nobody named here is likely to join: look for those who gain by the plan, and name them.');
}

/** Whether somebody may be one to win though it cannot be read where they stand, or whether they lead. */
export const mayBeWon = ({ plan, doubts }: Context): boolean => plan.stakeholders.some((it) => isInDoubt(doubts, it));

/** Why the stakeholder is the one to begin with, as the end of a sentence. */
export function promise(context: Context, stakeholder: Stakeholder): string {
  if (stakeholder.stance?.value === 'supportive')
    return isPerson(stakeholder) ? t('who wishes the plan well') : t('who wish the plan well');
  const response = context.response(stakeholder);
  if (response === 'potential-ally') return t('whose values the plan serves');
  if (context.alignments.effects(stakeholder).served.size > 0) return t('whose values it serves in part');
  if (response === 'no-impact') return t('whom the plan does not hurt');
  const holder = context.alignments.holder(stakeholder);
  return holder && hasValues(holder)
    ? t('once you know whether the plan serves their values')
    : t('once you know what matters to them');
}

/** Whether somebody may be an ally though the plan cannot be read so far. */
export function mayHaveMoreAllies({ plan, unresolved, doubts }: Context): boolean {
  return unresolved.length > 0 || doubts.mayHold('stakeholders') || plan.stakeholders.some(doubts.mayHaveStance);
}

/** What is planned to win somebody and has a placeholder in it; where it is filled in, the alliance still has to come about. */
export function allianceBegun(context: Context): Begun | undefined {
  const winnable = new Set(candidates(context).map(({ id }) => id));
  for (const tactic of context.plan.tactics) {
    const type = tactic.type?.value;
    const wins = type === 'define-rationality' || type === 'produce-power-relations';
    if (!wins || !isOpen(tactic) || !tactic.targets.some(({ id }) => winnable.has(id))) continue;
    const at = placeholderIn(tactic, 'summary', 'purpose', 'appeals-to', 'evidence', 'offer');
    if (at) return { tactic, at };
  }
  return undefined;
}

export function winNextAlly(context: Context): Fix[] {
  const next = nextAlly(context);
  return next ? win(context, next) : [];
}

/** An alliance; before it the argument, where much depends on the target and no tactic makes the argument yet. */
export function win(context: Context, target: Stakeholder): Fix[] {
  const through = context.messengerTo(target);
  const isArgued = context.inForce.for(target).some(({ type }) => type?.value === 'define-rationality');
  return canBeShown(context, target) && !isArgued
    ? defineRationality(context, target, through)
    : buildAlliance(context, target, through);
}

/**
 * The first tactic towards somebody whom none is aimed at yet: the argument where there is one, a trade where resistance
 * is expected, an alliance where something speaks for one; else a way to be heard, and to hear them.
 */
export function approach(context: Context, target: Stakeholder, through?: Stakeholder): Fix[] {
  if (canBeShown(context, target)) return defineRationality(context, target, through);
  const expected = context.response(target);
  if (expected === 'active-resistance' || expected === 'passive-resistance') return negotiate(context, target, through);
  return expected === 'potential-ally' || target.stance?.value === 'supportive'
    ? buildAlliance(context, target, through)
    : gainAccess(context, target, through);
}

/** Whether much depends on the stakeholder and the plan serves what it pursues: then the argument has to be made. */
function canBeShown(context: Context, stakeholder: Stakeholder): boolean {
  return context.isKey(stakeholder) && overlapWith(context, stakeholder).length > 0;
}

/**
 * The values that the stakeholder pursues and an action in step with the values around it serves, as the actions write
 * them, each where it comes first.
 */
export function overlapWith(context: Context, stakeholder: Stakeholder): StatedValue[] {
  return servedFor(context, stakeholder, (action) =>
    ['aligned-with-all', 'aligned-with-some'].includes(context.situation(action)),
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

/** Where those actions, or all that do, say that they need the resource, each place once. */
export function needsOf({ id, neededBy }: Resource, actions: readonly Action[] = neededBy): Mention[] {
  const places = actions.flatMap(({ needs }) => needs.filter((needed) => needed.id === id));
  return [...new Map(places.map((place) => [place.at.start, place])).values()];
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
  return [...new Set(ids)];
}

/** The ids, four at most, and the others counted. */
export const named = (values: readonly Mention[]): string =>
  list(
    values.map(({ id }) => id),
    'and',
    4,
  );
