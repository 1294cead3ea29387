import { h } from 'preact';
import { minAlliesIn } from '../../check/min-allies.ts';
import { balanceToJson, standingToJson, toWinToJson } from '../json-forms.ts';
import { mostOf } from '../most.ts';
import type { Part } from '../part.ts';
import { PositionDrawing } from './drawing.tsx';
import { positionsMarkdown } from './markdown.ts';
import { positionsPage } from './page.tsx';
import { type PositionsView, positionsView } from './view.ts';

export const positions: Part<PositionsView> = {
  page: positionsPage,
  view: positionsView,
  markdown: positionsMarkdown,
  panel: ({ stakeholders, ...view }) => {
    const { shown, ...more } = mostOf(stakeholders, 100);
    return { ...view, stakeholders: shown, ...more };
  },
  picture: ({ sentence, board }) => ({ sentence, drawing: h(PositionDrawing, { board }) }),
  json: ({ analysis: { balance, responses, standing, toWin }, source }) => ({
    responses: [...responses].map(([{ id, stance }, expected]) => ({
      stakeholder: id,
      expected,
      stance: stance?.value ?? null,
    })),
    balance: balanceToJson(balance),
    standing: standingToJson(standing),
    toWin: toWinToJson(toWin(minAlliesIn(source.settings))),
  }),
};
