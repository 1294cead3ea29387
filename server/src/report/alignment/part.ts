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
      alignments
        .touched(action)
        .filter(({ aligned, conflicting }) => aligned.length + conflicting.length > 0)
        .map(({ holder, verdict, score, coverage, aligned, conflicting }) => ({
          action: action.id,
          holder: holder.id,
          verdict,
          score,
          coverage,
          aligned,
          conflicting,
        })),
    ),
  }),
};
