import { codeFrameColumns } from '@babel/code-frame';
import pc from 'picocolors';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../check/check.ts';
import type { Severity } from '../../rules/rule.ts';
import { count, list, sentence } from '../../text/words.ts';
import { printable } from '../printable.ts';
import type { CheckedFile, Format } from './format.ts';
import { tally } from './tally.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** For people: each finding with the lines that it is about, heaviest colour first to be seen. */
export const pretty: Format = (files, style) => {
  const colors = pc.createColors(style.colors);
  return [
    ...files.filter(({ findings }) => findings.length > 0).map((file) => section(file, colors)),
    summary(files, colors),
    '',
  ].join('\n');
};

function section(file: CheckedFile, colors: Colors): string {
  const text = TextDocument.create(file.path, 'changeplan', 0, file.document.text);
  return file.findings.map((finding) => entry(finding, text, file.path, colors)).join('\n');
}

function entry(
  { rule, severity, message, at, fixes }: Finding,
  text: TextDocument,
  path: string,
  colors: Colors,
): string {
  const start = text.positionAt(at.start);
  const place = `${printable(path)}:${start.line + 1}:${start.character + 1}`;
  const answers =
    fixes.length > 0
      ? [
          `  ${colors.dim('Fix in the editor:')} ${colors.dim(
            list(
              fixes.map(({ title }) => printable(title)),
              'or',
            ),
          )}`,
        ]
      : [];
  return [
    `${colors.bold(place)}  ${mark(severity, colors)}  ${colors.dim(rule)}`,
    `  ${printable(message)}`,
    frame(at, text, colors),
    ...answers,
    '',
  ].join('\n');
}

const mark = (severity: Severity, colors: Colors) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.cyan, hint: colors.dim })[severity](colors.bold(severity));

/** The line concerned with one before and one after it. */
function frame({ start, end }: { start: number; end: number }, text: TextDocument, colors: Colors): string {
  const [from, to] = [text.positionAt(start), text.positionAt(end)];
  const lines = text.getText().split(/\r\n|\r|\n/);
  const line = lines[from.line] ?? '';
  const last = from.line === to.line ? Math.max(to.character, from.character + 1) : line.length;
  const column = (character: number) => shown(line.slice(0, character)).length + 1;
  const location = {
    start: { line: from.line + 1, column: column(from.character) },
    end: { line: from.line + 1, column: column(last) },
  };
  return codeFrameColumns(lines.map(shown).join('\n'), location, { linesAbove: 1, linesBelow: 1, highlightCode: false })
    .split('\n')
    .map((framed) => `  ${framed.startsWith('>') ? framed : colors.dim(framed)}`)
    .join('\n');
}

const shown = (line: string) => printable(line.replaceAll('\t', ' '));

function summary(files: readonly CheckedFile[], colors: Colors): string {
  const { errors, warnings, infos, hints } = tally(files);
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'note'],
    [hints, 'hint'],
  ] as const;
  const found = parts.filter(([number]) => number > 0).map(([number, name]) => count(number, name));
  const checked = `${sentence(count(files.length, 'plan'))} checked`;
  return found.length > 0 ? colors.bold(`${checked}: ${list(found)}.`) : colors.green(`${checked}: nothing found.`);
}
