import { isAgainst } from '../analysis/ratings.ts';
import type { Rule } from './rule.ts';
import {
  addValues,
  calledHolder,
  lacksValues,
  valuesBegun,
  valuesPlace,
  type WrittenHolder,
} from './shared/holders.ts';
import { forFirstAndAll, lackingIn, namesOfHolders } from './shared/lacking.ts';
import { atPlaceholder } from './shared/placeholders.ts';
import page from './stakeholder-without-values.md';

export const stakeholderWithoutValues: Rule = {
  name: 'stakeholder-without-values',
  severity: 'info',
  step: 'understand-values',
  needsSupport: true,
  page,

  *check(context) {
    if (context.unresolved.length > 0) return; // What stands in a file that could not be read is not known.
    for (const { severity, holders } of lackingIn(context, lacksValues)) {
      const [first, ...others] = holders;
      yield atPlaceholder(
        {
          at: first.at,
          severity,
          message: `Nothing says yet what matters to ${namesOfHolders(holders)}, so ${unknown(holders)}. What do they work for (terminal values), and what helps them get there (instrumental values)? If you do not know, ask one of them.`,
          related: others.map((it) => ({ at: it.at, message: `What matters to ${calledHolder(it)}?` })),
          asks: holders.flatMap(valuesPlace),
          fixes: () => forFirstAndAll(holders, addValues, (whose) => `Add values of ${whose} (terminal, instrumental)`),
        },
        valuesBegun(first),
      );
    }
  },
};

/** Of those who are known to resist it is the remedy that nobody knows. */
const unknown = (holders: readonly WrittenHolder[]): string =>
  holders.every(({ stakeholder }) => isAgainst(stakeholder?.stance?.value) || stakeholder?.resistance)
    ? 'nobody can tell what would win them over'
    : 'nobody can tell how they will take the plan';
