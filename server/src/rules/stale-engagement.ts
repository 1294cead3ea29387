import { isOpen, type Tactic } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { count } from '../text/words.ts';
import type { Rule } from './rule.ts';
import { daysBetween, daysOverdue } from './shared/dates.ts';
import { lacksText } from './shared/missing.ts';
import { addToTactic, quoted } from './shared/tactics.ts';
import page from './stale-engagement.md';

export const staleEngagement: Rule = {
  name: 'stale-engagement',
  severity: 'info',
  step: 'tactics',
  page,

  *check({ plan, today }) {
    for (const tactic of plan.tactics.filter(isOpen)) {
      const { every, last, start } = tactic;
      const since = last ?? (lacksText(tactic, 'last') ? start : undefined);
      if (!every || !since || tactic.broken || daysOverdue(since.value, every.value, today) === 0) continue;
      const ago = `${count(daysBetween(since.value, today), 'day')} ago`;
      yield {
        at: every.at,
        message: `${quoted(tactic)} ${last ? `last took place ${ago}` : `${tactic.status === 'planned' ? 'was to begin' : 'began'} ${ago}, and no date says that it has taken place`}. Alliances need steady care: meet again, or choose a rhythm that you can keep.`,
        related: [{ at: since.at, message: last ? 'The last time' : 'The beginning' }],
        fixes: () => tookPlace(tactic, today),
      };
    }
  },
};

function tookPlace(tactic: Tactic, today: string): Fix[] {
  const title = `Set “last” to ${today}, if it took place`;
  return tactic.last
    ? [{ title, edits: [{ at: tactic.last.at, text: today }] }]
    : addToTactic(tactic, title, 'last', today);
}
