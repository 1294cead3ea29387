import type { Part } from '../part.ts';
import { carryMarkdown } from './markdown.ts';
import { carryPage } from './page.tsx';
import { type CarryView, carryView } from './view.ts';

export const carry: Part<CarryView> = {
  page: carryPage,
  view: carryView,
  markdown: carryMarkdown,
};
