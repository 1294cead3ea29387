import { outlookToJson } from '../json-forms.ts';
import type { Part } from '../part.ts';
import { outlookMarkdown } from './markdown.ts';
import { outlookPage } from './page.tsx';
import { type OutlookView, outlookView } from './view.ts';

export const outlook: Part<OutlookView> = {
  page: outlookPage,
  view: outlookView,
  markdown: outlookMarkdown,
  json: ({ analysis }) => ({ outlook: outlookToJson(analysis.outlook) }),
};
