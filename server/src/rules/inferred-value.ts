import { setPair } from '../model/layout.ts';
import { pairOf } from '../model/node.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import page from './inferred-value.md';
import type { Rule } from './rule.ts';
import { calledHolder, holdersIn, pairOfValue } from './shared/holders.ts';
import { atPlaceholder, placeholderAt } from './shared/placeholders.ts';

export const inferredValue: Rule = {
  name: 'inferred-value',
  severity: 'hint',
  step: 'understand-values',
  inOrganizationFiles: true,
  page,

  *check({ plan }) {
    for (const holder of holdersIn(plan)) {
      if (holder.broken) continue;
      for (const value of [...holder.values.terminal, ...holder.values.instrumental]) {
        if (value.basis?.value !== 'inferred') continue;
        const pair = pairOfValue(holder, value);
        const written = pairOf(pair?.value, 'source');
        const begun = placeholderAt(written?.value);
        if (!begun && (value.source?.value.trim() || (!value.source && written))) continue; // The schema speaks of the latter.
        yield atPlaceholder(
          {
            at: value.at,
            message: t(
              'That {value} matters to {who} is inferred, and nothing says from what. Add what was seen, heard or read as its “source”, so that others can check it.',
              { value: value.id, who: calledHolder(holder) },
            ),
            fixes: () => {
              const edits = pair ? setPair(holder.document, pair, 'source', placeholder, order) : [];
              return edits.length > 0 ? [{ title: t('Add a source'), edits }] : [];
            },
          },
          begun,
        );
      }
    }
  },
};

const order = ['how', 'basis', 'source', 'pursued-by'];
