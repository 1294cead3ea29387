import type { Plan, Stakeholder } from '../model/plan.ts';
import { type Alignments, type Holder, hasValues, statesValues } from './alignment.ts';
import type { Analysis } from './analysis.ts';
import { isAlly } from './base.ts';
import { isTold } from './in-force.ts';
import { answersTo, isExpectedToResist, resists } from './resistance.ts';

/** The steps of a plan in their order: LANGUAGE 4.11, after Anderson's key takeaways. */
export const steps = [
  'understand-values',
  'relate-values',
  'divide-labour',
  'judge-alignment',
  'define-rationality',
  'expect-resistance',
  'answer-resistance',
  'grow-base',
] as const;
export type Step = (typeof steps)[number];

/** How far a step is; the first that applies. */
export const stepStatuses = ['not-needed', 'not-begun', 'open', 'done'] as const;
export type StepStatus = (typeof stepStatuses)[number];

export interface ChecklistItem<F> {
  readonly step: Step;
  readonly status: StepStatus;
  /** Those that hold it open, whether it is begun or not; none where it is not needed. */
  readonly findings: readonly F[];
}

/**
 * How far each step is, by what the plan has and by the findings that hold the step open; accepted ones hold nothing.
 * Findings that a configuration has switched off hold a step open without being listed, as it looks at the plan alone.
 *
 * @param held for each step the findings that hold it open
 * @param silent the steps that a finding holds open which is switched off
 */
export function checklistOf<F>(
  analysis: Analysis,
  held: ReadonlyMap<Step, readonly F[]>,
  silent: ReadonlySet<Step>,
): readonly ChecklistItem<F>[] {
  return steps.map((step) => {
    const { isNeeded = () => true, isBegun, isComplete = () => true } = conditions[step];
    if (!isNeeded(analysis)) return { step, status: 'not-needed', findings: [] };
    const findings = held.get(step) ?? [];
    if (!isBegun(analysis)) return { step, status: 'not-begun', findings };
    const open = findings.length > 0 || silent.has(step) || !isComplete(analysis);
    return { step, status: open ? 'open' : 'done', findings };
  });
}

/** What the plan has to have for a step. */
interface Conditions {
  readonly isNeeded?: (analysis: Analysis) => boolean;
  readonly isBegun: (analysis: Analysis) => boolean;
  /** Whether nothing is missing. */
  readonly isComplete?: (analysis: Analysis) => boolean;
}

const needsSupport = (analysis: Analysis): boolean => analysis.needsSupport;

const conditions: Readonly<Record<Step, Conditions>> = {
  'understand-values': {
    isBegun: ({ alignments }) => alignments.holders.some(hasValues),
    isComplete: haveValues,
  },
  'relate-values': {
    isBegun: ({ alignments }) => alignments.holders.some(hasTerminal),
    isComplete: (analysis) => keyHolders(analysis).every((holder) => !hasValues(holder) || hasTerminal(holder)),
  },
  'divide-labour': {
    isBegun: (analysis) => organizationIn(analysis) !== undefined,
  },
  'judge-alignment': {
    isBegun: ({ actions }) => actions.some(statesValues),
    isComplete: (analysis) => analysis.actions.every(statesValues) && haveValues(analysis),
  },
  'define-rationality': {
    isNeeded: needsSupport,
    isBegun: ({ plan, inForce }) =>
      plan.stakeholders.some((stakeholder) =>
        inForce
          .for(stakeholder)
          .some(({ type, appealsTo }) => type?.value === 'define-rationality' || appealsTo.length > 0),
      ),
  },
  'expect-resistance': {
    isNeeded: needsSupport,
    isBegun: ({ plan }) => othersThanLead(plan).some(isRated),
    isComplete: ({ influence }) => influence.keyStakeholders.every(isRated),
  },
  'answer-resistance': {
    isNeeded: (analysis) => analysis.needsSupport && !expectsNone(analysis),
    isBegun: (analysis) => resistersIn(analysis).some((resister) => answersTo(resister, analysis).length > 0),
    isComplete: (analysis) => resistersIn(analysis).every((resister) => answersTo(resister, analysis).length > 0),
  },
  'grow-base': {
    isNeeded: needsSupport,
    isBegun: (analysis) => analysis.base.depth > 0 || isGrowing(analysis),
    isComplete: ({ base }) => base.depth > 0,
  },
};

/** The organization, where it pursues something. */
const organizationIn = ({ alignments }: Analysis): Holder | undefined =>
  alignments.holders.find((holder) => !holder.stakeholder && hasValues(holder));

const keyHolders = ({ alignments, influence }: Analysis): readonly Holder[] => {
  const keys = new Set(influence.keyStakeholders);
  return alignments.holders.filter(({ stakeholder }) => stakeholder && keys.has(stakeholder));
};

/** Whether it is known what the organization pursues, and everybody who matters: only then each verdict is known. */
function haveValues(analysis: Analysis): boolean {
  return organizationIn(analysis) !== undefined && keyHolders(analysis).every(hasValues);
}

const hasTerminal = ({ values }: Alignments['holders'][number]): boolean => values.terminal.size > 0;

const othersThanLead = ({ stakeholders, lead }: Plan): readonly Stakeholder[] =>
  stakeholders.filter(({ id }) => id !== lead?.value);

/** Whether it is said what the stakeholder does about the plan; a resistance of which nothing is said tells nothing. */
function isRated({ stance, resistance }: Stakeholder): boolean {
  if (stance || resistance?.severity) return true;
  return resistance !== undefined && resistance.dimensions.length + resistance.signs.length > 0;
}

const resistersIn = ({ plan, responses }: Analysis): readonly Stakeholder[] =>
  othersThanLead(plan).filter((stakeholder) => resists(stakeholder) || isExpectedToResist(responses.get(stakeholder)));

/** Whether it is known of somebody, and of all who matter, what they can be expected to do, and nobody resists. */
function expectsNone(analysis: Analysis): boolean {
  const { actions, responses, influence } = analysis;
  return (
    actions.length > 0 &&
    [...responses.values()].some((response) => response !== 'unknown') &&
    influence.keyStakeholders.every((stakeholder) => responses.get(stakeholder) !== 'unknown') &&
    resistersIn(analysis).length === 0
  );
}

/** Whether an open tactic is aimed at somebody who is no ally yet. */
function isGrowing({ plan, stakeholder }: Analysis): boolean {
  return plan.tactics.some(
    (tactic) =>
      isTold(tactic) &&
      tactic.targets.some(({ id }) => {
        const target = stakeholder(id);
        return target && id !== plan.lead?.value && !isAlly(plan, target);
      }),
  );
}
