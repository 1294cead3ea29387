import type { Analysis } from '../../analysis/analysis.ts';
import { isJudged, isOpen } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { inWords, short } from '../../text/words.ts';
import { dateOf, tacticName } from '../brief/tactics.ts';
import { dayInWords } from '../days.ts';

/** A day on which something begins, ends or is to be seen. */
export interface BoardDate {
  /** Year-month-day. */
  readonly date: string;
  readonly day: string;
  readonly what: string;
  readonly overdue?: true;
}

const MOST = 5;

/** The next days of tactics, actions and measures still open; what is overdue comes first. */
export function nextDates({ plan }: Analysis, today: string): readonly BoardDate[] {
  const found = [
    ...plan.tactics.filter(isOpen).flatMap((tactic) => {
      const date = dateOf(tactic);
      return date ? [{ date, what: tacticName(tactic), isDue: tactic.due !== undefined }] : [];
    }),
    ...plan.actions
      .filter((it) => isJudged(it) && it.status !== 'done')
      .flatMap(({ summary, start, due, status }) => [
        ...(start && status === 'planned'
          ? [{ date: start.value, what: t('begins: {action}', { action: summary }), isDue: true }]
          : []),
        ...(due
          ? [
              {
                date: due.value,
                what: start ? t('ends: {action}', { action: summary }) : t('due: {action}', { action: summary }),
                isDue: true,
              },
            ]
          : []),
      ]),
    ...plan.success
      .filter(({ reached }) => !reached)
      .flatMap(({ id, measure, by }) =>
        by
          ? [
              {
                date: by.value,
                what: t('to be seen: {measure}', { measure: measure?.value.trim() || inWords(id) }),
                isDue: true,
              },
            ]
          : [],
      ),
  ];
  return found
    .filter(({ date, isDue }) => date >= today || isDue)
    .sort((a, b) => a.date.localeCompare(b.date))
    .slice(0, MOST)
    .map(({ date, what }) => ({
      date,
      day: dayInWords(date),
      what: short(what, 120),
      ...(date < today && { overdue: true as const }),
    }));
}
