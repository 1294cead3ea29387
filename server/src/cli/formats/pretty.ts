import { type BabelCodeFrameOptions, codeFrameColumns } from '@babel/code-frame';
import pc from 'picocolors';
import type { Severity } from '../../rules/rule.ts';
import { t } from '../../text/l10n.ts';
import { type Position, rangesIn } from '../../text/lines.ts';
import { list } from '../../text/words.ts';
import type { FileFindings } from '../checking.ts';
import { printable } from '../printable.ts';
import type { Told } from '../told.ts';
import { wrapped } from '../wrapped.ts';
import type { Format } from './format.ts';
import { summary } from './summary.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** For people: each finding with the lines that it is about; what the authors have accepted in one line each. */
export const pretty: Format = ({ files }, style) => {
  const colors = pc.createColors(style.colors);
  return [
    ...files.filter(({ findings }) => findings.length > 0).map((file) => section(file, colors, style.width)),
    ...(style.quiet ? [] : [summary(files, colors), '']),
  ].join('\n');
};

function section({ path, text, findings }: FileFindings, colors: Colors, width: number | undefined): string {
  const range = rangesIn(() => text);
  const lines = text.split(/\r\n|\r|\n/);
  return findings
    .map((finding) => {
      const { start: from, end: to } = range(finding.at);
      const place = colors.bold(`${printable(path)}:${from.line + 1}:${from.character + 1}`);
      return finding.accepted
        ? wrapped(acceptedEntry(finding, place, colors), width)
        : entry(finding, place, frame(from, to, lines, colors), colors, width);
    })
    .join('\n');
}

function entry(
  { rule, severity, message, fixes }: Told,
  place: string,
  lines: string,
  colors: Colors,
  width: number | undefined,
): string {
  const titles = list(
    fixes.map(({ title }) => printable(title)),
    'or',
  );
  return [
    `${place}  ${mark(severity, colors)}  ${colors.dim(rule)}`,
    wrapped(`  ${printable(message)}`, width),
    lines,
    ...(titles
      ? [
          wrapped(
            `  ${
              fixes.some(({ safe }) => safe)
                ? t('Fix in the editor, or with --fix: {fixes}', { fixes: titles })
                : t('Fix in the editor: {fixes}', { fixes: titles })
            }`,
            width,
          ).replace(/^ *(.+)$/gm, (line) => colors.dim(line)),
        ]
      : []),
    '',
  ].join('\n');
}

function acceptedEntry({ rule, accepted }: Told, place: string, colors: Colors): string {
  return `${place}  ${t('accepted')}  ${colors.dim(rule)}\n  ${colors.dim(t('Because: {reason}', { reason: printable(accepted?.reason?.value ?? t('no reason given')) }))}\n`;
}

const mark = (severity: Severity, colors: Colors) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.cyan, hint: colors.dim })[severity](
    colors.bold(t(severity)),
  );

/** The line concerned with one before and one after it. */
function frame(from: Position, to: Position, lines: readonly string[], colors: Colors): string {
  const first = Math.max(from.line - 1, 0);
  const line = lines[from.line] ?? '';
  const last = from.line === to.line ? Math.max(to.character, from.character + 1) : line.length;
  const column = (character: number) => shown(line.slice(0, character)).length + 1;
  const location = {
    start: { line: from.line + 1, column: column(from.character) },
    end: { line: from.line + 1, column: column(last) },
  };
  const source = lines
    .slice(first, from.line + 2)
    .map(shown)
    .join('\n');
  // The published types do not know `startLine` yet.
  const options: BabelCodeFrameOptions & { startLine: number } = {
    linesAbove: 1,
    linesBelow: 1,
    highlightCode: false,
    startLine: first + 1,
  };
  return codeFrameColumns(source, location, options)
    .split('\n')
    .map((framed) => `  ${framed.startsWith('>') ? framed : colors.dim(framed)}`)
    .join('\n');
}

const shown = (line: string) => printable(line.replaceAll('\t', ' '));
