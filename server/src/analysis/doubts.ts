import { planSchema, stakeholderSchema, tacticSchema } from '../../../schemas/plan.ts';
import {
  type Action,
  isJudged,
  isLive,
  type Mention,
  type Plan,
  type Stakeholder,
  type Tactic,
} from '../model/plan.ts';
import { isSectionUnread, mayBeSaid, saysMoreThan } from '../model/unread.ts';
import { nearest } from '../text/nearest.ts';
import { alike } from './alike.ts';
import { type Families, sameSet } from './reactive.ts';

/**
 * What the plan may say though nobody can read it. Whoever would conclude something from its absence waits until the author
 * has mended it: a slip tells itself once.
 */
export interface Doubts {
  /** A live tactic whose targets cannot be read, or one of them is a slip for the stakeholder's id. */
  readonly mayBeTargeted: (stakeholder: Stakeholder) => boolean;
  /** The same of those who carry a live tactic. */
  readonly mayCarry: (stakeholder: Stakeholder) => boolean;
  /** The id of the lead is a slip for that of the stakeholder. */
  readonly mayLead: (stakeholder: Stakeholder) => boolean;
  /** A judged action hurts some groups alone, and one of their ids is a slip for that of the stakeholder. */
  readonly mayBeHurt: (stakeholder: Stakeholder) => boolean;
  readonly mayHaveStance: (stakeholder: Stakeholder) => boolean;
  readonly mayHavePower: (stakeholder: Stakeholder) => boolean;
  readonly mayHaveRelation: (stakeholder: Stakeholder) => boolean;
  /** Some of what it controls cannot be read. */
  readonly mayControlMore: (stakeholder: Stakeholder) => boolean;
  /** All that stands behind the key at the top, or the key itself, cannot be read. */
  readonly mayHold: (section: 'stakeholders' | 'actions' | 'tactics') => boolean;
}

export function doubtsIn(plan: Plan, { settled }: Families): Doubts {
  const targeted = mayBeNamed(plan, 'targets', settled);
  const carries = mayBeNamed(plan, 'through', settled);
  const meantToBeHurt = settled(() => meantIds(plan, plan.actions.filter(isJudged).flatMap(hurtAlone)), alike);
  const meantToLead = settled(() => meantLead(plan));
  const controlling = settled(
    () => new Set(plan.stakeholders.flatMap((it) => (controlsUnread(it) ? it.id : []))),
    sameSet,
  );
  const mayHold = (section: 'stakeholders' | 'actions' | 'tactics') => isSectionUnread(plan, section, planKeys);
  return {
    mayBeTargeted: ({ id }) => targeted(id),
    mayCarry: ({ id }) => carries(id),
    mayLead: ({ id }) => id === meantToLead(),
    mayBeHurt: ({ id }) => meantToBeHurt().has(id),
    mayHaveStance: (it) => !it.stance && mayBeSaid(it, 'stance', stakeholderKeys),
    mayHavePower: (it) => !it.power && mayBeSaid(it, 'power', stakeholderKeys),
    mayHaveRelation: (it) => !it.relation && mayBeSaid(it, 'relation', stakeholderKeys),
    mayControlMore: ({ id }) => controlling().has(id),
    mayHold,
  };
}

const controlsUnread = (it: Stakeholder): boolean =>
  saysMoreThan(it, 'controls', it.controls.length) ||
  (it.controls.length === 0 && mayBeSaid(it, 'controls', stakeholderKeys));

function mayBeNamed(plan: Plan, key: 'targets' | 'through', settled: Families['settled']) {
  const meant = settled(() => meantIn(plan, key), alike);
  return (id: string): boolean => {
    const ids = meant();
    return ids === 'anybody' || ids.has(id);
  };
}

function meantIn(plan: Plan, key: 'targets' | 'through'): ReadonlySet<string> | 'anybody' {
  const live = plan.tactics.filter(isLive);
  if (isSectionUnread(plan, 'tactics', planKeys) || live.some((tactic) => isUnread(tactic, key))) return 'anybody';
  return meantIds(
    plan,
    live.flatMap((tactic) => tactic[key]),
  );
}

/** Whom the ids mean of which nobody has one: the nearest of the plan. */
function meantIds({ stakeholders }: Plan, mentions: readonly Mention[]): ReadonlySet<string> {
  const ids = stakeholders.map(({ id }) => id);
  const known = new Set(ids);
  const slips = new Set(mentions.flatMap(({ id }) => (known.has(id) ? [] : id)));
  return new Set([...slips].flatMap((id) => nearest(id, ids) ?? []));
}

const hurtAlone = ({ conflictsWith }: Action): readonly Mention[] => conflictsWith.flatMap((it) => it.for ?? []);

function isUnread(tactic: Tactic, key: 'targets' | 'through'): boolean {
  return tactic[key].length === 0 && mayBeSaid(tactic, key, tacticKeys);
}

function meantLead({ lead, stakeholders }: Plan): string | undefined {
  const ids = lead ? stakeholders.map(({ id }) => id) : [];
  return lead && !ids.includes(lead.value) ? nearest(lead.value, ids) : undefined;
}

const planKeys = Object.keys(planSchema.shape);
const stakeholderKeys = Object.keys(stakeholderSchema.shape);
const tacticKeys = Object.keys(tacticSchema.shape);
