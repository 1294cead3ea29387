import { mostOf } from '../most.ts';
import type { Part } from '../part.ts';
import { resistanceMarkdown } from './markdown.ts';
import { resistancePage } from './page.tsx';
import { type ResistanceView, resistanceView } from './view.ts';

export const resistance: Part<ResistanceView> = {
  page: resistancePage,
  view: resistanceView,
  markdown: resistanceMarkdown,
  panel: ({ stakeholders }) => {
    const { shown, ...more } = mostOf(stakeholders, 80);
    return { stakeholders: shown, ...more };
  },
};
