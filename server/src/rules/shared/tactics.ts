/** Tactics as fixes: what several rules offer towards the groups that they speak of. */
import { tacticSchema } from '../../../../schemas/plan.ts';
import { commonGround } from '../../analysis/candidates.ts';
import { placeholder } from '../../analysis/values.ts';
import type { Value } from '../../model/layout.ts';
import { isLive, type Plan, type Stakeholder, type Tactic } from '../../model/plan.ts';
import type { Fix } from '../../text/edit.ts';
import { list, short } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { addEntry, addKey } from './fixes.ts';

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

/** What messages call the tactic. */
export function quoted({ id, summary }: Tactic): string {
  const said = summary?.value.trim();
  return `“${short(said && said !== placeholder ? said : id)}”`;
}

/** Those whom the tactic is meant to move, as far as the plan names them. */
export function targetsOf({ stakeholder }: Context, { targets }: Tactic): Stakeholder[] {
  return [...new Set(targets.map(({ id }) => stakeholder(id)))].flatMap((target) => target ?? []);
}

/** A new key in a tactic, where the order of the keys has it. */
export function addToTactic(tactic: Tactic, title: string, key: string, value: Value): Fix[] {
  return addKey(tactic, title, key, value, Object.keys(tacticSchema.shape));
}

/** Show the target how the action serves what it pursues, through somebody whom it listens to where there is one. */
export function defineRationality(context: Context, target: Stakeholder, through?: Stakeholder): Fix[] {
  const title = `Show ${short(target.name, 40)} how it serves their values${by(through)}`;
  return towards(context.plan, 'define-rationality', [target], title, {
    ...appeal(context, target),
    evidence: ['TODO'],
    ...carriedBy(through),
  });
}

/** Trade, compensate or adjust. */
export function negotiate({ plan }: Context, target: Stakeholder, through?: Stakeholder): Fix[] {
  const title = `Negotiate with ${short(target.name, 40)}${by(through)}`;
  return towards(plan, 'negotiate', [target], title, { ...carriedBy(through), offer: 'TODO' });
}

/** Win the target as an ally, through somebody whom it listens to where there is one. */
export function buildAlliance(context: Context, target: Stakeholder, through?: Stakeholder): Fix[] {
  const title = `Win ${short(target.name, 40)} as an ally${by(through)}`;
  return towards(context.plan, 'produce-power-relations', [target], title, {
    purpose: 'TODO',
    ...appeal(context, target),
    ...carriedBy(through),
    offer: 'TODO',
    'aims-for': 'ally',
  });
}

/** Get onto the target's agenda or into its meetings, through somebody whom it listens to where there is one. */
export function gainAccess({ plan }: Context, target: Stakeholder, through?: Stakeholder): Fix[] {
  const title = `Get onto the agenda of ${short(target.name, 40)}${by(through)}`;
  return towards(plan, 'gain-access', [target], title, { ...carriedBy(through), summary: 'TODO' });
}

/** For each stakeholder whom an ally can reach: that ally. Further than one step only the ways to key stakeholders are known. */
export function messengers({ base, influence, stakeholder }: Context): ReadonlyMap<Stakeholder, Stakeholder> {
  const found = new Map<Stakeholder, Stakeholder>();
  for (const { to, path } of influence.routes) if (path[0]) found.set(to, path[0]);
  for (const ally of base.allies)
    for (const { id } of ally.influences) {
      const listener = stakeholder(id);
      if (listener && listener !== ally && !found.has(listener)) found.set(listener, ally);
    }
  return found;
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

function appeal(context: Context, target: Stakeholder): Record<string, Value> {
  const values = commonGround(target, context);
  return values.length > 0 ? { 'appeals-to': values } : {};
}

const by = (messenger: Stakeholder | undefined) => (messenger ? ` through ${short(messenger.name, 40)}` : '');

const carriedBy = (messenger: Stakeholder | undefined): Record<string, Value> =>
  messenger ? { through: [messenger.id] } : {};

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
