import { h } from 'preact';
import { ids } from '../json-forms.ts';
import { heaviest, mostOf } from '../most.ts';
import type { Part } from '../part.ts';
import { InfluenceDrawing } from './drawing.tsx';
import { influenceMarkdown } from './markdown.ts';
import { influencePage } from './page.tsx';
import { type InfluenceView, influenceView } from './view.ts';

export const influence: Part<InfluenceView> = {
  page: influencePage,
  view: influenceView,
  markdown: influenceMarkdown,
  panel: (view) => {
    const routes = mostOf(view.routes, 40);
    const speakers = heaviest(view.speakers, 60, ({ listeners }) => -listeners.length);
    return {
      ...view,
      routes: routes.shown,
      speakers: speakers.shown,
      unreached: mostOf(view.unreached, 40).shown,
      ...(routes.more && { moreRoutes: routes.more }),
      ...(speakers.more && { moreSpeakers: speakers.more }),
    };
  },
  picture: ({ sentence, network }) => ({ sentence, drawing: h(InfluenceDrawing, { network }) }),
  json: ({ analysis: { influence } }) => ({
    influence: {
      reach: ids(influence.reach),
      keyStakeholders: ids(influence.keyStakeholders),
      routes: influence.routes.map(({ to, path }) => ({ to: to.id, path: ids(path) })),
      pointsOfFailure: ids(influence.pointsOfFailure),
    },
  }),
};
