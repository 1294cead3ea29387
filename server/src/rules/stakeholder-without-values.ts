import { isAgainst } from '../analysis/ratings.ts';
import { t } from '../text/l10n.ts';
import type { Context, Rule } from './rule.ts';
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
          message: t(
            'Nothing says yet what matters to {who}, so {unknown}. What do they work for (terminal values), and what helps them get there (instrumental values)? If you do not know, ask one of them.',
            { who: namesOfHolders(holders), unknown: unknown(context, holders) },
          ),
          related: others.map((it) => ({ at: it.at, message: t('What matters to {who}?', { who: calledHolder(it) }) })),
          asks: holders.flatMap(valuesPlace),
          fixes: () =>
            forFirstAndAll(holders, addValues, (whose) =>
              t('Add values of {whose} (terminal, instrumental)', { whose }),
            ),
        },
        valuesBegun(first),
      );
    }
  },
};

/** Of those who are known to resist, or to lose something, it is the remedy that nobody knows. */
function unknown({ actionsAffecting }: Context, holders: readonly WrittenHolder[]): string {
  const loses = ({ stakeholder }: WrittenHolder) =>
    stakeholder &&
    actionsAffecting(stakeholder).some(({ affects }) => affects.some(({ id, loss }) => loss && id === stakeholder.id));
  const resists = ({ stakeholder }: WrittenHolder) => isAgainst(stakeholder?.stance?.value) || stakeholder?.resistance;
  if (holders.every(loses)) return t('nobody can tell what would make up for what they lose');
  return holders.every((it) => resists(it) || loses(it))
    ? t('nobody can tell what would win them over')
    : t('nobody can tell how they will take the plan');
}
