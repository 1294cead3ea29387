import { h } from 'preact';
import { gridToJson } from '../json-forms.ts';
import type { Part } from '../part.ts';
import { GridMap } from './map.tsx';
import { gridMarkdown } from './markdown.ts';
import { gridPage } from './page.tsx';
import { fewOnGrid, type GridView, gridView } from './view.ts';

export const grid: Part<GridView> = {
  page: gridPage,
  view: gridView,
  markdown: gridMarkdown,
  panel: fewOnGrid,
  picture: ({ sentence, picture }) => ({ sentence, drawing: h(GridMap, { picture }) }),
  json: ({ analysis }) => ({ grid: gridToJson(analysis.grid) }),
};
