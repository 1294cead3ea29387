import { sharedValues as sharedValuesOf } from '../../analysis/shared-values.ts';
import { ids } from '../json-forms.ts';
import type { Part } from '../part.ts';
import { sharedValuesMarkdown } from './markdown.ts';
import { sharedValuesPage } from './page.tsx';
import { type SharedValuesView, sharedValuesView } from './view.ts';

export const sharedValues: Part<SharedValuesView> = {
  page: sharedValuesPage,
  view: sharedValuesView,
  markdown: sharedValuesMarkdown,
  json: ({ analysis: { alignments } }) => ({
    sharedValues: sharedValuesOf(alignments.holders).map(({ holders, values }) => ({ holders: ids(holders), values })),
  }),
};
