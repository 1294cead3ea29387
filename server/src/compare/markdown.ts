import { asText } from '../report/markdown/escape.ts';
import { t, texts } from '../text/l10n.ts';
import { count, short } from '../text/words.ts';
import type { Difference } from './compare.ts';
import type { Line, Section } from './line.ts';
import { headline, sections, table } from './words.ts';

/** What two versions are called, and what they are versions of. */
export interface Sides {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** More lines of a section are counted, and longer ones cut, so that a comment keeps within what a forge takes. */
const mostLines = 25;
const longest = 240;

/** What is told beside the difference: a title, and Markdown below it. */
export interface Beside {
  readonly title: string;
  readonly blocks: readonly string[];
}

/** The difference as a comment on a change: what matters most at once, everything else to be folded open. */
export function differenceToMarkdown(
  difference: Difference,
  { title, before, after }: Sides,
  beside: readonly Beside[] = [],
): string {
  const all = sections(difference);
  const atOnce = all.filter((section) => shownAtOnce.has(section.title));
  const folded = all.filter((section) => !shownAtOnce.has(section.title));
  const blocks = [
    `### ${asText(title)}`,
    `**${asText(headline(difference))}**`,
    ...(difference.state === 'unchanged' ? [] : [tableBlock(difference, before, after)]),
    ...atOnce.map((section) => `**${t(section.title)}**\n\n${bullets(section)}`),
    ...folded.map(changesFolded),
    ...beside.map((it) => fold(it.title, it.blocks)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const shownAtOnce: ReadonlySet<string> = new Set(
  texts(['Allies', 'Conflicts and alignment', 'Could not be read in full']),
);

function tableBlock(difference: Difference, before: string, after: string): string {
  const rows = table(difference).map((row) => [`**${row.label}**`, asText(row.before), mark(row.before, row.after)]);
  return [['', asText(before), asText(after)], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** What is new is seen at a glance. */
const mark = (before: string, after: string) => (before === after ? asText(after) : `**${asText(after)}**`);

const changesFolded = (section: Section) =>
  fold(`${t(section.title)}: ${count(section.lines.length, 'change')}`, [bullets(section)]);

const fold = (summary: string, blocks: readonly string[]) =>
  [`<details><summary>${summary}</summary>`, ...blocks, '</details>'].join('\n\n');

function bullets({ lines }: Section): string {
  const shown = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines;
  const more = lines.length > shown.length ? [`- ${t('and {more} more', { more: lines.length - shown.length })}`] : [];
  return [...shown.map((line) => `- ${signs[line.mark]} ${asText(short(line.text, longest))}`), ...more].join('\n');
}

const signs: Readonly<Record<Line['mark'], string>> = { added: '➕', gone: '➖', changed: '✏️' };
