import { dimensions, type Severity, severities } from '../../../../schemas/choices.ts';
import type { Stakeholder } from '../../model/plan.ts';
import { tacticsByTarget } from '../../rules/shared/tactics.ts';
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
  /** Live tactics that target it. */
  readonly answers: readonly (LinkView & { readonly type: string; readonly status: string })[];
}

/** Nothing where nobody resists and nobody is expected to. */
export function resistanceView({ analysis }: Reported): ResistanceView | undefined {
  const { plan, responses } = analysis;
  const resists = (stakeholder: Stakeholder) =>
    stakeholder.id !== plan.lead?.value &&
    (stakeholder.resistance !== undefined ||
      ['resistant', 'opposed'].includes(stakeholder.stance?.value ?? '') ||
      ['active-resistance', 'passive-resistance'].includes(responses.get(stakeholder) ?? ''));
  const answers = tacticsByTarget(plan);
  const stakeholders = plan.stakeholders.filter(resists).map((stakeholder) => ({
    ...stakeholderView(stakeholder, analysis),
    ...(stakeholder.resistance?.severity && { severity: stakeholder.resistance.severity.value }),
    dimensions: (stakeholder.resistance?.dimensions ?? []).map(({ id }) => ({ id, meaning: dimensions[id] })),
    signs: (stakeholder.resistance?.signs ?? []).map(({ id }) => id),
    answers: [...new Set(answers.get(stakeholder.id))].map((tactic) => ({
      ...linkToTactic(tactic),
      type: tactic.type?.value ?? '',
      status: tactic.status,
    })),
  }));
  if (stakeholders.length === 0) return undefined;
  return { stakeholders: stakeholders.sort((a, b) => rank(b) - rank(a)) };
}

const severityNames = Object.keys(severities);

const rank = ({ severity, stance }: ResistingView) =>
  2 * severityNames.indexOf(severity ?? '') + (stance === 'opposed' ? 1 : 0);
