import type { Step } from '../../check/agenda.ts';
import { agendaView, linesOf, type PlanAgenda } from '../../report/agenda/view.ts';
import type { CalendarEntry } from '../../report/exports/calendar.ts';
import { asText } from '../../report/markdown/escape.ts';
import { agendaToHtml } from '../../report/portfolio.ts';
import { t } from '../../text/l10n.ts';
import { printableJson, printableLines } from '../printable.ts';

/** `days` is how far it looks ahead, `today` year-month-day. */
type Print = (plans: readonly PlanAgenda[], days: number, today: string) => string | Promise<string>;

/** The ways to print the agenda. */
export const agendaFormats = {
  terminal: (plans, days) => {
    const { summary, plans: rows } = agendaView(plans, days);
    return printableLines(
      [
        summary,
        '',
        ...rows.flatMap((row) => [
          `${row.title} (${row.path}): ${row.outlook}`,
          ...linesOf(row).map((line) => `  ${line}`),
          '',
        ]),
      ].join('\n'),
    );
  },
  markdown: (plans, days) => {
    const { summary, plans: rows } = agendaView(plans, days);
    return printableLines(
      [
        `# ${t('Agenda')}`,
        '',
        summary,
        '',
        ...rows.flatMap((row) => [
          `## ${asText(row.title)}`,
          '',
          `${asText(row.path)}: ${asText(row.outlook)}`,
          '',
          ...linesOf(row).map((line) => `- ${asText(line)}`),
          '',
        ]),
      ].join('\n'),
    );
  },
  html: (plans, days) => agendaToHtml(agendaView(plans, days), 'alone'),
  json: (plans) =>
    printableJson({
      version: 1,
      plans: plans.map(({ path, title, now, before, agenda: { overdue, next, stale, keepUntil } }) => ({
        path,
        title,
        outlook: { now, ...(before !== undefined && { before }) },
        overdue: overdue.map(stepToJson),
        next: next.map(stepToJson),
        stale: stale.map(({ id }) => id),
        'keep-until': keepUntil?.value ?? null,
      })),
    }),
  ics: async (plans, _, today) =>
    (await import('../../report/exports/calendar.ts')).calendarOf(t('Agenda'), plans.flatMap(entriesOf), today),
} as const satisfies Record<string, Print>;

/** What is overdue stands on the day on which it was due. Old ratings have no day of their own. */
function entriesOf({ path, title, agenda, nameOf, isPublic }: PlanAgenda): readonly CalendarEntry[] {
  const { overdue, next, keepUntil } = agenda;
  const steps = [...overdue, ...next].map(({ kind, id, summary, owner, due }): CalendarEntry => {
    const who =
      owner === undefined ? t('nobody named for it') : t('seen to by {who}', { who: nameOf.get(owner) ?? owner });
    const day = { from: due, to: due, isPublic };
    return { ...day, id: `${kind}s.${id}@${path}`, summary, description: `${title}; ${t(kind)}; ${who}` };
  });
  if (keepUntil === undefined) return steps;
  const summary = t('Delete what is written of persons');
  const day = { from: keepUntil.value, to: keepUntil.value, isPublic };
  return [...steps, { ...day, id: `keep-until@${path}`, summary, description: title }];
}

const stepToJson = ({ kind, id, owner, due }: Step) => ({ [kind]: id, owner: owner ?? null, due });
