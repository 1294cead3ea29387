import { h } from 'preact';
import { balanceToJson, baseToJson, standingToJson } from '../json-forms.ts';
import type { Part } from '../part.ts';
import { baseMarkdown } from './markdown.ts';
import { basePage } from './page.tsx';
import { Roots } from './roots.tsx';
import { type BaseView, baseView } from './view.ts';

export const base: Part<BaseView | 'alone'> = {
  page: basePage,
  view: baseView,
  markdown: baseMarkdown,
  picture: (base) =>
    base === 'alone' ? undefined : { sentence: base.sentence, drawing: h(Roots, { picture: base.picture }) },
  json: ({ analysis: { base: now, projection } }) => ({
    base: baseToJson(now),
    projected: {
      base: baseToJson(projection.base),
      balance: balanceToJson(projection.balance),
      standing: standingToJson(projection.standing),
    },
  }),
};
