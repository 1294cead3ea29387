import type { Part } from '../part.ts';
import { startMarkdown } from './markdown.ts';
import { startPage } from './page.tsx';
import { type StartView, startView } from './view.ts';

export const start: Part<StartView> = {
  page: startPage,
  view: startView,
  markdown: startMarkdown,
};
