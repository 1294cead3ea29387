import type { Part } from '../part.ts';
import { findingsMarkdown } from './markdown.ts';
import { findingsPage } from './page.tsx';
import { type FindingsView, findingsView } from './view.ts';

export const findings: Part<FindingsView> = {
  page: findingsPage,
  view: findingsView,
  markdown: findingsMarkdown,
  json: ({ findings: all }, toJson) => ({ findings: all.map(toJson) }),
};
