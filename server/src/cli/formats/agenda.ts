import type { Agenda, Step } from '../../check/agenda.ts';
import { agendaToHtml } from '../../report/agenda-export.ts';
import type { CalendarEntry } from '../../report/exports/calendar.ts';
import { asText } from '../../report/markdown/escape.ts';
import { count, list, sentence, short } from '../../text/words.ts';
import { printableJson, printableLines } from '../printable.ts';

/** What is to be done in one plan. */
export interface PlanAgenda {
  readonly path: string;
  readonly title: string;
  /** The word of the outlook. */
  readonly now: string;
  /** The same at the revision that was asked for; `null` when the plan was not there. */
  readonly before?: string | null;
  readonly agenda: Agenda;
  /** What stakeholders are called, by their ids. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Whether everybody may read the plan. */
  readonly isPublic: boolean;
}

/** `days` is how far it looks ahead, `today` year-month-day. */
type Print = (plans: readonly PlanAgenda[], days: number, today: string) => string | Promise<string>;

/** The ways to print the agenda. */
export const agendaFormats = {
  terminal: (plans, days) =>
    printableLines(
      [
        headline(plans, days),
        '',
        ...plans.flatMap((plan) => [
          `${plan.title} (${plan.path}): ${outlook(plan)}`,
          ...linesOf(plan).map((line) => `  ${line}`),
          '',
        ]),
      ].join('\n'),
    ),
  markdown: (plans, days) =>
    printableLines(
      [
        '# Agenda',
        '',
        headline(plans, days),
        '',
        ...plans.flatMap((plan) => [
          `## ${asText(plan.title)}`,
          '',
          `${asText(plan.path)}: ${asText(outlook(plan))}`,
          '',
          ...linesOf(plan).map((line) => `- ${asText(line)}`),
          '',
        ]),
      ].join('\n'),
    ),
  html: (plans, days) =>
    agendaToHtml({
      summary: headline(plans, days),
      plans: plans.map((plan) => ({
        title: plan.title,
        path: plan.path,
        outlook: outlook(plan),
        lines: linesOf(plan),
      })),
    }),
  json: (plans) =>
    printableJson({
      version: 1,
      plans: plans.map(({ path, title, now, before, agenda: { overdue, next, stale, keepUntil } }) => ({
        path,
        title,
        outlook: { now, ...(before !== undefined && { before }) },
        overdue: overdue.map(stepToJson),
        next: next.map(stepToJson),
        stale,
        'keep-until': keepUntil ?? null,
      })),
    }),
  ics: async (plans, _, today) =>
    (await import('../../report/exports/calendar.ts')).calendarOf('Agenda', plans.flatMap(entriesOf), today),
} as const satisfies Record<string, Print>;

/** What is overdue stands on the day on which it was due. Old ratings have no day of their own. */
function entriesOf({ path, title, agenda, nameOf, isPublic }: PlanAgenda): readonly CalendarEntry[] {
  const { overdue, next, keepUntil } = agenda;
  const steps = [...overdue, ...next].map(({ kind, id, summary, owner, due }): CalendarEntry => {
    const who = owner === undefined ? 'nobody named for it' : `seen to by ${nameOf.get(owner) ?? owner}`;
    const day = { from: due, to: due, isPublic };
    return { ...day, id: `${kind}s.${id}@${path}`, summary, description: `${title}; ${kind}; ${who}` };
  });
  if (keepUntil === undefined) return steps;
  const summary = 'Delete what is written of persons';
  const day = { from: keepUntil, to: keepUntil, isPublic };
  return [...steps, { ...day, id: `keep-until@${path}`, summary, description: title }];
}

const stepToJson = ({ kind, id, owner, due }: Step) => ({ [kind]: id, owner: owner ?? null, due });

function headline(plans: readonly PlanAgenda[], days: number): string {
  const overdue = plans.reduce((sum, { agenda }) => sum + agenda.overdue.length, 0);
  const next = plans.reduce((sum, { agenda }) => sum + agenda.next.length, 0);
  return `${sentence(count(plans.length, 'plan'))}: ${overdue} overdue, ${next} due within ${count(days, 'day')}.`;
}

const outlook = ({ now, before }: PlanAgenda) =>
  before === undefined
    ? now
    : before === null
      ? `${now}, new since then`
      : before === now
        ? `${now}, as before`
        : `${now}, was ${before}`;

function linesOf({ agenda: { overdue, next, stale, keepUntil }, nameOf }: PlanAgenda): readonly string[] {
  const called = (id: string) => short(nameOf.get(id) ?? id, 40);
  const step = ({ due, summary, owner }: Step) =>
    `${due}: ${short(summary, 60)}${owner === undefined ? ', nobody named for it' : `, ${called(owner)}`}`;
  return [
    ...overdue.map((it) => `overdue since ${step(it)}`),
    ...next.map((it) => `due ${step(it)}`),
    ...(stale.length > 0 ? [`judge anew: ${list(stale.map(called), 'and', 5)}`] : []),
    ...(keepUntil === undefined ? [] : [`what is written of persons is kept until ${keepUntil}`]),
  ];
}
