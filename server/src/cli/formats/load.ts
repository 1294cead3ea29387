import pc from 'picocolors';
import type { GroupLoad, MonthLoad, Placed } from '../../analysis/load.ts';
import { loadView, span } from '../../report/load/view.ts';
import { asText } from '../../report/markdown/escape.ts';
import { loadToHtml, loadToSvg } from '../../report/portfolio.ts';
import { t } from '../../text/l10n.ts';
import { sentence } from '../../text/words.ts';
import { printable, printableJson, printableLines } from '../printable.ts';

type Print = (load: readonly GroupLoad[], show: (name: string) => string, colors: boolean) => string;

/** The ways to print the load of an organization. */
export const loadFormats = {
  terminal: (load, show, useColors) => {
    const colors = pc.createColors(useColors);
    const { summary, groups } = loadView(load, show);
    return printableLines(
      [
        summary,
        '',
        ...groups.flatMap(({ name, bears, runs, undated }) => [
          `${name} (${bears})`,
          ...runs.flatMap((run) => [
            `  ${span(run)}  ${run.over === undefined ? run.counts : `${run.counts}: ${run.over}`}`,
            ...run.actions.map(({ text }) => `    ${text}`),
          ]),
          ...(undated.length > 0 ? [`  ${t('without dates')}`, ...undated.map(({ text }) => `    ${text}`)] : []),
          '',
        ]),
      ].join('\n'),
    ).replace(/^(?=\S)(.*)$/m, (line) => colors.bold(line));
  },
  markdown: (load, show) => {
    const { summary, groups } = loadView(load, show);
    return printableLines(
      [
        `# ${t('Load on the organization')}`,
        '',
        asText(summary),
        '',
        ...groups.flatMap(({ name, bears, runs, undated }) => [
          `## ${asText(name)}`,
          '',
          `${asText(sentence(bears))}.`,
          '',
          ...(runs.length > 0 ? [t('| when | changes | over | actions |'), '|---|---|---|---|'] : []),
          ...runs.map(
            (run) =>
              `| ${span(run)} | ${asText(run.counts)} | ${asText(run.over ?? '')} | ${run.actions.map(({ text }) => asText(text)).join('<br>')} |`,
          ),
          ...(undated.length > 0
            ? ['', t('Without dates: {actions}', { actions: undated.map(({ text }) => asText(text)).join('; ') })]
            : []),
          '',
        ]),
      ].join('\n'),
    );
  },
  html: (load, show) => loadToHtml(loadView(load, show), 'alone'),
  svg: (load, show) => loadToSvg(loadView(load, show)),
  json: (load, show) =>
    printableJson({
      version: 1,
      groups: load.map(({ id, file, bears, months, undated }) => ({
        stakeholder: id,
        file: show(file),
        bears: bears ?? null,
        months: months.map(({ month, high, medium, low, over, actions }) => ({
          month,
          high,
          medium,
          low,
          over,
          actions: actions.map((it) => placedToJson(it, show)),
        })),
        undated: undated.map((it) => placedToJson(it, show)),
      })),
    }),
  csv: (load, show) =>
    [
      ['stakeholder', 'file', 'bears', 'month', 'high', 'medium', 'low', 'over', 'actions'],
      ...load.flatMap(({ id, file, bears, months, undated }) => [
        ...months.map((month) => [id, show(file), String(bears ?? ''), ...row(month, show)]),
        ...(undated.length > 0
          ? [[id, show(file), String(bears ?? ''), '', '', '', '', '', listed(undated, show)]]
          : []),
      ]),
    ]
      .map((cells) => `${cells.map(csvText).join(',')}\r\n`)
      .join(''),
} as const satisfies Record<string, Print>;

const placedToJson = ({ file, action, depth }: Placed, show: (name: string) => string) => ({
  path: show(file),
  action,
  depth,
});

const row = ({ month, high, medium, low, over, actions }: MonthLoad, show: (name: string) => string) => [
  month,
  String(high),
  String(medium),
  String(low),
  over === null ? '' : over ? 'yes' : 'no',
  listed(actions, show),
];

const listed = (actions: readonly Placed[], show: (name: string) => string) =>
  actions.map(({ file, action, depth }) => `${show(file)}#${action} (${depth})`).join('; ');

/** After RFC 4180; what a spreadsheet would compute is marked as text. */
function csvText(text: string): string {
  const safe = printable(text).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
