import type { Checked, Finding } from '../check/check.ts';
import { whatIf } from '../check/what-if.ts';
import { whatIfToJson } from './json-forms.ts';
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
    ...inOrder(
      Object.assign(
        { scenarios: plan.scenarios.map((scenario) => whatIfToJson(scenario.id, whatIf(checked, scenario))) },
        ...partKeys.map((key) => parts[key].json?.(checked, toJson)),
      ),
    ),
  };
}

/** As LANGUAGE section 7 lists them, whichever part they come from. */
const order = [
  'alignment',
  'responses',
  'base',
  'resources',
  'influence',
  'balance',
  'projected',
  'outlook',
  'standing',
  'toWin',
  'scenarios',
  'grid',
  'sharedValues',
  'checklist',
  'findings',
];

function inOrder(printed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(printed).sort(([a], [b]) => place(a) - place(b)));
}
