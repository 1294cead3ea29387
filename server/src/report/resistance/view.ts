import { dimensions, type Severity, severities } from '../../../../schemas/choices.ts';
import { answersNobody } from '../../analysis/in-force.ts';
import { answersTo } from '../../analysis/resistance.ts';
import type { Stakeholder, Tactic } from '../../model/plan.ts';
import { type LinkView, linkToTactic, type StakeholderView, stakeholderView } from '../entry.ts';
import type { Reported } from '../reported.ts';

/** Who resists or can be expected to, and what answers it; the most severe first. */
export interface ResistanceView {
  readonly stakeholders: readonly ResistingView[];
  /** How many more there are. */
  readonly more?: number;
}

export interface ResistingView extends StakeholderView {
  readonly severity?: Severity;
  /** Which dimension of power is used against the plan, and what that means. */
  readonly dimensions: readonly { readonly id: string; readonly meaning: string }[];
  readonly signs: readonly string[];
  /** Tactics in force towards it, or towards those whom it shapes where it resists in no other way. */
  readonly answers: readonly AnswerView[];
  /** What was done, and has not won it. */
  readonly tried: readonly AnswerView[];
}

export interface AnswerView extends LinkView {
  readonly type: string;
  readonly status: string;
}

/** Nothing where nobody resists and nobody is expected to. */
export function resistanceView({ analysis }: Reported): ResistanceView | undefined {
  const { plan, responses } = analysis;
  const resists = (stakeholder: Stakeholder) =>
    stakeholder.id !== plan.lead?.value &&
    (stakeholder.resistance !== undefined ||
      ['resistant', 'opposed'].includes(stakeholder.stance?.value ?? '') ||
      ['active-resistance', 'passive-resistance'].includes(responses.get(stakeholder) ?? ''));
  const stakeholders = plan.stakeholders.filter(resists).map((stakeholder) => ({
    ...stakeholderView(stakeholder, analysis),
    ...(stakeholder.resistance?.severity && { severity: stakeholder.resistance.severity.value }),
    dimensions: (stakeholder.resistance?.dimensions ?? []).map(({ id }) => ({ id, meaning: dimensions[id] })),
    signs: (stakeholder.resistance?.signs ?? []).map(({ id }) => id),
    ...answersIn(stakeholder, analysis),
  }));
  if (stakeholders.length === 0) return undefined;
  return { stakeholders: stakeholders.sort((a, b) => rank(b) - rank(a)) };
}

function answersIn(stakeholder: Stakeholder, analysis: Reported['analysis']): Pick<ResistingView, 'answers' | 'tried'> {
  const answers = [...new Set(answersTo(stakeholder, analysis))];
  const tried = analysis.inForce
    .towards(stakeholder.id)
    .filter((tactic) => tactic.status === 'done' && !answersNobody(tactic) && !answers.includes(tactic));
  return { answers: answers.map(answerView), tried: tried.map(answerView) };
}

const answerView = (tactic: Tactic): AnswerView => ({
  ...linkToTactic(tactic),
  type: tactic.type?.value ?? '',
  status: tactic.status,
});

const severityNames = Object.keys(severities);

const rank = ({ severity, stance }: ResistingView) =>
  2 * severityNames.indexOf(severity ?? '') + (stance === 'opposed' ? 1 : 0);
