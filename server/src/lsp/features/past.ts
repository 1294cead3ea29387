import type { Checked } from '../../check/check.ts';
import { compare } from '../../compare/compare.ts';
import { changesView, growthView, type Moment } from '../../compare/panel.ts';
import { standingOf } from '../../compare/standing.ts';
import {
  type Past,
  type PastParams,
  pastMethod,
  type WordsAnswer,
  type WordsParams,
  wordsMethod,
} from '../../protocol.ts';
import { exportReport } from '../../report/export.ts';
import { closing, committedPlan, fromGit, pastMoments } from '../past.ts';
import type { LspFeature, Session } from '../session.ts';

/** What the editor shows of a plan’s past: requests of our own. */
export const past: LspFeature = {
  capabilities: () => ({}),
  listen(session) {
    const grown: Grown = new Map();
    session.documents.onDidClose(({ document: { uri } }) => grown.delete(uri));
    session.connection.onRequest(
      pastMethod,
      (params: PastParams): Promise<Past | null> =>
        session.answer('past', params.uri, async (document) => {
          const { checked } = await session.result(document);
          if (!checked) return undefined;
          const told = await fromGit(() => pastOf(params, checked, grown, session));
          return 'problem' in told ? withoutGit(params, told.problem) : told;
        }),
    );
    session.connection.onRequest(
      wordsMethod,
      ({ uri, committed }: WordsParams): Promise<WordsAnswer | null> =>
        session.answer('words', uri, async (document) => {
          const { checked } = await session.result(document);
          if (!checked) return undefined;
          return fromGit(async () => ({ text: words(committed ? await lastCommit(uri, session) : checked, session) }));
        }),
    );
  },
};

/** What is known of each open plan up to that commit, which does not change. */
type Grown = Map<string, { readonly head: string | undefined; readonly moments: readonly Moment[] }>;

function pastOf({ uri, parts }: PastParams, checked: Checked, grown: Grown, session: Session): Promise<Past> {
  const { git, project } = session;
  const { world } = project;
  const depth = project.depth(uri);
  return closing(git.repository(uri), async (repository) => {
    const growth = async () => {
      const head = await repository.head();
      const known = grown.get(uri);
      const moments = known && known.head === head ? known.moments : await pastMoments(repository, head, world, depth);
      grown.set(uri, { head, moments });
      return growthView([...moments, { day: world.today, version: 'now', standing: standingOf(checked) }]);
    };
    const changes = async () => changesView(compare(await committedPlan(repository, world, depth), checked));
    return {
      ...(parts.includes('changes') && { changes: await changes() }),
      ...(parts.includes('growth') && { growth: await growth() }),
    };
  });
}

const withoutGit = ({ parts }: PastParams, sentence: string): Past => ({
  ...(parts.includes('changes') && { changes: { sentence, rows: [], sections: [] } }),
  ...(parts.includes('growth') && { growth: { sentence, rows: [] } }),
});

const lastCommit = (uri: string, { git, project }: Session) =>
  closing(git.repository(uri), (repository) => committedPlan(repository, project.world, project.depth(uri)));

/** The brief without what only seems to change: line numbers, and what pictures are drawn from. */
function words(plan: Checked | undefined, { project }: Session): string {
  const brief = (plan && exportReport(plan, project.today, 'markdown')) ?? '';
  return brief.replace(/^```mermaid\n.*?^```\n\n?/gms, '').replace(/, line \d+\)/g, ')');
}
