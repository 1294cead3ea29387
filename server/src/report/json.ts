import type { Checked, Finding } from '../check/check.ts';
import { partKeys, parts } from './parts.ts';

/**
 * Everything that is computed, under the names of LANGUAGE sections 4 and 7, ready for `JSON.stringify`. What the plan
 * does not say is `null`. `toJson` prints one finding, whose place only the outermost layer knows.
 */
export function reportToJson(
  checked: Checked,
  toJson: (finding: Finding) => unknown,
): Readonly<Record<string, unknown>> {
  const { plan, situations } = checked.analysis;
  return {
    version: 1,
    plan: {
      title: plan.title?.value ?? null,
      purpose: plan.purpose?.value ?? null,
      situation: situations.ofPlan ?? null,
    },
    ...Object.assign({}, ...partKeys.map((key) => parts[key].json?.(checked, toJson))),
  };
}
