import { tacticSchema } from '../../../schemas/plan.ts';
import { isOpen, type Tactic } from '../model/plan.ts';
import { isStatusUnread } from '../model/unread.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { count } from '../text/words.ts';
import type { EntryRule } from './rule.ts';
import { daysBetween, daysOverdue } from './shared/dates.ts';
import { lacksText } from './shared/missing.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import { addToTactic, quoted } from './shared/tactics.ts';
import page from './stale-engagement.md';

export const staleEngagement: EntryRule<'tactics'> = {
  name: 'stale-engagement',
  severity: 'info',
  step: 'tactics',
  page,
  each: 'tactics',

  *of(tactic, { today }) {
    const { type, every, last, start, status } = tactic;
    const since = last ?? (lacksText(tactic, 'last', last) ? start : undefined);
    if (!isOpen(tactic) || !every || !since || tactic.broken || isStatusUnread(tactic, tacticKeys)) return;
    if (daysOverdue(since.value, every.value, today) === 0) return;
    const ago = `${count(daysBetween(since.value, today), 'day')} ago`;
    const begun = t('{part} {ago}, and no date says that it has taken place', {
      part: status === 'planned' ? t('was to begin') : 'began',
      ago,
    });
    const again = type?.value === 'watch' ? t('Look again') : t('Alliances need steady care: meet again');
    const draft = {
      at: every.at,
      message: t('{tactic} {part}. {again}, or choose a rhythm that you can keep.', {
        tactic: quoted(tactic),
        part: last ? t('last took place {ago}', { ago }) : begun,
        again,
      }),
      related: [{ at: since.at, message: last ? t('The last time') : t('The beginning') }],
      fixes: () => tookPlace(tactic, today),
    };
    yield atPlaceholder(draft, placeholderIn(tactic, 'last'));
  },
};

const tacticKeys = Object.keys(tacticSchema.shape);

function tookPlace(tactic: Tactic, today: string): Fix[] {
  const title = t('Set “last” to {today}, if it took place', { today });
  return tactic.last
    ? [{ title, edits: [{ at: tactic.last.at, text: today }] }]
    : addToTactic(tactic, title, 'last', today);
}
