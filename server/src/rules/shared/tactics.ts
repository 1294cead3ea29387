/** Tactics as fixes: what several rules offer towards the groups that they speak of. Titles name each word that is written. */

import type { Stance } from '../../../../schemas/choices.ts';
import { tacticSchema } from '../../../../schemas/plan.ts';
import { commonGround } from '../../analysis/candidates.ts';
import { saysNothing } from '../../analysis/in-force.ts';
import { protectorsIn } from '../../analysis/preparation.ts';
import { halvesOf, isAgainst, isBetter, stancesFromBest } from '../../analysis/ratings.ts';
import type { Value } from '../../model/layout.ts';
import type { Stakeholder, Tactic } from '../../model/plan.ts';
import type { Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { placeholder } from '../../text/placeholder.ts';
import type { Span } from '../../text/span.ts';
import { inQuotes, list } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { called, said } from './called.ts';
import { addEntry, addKey } from './fixes.ts';
import { placeholderIn } from './placeholders.ts';

/** What messages call the tactic, in quotes. */
export const quoted = ({ id, summary }: Tactic): string => inQuotes(said(summary?.value ?? '', id));

/** `Nurses and Doctors`, four at most. */
export const namesOf = (stakeholders: readonly Stakeholder[], joint: 'and' | 'or' = 'and'): string =>
  list(stakeholders.map(called), joint, 4);

/** Those whom the tactic is meant to move, as far as the plan names them. */
export function targetsOf({ stakeholder }: Context, { targets }: Tactic): Stakeholder[] {
  return [...new Set(targets.map(({ id }) => stakeholder(id)))].flatMap((target) => target ?? []);
}

/** Whether everybody whom the tactic targets is somebody of the plan: else a slip may stand for anybody. */
export const knowsItsTargets = ({ stakeholder }: Context, { targets, broken }: Tactic): boolean =>
  !broken && targets.every(({ id }) => stakeholder(id));

/** A new key in a tactic, where the order of the keys has it. */
export function addToTactic(tactic: Tactic, title: string, key: string, value: Value): Fix[] {
  return addKey(tactic, title, key, value, Object.keys(tacticSchema.shape));
}

/** Show the targets how the action serves what all of them pursue, through somebody to whom they listen where there is one. */
export function defineRationality(
  context: Context,
  target: Stakeholder | readonly Stakeholder[],
  through?: Stakeholder,
): Fix[] {
  const targets = [target].flat();
  const values = groundOf(context, targets);
  const who = namesOf(targets);
  const title =
    values.length > 0
      ? t('Show {who} how it serves their values{by} (define-rationality)', { who, by: by(through) })
      : t('Show {who} what they gain by it{by} (define-rationality)', { who, by: by(through) });
  return towards(context, 'define-rationality', targets, title, {
    ...(values.length > 0 && { 'appeals-to': values }),
    evidence: [placeholder],
    ...carriedBy(through),
  });
}

/** Trade, compensate or adjust. */
export function negotiate(
  context: Context,
  target: Stakeholder | readonly Stakeholder[],
  through?: Stakeholder,
): Fix[] {
  const targets = [target].flat();
  const title = t('Trade or adjust with {who}{by} (negotiate)', { who: namesOf(targets), by: by(through) });
  return towards(context, 'negotiate', targets, title, { ...carriedBy(through), offer: placeholder });
}

/**
 * Win the target for the plan, through somebody to whom it listens where there is one. It aims no more than so many steps
 * above the stance that there is, and never above what the target's values allow.
 */
export function buildAlliance(context: Context, target: Stakeholder, through?: Stakeholder, steps = 2): Fix[] {
  const aim = aimFor(context, target, steps);
  return towards(context, 'produce-power-relations', [target], allianceTitle(called(target), by(through), aim), {
    purpose: placeholder,
    ...appeal(context, [target]),
    ...carriedBy(through),
    offer: placeholder,
    ...(aim && { 'aims-for': aim }),
  });
}

function allianceTitle(who: string, by: string, aim: Stance | undefined): string {
  if (aim === 'ally') return t('Win {who} as an ally{by} (produce-power-relations)', { who, by });
  return aim
    ? t('Build an alliance with {who}{by} (produce-power-relations, aiming for “{aim}”)', { who, by, aim })
    : t('Build an alliance with {who}{by} (produce-power-relations)', { who, by });
}

/** The best stance worth aiming for; none where the values of the target, or so few steps, allow nothing better. */
function aimFor({ ceiling }: Context, target: Stakeholder, steps = 2): Stance | undefined {
  const now = target.stance?.value;
  const highest = ceiling(target).stance;
  return stancesFromBest.find(
    (stance) =>
      !isAgainst(stance) &&
      !isBetter(stance, highest) &&
      isBetter(stance, now) &&
      halvesOf(stance) - halvesOf(now) <= steps,
  );
}

/** Get onto the target's agenda or into its meetings, through somebody to whom it listens where there is one. */
export function gainAccess(context: Context, target: Stakeholder, through?: Stakeholder): Fix[] {
  const title = t('Get onto the agenda of {who}{by} (gain-access)', { who: called(target), by: by(through) });
  return towards(context, 'gain-access', [target], title, { ...carriedBy(through), summary: placeholder });
}

/** Have somebody with power over the targets drive the action: somebody known to be for it, or whom the author names. */
export function drawOnPower(
  context: Context,
  type: 'use-executive-power' | 'use-outside-power',
  targets: readonly Stakeholder[],
): Fix[] {
  const sponsor = sponsorFor(context, type, targets);
  const parts = { who: namesOf(targets), by: by(sponsor) };
  const title =
    type === 'use-executive-power'
      ? t('Draw on management’s power towards {who}{by} (use-executive-power)', parts)
      : t('Draw on power from outside towards {who}{by} (use-outside-power)', parts);
  return towards(context, type, targets, title, {
    through: [sponsor?.id ?? placeholder],
    summary: placeholder,
  });
}

/** Whose power can be drawn on towards them: the best of those who could lend it and are not among them. */
export function sponsorFor(
  { shared }: Context,
  type: 'use-executive-power' | 'use-outside-power',
  besides: readonly Stakeholder[],
): Stakeholder | undefined {
  const concerned = new Set(besides.map(({ id }) => id));
  return shared(type === 'use-outside-power' ? sponsorsOutside : sponsorsInside).find(({ id }) => !concerned.has(id));
}

const sponsorsInside = (context: Context) => sponsors(context).filter((it) => it.relation?.value !== 'outside');
/** Power from outside needs somebody outside. */
const sponsorsOutside = (context: Context) => sponsors(context).filter((it) => it.relation?.value === 'outside');

/**
 * The lead and those who are for the plan, where they are powerful: dominant rather than strong, an ally rather than
 * somebody who wishes it well.
 */
function sponsors({ plan, isLead }: Context): Stakeholder[] {
  const rank = ({ power, stance }: Stakeholder) => [
    power?.value === 'dominant' ? 0 : 1,
    stance?.value === 'ally' ? 0 : stance?.value === 'supportive' ? 1 : 2,
  ];
  return plan.stakeholders
    .filter((it) => {
      const isFor = isLead(it) || it.stance?.value === 'ally' || it.stance?.value === 'supportive';
      return isFor && (it.power?.value === 'dominant' || it.power?.value === 'strong');
    })
    .sort((a, b) => compare(rank(a), rank(b)));
}

/** Whether a live tactic protects the people behind the plan, and says how. */
export const isProtected = ({ shared }: Context): boolean => shared(protectors).some((tactic) => !saysNothing(tactic));

export const protectors = ({ plan }: Context): readonly Tactic[] => protectorsIn(plan);

/** The placeholder where protection has been thought of and not yet been told. */
export function unfinishedProtection({ shared }: Context): Span | undefined {
  return shared(protectors).flatMap(
    (tactic) => placeholderIn(tactic, 'summary', 'purpose', 'offer', 'evidence') ?? [],
  )[0];
}

/** Guard the people behind the plan; a tactic that does not say how yet is completed. */
export function protect(context: Context): Fix[] {
  const title = t('Protect your people against retaliation (protect)');
  const [begun] = context.shared(protectors);
  return begun
    ? addToTactic(begun, title, 'summary', placeholder)
    : addTactic(context, title, 'protect', { type: 'protect', summary: placeholder });
}

/** Ask somebody whom one trusts before going on. */
export function seekCounsel(context: Context): Fix[] {
  return addTactic(context, t('Ask trusted advisors before you decide (seek-counsel)'), 'seek-counsel', {
    type: 'seek-counsel',
    summary: placeholder,
  });
}

/** An argument rests on what all of them pursue and the plan serves. */
function appeal(context: Context, targets: readonly Stakeholder[]): Record<string, Value> {
  const values = groundOf(context, targets);
  return values.length > 0 ? { 'appeals-to': values } : {};
}

/** The values that all of them pursue and the actions serve and do not hurt, as the first of them writes them. */
export function groundOf(context: Context, [one, ...others]: readonly Stakeholder[]): string[] {
  if (!one) return [];
  const ground = others.map((other) => new Set(commonGround(other, context).map(context.resolve)));
  return commonGround(one, context).filter((value) => ground.every((values) => values.has(context.resolve(value))));
}

const by = (messenger: Stakeholder | undefined) =>
  messenger ? t(' through {messenger}', { messenger: called(messenger) }) : '';

const carriedBy = (messenger: Stakeholder | undefined): Record<string, Value> =>
  messenger ? { through: [messenger.id] } : {};

function towards(
  context: Context,
  type: string,
  targets: readonly Stakeholder[],
  title: string,
  more: Record<string, Value>,
): Fix[] {
  const ids = targets.map(({ id }) => id);
  return addTactic(context, title, ids.length === 1 ? `${type}-${ids[0]}` : type, { type, targets: ids, ...more });
}

const addTactic = ({ plan, tactic }: Context, title: string, id: string, fields: Value): Fix[] =>
  addEntry(plan, 'tactics', title, id, fields, (it) => tactic(it) !== undefined);

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};
