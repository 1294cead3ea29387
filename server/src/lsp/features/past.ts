import { plannedBase } from '../../analysis/planned-base.ts';
import type { Checked } from '../../check/check.ts';
import { compare } from '../../compare/compare.ts';
import { changesView, growthView, type Moment } from '../../compare/panel.ts';
import { standingOf } from '../../compare/standing.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import {
  type Past,
  type PastParams,
  pastMethod,
  type WordsAnswer,
  type WordsParams,
  wordsMethod,
} from '../../protocol.ts';
import { exportReport } from '../../report/export.ts';
import { t } from '../../text/l10n.ts';
import { closing, fromGit, type LastCommit, lastCommit, momentsUpTo, planAt } from '../past.ts';
import type { Answers } from '../seldom.ts';
import type { Session } from '../session.ts';

/** What the editor shows of a plan’s past: requests of our own. */
export const past: Answers<typeof pastMethod | typeof wordsMethod> = (session) => {
  const { program } = session;
  const known: Known = { plans: new Map(), moments: new Map() };
  session.documents.onDidClose(({ document: { uri } }) => {
    for (const values of Object.values(known)) values.delete(uri);
  });
  const needsPast = async (snapshot: Snapshot, params: PastParams) => {
    await snapshot.load(params.uri);
    return fromGit(() => toldByGit(params, known, session));
  };
  const needsCommit = async (snapshot: Snapshot, { uri, committed }: WordsParams) => {
    await snapshot.load(uri);
    return fromGit(async () => ({ plan: committed ? await committedPlan(uri, session) : undefined }));
  };
  return {
    [pastMethod]: session.answer('past', needsPast, (snapshot, params: PastParams, told): Past | undefined => {
      const checked = snapshot.checked(params.uri);
      if (!checked) return undefined;
      return 'problem' in told ? withoutGit(params, told.problem) : pastOf(params, checked, told, program.world.today);
    }),
    [wordsMethod]: session.answer(
      'words',
      needsCommit,
      (snapshot, { uri, committed }: WordsParams, told): WordsAnswer | undefined => {
        const checked = snapshot.checked(uri);
        if (!checked) return undefined;
        if ('problem' in told) return told;
        return { text: words(committed ? told.plan : checked, program.world.today) };
      },
    ),
  };
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

/** What git tells of a plan; nothing of a plan that is in no commit. */
interface ToldByGit {
  readonly plan?: Checked | undefined;
  readonly moments?: readonly Moment[] | undefined;
}

function toldByGit({ uri, parts }: PastParams, known: Known, { git, program }: Session): Promise<ToldByGit> {
  const { world } = program;
  const depth = program.depth(uri);
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
    const plan = parts.includes('changes')
      ? await once(known.plans, (at) => planAt(at, repository, world, depth, 'names'))
      : undefined;
    const moments = parts.includes('growth')
      ? await once(known.moments, (at) => momentsUpTo(at, repository, world, depth))
      : undefined;
    return { plan, moments };
  });
}

/** What git tells beside the plan as it is now. */
function pastOf({ parts }: PastParams, checked: Checked, { plan, moments = [] }: ToldByGit, today: string): Past {
  return {
    ...(parts.includes('changes') && { changes: changesView(compare(plan, checked)) }),
    ...(parts.includes('growth') && {
      growth: growthView(
        [...moments, { day: today, version: t('now'), standing: standingOf(checked) }],
        plannedBase(checked.analysis.plan),
      ),
    }),
  };
}

const withoutGit = ({ parts }: PastParams, sentence: string): Past => ({
  ...(parts.includes('changes') && { changes: { sentence, rows: [], sections: [] } }),
  ...(parts.includes('growth') && { growth: { sentence, rows: [] } }),
});

const committedPlan = (uri: string, { git, program }: Session) =>
  closing(git.repository(uri), async (repository) => {
    const commit = await lastCommit(repository);
    return commit && planAt(commit, repository, program.world, program.depth(uri), 'names');
  });

/** The brief without what only seems to change: line numbers, and what pictures are drawn from. */
function words(plan: Checked | undefined, today: string): string {
  const brief = (plan && exportReport(plan, today, 'markdown')) ?? '';
  return brief.replace(/^```mermaid\n.*?^```\n\n?/gms, '').replace(/, line \d+\)/g, ')');
}
