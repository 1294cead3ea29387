import { loadOf } from '../../analysis/load.ts';
import type { OutlookWord } from '../../analysis/outlook.ts';
import { factsOf } from '../../analysis/shared-groups.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { type PageAnswer, type PortfolioParams, portfolioMethod } from '../../protocol.ts';
import { agendaView, planAgenda } from '../../report/agenda/view.ts';
import { fileName } from '../../report/file-name.ts';
import { loadView } from '../../report/load/view.ts';
import { agendaToHtml, loadToHtml } from '../../report/portfolio.ts';
import { daysBetween } from '../../rules/shared/dates.ts';
import { t } from '../../text/l10n.ts';
import { closing, fromGit, planAt } from '../past.ts';
import { isBelow, pathIn, plansHere } from '../plans-here.ts';
import type { Answers } from '../seldom.ts';
import type { Session } from '../session.ts';

/** How far an agenda looks ahead and back; days. */
const reach = 14;

/** Pages about many plans, for the screen, that lead into their texts: a request of our own. */
export const portfolios: Answers<typeof portfolioMethod> = (session) => {
  const { program } = session;
  const known: Known = new Map();
  const needs = async (snapshot: Snapshot, { kind, folder, before }: PortfolioParams) => {
    // First what may take long, so that the plans are looked at as they are when it is known.
    const then = kind === 'agenda' && before ? await lookedThen(folder, known, session) : new Map();
    await snapshot.loadAll();
    return then;
  };
  return {
    [portfolioMethod]: session.answerAll(
      'portfolio',
      needs,
      (snapshot, { kind, folder }: PortfolioParams, then: ReadonlyMap<string, OutlookWord | null>): PageAnswer => {
        const plans = plansHere(snapshot, folder);
        if (kind === 'load') {
          const paths = new Map(plans.map(({ checked, path }) => [checked.document.file, path]));
          const show = (file: string) => paths.get(file) ?? (folder === undefined ? fileName : pathIn(folder))(file);
          const load = loadOf(plans.map(({ checked }) => factsOf(checked.analysis)));
          return { title: t('Load on the organization'), html: loadToHtml(loadView(load, show), 'leads') };
        }
        const rows = plans.map(({ checked, path }) =>
          planAgenda(checked, path, program.world.today, reach, then.get(checked.document.file)),
        );
        return { title: t('Agenda'), html: agendaToHtml(agendaView(rows, reach, t('two weeks ago')), 'leads') };
      },
    ),
  };
};

/** The outlook of each plan two weeks before a day, which does not change while somebody works; `null`: it was not there. */
type Known = Map<string, { readonly day: string; readonly word: OutlookWord | null | undefined }>;

async function lookedThen(
  folder: string | undefined,
  known: Known,
  session: Session,
): Promise<ReadonlyMap<string, OutlookWord | null>> {
  const { today } = session.program.world;
  const words = new Map<string, OutlookWord | null>();
  for (const uri of await session.program.plans()) {
    if (!isBelow(uri, folder)) continue;
    const before = known.get(uri);
    const word = before?.day === today ? before.word : await wordThen(uri, session);
    known.set(uri, { day: today, word });
    if (word !== undefined) words.set(uri, word);
  }
  return words;
}

/** The word of the outlook as the last commit of that time or before has the plan; nothing where no commit has it, or git cannot tell. */
async function wordThen(uri: string, { git, program }: Session): Promise<OutlookWord | null | undefined> {
  const { world } = program;
  const told = await fromGit(() =>
    closing(git.repository(uri), async (repository) => {
      const head = await repository.head();
      const path = head && (await repository.earlierPath(repository.path, head));
      if (!head || path === undefined) return { word: undefined };
      const commit = (await repository.log(path, head)).find(({ day }) => daysBetween(day, world.today) >= reach);
      if (!commit) return { word: null };
      const plan = await planAt(commit, repository, world, program.depth(uri), 'ids');
      return { word: plan.analysis.outlook.word };
    }),
  );
  return 'problem' in told ? undefined : told.word;
}
