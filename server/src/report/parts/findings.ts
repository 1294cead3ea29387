import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Step, steps } from '../../analysis/checklist.ts';
import type { Checked, Finding } from '../../check/check.ts';
import { rules } from '../../rules/index.ts';
import { type Chore, type Severity, severities } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { count, list, sentence } from '../../text/words.ts';
import { severityWords } from '../words.ts';
import { fileName } from './file-name.ts';
import { stepTitles } from './verdict.ts';

/** All that the rules say, by what it stops. */
export interface FindingsView {
  /** `One error and two warnings.` */
  readonly sentence: string;
  /** Those with the heaviest finding first. */
  readonly groups: readonly FindingGroupView[];
  /** What the authors live with. */
  readonly accepted: readonly FindingView[];
}

export interface FindingGroupView {
  readonly id: string;
  /** What the findings stop, such as `Answer resistance`. */
  readonly title: string;
  /** The heaviest first, each weight by position. */
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  /** Line number from 1, for the reader. */
  readonly line: number;
  /** Where it stands, when that is a file that the plan uses. */
  readonly file?: string;
  readonly accepted?: AcceptedView;
}

export interface AcceptedView {
  /** Empty while none is given. */
  readonly reason: string;
  readonly by?: string;
  /** The last day on which it holds, year-month-day. */
  readonly until?: string;
}

/** What findings hold open, in the order of the work: the text, the steps, what is needed, the tactics, privacy. */
const groups: readonly (readonly [Step | Chore, string])[] = [
  ['text', 'Mend the text'],
  ...steps.map((step) => [step, stepTitles[step]] as const),
  ['resources', 'Secure what you need'],
  ['tactics', 'Carry the tactics through'],
  ['privacy', 'Protect those you write about'],
];

export function findingsView(findings: readonly FindingView[]): FindingsView {
  const open = findings.filter(({ accepted }) => !accepted);
  const stepOf = new Map(rules.map(({ name, step }) => [name, step]));
  const grouped = groups.map(([id, title]) => ({
    id,
    title,
    findings: byWeight(open.filter(({ rule }) => stepOf.get(rule) === id)),
  }));
  return {
    sentence: findingsSentence(open),
    groups: grouped.filter((group) => group.findings.length > 0).sort((a, b) => weight(a) - weight(b)),
    accepted: findings.filter(({ accepted }) => accepted),
  };
}

/** Findings as the page shows them, in the order of the check. */
export function findingViews({ analysis: { plan }, findings }: Pick<Checked, 'analysis' | 'findings'>): FindingView[] {
  const documents = [plan.document, ...plan.used.map(({ document }) => document)];
  const texts = new Map(documents.map(({ file, text }) => [file, TextDocument.create(file, 'changeplan', 0, text)]));
  return findings.map(({ rule, severity, message, at, accepted }) => ({
    rule,
    severity,
    message,
    at,
    line: (texts.get(at.file)?.positionAt(at.start).line ?? 0) + 1,
    ...(at.file !== plan.document.file && { file: fileName(at.file) }),
    ...(accepted && { accepted: acceptedView(accepted) }),
  }));
}

function acceptedView({ reason, by, until }: NonNullable<Finding['accepted']>): AcceptedView {
  return {
    reason: reason?.value ?? '',
    ...(by && { by: by.value }),
    ...(until && { until: until.value }),
  };
}

const byWeight = (findings: readonly FindingView[]) =>
  severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

const weight = ({ findings: [heaviest] }: FindingGroupView) => (heaviest ? severities.indexOf(heaviest.severity) : 0);

function findingsSentence(findings: readonly FindingView[]): string {
  if (findings.length === 0) return 'No findings: nothing in this text asks for your attention.';
  const numbers = severities.map((severity) => ({
    severity,
    number: findings.filter((finding) => finding.severity === severity).length,
  }));
  const said = numbers.filter(({ number }) => number > 0);
  return `${sentence(list(said.map(({ severity, number }) => count(number, ...severityWords[severity]))))}, grouped by what they stop.`;
}
