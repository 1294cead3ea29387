import { h } from 'preact';
import { gridToJson } from '../json-forms.ts';
import type { Part } from '../part.ts';
import { GridDrawing } from './drawing.tsx';
import { gridMarkdown } from './markdown.ts';
import { gridPage } from './page.tsx';
import { fewOnGrid, type GridView, gridView } from './view.ts';

export const grid: Part<GridView> = {
  page: gridPage,
  view: gridView,
  markdown: gridMarkdown,
  panel: fewOnGrid,
  picture: ({ sentence, board }) => ({ sentence, drawing: h(GridDrawing, { board }) }),
  json: ({ analysis }) => ({ grid: gridToJson(analysis.grid) }),
};
