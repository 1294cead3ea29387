import type { Checked } from '../check/check.ts';
import { boardToHtml } from './board/html.ts';
import { boardPaper } from './board/paper.ts';
import { type BoardView, boardView, type Version } from './board/view.ts';
import type { Look } from './components/look.tsx';
import { type PaperFormat, printPaper } from './papers.ts';
import { printable } from './printable.ts';

export type { BoardView, Version };
export { boardPaper, boardView };

/** The page for those who decide, in words or markup; JSON is left to those who print it. */
export function printBoard(
  view: BoardView,
  format: Exclude<PaperFormat, 'json'>,
  columns?: number,
  look?: Look,
): string {
  return format === 'html' ? printable(boardToHtml(view, look)) : printPaper(boardPaper(view), format, columns, look);
}

/** For programs. */
export const boardToJson = (view: BoardView) => ({ version: 1, ...view });

/** Whether the page shows people how they are rated although only those who drive the plan may read that. */
export const showsPrivateRatings = ({ analysis }: Checked): boolean =>
  (analysis.plan.audience?.value ?? 'private') === 'private';
