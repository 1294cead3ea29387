import { isOpen, type Tactic } from '../../model/plan.ts';
import { daysBetween, daysOverdue, oneTurnAfter } from '../../rules/shared/dates.ts';
import { t } from '../../text/l10n.ts';
import { byText } from '../../text/order.ts';
import { count, daysAgo, numberInWords, sentence } from '../../text/words.ts';
import { type LinkView, linkTo, linkToTactic } from '../entry.ts';
import type { Reported } from '../reported.ts';
import {
  datesInWords,
  type TacticDates,
  type TacticState,
  type Timed,
  type Timeline,
  tacticStates,
  timelineOf,
} from './times.ts';

/** What is to be done when; what presses first. */
export interface TacticsView {
  readonly sentence: string;
  readonly tactics: readonly TacticView[];
  /** How many more there are. */
  readonly more?: number;
  /** Absent where no open tactic has a date. */
  readonly timeline?: Timeline;
}

export interface TacticView extends Timed {
  /** As the plan writes it, such as `gain-access`; empty where it does not fit the language. */
  readonly type: string;
  /** What the dates mean today: `21 days overdue`. Empty without dates. */
  readonly when: string;
  readonly targets: readonly LinkView[];
  readonly evidence: readonly string[];
  /** Its dates, each behind what it is. */
  readonly said: readonly (readonly [string, string])[];
}

const SOON = 30;

/** Nothing where the plan has no tactic. `today` is year-month-day. */
export function tacticsView({ analysis: { plan, stakeholder }, today }: Reported): TacticsView | undefined {
  if (plan.tactics.length === 0) return undefined;
  const tactics = plan.tactics
    .map((tactic): TacticView => {
      const dates = datesOf(tactic);
      const state = stateOf(tactic, dates, today);
      return {
        ...linkToTactic(tactic),
        type: tactic.type?.value ?? '',
        status: tactic.status,
        state,
        when: isOpen(tactic) ? when(dates, state, today) : '',
        targets: tactic.targets.flatMap(({ id }) => stakeholder(id) ?? []).map(linkTo),
        evidence: tactic.evidence.map(({ id }) => id),
        dates,
        said: datesInWords(dates),
      };
    })
    .sort((a, b) => tacticStates.indexOf(a.state) - tacticStates.indexOf(b.state) || byText(soonest(a), soonest(b)));
  const timeline = timelineOf(tactics, today);
  return { sentence: tacticsSentence(tactics), tactics, ...(timeline && { timeline }) };
}

function datesOf({ start, due, last, every }: Tactic): TacticDates {
  const since = last ?? start;
  const next = every && since && (last ? oneTurnAfter(since.value, every.value) : since.value);
  return {
    ...(start && { start: start.value }),
    ...(due && { due: due.value }),
    ...(last && { last: last.value }),
    ...(every && { every: every.value }),
    ...(next && { next }),
  };
}

function stateOf(tactic: Tactic, { start, due, last, every }: TacticDates, today: string): TacticState {
  if (tactic.status === 'done' || tactic.status === 'dropped') return tactic.status;
  if (due && due < today) return 'overdue';
  const since = last ?? start;
  if (every && since && daysOverdue(since, every, today) > 0) return 'stale';
  if (due && daysBetween(today, due) <= SOON) return 'due';
  return every ? 'recurring' : tactic.status;
}

function when({ start, due, last, next, every }: TacticDates, state: TacticState, today: string): string {
  if (due && state === 'overdue') return t('{days} overdue', { days: count(daysBetween(due, today), 'day') });
  const said = [
    state === 'stale' &&
      (last ? t('last took place {ago}', { ago: daysAgo(daysBetween(last, today)) }) : t('has not taken place yet')),
    due && (due === today ? t('due today') : t('due {soon}', { soon: soon(today, due) })),
    state === 'recurring' && next && next > today && t('next {soon}', { soon: soon(today, next) }),
    state === 'recurring' && next && next <= today && t('its turn has come'),
    !due &&
      !every &&
      start &&
      (start > today
        ? t('begins {soon}', { soon: soon(today, start) })
        : t('began {ago}', { ago: daysAgo(daysBetween(start, today)) })),
  ];
  return said.filter(Boolean).join(', ');
}

function soon(today: string, to: string): string {
  const days = daysBetween(today, to);
  return days === 1 ? t('in one day') : t('in {number} days', { number: numberInWords(days) });
}

const soonest = ({ dates: { due, next, start, last } }: TacticView) => due ?? next ?? start ?? last ?? '9999';

function tacticsSentence(tactics: readonly TacticView[]): string {
  const of = (state: TacticState) => tactics.filter((tactic) => tactic.state === state).length;
  const pressing = [
    of('overdue') > 0 && count(of('overdue'), 'tactic is overdue', 'tactics are overdue'),
    of('stale') > 0 && count(of('stale'), 'engagement has gone stale', 'engagements have gone stale'),
    of('due') > 0 && count(of('due'), 'tactic is due within 30 days', 'tactics are due within 30 days'),
  ].filter((it) => it !== false);
  if (pressing.length > 0) return `${pressing.map(sentence).join('. ')}.`;
  const open = tactics.filter(({ status }) => status === 'planned' || status === 'under-way').length;
  return open > 0
    ? t('{tactics}; none of them presses.', { tactics: sentence(count(open, 'open tactic')) })
    : t('No tactic is open.');
}
