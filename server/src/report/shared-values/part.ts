import { sharedValues as sharedValuesOf } from '../../analysis/shared-values.ts';
import { ids } from '../json-forms.ts';
import { heaviest, mostOf } from '../most.ts';
import type { Part } from '../part.ts';
import { sharedValuesMarkdown } from './markdown.ts';
import { sharedValuesPage } from './page.tsx';
import { type SharedValuesView, type SharedValueView, sharedValuesView } from './view.ts';

export const sharedValues: Part<SharedValuesView> = {
  page: sharedValuesPage,
  view: sharedValuesView,
  markdown: sharedValuesMarkdown,
  panel: ({ values, ...view }) => {
    const { shown, ...more } = mostOf(values, 60);
    return { ...view, values: shown.map(fewHolders), ...more };
  },
  json: ({ analysis: { alignments } }) => ({
    sharedValues: sharedValuesOf(alignments.holders).map(({ holders, values }) => ({ holders: ids(holders), values })),
  }),
};

/** Allies first, then those to whom the value matters for its own sake. */
function fewHolders({ holders, ...value }: SharedValueView): SharedValueView {
  const rank = ({ ally, terminal }: (typeof holders)[number]) => (ally ? 0 : 2) + (terminal ? 0 : 1);
  const { shown, ...more } = heaviest(holders, 12, rank);
  return { ...value, holders: shown, ...more };
}
