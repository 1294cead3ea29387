import { type Step, steps } from '../../analysis/checklist.ts';
import { rules } from '../../rules/index.ts';
import { type Chore, severities } from '../../rules/rule.ts';
import { t, texts } from '../../text/l10n.ts';
import { list, sentence } from '../../text/words.ts';
import type { Reported } from '../reported.ts';
import { severityCounts, stepWords } from '../words.ts';
import type { FindingView } from './finding.ts';

/** All that the rules say, by what it stops. */
export interface FindingsView {
  /** `One error and two warnings.` */
  readonly sentence: string;
  /** Those with the heaviest finding first. */
  readonly groups: readonly FindingGroupView[];
  /** What the authors live with. */
  readonly accepted: readonly FindingView[];
  /** How many more are accepted. */
  readonly moreAccepted?: number;
}

export interface FindingGroupView {
  readonly id: string;
  /** What the findings stop, such as `Answer resistance`. */
  readonly title: string;
  /** The heaviest first, each weight by position. */
  readonly findings: readonly FindingView[];
  /** How many more there are. */
  readonly more?: number;
}

/** What findings hold open, in the order of the work: the text, the steps, what is needed, the tactics, privacy. */
const groups: readonly (Step | Chore)[] = ['text', ...steps, 'resources', 'tactics', 'privacy', 'plans'];

const groupWords: Readonly<Record<Step | Chore, string>> = {
  ...stepWords,
  ...texts({
    text: 'Mend the text',
    resources: 'Secure what you need',
    tactics: 'Carry the tactics through',
    privacy: 'Protect those you write about',
    plans: 'Agree with those who drive other plans',
  }),
};

/** Nothing of an empty plan that has no fault. */
export function findingsView({ findings, begun }: Pick<Reported, 'findings' | 'begun'>): FindingsView | undefined {
  if (!begun && findings.length === 0) return undefined;
  const open = findings.filter(({ accepted }) => !accepted);
  const stepOf = new Map(rules.map(({ name, step }) => [name, step]));
  const grouped = groups.map((id) => ({
    id,
    title: t(groupWords[id]),
    findings: byWeight(open.filter(({ rule }) => stepOf.get(rule) === id)),
  }));
  return {
    sentence: findingsSentence(open),
    groups: grouped.filter((group) => group.findings.length > 0).sort((a, b) => weight(a) - weight(b)),
    accepted: findings.filter(({ accepted }) => accepted),
  };
}

const byWeight = (findings: readonly FindingView[]) =>
  severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

const weight = ({ findings: [heaviest] }: FindingGroupView) => (heaviest ? severities.indexOf(heaviest.severity) : 0);

function findingsSentence(findings: readonly FindingView[]): string {
  if (findings.length === 0) return t('No findings: nothing in this text asks for your attention.');
  const numbers = severities.map((severity) => ({
    severity,
    number: findings.filter((finding) => finding.severity === severity).length,
  }));
  const said = numbers.filter(({ number }) => number > 0);
  return t('{sentence}, grouped by what they stop.', {
    sentence: sentence(list(said.map(({ severity, number }) => severityCounts[severity](number)))),
  });
}
