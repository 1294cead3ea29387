import ical, { ICalCalendarMethod, ICalEventClass, ICalEventRepeatingFreq } from 'ical-generator';
import type { Checked } from '../../check/check.ts';
import { type Action, isJudged, isOpen, type Tactic } from '../../model/plan.ts';
import { oneTurnAfter } from '../../rules/shared/dates.ts';
import { inWords, list } from '../../text/words.ts';
import { tacticName } from '../brief/tactics.ts';
import { fileName } from '../file-name.ts';
import { ownerName } from '../owner.ts';
import { planTitle } from '../plan-title.ts';
import { printable } from '../printable.ts';

/**
 * The tactics and actions still open as a calendar file (RFC 5545): whole days; what takes place `every` so often repeats. An
 * entry keeps its name when the plan is printed again, so that calendars update it. What has no date is left out.
 */
export function planToCalendar(checked: Checked, today: string): string {
  const { plan } = checked.analysis;
  const file = fileName(checked.document.file);
  const calendar = ical({
    name: printable(planTitle(checked)),
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Change Plan//Change Plan//EN',
  });
  const isPublic = plan.audience?.value === 'public';
  const entries = [
    ...plan.tactics.filter(isOpen).flatMap((tactic) => tacticEntry(tactic, checked)),
    ...plan.actions.filter((it) => isJudged(it) && it.status !== 'done').flatMap(actionEntry),
  ];
  for (const { path, summary, description, from, to, every, until } of entries) {
    const repeats = every ? rhythm(every) : undefined;
    calendar.createEvent({
      id: `${path}@${file}`,
      stamp: dayAt(today),
      start: dayAt(from),
      // The end of whole days is the day after.
      end: new Date(dayAt(to).getTime() + DAY),
      allDay: true,
      summary: printable(summary),
      ...(description && { description: printable(description) }),
      class: isPublic ? ICalEventClass.PUBLIC : ICalEventClass.CONFIDENTIAL,
      ...(repeats && { repeating: { ...repeats, ...(until && until >= from && { until: dayAt(until) }) } }),
    });
  }
  // Of whole days the last one is a day, too (RFC 5545, 3.3.10).
  return `${calendar.toString().replace(/(;UNTIL=\d{8})T\d{6}Z/g, '$1')}\r\n`;
}

interface Entry {
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
  readonly every?: string;
  readonly until?: string;
}

const DAY = 86_400_000;
const dayAt = (day: string) => new Date(`${day}T00:00:00Z`);

function tacticEntry(tactic: Tactic, { analysis }: Checked): readonly Entry[] {
  const { start, due, last, every, path } = tactic;
  const turn = every && last ? oneTurnAfter(last.value, every.value) : start?.value;
  const day = every ? (turn ?? due?.value) : (due?.value ?? start?.value);
  if (!day) return [];
  const owner = ownerName(tactic, analysis);
  const targets = tactic.targets.map(({ id }) => analysis.stakeholder(id)?.name ?? id);
  const description = [
    tactic.type && inWords(tactic.type.value),
    targets.length > 0 && `towards ${list(targets)}`,
    owner && `seen to by ${owner}`,
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

/** `2 weeks`, `1 week` or `week`. */
function rhythm(every: string): { readonly freq: ICalEventRepeatingFreq; readonly interval: number } | undefined {
  const [, number = '1', unit = ''] = /^(?:(\d+)\s+)?([a-z]+?)s?$/.exec(every.trim()) ?? [];
  const known = units[unit];
  return known && { freq: known.freq, interval: Number(number) * (known.times ?? 1) };
}

const units: Readonly<Record<string, { readonly freq: ICalEventRepeatingFreq; readonly times?: number }>> = {
  day: { freq: ICalEventRepeatingFreq.DAILY },
  week: { freq: ICalEventRepeatingFreq.WEEKLY },
  month: { freq: ICalEventRepeatingFreq.MONTHLY },
  quarter: { freq: ICalEventRepeatingFreq.MONTHLY, times: 3 },
  year: { freq: ICalEventRepeatingFreq.YEARLY },
};
