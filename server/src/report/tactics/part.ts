import { h } from 'preact';
import { mostOf } from '../most.ts';
import type { Part } from '../part.ts';
import { tacticsMarkdown } from './markdown.ts';
import { tacticsPage } from './page.tsx';
import { Timeline } from './timeline.tsx';
import { type TacticsView, tacticsView } from './view.ts';

export const tactics: Part<TacticsView> = {
  page: tacticsPage,
  view: tacticsView,
  markdown: tacticsMarkdown,
  panel: ({ tactics: all, ...view }) => {
    const { shown, ...more } = mostOf(all, 80);
    return { ...view, tactics: shown, ...more };
  },
  picture: ({ sentence, picture }) => picture && { sentence, drawing: h(Timeline, { picture }) },
};
