import type { Action, Plan, Stakeholder } from '../model/plan.ts';
import type { Grade } from './base.ts';
import { halvesOf, isAgainst } from './ratings.ts';
import type { Resource } from './resources.ts';
import type { Standing } from './standing.ts';

/** How the plan looks, in one word: LANGUAGE 4.15. The first that applies, from what is least known to what holds best. */
export const outlookWords = ['unknown', 'blocked', 'not-yet', 'fragile', 'carried'] as const;
export type OutlookWord = (typeof outlookWords)[number];

export type OutlookReason =
  | 'no-action'
  | 'nobody-rated'
  | 'incompatible'
  | 'no-ally'
  | 'behind'
  | 'unsecured'
  | 'not-carried'
  | 'shallow-base'
  | 'one-holder'
  | 'one-misjudgement'
  | 'unanswered';

/** The first line of every view. It looks at the plan alone: neither configuration nor acceptances change it. */
export interface Outlook {
  readonly word: OutlookWord;
  /** Stakeholders other than the lead, rated in power or not. */
  readonly counts: Counts;
  /** All that hold of the word given, in the order of the language; none for `carried`. */
  readonly reasons: readonly Because[];
}

export interface Counts {
  /** Allies and those who wish the plan well. */
  readonly for: number;
  readonly undecided: number;
  /** Those who resist, passively or actively. */
  readonly against: number;
}

export interface Because {
  readonly reason: OutlookReason;
  /** The actions, resources or stakeholders that it is about, in the order of the plan; empty where it is about none. */
  readonly of: readonly { readonly id: string }[];
}

/** What the outlook looks at. */
export interface Seen {
  readonly plan: Pick<Plan, 'stakeholders' | 'lead'>;
  /** The judged actions. */
  readonly actions: readonly Action[];
  readonly needsSupport: boolean;
  /** The judged actions against the terminal values of the organization or a dominant group, and not prepared for it. */
  readonly unprepared: readonly Action[];
  readonly grade: Grade;
  readonly standing: Pick<Standing, 'word' | 'misjudgements'>;
  readonly resources: readonly Resource[];
  /** Those who resist and whom no tactic in force answers. */
  readonly unanswered: readonly Stakeholder[];
}

export function outlookOf(seen: Seen): Outlook {
  const { plan, needsSupport, unprepared } = seen;
  const others = plan.stakeholders.filter(({ id }) => id !== plan.lead?.value);
  const words: readonly (readonly [OutlookWord, readonly Because[]])[] = [
    ['unknown', needsSupport ? whyUnknown(seen, others) : []],
    ['blocked', about('incompatible', unprepared)],
    ['not-yet', needsSupport ? whyNotYet(seen) : []],
    ['fragile', needsSupport ? whyFragile(seen) : []],
  ];
  const [word, reasons] = words.find(([, because]) => because.length > 0) ?? (['carried', []] as const);
  return { word, counts: countsOf(others), reasons };
}

function whyUnknown({ actions }: Seen, others: readonly Stakeholder[]): Because[] {
  return [...when('no-action', actions.length === 0), ...when('nobody-rated', !others.some(({ power }) => power))];
}

function whyNotYet({ grade, standing, resources }: Seen): Because[] {
  return [
    ...when('no-ally', grade === 'none'),
    ...when('behind', standing.word === 'behind' || standing.word === 'blocked'),
    ...about(
      'unsecured',
      resources.filter(({ controlledBy, securedBy }) => controlledBy.length > 0 && securedBy.length === 0),
    ),
  ];
}

function whyFragile({ plan, grade, standing, resources, unanswered }: Seen): Because[] {
  const single = new Set(resources.flatMap(({ securedBy }) => (securedBy.length === 1 ? securedBy : [])));
  const { number, by } = standing.misjudgements;
  return [
    ...when('not-carried', standing.word !== 'carried'),
    ...when('shallow-base', grade === 'shallow'),
    ...about(
      'one-holder',
      plan.stakeholders.filter((it) => single.has(it) && it.id !== plan.lead?.value),
    ),
    ...about('one-misjudgement', number === 1 ? by : []),
    ...about('unanswered', unanswered),
  ];
}

const when = (reason: OutlookReason, holds: boolean): Because[] => (holds ? [{ reason, of: [] }] : []);

const about = (reason: OutlookReason, of: Because['of']): Because[] => (of.length > 0 ? [{ reason, of }] : []);

function countsOf(others: readonly Stakeholder[]): Counts {
  const favourable = others.filter(({ stance }) => halvesOf(stance?.value) > 0).length;
  const against = others.filter(({ stance }) => isAgainst(stance?.value)).length;
  return { for: favourable, undecided: others.length - favourable - against, against };
}
