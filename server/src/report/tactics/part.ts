import { h } from 'preact';
import { mostOf } from '../most.ts';
import type { Part } from '../part.ts';
import { TimelineDrawing } from './drawing.tsx';
import { tacticsMarkdown } from './markdown.ts';
import { tacticsPage } from './page.tsx';
import { type TacticsView, tacticsView } from './view.ts';

export const tactics: Part<TacticsView> = {
  page: tacticsPage,
  view: tacticsView,
  markdown: tacticsMarkdown,
  panel: ({ tactics: all, ...view }) => {
    const { shown, ...more } = mostOf(all, 80);
    return { ...view, tactics: shown, ...more };
  },
  picture: ({ sentence, timeline }) => timeline && { sentence, drawing: h(TimelineDrawing, { timeline }) },
};
