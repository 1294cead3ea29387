import type { Analysis } from '../analysis/analysis.ts';
import type { Checked } from '../check/check.ts';
import type { Stakeholder } from '../model/plan.ts';
import { briefPaper } from './brief/brief.ts';
import type { Look } from './components/look.tsx';
import { concernedPaper } from './concerned/concerned.ts';
import { lookOf } from './look.ts';
import { paperToHtml } from './paper/html.ts';
import { paperToMarkdown } from './paper/markdown.ts';
import type { Paper } from './paper/paper.ts';
import { paperToText } from './paper/text.ts';
import { planTitle } from './plan-title.ts';
import { printable } from './printable.ts';

/** What one page of words can be printed as. */
export const paperFormats = ['text', 'markdown', 'html', 'json'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Pages about one stakeholder: for whoever meets them, and for themselves. */
export type PaperKind = 'brief' | 'concerned';

const makes: Readonly<Record<PaperKind, (of: Stakeholder, analysis: Analysis, title: string, today: string) => Paper>> =
  {
    brief: briefPaper,
    concerned: concernedPaper,
  };

/** The page of that kind about a stakeholder of the plan. `today` is year-month-day. */
export const paperOf = (kind: PaperKind, checked: Checked, stakeholder: Stakeholder, today: string): Paper =>
  makes[kind](stakeholder, checked.analysis, planTitle(checked), today);

/** The same in words or markup, text in lines of `columns`; JSON is left to those who print it. */
export function printPaper(
  paper: Paper,
  format: Exclude<PaperFormat, 'json'>,
  columns?: number,
  look: Look = {},
): string {
  return printable(print[format](paper, look, columns));
}

type Print = (paper: Paper, look: Look, columns?: number) => string;

const print: Readonly<Record<Exclude<PaperFormat, 'json'>, Print>> = {
  text: (paper, look, columns) => paperToText(paper, columns, look),
  markdown: paperToMarkdown,
  html: paperToHtml,
};

/** How a page of that kind looks: what is for one’s own eyes has no letterhead. */
export function paperLook(kind: PaperKind, checked: Checked): Look {
  const { logo, ...look } = lookOf(checked);
  return { ...look, ...(logo && kind === 'concerned' && { logo }) };
}

/** For programs: the page as data, with the id of whom it is about. */
export const paperToJson = (paper: Paper, stakeholder: Stakeholder) => ({
  version: 1,
  stakeholder: stakeholder.id,
  ...paper,
});
