import { boxes } from '../../analysis/grid.ts';
import type { Stakeholder } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { list, short } from '../../text/words.ts';
import { type LinkView, linkTo, stakeholderView } from '../entry.ts';
import { mostOf } from '../most.ts';
import type { Board } from '../pictures/board.ts';
import type { Reported } from '../reported.ts';
import { boxWords } from '../words.ts';
import { gridBoard, type OnGridView } from './board.ts';

/** Everybody but the lead by power and interest: with whom to work how closely (LANGUAGE 4.17). */
export interface GridView {
  readonly sentence: string;
  /** The four boxes in the order of work that they ask for; empty ones too. */
  readonly boxes: readonly BoxView[];
  /** Of whom power or interest is not said. */
  readonly unsaid: readonly LinkView[];
  /** How many more of these there are. */
  readonly moreUnsaid?: number;
  readonly board: Board;
}

export interface BoxView {
  /** `Manage closely`. */
  readonly title: string;
  /** What it means, such as `much power, much interest`. */
  readonly meaning: string;
  readonly stakeholders: readonly OnGridView[];
  /** How many more there are. */
  readonly more?: number;
}

/** Nothing while nobody’s interest is said. */
export function gridView({ analysis, isPlan }: Reported): GridView | undefined {
  if (!isPlan || !analysis.grid.some(({ box }) => box)) return undefined;
  const view = (stakeholder: Stakeholder): OnGridView => ({
    ...stakeholderView(stakeholder, analysis),
    interest: stakeholder.interest?.value ?? '',
  });
  const placed = analysis.grid.flatMap(({ stakeholder, box }) => (box ? [{ box, one: view(stakeholder) }] : []));
  const shown = boxes.map((box) => ({
    title: t(boxWords[box].title),
    meaning: t(boxWords[box].meaning),
    stakeholders: placed.filter((it) => it.box === box).map(({ one }) => one),
  }));
  const unsaid = analysis.grid.flatMap(({ stakeholder, box }) => (box ? [] : [linkTo(stakeholder)]));
  return {
    sentence: gridSentence(shown[0]?.stakeholders ?? []),
    boxes: shown,
    unsaid,
    board: gridBoard(placed.map(({ one }) => one)),
  };
}

function gridSentence(closely: readonly LinkView[]): string {
  if (closely.length === 0) return t('Nobody has both much power and much interest.');
  const names = list(
    closely.map(({ name }) => short(name, 40)),
    'and',
    4,
  );
  return t('Work most closely with {names}: they have both power and interest.', { names });
}

/** Of each box what a panel can show. */
export function fewOnGrid({ boxes: all, unsaid, ...view }: GridView): GridView {
  const { shown, more } = mostOf(unsaid, 40);
  return {
    ...view,
    boxes: all.map(({ stakeholders, ...box }) => {
      const { shown, ...more } = mostOf(stakeholders, 40);
      return { ...box, stakeholders: shown, ...more };
    }),
    unsaid: shown,
    ...(more && { moreUnsaid: more }),
  };
}
