import { h } from 'preact';
import { ids } from '../json-forms.ts';
import type { Part } from '../part.ts';
import { influenceMarkdown } from './markdown.ts';
import { InfluenceMap } from './network.tsx';
import { influencePage } from './page.tsx';
import { type InfluenceView, influenceView } from './view.ts';

export const influence: Part<InfluenceView> = {
  page: influencePage,
  view: influenceView,
  markdown: influenceMarkdown,
  picture: ({ sentence, picture }) => ({ sentence, drawing: h(InfluenceMap, { picture }) }),
  json: ({ analysis: { influence } }) => ({
    influence: {
      reach: ids(influence.reach),
      keyStakeholders: ids(influence.keyStakeholders),
      routes: influence.routes.map(({ to, path }) => ({ to: to.id, path: ids(path) })),
      pointsOfFailure: ids(influence.pointsOfFailure),
    },
  }),
};
