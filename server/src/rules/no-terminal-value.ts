import { isAgainst } from '../analysis/ratings.ts';
import { pairOf } from '../model/node.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import page from './no-terminal-value.md';
import type { Context, Rule } from './rule.ts';
import { isOne } from './shared/conflicts.ts';
import {
  addTerminal,
  calledHolder,
  lacksTerminal,
  valuesBegun,
  valuesPlace,
  type WrittenHolder,
} from './shared/holders.ts';
import { forFirstAndAll, lackingIn } from './shared/lacking.ts';
import { atPlaceholder } from './shared/placeholders.ts';

export const noTerminalValue: Rule = {
  name: 'no-terminal-value',
  severity: 'info',
  step: 'relate-values',
  inOrganizationFiles: true,
  page,

  *check(context) {
    if (context.unresolved.length > 0) return; // What stands in a file that could not be read is not known.
    for (const { severity, holders } of lackingIn(context, lacksTerminal)) {
      const [first, ...others] = holders;
      yield atPlaceholder(
        {
          at: instrumentalPlace(first),
          severity,
          message: messageOf(holders, whatFor(context, holders)),
          related: others.map((it) => ({
            at: instrumentalPlace(it),
            message: isOne([it])
              ? t('What does {who} work for?', { who: calledHolder(it) })
              : t('What do {who} work for?', { who: calledHolder(it) }),
          })),
          asks: holders.flatMap(valuesPlace),
          fixes: () =>
            forFirstAndAll(holders, addTerminal, (whose) => t('Add a terminal value of {whose} (terminal)', { whose })),
        },
        valuesBegun(first, 'terminal'),
      );
    }
  },
};

function messageOf(holders: readonly WrittenHolder[], decided: string): string {
  const parts = { wants: list(holders.map(means), 'and', 8), decided };
  return isOne(holders)
    ? t('What does {wants}? Nothing says it yet, and it decides {decided}. Ask, and name it under “terminal”.', parts)
    : t('What do {wants}? Nothing says it yet, and it decides {decided}. Ask, and name it under “terminal”.', parts);
}

/** `Town treasurers want frugality and predictability for`. */
function means(holder: WrittenHolder): string {
  const ids = holder.values.instrumental.map(({ id }) => id);
  return t('{who} want {values} for', { who: calledHolder(holder), values: list(ids, 'and', 3) });
}

/** What hangs on it: whom the plan has is kept by it, whom it has against it is won by it, of the rest it tells how far they would go. */
function whatFor({ alignments }: Context, holders: readonly WrittenHolder[]): string {
  const stances = holders.map(({ stakeholder }) => stakeholder?.stance?.value);
  if (stances.every((stance) => stance === 'ally' || stance === 'supportive')) return t('what keeps them on your side');
  if (stances.every(isAgainst)) return t('what could win them over');
  const areHurt = holders.every(({ stakeholder }) => stakeholder && alignments.effects(stakeholder).hurt.size > 0);
  return areHurt
    ? t('whether they will grumble or fight, as the plan hurts it')
    : t('whether they would grumble or fight if the plan hurt it');
}

function instrumentalPlace({ at, written }: WrittenHolder): Span {
  const pair = pairOf(pairOf(written.value, 'values')?.value, 'instrumental');
  return (pair?.value?.kind === 'scalar' ? pair.value : pair?.key)?.span ?? at;
}
