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
import { closing, fromGit, type LastCommit, lastCommit, momentsUpTo, planAt } from '../past.ts';
import type { LspFeature, Session } from '../session.ts';

/** What the editor shows of a plan’s past: requests of our own. */
export const past: LspFeature = {
  capabilities: () => ({}),
  listen(session) {
    const known: Known = { plans: new Map(), moments: new Map() };
    session.documents.onDidClose(({ document: { uri } }) => {
      for (const values of Object.values(known)) values.delete(uri);
    });
    session.connection.onRequest(
      pastMethod,
      (params: PastParams): Promise<Past | null> =>
        session.answer('past', params.uri, async (document) => {
          const { checked } = await session.result(document);
          if (!checked) return undefined;
          const told = await fromGit(() => pastOf(params, checked, known, session));
          return 'problem' in told ? withoutGit(params, told.problem) : told;
        }),
    );
    session.connection.onRequest(
      wordsMethod,
      ({ uri, committed }: WordsParams): Promise<WordsAnswer | null> =>
        session.answer('words', uri, async (document) => {
          const { checked } = await session.result(document);
          if (!checked) return undefined;
          return fromGit(async () => ({
            text: words(committed ? await committedPlan(uri, session) : checked, session),
          }));
        }),
    );
  },
};

/** What is known of each open plan at a commit, which does not change while somebody types. */
interface Known {
  readonly plans: Map<string, Marked<Checked>>;
  readonly moments: Map<string, Marked<readonly Moment[]>>;
}

interface Marked<T> {
  /** The commit and the day that it was judged by. */
  readonly mark: string;
  readonly value: T;
}

function pastOf({ uri, parts }: PastParams, checked: Checked, known: Known, session: Session): Promise<Past> {
  const { git, project } = session;
  const { world } = project;
  const depth = project.depth(uri);
  return closing(git.repository(uri), async (repository) => {
    const commit = await lastCommit(repository);
    const once = async <T>(values: Map<string, Marked<T>>, make: (at: LastCommit) => Promise<T>) => {
      if (!commit) return undefined;
      const mark = `${commit.id} ${world.today} ${commit.path}`;
      const before = values.get(uri);
      const value = before?.mark === mark ? before.value : await make(commit);
      values.set(uri, { mark, value });
      return value;
    };
    const changes = async () =>
      changesView(compare(await once(known.plans, (at) => planAt(at, repository, world, depth)), checked));
    const growth = async () => {
      const moments = await once(known.moments, (at) => momentsUpTo(at, repository, world, depth));
      return growthView([...(moments ?? []), { day: world.today, version: 'now', standing: standingOf(checked) }]);
    };
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

const committedPlan = (uri: string, { git, project }: Session) =>
  closing(git.repository(uri), async (repository) => {
    const commit = await lastCommit(repository);
    return commit && planAt(commit, repository, project.world, project.depth(uri));
  });

/** The brief without what only seems to change: line numbers, and what pictures are drawn from. */
function words(plan: Checked | undefined, { project }: Session): string {
  const brief = (plan && exportReport(plan, project.today, 'markdown')) ?? '';
  return brief.replace(/^```mermaid\n.*?^```\n\n?/gms, '').replace(/, line \d+\)/g, ')');
}
