import { actionSchema } from '../../../schemas/plan.ts';
import type { Holder } from '../analysis/alignment.ts';
import { type Action, isLive, type Stakeholder } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { list, short } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { relatedHolders, terminalConflicts, withPower } from './shared/conflicts.ts';
import { addKey } from './shared/fixes.ts';
import { drawOnPower, protect, tacticsByTarget } from './shared/tactics.ts';
import page from './terminal-conflict.md';

export const terminalConflict: Rule = {
  name: 'terminal-conflict',
  severity: 'error',
  step: 'answer-resistance',
  page,

  *check(context) {
    for (const action of context.plan.actions)
      for (const { conflict, holders } of terminalConflicts(context, action, isDominant)) {
        const missing = missingParts(context, action, holders);
        yield {
          at: conflict.at,
          severity: missing.length > 0 ? 'error' : 'warning',
          message: message(action, conflict.id, holders, missing),
          related: relatedHolders(context, conflict.id, holders),
          fixes: () => missing.flatMap(({ fixes }) => fixes()),
        };
      }
  },
};

const isDominant = ({ stakeholder }: Holder): boolean => !stakeholder || stakeholder.power?.value === 'dominant';

function message({ summary }: Action, value: string, holders: readonly Holder[], missing: readonly Part[]): string {
  const so = `“${short(summary)}” goes against ${value}, a terminal value of ${list(holders.map(withPower))}.`;
  if (missing.length === 0) return `${so} The plan is prepared for it; expect active resistance all the same.`;
  const parts = list(missing.map(({ order }) => order));
  return `${so} Expect active resistance. Reconsider the action, or prepare for it: ${parts}.`;
}

/** What still has to be there before the conflict counts as prepared for. */
interface Part {
  readonly order: string;
  readonly fixes: () => readonly Fix[];
}

function missingParts(context: Context, action: Action, holders: readonly Holder[]): Part[] {
  const { plan } = context;
  const byTarget = tacticsByTarget(plan);
  const unmoved = holders.flatMap(({ stakeholder }) =>
    stakeholder && !isUnderPower(stakeholder) ? [stakeholder] : [],
  );
  const parts: Part[] = [];
  if (!action.justification?.value.trim())
    parts.push({
      order: 'say why it is right (justification)',
      fixes: () => addKey(action, 'Say why it is right', 'justification', 'TODO', Object.keys(actionSchema.shape)),
    });
  if (unmoved.length > 0)
    parts.push({
      order: `draw on management’s or outside power towards ${list(unmoved.map(({ name }) => name))}`,
      fixes: () => [
        ...drawOnPower(context, 'use-executive-power', unmoved),
        ...drawOnPower(context, 'use-outside-power', unmoved),
      ],
    });
  if (!plan.tactics.some((tactic) => isLive(tactic) && tactic.type?.value === 'protect'))
    parts.push({ order: 'protect your people (protect)', fixes: () => protect(context) });
  return parts;

  function isUnderPower({ id }: Stakeholder): boolean {
    return (byTarget.get(id) ?? []).some(
      ({ type }) => type?.value === 'use-executive-power' || type?.value === 'use-outside-power',
    );
  }
}
