import { h } from 'preact';
import type { Part } from '../part.ts';
import { tacticsMarkdown } from './markdown.ts';
import { tacticsPage } from './page.tsx';
import { Timeline } from './timeline.tsx';
import { type TacticsView, tacticsView } from './view.ts';

export const tactics: Part<TacticsView> = {
  page: tacticsPage,
  view: tacticsView,
  markdown: tacticsMarkdown,
  picture: ({ sentence, picture }) => picture && { sentence, drawing: h(Timeline, { picture }) },
};
