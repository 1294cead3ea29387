import pc from 'picocolors';
import type { Difference } from '../../compare/compare.ts';
import type { Line, Row, Section } from '../../compare/line.ts';
import type { Sides } from '../../compare/markdown.ts';
import { headline, sections, table } from '../../compare/words.ts';
import { t } from '../../text/l10n.ts';
import { printable } from '../printable.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** More lines of a section are counted; the other formats have them. */
const mostLines = 20;

/** A difference for people at a terminal. */
export function prettyDifference(difference: Difference, { title, before, after }: Sides, useColors: boolean): string {
  const colors = pc.createColors(useColors);
  const parts = [
    `${colors.bold(printable(title))}  ${colors.dim(`${printable(before)} → ${printable(after)}`)}`,
    printable(headline(difference)),
    ...(difference.state === 'unchanged' ? [] : [rows(table(difference), colors)]),
    ...sections(difference).map((section) => sectionLines(section, colors)),
  ];
  return `${parts.join('\n\n')}\n`.replace('\n\n', '\n');
}

function rows(all: readonly Row[], colors: Colors): string {
  const width = (cells: readonly string[]) => Math.max(...cells.map(({ length }) => length));
  const [first, second] = [width(all.map(({ label }) => label)), width(all.map(({ before }) => before))];
  return all
    .map(({ label, before, after }) => {
      const same = before === after;
      const shown = `  ${label.padEnd(first)}  ${before.padEnd(second)}  ${same ? '=' : '→'}  ${same ? t('the same') : after}`;
      return same ? colors.dim(shown) : shown;
    })
    .join('\n');
}

function sectionLines({ title, lines }: Section, colors: Colors): string {
  const shown = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines;
  const more =
    lines.length > shown.length ? [`    ${t('and {number} more', { number: lines.length - shown.length })}`] : [];
  return [colors.bold(t(title)), ...shown.map((line) => `  ${colored(line, colors)}`), ...more].join('\n');
}

const signs: Readonly<Record<Line['mark'], string>> = { added: '+', gone: '-', changed: '~' };

function colored({ mark, text }: Line, colors: Colors): string {
  const paint = { added: colors.green, gone: colors.red, changed: colors.yellow }[mark];
  return `${paint(signs[mark])} ${printable(text)}`;
}
