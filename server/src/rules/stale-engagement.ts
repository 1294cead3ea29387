import type { TacticType } from '../../../schemas/choices.ts';
import { tacticSchema } from '../../../schemas/plan.ts';
import { isOpen, type Tactic } from '../model/plan.ts';
import { isStatusUnread } from '../model/unread.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { daysAgo } from '../text/words.ts';
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
    const { type, every, last, start } = tactic;
    const since = last ?? (lacksText(tactic, 'last', last) ? start : undefined);
    if (!isOpen(tactic) || !every || !since || tactic.broken || isStatusUnread(tactic, tacticKeys)) return;
    if (daysOverdue(since.value, every.value, today) === 0) return;
    const parts = { tactic: quoted(tactic), ago: daysAgo(daysBetween(since.value, today)) };
    const draft = {
      at: every.at,
      message: `${last ? t('{tactic} last took place {ago}.', parts) : begun(tactic, parts)} ${again(type?.value)}`,
      related: [{ at: since.at, message: last ? t('The last time') : t('The beginning') }],
      fixes: () => tookPlace(tactic, today),
    };
    yield atPlaceholder(draft, placeholderIn(tactic, 'last'));
  },
};

function begun({ status }: Tactic, parts: Readonly<Record<'tactic' | 'ago', string>>): string {
  return status === 'planned'
    ? t('{tactic} was to begin {ago}, and no date says that it has taken place.', parts)
    : t('{tactic} began {ago}, and no date says that it has taken place.', parts);
}

const again = (type: TacticType | undefined): string =>
  type === 'watch'
    ? t('Look again, or choose a rhythm that you can keep.')
    : t('Alliances need steady care: meet again, or choose a rhythm that you can keep.');

const tacticKeys = Object.keys(tacticSchema.shape);

function tookPlace(tactic: Tactic, today: string): Fix[] {
  const title = t('Set “last” to {today}, if it took place', { today });
  return tactic.last
    ? [{ title, edits: [{ at: tactic.last.at, text: today }] }]
    : addToTactic(tactic, title, 'last', today);
}
