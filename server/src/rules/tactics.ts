/** Tactics as fixes: what several rules offer towards the groups that they speak of. */
import { commonGround } from '../analysis/candidates.ts';
import type { Value } from '../model/layout.ts';
import { isLive, type Plan, type Stakeholder, type Tactic } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { list, short } from '../text/words.ts';
import { addEntry } from './fixes.ts';
import type { Context } from './rule.ts';

/** The live tactics that target each stakeholder id. */
export function tacticsByTarget({ tactics }: Plan): ReadonlyMap<string, readonly Tactic[]> {
  const byTarget = new Map<string, Tactic[]>();
  for (const tactic of tactics.filter(isLive))
    for (const { id } of tactic.targets) {
      const known = byTarget.get(id);
      if (known) known.push(tactic);
      else byTarget.set(id, [tactic]);
    }
  return byTarget;
}

/** Show the target how the action serves what it pursues. */
export function defineRationality(context: Context, target: Stakeholder): Fix[] {
  return towards(
    context.plan,
    'define-rationality',
    [target],
    `Show ${short(target.name, 40)} how it serves their values`,
    {
      ...appeal(context, target),
      evidence: ['TODO'],
    },
  );
}

/** Trade, compensate or adjust. */
export function negotiate({ plan }: Context, target: Stakeholder): Fix[] {
  return towards(plan, 'negotiate', [target], `Negotiate with ${short(target.name, 40)}`, { offer: 'TODO' });
}

/** Win the target as an ally. */
export function buildAlliance(context: Context, target: Stakeholder): Fix[] {
  return towards(context.plan, 'produce-power-relations', [target], `Win ${short(target.name, 40)} as an ally`, {
    purpose: 'TODO',
    ...appeal(context, target),
    offer: 'TODO',
    'aims-for': 'ally',
  });
}

/** Have somebody with power over the targets drive the action. */
export function drawOnPower(
  plan: Plan,
  type: 'use-executive-power' | 'use-outside-power',
  targets: readonly Stakeholder[],
): Fix[] {
  const whose = type === 'use-executive-power' ? 'management’s power' : 'power from outside';
  const names = list(targets.map(({ name }) => short(name, 40)));
  return towards(plan, type, targets, `Draw on ${whose} towards ${names}`, { summary: 'TODO' });
}

/** Guard the people behind the plan. */
export function protect(plan: Plan): Fix[] {
  return addEntry(plan, 'tactics', 'Protect your people against retaliation', 'protect', {
    type: 'protect',
    summary: 'TODO',
  });
}

function appeal({ plan, alignments }: Context, target: Stakeholder): Record<string, Value> {
  const values = commonGround(target, plan, alignments);
  return values.length > 0 ? { 'appeals-to': values } : {};
}

function towards(
  plan: Plan,
  type: string,
  targets: readonly Stakeholder[],
  title: string,
  more: Record<string, Value>,
): Fix[] {
  const ids = targets.map(({ id }) => id);
  return addEntry(plan, 'tactics', title, ids.length === 1 ? `${type}-${ids[0]}` : type, {
    type,
    targets: ids,
    ...more,
  });
}
