/** Rules that speak of an action and a stakeholder: what is said of the two is kept for as long as neither has changed. */
import type { Alignment } from '../../analysis/alignment.ts';
import type { Stakeholder } from '../../model/plan.ts';
import type { Context, Draft } from '../rule.ts';

/** An action and how it stands to what a stakeholder pursues. */
export type Pair = Alignment & { readonly stakeholder: Stakeholder };

/** What the rule says of an alignment with a stakeholder; nothing of one with the organization. */
export function ofPairs(make: (context: Context, pair: Pair) => Draft | undefined) {
  const made = (context: Context, ids: string): Draft | undefined => {
    const [actionId = '', id = ''] = ids.split('\n');
    const action = context.action(actionId);
    const holder = context.alignments.holder({ id });
    if (!action || !holder?.stakeholder) return undefined;
    return make(context, { ...context.alignments.of(action, holder), stakeholder: holder.stakeholder });
  };
  return (context: Context, { action, holder }: Alignment): Draft[] => {
    const draft = holder.stakeholder && context.sharedOf(made, `${action.id}\n${holder.id}`);
    return draft ? [draft] : [];
  };
}
