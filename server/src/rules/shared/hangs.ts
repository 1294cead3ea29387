/** What else hangs on somebody: told by the one finding that speaks of them, as the others keep silent then (LANGUAGE 5). */

import { isOpen, type Stakeholder } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { list } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { calledAction } from './called.ts';
import { hurt, hurtMeans } from './resistance.ts';
import { quoted } from './tactics.ts';

/** What a finding tells itself: all values that are hurt, or those pursued for their own sake alone, and the rest. */
export type Told = 'values' | 'ends' | 'loss' | 'carrier' | 'resources';

/** A sentence with a blank before it; empty where nothing hangs on the stakeholder beside what is told. */
export function alsoHangs(context: Context, stakeholder: Stakeholder, ...told: readonly Told[]): string {
  const values = told.includes('values') ? [] : [told.includes('ends') ? ('means' as const) : ('values' as const)];
  const rest = (['loss', 'carrier', 'resources'] as const).filter((it) => !told.includes(it));
  const parts = [...values, ...rest].flatMap((it) => context.sharedOf(threads[it], stakeholder.id));
  return parts.length > 0 ? t(' More hangs on them: {what}.', { what: parts.join('; ') }) : '';
}

const threads: Readonly<
  Record<'values' | 'means' | Exclude<Told, 'ends'>, (context: Context, id: string) => readonly string[]>
> = {
  values: (context, id) => {
    const stakeholder = context.stakeholder(id);
    if (!stakeholder) return [];
    const { actions, many, values } = hurt(context, stakeholder);
    if (!values) return [];
    return many
      ? [t('{actions} hurt {values}, which they pursue', { actions, values })]
      : [t('{action} hurts {values}, which they pursue', { action: actions, values })];
  },
  means: (context, id) => {
    const stakeholder = context.stakeholder(id);
    if (!stakeholder) return [];
    const { actions, many, values } = hurtMeans(context, stakeholder);
    if (!values) return [];
    return many
      ? [t('{actions} hurt {values} as well', { actions, values })]
      : [t('{action} hurts {values} as well', { action: actions, values })];
  },
  resources: ({ controlledBy }, id) => {
    const needed = controlledBy({ id }).filter(({ securedBy }) => securedBy.length === 0);
    if (needed.length === 0) return [];
    const ids = needed.map((resource) => resource.id);
    const actions = [...new Set(needed.flatMap(({ neededBy }) => neededBy))].map(calledAction);
    return [
      t('they control {resources}, needed for {actions}', {
        resources: list(ids, 'and', 3),
        actions: list(actions, 'and', 3),
      }),
    ];
  },
  loss: ({ actionsAffecting }, id) => {
    const losing = actionsAffecting({ id }).filter(({ affects }) => affects.some((it) => it.id === id && it.loss));
    if (losing.length === 0) return [];
    const actions = list(losing.map(calledAction), 'and', 3);
    return losing.length > 1
      ? [t('{actions} take something from them', { actions })]
      : [t('{action} takes something from them', { action: actions })];
  },
  carrier: ({ tacticsThrough }, id) => {
    const carried = tacticsThrough({ id }).filter(isOpen).map(quoted);
    if (carried.length === 0) return [];
    const tactics = list(carried, 'and', 3);
    return carried.length > 1
      ? [t('{tactics} are to go through them', { tactics })]
      : [t('{tactic} is to go through them', { tactic: tactics })];
  },
};
