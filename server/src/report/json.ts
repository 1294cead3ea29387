import type { Balance } from '../analysis/balance.ts';
import type { Base } from '../analysis/base.ts';
import { sharedValues } from '../analysis/shared-values.ts';
import type { Checked, Finding } from '../check/check.ts';
import { checklist } from './checklist.ts';

/**
 * Everything that is computed, under the names of LANGUAGE sections 4 and 7, ready for `JSON.stringify`. What the plan
 * does not say is `null`. `toJson` prints one finding, whose place only the outermost layer knows.
 */
export function reportToJson<T>(checked: Checked, toJson: (finding: Finding) => T) {
  const { analysis, findings } = checked;
  const { plan, actions, alignments, situations, responses, base, balance, projection, resources, influence } =
    analysis;
  return {
    version: 1,
    plan: {
      title: plan.title?.value ?? null,
      purpose: plan.purpose?.value ?? null,
      situation: situations.ofPlan ?? null,
    },
    alignment: actions.flatMap((action) =>
      alignments.holders.map((holder) => {
        const { verdict, score, coverage, aligned, conflicting } = alignments.of(action, holder);
        return { action: action.id, holder: holder.id, verdict, score, coverage, aligned, conflicting };
      }),
    ),
    responses: [...responses].map(([{ id, stance }, expected]) => ({
      stakeholder: id,
      expected,
      stance: stance?.value ?? null,
    })),
    base: baseToJson(base),
    resources: resources.map(({ id, neededBy, controlledBy, securedBy }) => ({
      resource: id,
      neededBy: ids(neededBy),
      controlledBy: ids(controlledBy),
      securedBy: ids(securedBy),
    })),
    influence: {
      reach: ids(influence.reach),
      keyStakeholders: ids(influence.keyStakeholders),
      routes: influence.routes.map(({ to, path }) => ({ to: to.id, path: ids(path) })),
      pointsOfFailure: ids(influence.pointsOfFailure),
    },
    balance: balanceToJson(balance),
    projected: { base: baseToJson(projection.base), balance: balanceToJson(projection.balance) },
    sharedValues: sharedValues(alignments.holders).map(({ holders, values }) => ({ holders: ids(holders), values })),
    checklist: checklist(checked).map(({ step, status, findings: open }) => ({
      step,
      status,
      findings: open.map(toJson),
    })),
    findings: findings.map(toJson),
  };
}

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

const baseToJson = ({ allies, depth, directions, departments, grade }: Base) => ({
  allies: ids(allies),
  depth,
  directions,
  departments: Object.fromEntries(departments),
  grade,
});

const balanceToJson = ({ unrated, ...weights }: Balance) => ({ ...weights, unrated: ids(unrated) });
