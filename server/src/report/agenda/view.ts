import type { OutlookWord } from '../../analysis/outlook.ts';
import { type Agenda, agendaOf, type Step } from '../../check/agenda.ts';
import type { Checked } from '../../check/check.ts';
import { planPlace } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { count, inWords, list, sentence, short } from '../../text/words.ts';

/** What is to be done next in one plan. */
export interface PlanAgenda {
  readonly path: string;
  readonly title: string;
  readonly at: Span;
  /** The word of the outlook. */
  readonly now: OutlookWord;
  /** The same at the earlier moment that was asked for; `null` when the plan was not there. */
  readonly before?: OutlookWord | null;
  readonly agenda: Agenda;
  /** Faults of its text: what stands there may be missing here. */
  readonly faults: number;
  /** What stakeholders are called in this plan, by their ids. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Whether everybody may read the plan. */
  readonly isPublic: boolean;
}

/** `days` is how far to look ahead; `today` is year-month-day. */
export function planAgenda(
  checked: Checked,
  path: string,
  today: string,
  days: number,
  before?: PlanAgenda['before'],
): PlanAgenda {
  const { plan, outlook, stakeholder } = checked.analysis;
  return {
    path,
    title: plan.title?.value.trim() || path,
    at: planPlace(plan),
    now: outlook.word,
    ...(before !== undefined && { before }),
    agenda: agendaOf(checked, today, days),
    // An empty file lacks all keys, and has no fault.
    faults: checked.faults.filter(({ rule }) => rule === 'syntax' || checked.document.root).length,
    nameOf: new Map(plan.stakeholders.map(({ id }) => [id, stakeholder(id)?.name ?? id])),
    isPublic: plan.audience?.value === 'public',
  };
}

/** What is to be done next in many plans, in words. */
export interface AgendaView {
  readonly summary: string;
  readonly plans: readonly PlanRow[];
}

export interface PlanRow {
  readonly title: string;
  readonly path: string;
  readonly at: Span;
  /** What it is, what it was where that was asked for, and that not all of its text can be read. */
  readonly outlook: string;
  readonly overdue: readonly AgendaLine[];
  readonly next: readonly AgendaLine[];
  /** Whose rating is old. */
  readonly stale: readonly AgendaLine[];
  /** The day on which what is written of persons is to be deleted. */
  readonly keepUntil?: AgendaLine;
}

export interface AgendaLine {
  readonly text: string;
  readonly at: Span;
}

/** `since` is what the outlooks are compared with, in words; absent where that is said elsewhere. */
export function agendaView(plans: readonly PlanAgenda[], days: number, since?: string): AgendaView {
  const isCompared = since !== undefined && plans.some(({ before }) => before !== undefined);
  const compared = isCompared ? ` ${t('Outlooks are compared with those of {since}.', { since })}` : '';
  return { summary: `${headline(plans, days)}${compared}`, plans: plans.map(rowOf) };
}

function headline(plans: readonly PlanAgenda[], days: number): string {
  const overdue = plans.reduce((sum, { agenda }) => sum + agenda.overdue.length, 0);
  const next = plans.reduce((sum, { agenda }) => sum + agenda.next.length, 0);
  return t('{plans}: {overdue} overdue, {next} due within {days}.', {
    plans: sentence(count(plans.length, 'plan')),
    overdue,
    next,
    days: count(days, 'day'),
  });
}

function rowOf({ title, path, at, now, before, agenda, faults, nameOf }: PlanAgenda): PlanRow {
  const { overdue, next, stale, keepUntil } = agenda;
  const called = (id: string) => short(nameOf.get(id) ?? id, 40);
  const step = ({ due, summary, owner, at: place }: Step): AgendaLine => ({
    text: `${due}: ${short(summary, 60)}, ${owner === undefined ? t('nobody named for it') : called(owner)}`,
    at: place,
  });
  return {
    title,
    path,
    at,
    outlook: [
      outlookWords(now, before),
      ...(faults > 0 ? [t('{errors} in its text', { errors: count(faults, 'error') })] : []),
    ].join('; '),
    overdue: overdue.map(step),
    next: next.map(step),
    stale: stale.map(({ id, at: place }) => ({ text: called(id), at: place })),
    ...(keepUntil && { keepUntil: { text: keepUntil.value, at: keepUntil.at } }),
  };
}

function outlookWords(word: OutlookWord, before: PlanAgenda['before']): string {
  const now = t(inWords(word));
  if (before === undefined) return now;
  if (before === null) return t('{now}, new since then', { now });
  return before === word
    ? t('{now}, as before', { now })
    : t('{now}, was {before}', { now, before: t(inWords(before)) });
}

/** What is to be done in a plan, a line each. */
export function linesOf({ overdue, next, stale, keepUntil }: PlanRow): readonly string[] {
  const names = stale.map(({ text }) => text);
  return [
    ...overdue.map(({ text }) => t('overdue since {text}', { text })),
    ...next.map(({ text }) => t('due {text}', { text })),
    ...(names.length > 0 ? [t('judge anew: {names}', { names: list(names, 'and', 5) })] : []),
    ...(keepUntil ? [t('what is written of persons is kept until {text}', { text: keepUntil.text })] : []),
  ];
}
