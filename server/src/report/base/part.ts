import { h } from 'preact';
import { balanceToJson, baseToJson, standingToJson } from '../json-forms.ts';
import { mostOf } from '../most.ts';
import type { Part } from '../part.ts';
import { byDirection } from './directions.ts';
import { RootsDrawing } from './drawing.tsx';
import { baseMarkdown } from './markdown.ts';
import { basePage } from './page.tsx';
import { type BaseView, baseView } from './view.ts';

export const base: Part<BaseView | 'alone'> = {
  page: basePage,
  view: baseView,
  markdown: baseMarkdown,
  panel: (base) => {
    if (base === 'alone') return base;
    const [allies, points] = [mostOf(base.allies, 60), mostOf(base.pointsOfFailure, 30)];
    const won = base.projected && mostOf(base.projected.won, 60);
    const more = (allies.more ?? 0) + (won?.more ?? 0);
    return {
      ...base,
      allies: allies.shown,
      pointsOfFailure: points.shown,
      directions: byDirection(allies.shown, won?.shown ?? [], new Set(base.pointsOfFailure.map(({ id }) => id))),
      ...(base.projected && won && { projected: { ...base.projected, won: won.shown } }),
      ...(more > 0 && { more }),
      ...(points.more && { morePoints: points.more }),
    };
  },
  picture: (base) =>
    base === 'alone'
      ? undefined
      : { sentence: base.sentence, drawing: h(RootsDrawing, { directions: base.directions }) },
  json: ({ analysis: { base: now, projection } }) => ({
    base: baseToJson(now),
    projected: {
      base: baseToJson(projection.base),
      balance: balanceToJson(projection.balance),
      standing: standingToJson(projection.standing),
    },
  }),
};
