import type { Checked } from '../../check/check.ts';
import { type Action, isJudged, isOpen, type Tactic } from '../../model/plan.ts';
import { oneTurnAfter } from '../../rules/shared/dates.ts';
import { t } from '../../text/l10n.ts';
import { inWords, list } from '../../text/words.ts';
import { tacticName } from '../brief/tactics.ts';
import { fileName } from '../file-name.ts';
import { ownerName } from '../owner.ts';
import { planTitle } from '../plan-title.ts';
import { type CalendarEntry, calendarOf } from './calendar.ts';

/** The tactics and actions still open as a calendar file. What has no date is left out. */
export function planToCalendar(checked: Checked, today: string): string {
  const { plan } = checked.analysis;
  const file = fileName(checked.document.file);
  const isPublic = plan.audience?.value === 'public';
  const entries = [
    ...plan.tactics.filter(isOpen).flatMap((tactic) => tacticEntry(tactic, checked)),
    ...plan.actions.filter((it) => isJudged(it) && it.status !== 'done').flatMap(actionEntry),
  ];
  return calendarOf(
    planTitle(checked),
    entries.map(({ path, ...entry }) => ({ ...entry, id: `${path}@${file}`, isPublic })),
    today,
  );
}

interface Entry extends Omit<CalendarEntry, 'id' | 'isPublic'> {
  readonly path: string;
}

function tacticEntry(tactic: Tactic, { analysis }: Checked): readonly Entry[] {
  const { start, due, last, every, path } = tactic;
  const turn = every && last ? oneTurnAfter(last.value, every.value) : start?.value;
  const day = every ? (turn ?? due?.value) : (due?.value ?? start?.value);
  if (!day) return [];
  const owner = ownerName(tactic, analysis);
  const targets = tactic.targets.map(({ id }) => analysis.stakeholder(id)?.name ?? id);
  const description = [
    tactic.type && t(inWords(tactic.type.value)),
    targets.length > 0 && t('towards {targets}', { targets: list(targets) }),
    owner && t('seen to by {owner}', { owner }),
  ];
  return [
    {
      path,
      summary: tacticName(tactic),
      description: description.filter(Boolean).join('; '),
      from: day,
      to: day,
      ...(every && turn && { every: every.value, ...(due && { until: due.value }) }),
    },
  ];
}

function actionEntry({ path, summary, start, due }: Action): readonly Entry[] {
  const from = start?.value ?? due?.value;
  if (!from) return [];
  const to = due && due.value > from ? due.value : from;
  return [{ path, summary, description: '', from, to }];
}
