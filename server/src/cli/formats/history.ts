import pc from 'picocolors';
import { type Aimed, type Learned, outcomes } from '../../compare/aims.ts';
import { growthToSvg } from '../../compare/growth.tsx';
import { standingToJson } from '../../compare/json.ts';
import type { Standing } from '../../compare/standing.ts';
import { asText } from '../../report/markdown/escape.ts';
import { t, texts } from '../../text/l10n.ts';
import { count, inWords, list, sentence } from '../../text/words.ts';
import { printable, printableJson, printableLines } from '../printable.ts';

/** How a plan stood at each commit, the oldest first. */
export interface History {
  /** The plan's title now, or its path. */
  readonly title: string;
  /** For people. */
  readonly path: string;
  readonly moments: readonly Moment[];
  /** What came of aims; without their places where nobody is to be told from them. */
  readonly aims: readonly Learned[];
}

export interface Moment {
  readonly commit: string;
  readonly shortCommit: string;
  readonly day: string;
  readonly path: string;
  /** Absent where the commit's version could not be read. */
  readonly standing?: Standing;
  /** Why it could not, as the end of a sentence that begins with its path. */
  readonly problem?: string;
}

export type Print = (history: History, colors: boolean) => string;

interface Column {
  readonly title: string;
  readonly value: (standing: Standing) => number | string;
}

const base: Column = { title: 'base', value: ({ grade }) => t(inWords(grade)) };
const depth: Column = { title: 'allies', value: (standing) => standing.depth };
const numbers: readonly Column[] = [
  { title: 'for', value: ({ balance }) => balance.for },
  { title: 'against', value: ({ balance }) => balance.against },
  { title: 'undecided', value: ({ balance }) => balance.undecided },
  { title: 'supportive', value: ({ stances }) => stances.supportive },
  { title: 'neutral', value: ({ stances }) => stances.neutral },
  { title: 'resistant', value: ({ stances }) => stances.resistant },
  { title: 'opposed', value: ({ stances }) => stances.opposed },
  { title: 'errors', value: ({ findings }) => findings.error },
  { title: 'warnings', value: ({ findings }) => findings.warning },
  { title: 'notes', value: ({ findings }) => findings.info },
];

/** More allies than that are not drawn one by one. */
const longest = 20;

const growth: Column = {
  title: 'growth',
  value: (standing) => (standing.depth > longest ? `${'#'.repeat(longest)}+` : '#'.repeat(standing.depth)),
};

export const historyFormats = {
  pretty: ({ title, moments, aims }, useColors) => {
    const colors = pc.createColors(useColors);
    const [heads, ...rows] = aligned(table([base, depth, growth, ...numbers], moments));
    return [
      `${colors.bold(printable(title))}  ${colors.dim(sentence(count(moments.length, 'commit')))}`,
      colors.dim(heads ?? ''),
      ...rows.map(printable),
      ...(aims.length > 0 ? ['', colors.bold(aimsHeading())] : []),
      ...aims.flatMap((of) => [countsInWords(of), ...placesInWords(of).map((place) => printable(`  ${place}`))]),
      '',
    ].join('\n');
  },
  markdown: ({ title, moments, aims }) => {
    const [heads = [], ...rows] = table([base, depth, ...numbers], moments);
    const lines = [heads, heads.map((_, index) => (index > 2 ? '--:' : '---')), ...rows.map((row) => row.map(asText))];
    const came = aims.flatMap((of) => [
      `- ${countsInWords(of)}`,
      ...placesInWords(of).map((place) => `  - ${asText(place)}`),
    ]);
    return printableLines(
      [
        `### ${asText(title)}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`,
        ...(came.length > 0 ? [`#### ${aimsHeading()}\n\n${came.join('\n')}\n`] : []),
      ].join('\n'),
    );
  },
  json: ({ path, moments, aims }) =>
    printableJson({
      version: 1,
      plan: path,
      commits: moments.map(({ commit, day, path: then, standing, problem }) => ({
        commit,
        date: day,
        path: then,
        standing: standing ? standingToJson(standing) : null,
        problem: problem ?? null,
      })),
      aims: aims.map(({ type, counts, aims: places }) => ({
        type,
        ...counts,
        places: places.map(({ since, reached, ...aim }) => ({
          ...aim,
          since: toJson(since),
          reached: toJson(reached),
        })),
      })),
    }),
  csv: ({ moments }) => [csvHeads, ...moments.map(csvRow)].map((cells) => `${cells.join(',')}\r\n`).join(''),
  svg: ({ title, moments }) =>
    growthToSvg(
      printable(title),
      moments.flatMap(({ day, standing }) => (standing ? [{ day, depth: standing.depth, grade: standing.grade }] : [])),
    ),
} as const satisfies Record<string, Print>;

const aimsHeading = () => t('What came of aims');

const toJson = (at: Aimed['reached']) => at && { commit: at.commit, date: at.day };

const came = texts({ reached: 'reached', closer: 'closer', unmoved: 'unmoved', further: 'further' });

/** `Negotiate: 2 reached, 1 unmoved`. */
const countsInWords = ({ type, counts }: Learned): string =>
  `${sentence(t(inWords(type)))}: ${list(outcomes.flatMap((it) => (counts[it] > 0 ? [`${counts[it]} ${t(came[it])}`] : [])))}`;

const stanceSaid = (stance: string | null): string => (stance === null ? t('stance not said') : t(inWords(stance)));

/** So many are told one by one. */
const mostPlaces = 12;

function placesInWords({ aims }: Learned): readonly string[] {
  const shown = aims.slice(0, mostPlaces).map(({ tactic, stakeholder, from, aim, since, now, reached, outcome }) => {
    const told = {
      tactic,
      stakeholder,
      from: stanceSaid(from),
      day: since.day,
      aim: stanceSaid(aim),
      now: stanceSaid(now),
    };
    return outcome === 'reached' && reached
      ? t('{tactic} → {stakeholder}: {from} on {day}, aimed for {aim}; {now} since {since}', {
          ...told,
          since: reached.day,
        })
      : t('{tactic} → {stakeholder}: {from} on {day}, aimed for {aim}; {now} now', told);
  });
  return aims.length > mostPlaces
    ? [...shown, t('and {others}', { others: count(aims.length - mostPlaces, 'more', 'more') })]
    : shown;
}

/** All heads in one text: what each of them alone means, nobody could tell who puts it into another language. */
const heads = texts(
  'date, commit, base, allies, growth, for, against, undecided, supportive, neutral, resistant, opposed, errors, warnings, notes',
);

const headOf = (title: string): string => t(heads).split(', ')[heads.split(', ').indexOf(title)] ?? title;

/** A line of heads and one for each commit. */
function table(columns: readonly Column[], moments: readonly Moment[]): string[][] {
  return [
    ['date', 'commit', ...columns.map(({ title }) => title)].map(headOf),
    ...moments.map(({ day, shortCommit, standing, problem }) => [
      day,
      shortCommit,
      ...(standing ? columns.map(({ value }) => String(value(standing))) : [problem ?? '']),
    ]),
  ];
}

/** Numbers end below each other; a line that says why there are none is as long as it is. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const whole = rows.filter(({ length }) => length === rows[0]?.length);
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...whole.map((row) => row[index]?.length ?? 0)));
  const isNumber = (index: number) => whole.slice(1).every((row) => /^[\d.]+$/.test(row[index] ?? ''));
  const right = widths.map((_, index) => index > 1 && isNumber(index));
  return rows.map((row) =>
    row
      .map((cell, index) => (right[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const csvColumns: readonly Column[] = [
  { title: 'situation', value: ({ situation }) => situation ?? '' },
  { title: 'grade', value: ({ grade }) => grade },
  { title: 'depth', value: (standing) => standing.depth },
  { title: 'for', value: ({ balance }) => balance.for },
  { title: 'against', value: ({ balance }) => balance.against },
  { title: 'undecided', value: ({ balance }) => balance.undecided },
  { title: 'ally', value: ({ stances }) => stances.ally },
  { title: 'supportive', value: ({ stances }) => stances.supportive },
  { title: 'neutral', value: ({ stances }) => stances.neutral },
  { title: 'resistant', value: ({ stances }) => stances.resistant },
  { title: 'opposed', value: ({ stances }) => stances.opposed },
  { title: 'unsaid', value: ({ stances }) => stances.unsaid },
  { title: 'errors', value: ({ findings }) => findings.error },
  { title: 'warnings', value: ({ findings }) => findings.warning },
  { title: 'infos', value: ({ findings }) => findings.info },
  { title: 'hints', value: ({ findings }) => findings.hint },
  { title: 'accepted', value: ({ findings }) => findings.accepted },
];

const csvHeads = ['date', 'commit', 'path', ...csvColumns.map(({ title }) => title), 'problem'];

const csvRow = ({ commit, day, path, standing, problem }: Moment): string[] => [
  day,
  commit,
  csvText(path),
  ...csvColumns.map(({ value }) => (standing ? String(value(standing)) : '')),
  csvText(problem ?? ''),
];

/** After RFC 4180; what a spreadsheet would compute is marked as text. */
function csvText(text: string): string {
  const safe = printable(text).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
