import type { Stance } from '../../../schemas/choices.ts';
import type { Grade } from '../analysis/base.ts';
import type { OutlookWord } from '../analysis/outlook.ts';
import type { Situation } from '../analysis/situation.ts';
import type { Checked, Finding } from '../check/check.ts';
import type { Severity } from '../rules/rule.ts';

/** How a plan stands on one day, in numbers that can be set beside those of another day. */
export interface Standing {
  /** How the plan looks, in one word. */
  readonly outlook: OutlookWord;
  /** Absent while the plan has no action. */
  readonly situation?: Situation;
  readonly depth: number;
  readonly grade: Grade;
  /** Power by weight: LANGUAGE 4.8. */
  readonly balance: { readonly for: number; readonly against: number; readonly undecided: number };
  /** How many stakeholders, the lead left out, take each stance; `unsaid` where none is said. */
  readonly stances: Readonly<Record<Stance | 'unsaid', number>>;
  /** How many findings of each weight; those that the authors live with are counted apart. */
  readonly findings: Readonly<Record<Severity | 'accepted', number>>;
}

export function standingOf({ analysis, findings }: Checked): Standing {
  const { plan, situations, base, balance: weighed, outlook } = analysis;
  const { unrated: _, ...balance } = weighed;
  const others = plan.stakeholders.filter(({ id }) => id !== plan.lead?.value);
  const taking = (stance: Stance | undefined) => others.filter((it) => it.stance?.value === stance).length;
  return {
    outlook: outlook.word,
    ...(situations.ofPlan && { situation: situations.ofPlan }),
    depth: base.depth,
    grade: base.grade,
    balance,
    stances: {
      ally: taking('ally'),
      supportive: taking('supportive'),
      neutral: taking('neutral'),
      resistant: taking('resistant'),
      opposed: taking('opposed'),
      unsaid: taking(undefined),
    },
    findings: tally(findings),
  };
}

function tally(findings: readonly Finding[]): Standing['findings'] {
  const counting = findings.filter(({ accepted }) => !accepted);
  const of = (name: Severity) => counting.filter(({ severity }) => severity === name).length;
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    hint: of('hint'),
    accepted: findings.length - counting.length,
  };
}
