import { applyEdits } from '../../text/edit.ts';
import { placeholder } from '../../text/placeholder.ts';
import type { CheckedPlans, FileFindings } from '../checking.ts';
import { printableJson } from '../printable.ts';
import type { Told } from '../told.ts';
import type { Format } from './format.ts';

/** More lines than that are no suggestion that anybody takes unread. */
const mostLines = 20;

/**
 * What a reviewer would write beside the lines of a change: whole lines, from 1, and what could stand there instead. Of each
 * finding that nobody has accepted the first fix that says all itself, in one place of that file.
 */
export const suggestions: Format = ({ files, place }) =>
  printableJson({ version: 1, suggestions: files.flatMap((file) => suggestionsIn(file, place)) });

function suggestionsIn(file: FileFindings, place: CheckedPlans['place']) {
  // A lone carriage return is a line for editors and none for git.
  if (/\r(?!\n)/.test(file.text)) return [];
  const lines = file.text.split('\n');
  return file.findings.flatMap((finding) => {
    const [fix] = finding.accepted ? [] : finding.fixes.filter((it) => isOwn(it, file));
    if (!fix) return [];
    const { startLine, endLine } = linesOf(fix, lines, place);
    if (endLine - startLine >= mostLines) return [];
    const start = lengthOf(lines, startLine - 1);
    const end = start + lengthOf(lines.slice(startLine - 1), endLine - startLine + 1) - 1;
    const changed = applyEdits(
      file.text.slice(0, end),
      fix.edits.map(({ at, text }) => ({ at: { file: at.file, start: at.start, end: Math.min(at.end, end) }, text })),
    ).slice(start);
    const { rule, message } = finding;
    return [
      { path: file.path, startLine, endLine, rule, message, title: fix.title, text: changed.replaceAll('\r', '') },
    ];
  });
}

/** What is to be filled in by the author is a question and no suggestion. */
const isOwn = ({ edits }: Told['fixes'][number], { name }: FileFindings) =>
  edits.length > 0 && edits.every(({ at, text }) => at.file === name && !text.includes(placeholder));

function linesOf({ edits }: Told['fixes'][number], lines: readonly string[], place: CheckedPlans['place']) {
  const places = edits.map(({ at }) => place(at));
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const endOf = (it: (typeof places)[number]) =>
    it.endColumn === 1 && it.endLine > it.line ? it.endLine - 1 : it.endLine;
  return {
    startLine: Math.min(last, ...places.map(({ line }) => line)),
    endLine: Math.min(last, Math.max(...places.map(endOf))),
  };
}

/** How long so many lines are, with their breaks. */
const lengthOf = (lines: readonly string[], many: number) =>
  lines.slice(0, many).reduce((sum, line) => sum + line.length + 1, 0);
