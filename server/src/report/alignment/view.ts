import type { Verdict } from '../../analysis/alignment.ts';
import type { Situation } from '../../analysis/situation.ts';
import type { HeldValue, StatedValue } from '../../model/plan.ts';
import type { Span } from '../../text/span.ts';
import { sentence } from '../../text/words.ts';
import { type LinkView, linkToAction } from '../entry.ts';
import type { Reported } from '../reported.ts';

/** Actions × holders. Empty lists when the plan has no actions or nobody to hold values. */
export interface AlignmentView {
  readonly holders: readonly HolderView[];
  readonly actions: readonly ActionView[];
}

export interface HolderView {
  /** The stakeholder’s, or `organization`. */
  readonly id: string;
  readonly name: string;
  /** Such as `dominant`; absent for the organization and where nothing is said. */
  readonly power?: string;
  readonly stance?: string;
  readonly at?: Span;
  /** What it pursues, as far as an action serves or hurts it. */
  readonly values: readonly ValueView[];
}

export interface ActionView extends LinkView {
  readonly situation: Situation;
  /** What it serves and hurts, as far as somebody pursues it. */
  readonly serves: readonly ValueView[];
  readonly hurts: readonly ValueView[];
  /** One cell for each of `AlignmentView.holders`, in the same order. */
  readonly cells: readonly CellView[];
}

/** A value, by the id that it is compared by, and the text that says how it is pursued, served or hurt. */
export interface ValueView {
  readonly id: string;
  readonly terminal?: true;
  readonly how?: string;
}

export interface CellView {
  readonly verdict: Verdict;
  /** Share −1 to 1, two decimals. */
  readonly score: number;
  /** Share 0 to 1, two decimals. */
  readonly coverage: number;
  /** Value ids, in the action's order. */
  readonly aligned: readonly string[];
  readonly conflicting: readonly string[];
}

export function alignmentView({ analysis, isPlan }: Reported): AlignmentView | undefined {
  if (!isPlan) return undefined;
  const { plan, alignments, situations, resolve } = analysis;
  const { holders } = alignments;
  const stated = new Set(
    plan.actions.flatMap(({ alignsWith, conflictsWith }) =>
      [...alignsWith, ...conflictsWith].map(({ id }) => resolve(id)),
    ),
  );
  const view = ({ id, how }: HeldValue | StatedValue): ValueView => ({
    id: resolve(id),
    ...(how?.value.trim() && { how: how.value }),
  });
  return {
    holders: holders.map(({ id, name, stakeholder }) => {
      const from = stakeholder ?? plan.organization;
      const terminal = (from?.values.terminal ?? []).map((value) => ({ ...view(value), terminal: true as const }));
      const instrumental = (from?.values.instrumental ?? []).map(view);
      return {
        id,
        name: sentence(name),
        ...(stakeholder?.power && { power: stakeholder.power.value }),
        ...(stakeholder?.stance && { stance: stakeholder.stance.value }),
        ...(from && { at: from.at }),
        values: [...terminal, ...instrumental].filter((value) => stated.has(value.id)),
      };
    }),
    actions: plan.actions.map((action) => ({
      ...linkToAction(action),
      situation: situations.of(action),
      serves: action.alignsWith.map(view),
      hurts: action.conflictsWith.map(view),
      cells: holders.map((holder) => {
        const { verdict, score, coverage, aligned, conflicting } = alignments.of(action, holder);
        return { verdict, score, coverage, aligned, conflicting };
      }),
    })),
  };
}
