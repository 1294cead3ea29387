import type { Analysis } from '../analysis/analysis.ts';
import { isLive, type Stakeholder, type Tactic } from '../model/plan.ts';

/** What hangs on one stakeholder, under the names of LANGUAGE section 4; `null` where the plan does not say. */
export interface Dependence {
  readonly stakeholder: string;
  readonly name: string;
  readonly lead: boolean;
  readonly power: string | null;
  readonly stance: string | null;
  readonly expected: string;
  /** Whether much depends on the stakeholder: LANGUAGE 4.7. */
  readonly key: boolean;
  readonly controls: readonly {
    readonly resource: string;
    readonly neededBy: readonly string[];
    readonly secured: boolean;
  }[];
  /** What of their values judged actions serve and hurt. */
  readonly values: readonly {
    readonly action: string;
    readonly verdict: string;
    readonly aligned: readonly string[];
    readonly conflicting: readonly string[];
  }[];
  readonly listensTo: readonly string[];
  readonly listenedToBy: readonly string[];
  /** The shortest way from an ally, both included; empty where none is known or none is needed. */
  readonly route: readonly string[];
  /** What the plan would lose without this ally. */
  readonly lost: { readonly resources: readonly string[]; readonly reach: readonly string[] };
  /** In how many of the ways in which the other undecided can fall this one decides; `null` for those who are not undecided. */
  readonly decides: { readonly decides: number; readonly of: number } | null;
  /** The highest stance that their values allow. */
  readonly ceiling: string;
  readonly tactics: { readonly towards: readonly TacticInShort[]; readonly through: readonly TacticInShort[] };
}

interface TacticInShort {
  readonly tactic: string;
  readonly type: string | null;
  readonly status: string;
}

/** What hangs on a stakeholder: what they control, who listens, what turns with them, and what is done about it. */
export function dependenceOn(stakeholder: Stakeholder, analysis: Analysis): Dependence {
  const { plan, standing } = analysis;
  const decider = standing.falls.deciders?.find((it) => it.stakeholder.id === stakeholder.id);
  const loss = analysis.lossOf(stakeholder);
  return {
    stakeholder: stakeholder.id,
    name: stakeholder.name,
    lead: analysis.isLead(stakeholder),
    power: stakeholder.power?.value ?? null,
    stance: stakeholder.stance?.value ?? null,
    expected: analysis.response(stakeholder),
    key: analysis.isKey(stakeholder),
    controls: analysis.controlledBy(stakeholder).map(({ id, neededBy, securedBy }) => ({
      resource: id,
      neededBy: neededBy.map((action) => action.id),
      secured: securedBy.length > 0,
    })),
    values: analysis.alignments.touching(stakeholder).map(({ action, verdict, aligned, conflicting }) => ({
      action: action.id,
      verdict,
      aligned,
      conflicting,
    })),
    listensTo: analysis.speakersTo(stakeholder).map(({ id }) => id),
    listenedToBy: stakeholder.influences
      .map(({ id }) => id)
      .filter((id) => plan.stakeholders.some((it) => it.id === id)),
    route: analysis.routeTo(stakeholder)?.path.map(({ id }) => id) ?? [],
    lost: {
      resources: loss?.resources.map(({ id }) => id) ?? [],
      reach: loss?.stakeholders.map(({ id }) => id) ?? [],
    },
    decides: decider ? { decides: decider.decides, of: decider.of } : null,
    ceiling: analysis.ceiling(stakeholder).stance,
    tactics: {
      towards: analysis.tacticsTowards(stakeholder).filter(isLive).map(inShort),
      through: analysis.tacticsThrough(stakeholder).filter(isLive).map(inShort),
    },
  };
}

const inShort = ({ id, type, status }: Tactic): TacticInShort => ({
  tactic: id,
  type: type?.value ?? null,
  status,
});
