import { type Verdict, verdicts } from '../../analysis/alignment.ts';
import type { Situation } from '../../analysis/situation.ts';
import type { HeldValue, StatedValue } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { count, list, sentence } from '../../text/words.ts';
import { type LinkView, linkToAction } from '../entry.ts';
import { heaviest } from '../most.ts';
import type { Reported } from '../reported.ts';

/** Actions × holders. Empty lists when the plan has no actions or nobody to hold values. */
export interface AlignmentView {
  readonly holders: readonly HolderView[];
  readonly actions: readonly ActionView[];
  /** How many are left out, as a sentence, where nobody could read the whole table; those that conflict most are in it. */
  readonly leftOut?: string;
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
  /** Share 0 to 1, two decimals. */
  readonly coverage: number;
  /** Value ids, in the action's order. */
  readonly aligned: readonly string[];
  readonly conflicting: readonly string[];
}

const MOST_HOLDERS = 60;
const MOST_ACTIONS = 12;

export function alignmentView({ analysis, isPlan }: Reported): AlignmentView | undefined {
  if (!isPlan) return undefined;
  const { plan, alignments, situations, worst } = analysis;
  const holders = heaviest(alignments.holders, MOST_HOLDERS, ({ stakeholder }) =>
    stakeholder ? rank(worst.get(stakeholder)) : -1,
  );
  const actions = heaviest(analysis.actions, MOST_ACTIONS, (action) =>
    Math.min(...alignments.touched(action).map(({ verdict }) => rank(verdict)), verdicts.length),
  );
  const resolve = analysis.resolve;
  const view = ({ id, how }: HeldValue | StatedValue): ValueView => ({
    id: resolve(id),
    ...(how?.value.trim() && { how: how.value }),
  });
  const stated = new Set(
    actions.shown.flatMap(({ alignsWith, conflictsWith }) =>
      [...alignsWith, ...conflictsWith].map(({ id }) => resolve(id)),
    ),
  );
  return {
    holders: holders.shown.map(({ id, name, stakeholder }) => {
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
    actions: actions.shown.map((action) => ({
      ...linkToAction(action),
      situation: situations.of(action),
      serves: action.alignsWith.map(view),
      hurts: action.conflictsWith.map(view),
      cells: holders.shown.map((holder) => {
        const { verdict, coverage, aligned, conflicting } = alignments.of(action, holder);
        return { verdict, coverage, aligned, conflicting };
      }),
    })),
    ...leftOut(holders.more, actions.more),
  };
}

/** The worst first, and what is not known last. */
const rank = (verdict: Verdict = 'unknown') => verdicts.indexOf(verdict);

function leftOut(holders = 0, actions = 0): Pick<AlignmentView, 'leftOut'> {
  if (holders + actions === 0) return {};
  const said = [
    ...(holders > 0 ? [t('{count} with less at stake', { count: count(holders, 'group') })] : []),
    ...(actions > 0 ? [t('{count} with less conflict', { count: count(actions, 'action') })] : []),
  ];
  return {
    leftOut: t('The table leaves out {said}; the report as JSON has all that touches somebody’s values.', {
      said: list(said),
    }),
  };
}
