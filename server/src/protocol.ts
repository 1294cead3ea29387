/** What crosses a process or iframe border: types and names of methods, nothing that runs. */

import type { AssistantTool } from './assistants/tools.ts';
import type { Intention } from './features/intentions.ts';
import type { RuleSetting } from './features/rule-setting.ts';
import type { Supposed } from './features/suppose.ts';
import type { Field } from './import/columns.ts';
import type { Wish } from './import/mapping.ts';
import type { Answer } from './interview/question.ts';
import type { ChangesView } from './report/changes/view.ts';
import type { GroupEverywhere } from './report/everywhere/view.ts';
import type { DocumentFormat } from './report/export.ts';
import type { FileFormat } from './report/exports/files.ts';
import type { GrowthView } from './report/growth/view.ts';
import type { PartKey } from './report/parts.ts';
import type { Report } from './report/report.ts';
import type { Range } from './text/lines.ts';
import type { Span } from './text/span.ts';

export type { AssistantTool } from './assistants/tools.ts';
export type { Intention } from './features/intentions.ts';
export type { RuleSetting } from './features/rule-setting.ts';
export type { Status } from './features/status.ts';
export type { Moved, Supposed } from './features/suppose.ts';
export type { Field } from './import/columns.ts';
export type { Wish } from './import/mapping.ts';
export type { Answer, Choice, Progress, Question } from './interview/question.ts';
export type { ChangesView } from './report/changes/view.ts';
export type { GrowthView } from './report/growth/view.ts';
export type { Report } from './report/report.ts';
export type { Span } from './text/span.ts';

/** From the extension to the preview panel. Each message carries the whole state. */
export type ToPreview = ShowReport | Wait | Gone | Caret | ShowOnly | TellAnswers;

/** This is the plan now; sent after `ready` and whenever the plan, or what it uses, has changed. */
export interface ShowReport {
  readonly type: 'show';
  /** URI of the plan. With another one than before, the panel starts at the top of the page. */
  readonly source: string;
  /** Whether the panel stays with this plan; the panel only remembers it. */
  readonly locked: boolean;
  readonly report: PanelReport;
  /** What the reader has asked for of the plan's past, as far as git has told it. */
  readonly past: Past;
  /** What is asked for of each plan's past; the panel only remembers it. */
  readonly asked: PreviewState['asked'];
  readonly supposing: Supposing;
}

/** What the reader supposes, and what the server says to that. */
export interface Supposing {
  readonly supposed: Supposed;
  /** Absent until the server has told it. */
  readonly answer?: SupposeAnswer;
}

/** Parts of the page that git is asked for; each is absent until it is asked for. Why git cannot tell it stands in it. */
export interface Past {
  readonly changes?: ChangesView;
  readonly growth?: GrowthView;
}

export type PastPart = keyof Past;

/** There is no report yet, or it is out of date and the next one is on its way; what is shown stays. */
export interface Wait {
  readonly type: 'waiting';
}

/** There is nothing new to show; what is shown stays, as what it last was. */
export interface Gone {
  readonly type: 'gone';
  /** The plan cannot be read any more, or it can and there is no report of it. */
  readonly why: 'unreadable' | 'no-report';
}

/** Where the cursor stands now: the panel marks the entry, if it shows it. */
export interface Caret {
  readonly type: 'caret';
  readonly file: string;
  readonly offset: number;
  /** Whether the panel scrolls to an entry that the cursor comes into. */
  readonly leads: boolean;
}

/** By which fixes findings can be answered: for each its titles. */
export interface TellAnswers {
  readonly type: 'answers';
  readonly of: readonly FindingName[];
  readonly titles: readonly (readonly string[])[];
}

/** Show what concerns the entry at the cursor alone, or everything again. */
export interface ShowOnly {
  readonly type: 'only';
}

/** What a panel remembers over a restart. Nothing of the plan's text is in it: plans are private. */
export interface PreviewState {
  readonly source: string;
  readonly locked: boolean;
  /** What was asked for of the past of each plan that was shown, by its URI. */
  readonly asked: Readonly<Record<string, readonly PastPart[]>>;
}

/** From the preview panel to the extension. */
export type FromPreview = Ready | Reveal | Sight | Hide | Intend | Choose | AskAnswers | Suppose | TakeBack;

/** The panel listens and has nothing to show. */
export interface Ready {
  readonly type: 'ready';
}

/** The reader has clicked on what stands at this place of the text. */
export interface Reveal {
  readonly type: 'reveal';
  readonly span: Span;
}

/** The reader has scrolled to what stands at this place of the text. */
export interface Sight {
  readonly type: 'sight';
  readonly span: Span;
}

/** These findings are in sight: by which fixes can they be answered? */
export interface AskAnswers {
  readonly type: 'answers';
  readonly of: readonly FindingName[];
}

/** What a finding is known by while the text moves on. */
export interface FindingName {
  readonly rule: string;
  readonly message: string;
}

/** The reader has seen enough of this part. */
export interface Hide {
  readonly type: 'hide';
  readonly part: PastPart;
}

/** The reader takes the last change back, or makes it again, by the keys for it. */
export interface TakeBack {
  readonly type: 'undo' | 'redo';
}

/** The reader wants something to be so. */
export interface Intend {
  readonly type: 'intend';
  readonly intention: Intention;
}

/** The reader wants to choose where somebody stands from a list, or how a finding is answered. */
export interface Choose {
  readonly type: 'choose';
  readonly of: { readonly id: string; readonly name: string } | { readonly rule: string; readonly message: string };
}

/** The reader supposes all that, and nothing else; nothing at all: the plan as it is. */
export interface Suppose {
  readonly type: 'suppose';
  readonly supposed: Supposed;
}

/** Asks the language server for the edits that make something so in an open plan: an `IntendAnswer`; `null` when it is not open. */
export const intendMethod = 'changeplan/intend';

export interface IntendParams {
  readonly uri: string;
  readonly intention: Intention;
}

/** Edits for the versions that they name, or why there are none, as a sentence. */
export interface IntendAnswer {
  /** A `WorkspaceEdit` of LSP. */
  readonly edit?: object;
  readonly selection?: Selection;
  readonly problem?: string;
  /** The id of the scenario that now says what was supposed. */
  readonly scenario?: string;
}

/** Asks the language server what can be supposed of an open plan, and how it would be: a `SupposeAnswer`; `null` when it is not open. */
export const supposeMethod = 'changeplan/suppose';

export interface SupposeParams {
  readonly uri: string;
  readonly supposed: Supposed;
}

export interface SupposeAnswer {
  readonly scenarios: readonly Supposable[];
  /** Open ones, which may fail. */
  readonly tactics: readonly Supposable[];
  /** Absent where nothing is supposed, or nothing that is left of the plan. */
  readonly then?: Then;
}

export interface Supposable {
  readonly id: string;
  readonly title: string;
}

/** The plan as it would be. */
export interface Then {
  readonly title: string;
  /** Against the plan as it is. */
  readonly changes: ChangesView;
  readonly report: Report;
  /** The title of the scenario of the plan that is supposed. */
  readonly scenario?: string;
  /** Whom tactics could aim to have there. */
  readonly aims: readonly AimOffered[];
}

export interface AimOffered {
  /** Of a stakeholder. */
  readonly id: string;
  readonly name: string;
  readonly stance: string;
  /** Open ones towards them. */
  readonly tactics: readonly Supposable[];
}

/** Asks the language server for the titles of findings’ fixes: a list for each; `null` when the plan is not open. */
export const answersMethod = 'changeplan/answers';

export interface AnswersParams {
  readonly uri: string;
  readonly of: readonly FindingName[];
}

/** The command by which the editor selects a text, once the edits that write it are made: takes a `Selection`. */
export const selectCommand = 'changeplan.select';

/** Where the author goes on; lines and UTF-16 units from 0, in the text after the edits. */
export interface Selection {
  readonly uri: string;
  readonly range: Range;
}

/** Asks the language server for the report of an open plan: a `PanelReport`; `null` when the plan is not open. */
export const reportMethod = 'changeplan/report';

export interface ReportParams {
  readonly uri: string;
}

export interface PanelReport extends Report {
  /** Of an organization file: what all plans of the workspace say of its groups. */
  readonly everywhere?: readonly GroupEverywhere[];
}

/** Asks the language server for the report of an open plan as a document: an `ExportAnswer`; `null` when it is not open. */
export const exportMethod = 'changeplan/export';

export interface ExportParams {
  readonly uri: string;
  readonly format: DocumentFormat | FileFormat | 'json';
  /** The page for those who decide, in HTML. */
  readonly board?: boolean;
  /** In a table: a sheet to be filled in, in which nobody is rated yet. */
  readonly ratings?: boolean;
  /** The whole report when absent; an SVG is the picture of one. */
  readonly part?: PartKey;
  /** Calls people and groups by letters, and leaves out notes and signs. */
  readonly redact?: boolean;
}

export interface ExportAnswer {
  /** Absent where the plan has nothing to show in that part, and where the document is no text. */
  readonly text?: string;
  /** What is no text, in base 64. */
  readonly base64?: string;
}

/** Asks the language server for an open plan in words that can be compared line by line: a `WordsAnswer`. */
export const wordsMethod = 'changeplan/words';

export interface WordsParams {
  readonly uri: string;
  /** As the last commit has the plan, or else as the editor has it. */
  readonly committed: boolean;
}

export interface WordsAnswer {
  /** Markdown; empty where no commit has the plan. */
  readonly text?: string;
  /** Why git could not tell it, as a sentence. */
  readonly problem?: string;
}

/** Asks the language server for parts of an open plan's past: a `Past`; `null` when it is not open or is no plan. */
export const pastMethod = 'changeplan/past';

export interface PastParams {
  readonly uri: string;
  readonly parts: readonly PastPart[];
}

/** Asks the language server to word what the next commit changes in these plans, open or not: a `CommitMessageAnswer`. */
export const commitMessageMethod = 'changeplan/commitMessage';

export interface CommitMessageParams {
  readonly uris: readonly string[];
  /** Whether the commit takes what git's index holds, or else the files as they are on disk. */
  readonly staged: boolean;
}

export interface CommitMessageAnswer {
  /** Absent when nothing changes in what the plans mean. */
  readonly text?: string;
  /** Why git could not tell it, as a sentence. */
  readonly problem?: string;
}

/** Asks the language server how an open plan stands, in a few words; `null` when it is not open or is no plan. */
export const statusMethod = 'changeplan/status';

export interface StatusParams {
  readonly uri: string;
}

/**
 * Asks the language server what it takes a register of stakeholders for, and what would come of it: an `ImportAnswer`. Nothing is
 * written.
 */
export const importMethod = 'changeplan/import';

export interface ImportParams {
  /** The name of the file, which tells its kind. */
  readonly name: string;
  /** What it holds, in Base64. */
  readonly bytes: string;
  /** What the person says of columns, in place of what they seem to say. */
  readonly wishes: readonly Wish[];
  /** The plan that is to be brought up to date, open in the editor; a new plan, where absent. */
  readonly into?: string;
}

export interface ImportAnswer {
  /** Why there is nothing to import, as a sentence; then the rest is empty. */
  readonly problem?: string;
  readonly stakeholders: number;
  readonly columns: readonly ImportColumn[];
  /** All that a column can be taken for. */
  readonly choices: readonly { readonly field: Field; readonly meaning: string }[];
  /** The new plan. */
  readonly text?: string;
  /** What brings the plan up to date, a `WorkspaceEdit` of LSP; absent where it says all of it already. */
  readonly edit?: object;
  /** What is new or different, a line each. */
  readonly changes: readonly string[];
  /** What is not taken over, a line each. */
  readonly leftOut: readonly string[];
}

export interface ImportColumn {
  readonly head: string;
  readonly field: Field;
  readonly meaning: string;
  /** Some of what stands there. */
  readonly sample: string;
  /** The largest number of a scale, where numbers stand there; else 0. */
  readonly most: number;
}

/** Asks the language server where the interview for a new plan stands after some answers: a `Progress`. */
export const interviewMethod = 'changeplan/interview';

export interface InterviewParams {
  readonly answers: readonly Answer[];
}

/** Asks the language server how a new plan can have its names in a file beside it: a `BesideAnswer`. Nothing is written. */
export const besideMethod = 'changeplan/beside';

export interface BesideParams {
  /** The new plan. */
  readonly plan: string;
  /** What `.gitignore` beside it says; empty where there is none. */
  readonly ignoring: string;
}

export interface BesideAnswer {
  /** The plan, which says where the names are. */
  readonly plan: string;
  /** The file for names, and what it is called. */
  readonly names: { readonly path: string; readonly text: string };
  /** `.gitignore` with a line more; absent where it leaves the file out already. */
  readonly ignoring?: string;
}

/**
 * Tells that files have changed on disk, or that one was closed as it is on disk; and of open plans that have to be read anew,
 * as a file that they depend on has changed. Pages about many plans may show otherwise, whichever file it was.
 */
export const staleMethod = 'changeplan/stale';

export interface StaleParams {
  /** The open plans. */
  readonly uris: readonly string[];
}

/** Asks the editor for the text of a file that is on no disk; `null` when there is none. */
export const readFileMethod = 'changeplan/readFile';

/** The same for a file that is no text, in Base64. */
export const readBytesMethod = 'changeplan/readBytes';

export interface ReadFileParams {
  readonly uri: string;
}

/** Asks the editor for the URIs of all plans in a folder of the workspace that is on no disk. */
export const listFilesMethod = 'changeplan/listFiles';

export interface ListFilesParams {
  readonly folder: string;
}

/** Asks the language server where the finding of an open plan stands that is to be answered next: a `NextAnswer`, or `null`. */
export const nextMethod = 'changeplan/next';

export interface NextParams {
  readonly uri: string;
}

export type NextAnswer = Range;

/** Asks the language server how a configuration has to be changed so that a rule speaks otherwise: a `SetRuleAnswer`. */
export const setRuleMethod = 'changeplan/setRule';

export interface SetRuleParams {
  /** Of the configuration; empty where there is none yet. */
  readonly text: string;
  /** Absent: only what an empty file begins with. */
  readonly wanted?: RuleSetting;
}

/** Edits by offsets; none where it cannot be written there. */
export type SetRuleAnswer = readonly { readonly start: number; readonly end: number; readonly text: string }[];

/** Asks the language server for all rules, in the order in which they are listed. */
export const rulesMethod = 'changeplan/rules';

export interface RulePage {
  readonly rule: string;
  /** Its own; a configuration may have changed it. */
  readonly severity: string;
  /** What it finds, in a sentence of plain text. */
  readonly summary: string;
  /** Its documentation. */
  readonly markdown: string;
}

/** Asks the language server for a page of an open plan: a `PaperAnswer`; `null` when it is not open. */
export const paperMethod = 'changeplan/paper';

export interface PaperParams {
  readonly uri: string;
  /** For whoever meets somebody, for those concerned themselves, or for those who decide. */
  readonly kind: 'brief' | 'concerned' | 'board';
  /** The id of whom it is about; without it the answer says who there is. Not for the board. */
  readonly stakeholder?: string;
  /** It is to be kept or passed on: names of a names file stay here. */
  readonly leaves?: boolean;
}

export interface PaperAnswer {
  readonly stakeholders: readonly { readonly id: string; readonly name: string }[];
  /** The page as an HTML file; absent where the plan has nobody of that id. */
  readonly html?: string;
  /** The page shows people how they are rated, and only those who drive the plan may read that. */
  readonly showsPrivateRatings: boolean;
}

/** Asks the language server for a page that leads into the texts: a `PageAnswer`; `null` when the plan is not open, or has nobody of that id. */
export const pageMethod = 'changeplan/page';

export interface PageParams {
  readonly uri: string;
  /** The plan without names, beside what was taken out of it; or all that the plans of the workspace say of one stakeholder. */
  readonly kind: 'going-out' | 'everything';
  /** The id of whom it is about. */
  readonly stakeholder?: string;
}

/** Asks the language server for a page about many plans that leads into their texts: a `PageAnswer`. */
export const portfolioMethod = 'changeplan/portfolio';

export interface PortfolioParams {
  readonly kind: 'load' | 'agenda';
  /** The folder whose plans it is about; absent: all that are known. */
  readonly folder?: string;
  /** Whether git is asked how the plans looked before, which may take some time. */
  readonly before?: boolean;
}

/** A page for the screen alone, as an HTML file; what leads to a place in a text has its `data-file`, `data-start` and `data-end`. */
export interface PageAnswer {
  readonly title: string;
  readonly html: string;
}

/** From the extension to a panel with such a page: this is the page now. */
export interface ShowPage {
  readonly type: 'page';
  readonly html: string;
  /** The panel only remembers it. */
  readonly state: PageState;
}

/** What such a panel remembers over a restart. */
export interface PageState {
  readonly kind: PageParams['kind'] | PortfolioParams['kind'];
  /** URI of the plan or the folder; empty for all plans that are known. */
  readonly source: string;
  readonly stakeholder?: string;
}

/** From such a panel to the extension. */
export type FromPage = Ready | Reveal | Save;

/** The reader has looked at what goes out, and wants to save it. */
export interface Save {
  readonly type: 'save';
}

/** Asks the language server for the report of a plan that stands in a Markdown file: a `FenceAnswer`. */
export const fenceMethod = 'changeplan/fence';

export interface FenceParams {
  readonly text: string;
}

export interface FenceAnswer {
  /** To stand within a page. */
  readonly html: string;
}

/** What an assistant asks of the plans of the workspace; nothing is written. */
export const assistMethod = 'changeplan/assist';

export interface AssistParams {
  readonly tool: AssistantTool;
  /** As the assistant has given it, whatever that is. */
  readonly input: unknown;
  /** URIs of the folders in which plans are looked for, and from which paths count; none: all that are open. */
  readonly folders: readonly string[];
}

/** The answer as JSON, or why there is none, as a sentence for the assistant. */
export type AssistAnswer = { readonly answer: object } | { readonly problem: string };
