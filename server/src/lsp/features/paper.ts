import { type Checked, withoutNames } from '../../check/check.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { type PaperAnswer, type PaperParams, paperMethod } from '../../protocol.ts';
import { boardView, printBoard, showsPrivateRatings, type Version } from '../../report/boards.ts';
import { lookOf } from '../../report/look.ts';
import { paperLook, paperOf, printPaper } from '../../report/papers.ts';
import { versionOf } from '../past.ts';
import type { Answers } from '../seldom.ts';

/** Pages for one reader: requests of our own. */
export const papers: Answers<typeof paperMethod> = (session) => {
  const needs = async (snapshot: Snapshot, params: PaperParams) => {
    await snapshot.load(params.uri);
    return params.kind === 'board' ? versionOf(params.uri, session) : undefined;
  };
  return {
    [paperMethod]: session.answer('paper', needs, (snapshot, params: PaperParams, version): PaperAnswer | undefined => {
      const checked = snapshot.checked(params.uri);
      if (!checked) return undefined;
      const { world } = session.program;
      const shown = params.leaves ? withoutNames(checked, world) : checked;
      const html = pageOf(shown, params, world.today, version);
      return {
        stakeholders: shown.analysis.plan.stakeholders.map(({ id, name }) => ({ id, name })),
        showsPrivateRatings: params.kind === 'board' && showsPrivateRatings(checked),
        ...(html !== undefined && { html }),
      };
    }),
  };
};

function pageOf(
  checked: Checked,
  { kind, stakeholder }: PaperParams,
  today: string,
  version: Version | undefined,
): string | undefined {
  if (kind === 'board') return printBoard(boardView(checked, today, version), 'html', undefined, lookOf(checked));
  const found = stakeholder === undefined ? undefined : checked.analysis.stakeholder(stakeholder);
  return found && printPaper(paperOf(kind, checked, found, today), 'html', undefined, paperLook(kind, checked));
}
