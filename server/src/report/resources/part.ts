import { ids } from '../json-forms.ts';
import { heaviest } from '../most.ts';
import type { Part } from '../part.ts';
import { resourcesMarkdown } from './markdown.ts';
import { resourcesPage } from './page.tsx';
import { type ResourcesView, resourcesView } from './view.ts';

export const resources: Part<ResourcesView> = {
  page: resourcesPage,
  view: resourcesView,
  markdown: resourcesMarkdown,
  panel: ({ resources: all }) => {
    const { shown, ...more } = heaviest(all, 60, ({ state }) => Number(state === 'secured'));
    return { resources: shown, ...more };
  },
  json: ({ analysis }) => ({
    resources: analysis.resources.map(({ id, neededBy, controlledBy, securedBy }) => ({
      resource: id,
      neededBy: ids(neededBy),
      controlledBy: ids(controlledBy),
      securedBy: ids(securedBy),
    })),
  }),
};
