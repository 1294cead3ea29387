/** What the rules about the base of support have in common. */
import { candidates } from '../analysis/candidates.ts';
import type { Stakeholder } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import type { Context } from './rule.ts';
import { buildAlliance, tacticsByTarget } from './tactics.ts';

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
  return next ? buildAlliance(context, next) : [];
}
