import type { Rule } from './rule.ts';
import { addValues, holdersIn, lacksValues } from './shared/holders.ts';
import page from './stakeholder-without-values.md';

export const stakeholderWithoutValues: Rule = {
  name: 'stakeholder-without-values',
  severity: 'info',
  step: 'understand-values',
  needsSupport: true,
  page,

  *check({ plan, unresolved }) {
    if (unresolved.length > 0) return; // What stands in a file that could not be read is not known.
    for (const holder of holdersIn(plan)) {
      const { stakeholder, name, at } = holder;
      if (!stakeholder || stakeholder.id === plan.lead?.value || !lacksValues(holder)) continue;
      yield {
        at,
        message: `Nothing says yet what matters to ${name}, so how they will take the plan cannot be judged. What do they work for (terminal values), and what helps them get there (instrumental values)?`,
        fixes: () => addValues(holder, 'Add their values'),
      };
    }
  },
};
