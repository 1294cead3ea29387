import type { Checked } from '../../check/check.ts';
import { type BoardView, boardPaper } from '../boards.ts';
import type { Look } from '../components/look.tsx';
import { lookOf } from '../look.ts';
import type { Paper } from '../paper/paper.ts';
import { workBlocks } from '../work.ts';
import { registerToCsv } from './csv.ts';
import { ratingSheetOf, registerOf } from './register.ts';

/** What a report can be for other programs; each is loaded when it is first asked for. */
export const fileFormats = ['csv', 'xlsx', 'ics', 'docx', 'pptx'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Those that are no text, and so belong into a file. */
export const binaryFormats: readonly string[] = ['xlsx', 'docx', 'pptx'];

export interface FileAsked {
  readonly format: FileFormat;
  /** A sheet to be filled in by a rater. */
  readonly ratings?: boolean | undefined;
  readonly board: BoardView;
  /** Year-month-day. */
  readonly today: string;
}

/** The plan as a file for another program. */
export async function planToFile(checked: Checked, asked: FileAsked): Promise<string | Uint8Array> {
  const { plan } = checked.analysis;
  const { format, ratings, board, today } = asked;
  const look = lookOf(checked);
  switch (format) {
    case 'csv':
      return registerToCsv(ratings ? ratingSheetOf(plan) : registerOf(plan));
    case 'xlsx': {
      const { registerToXlsx } = await import('./xlsx.ts');
      return ratings
        ? registerToXlsx(ratingSheetOf(plan), 'Ratings')
        : registerToXlsx(registerOf(plan), 'Stakeholders');
    }
    case 'ics':
      return (await import('./plan-calendar.ts')).planToCalendar(checked, today);
    case 'docx':
      return (await import('./docx.ts')).paperToDocx(longPaper(board, checked), { map: board.map, look });
    case 'pptx':
      return (await import('./pptx.ts')).boardToPptx(board, look);
    default:
      return format satisfies never;
  }
}

/** A page about one stakeholder as a document. */
export async function paperToFile(paper: Paper, look: Look): Promise<Uint8Array> {
  return (await import('./docx.ts')).paperToDocx(paper, { look });
}

/** What the board reads, and behind it what is to be done and how support is won. */
function longPaper(board: BoardView, checked: Checked): Paper {
  const paper = boardPaper(board);
  return { ...paper, blocks: [...paper.blocks, ...workBlocks(checked)] };
}
