import type { Part } from '../part.ts';
import { alignmentMarkdown } from './markdown.ts';
import { alignmentPage } from './page.tsx';
import { type AlignmentView, alignmentView } from './view.ts';

export const alignment: Part<AlignmentView> = {
  page: alignmentPage,
  view: alignmentView,
  markdown: alignmentMarkdown,
  json: ({ analysis: { actions, alignments } }) => ({
    alignment: actions.flatMap((action) =>
      alignments.holders.map((holder) => {
        const { verdict, score, coverage, aligned, conflicting } = alignments.of(action, holder);
        return { action: action.id, holder: holder.id, verdict, score, coverage, aligned, conflicting };
      }),
    ),
  }),
};
