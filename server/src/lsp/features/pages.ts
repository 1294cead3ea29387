import type { Snapshot } from '../../program/snapshot.ts';
import { type PageAnswer, type PageParams, pageMethod } from '../../protocol.ts';
import { everywhereView } from '../../report/everywhere/view.ts';
import { goingOutToHtml } from '../../report/going-out.ts';
import { everywhereToHtml } from '../../report/portfolio.ts';
import { t } from '../../text/l10n.ts';
import { plansHere } from '../plans-here.ts';
import type { Answers } from '../seldom.ts';

/** Pages about one plan or one stakeholder, for the screen, that lead into the texts: requests of our own. */
export const pages: Answers<typeof pageMethod> = (session) => {
  const needs = (snapshot: Snapshot, { uri, kind }: PageParams) =>
    kind === 'everything' ? snapshot.loadAll() : snapshot.load(uri);
  return {
    [pageMethod]: session.answer(
      'page',
      needs,
      (snapshot, { uri, kind, stakeholder }: PageParams): PageAnswer | undefined => {
        const checked = snapshot.checked(uri);
        const { world } = session.program;
        if (!checked) return undefined;
        if (kind === 'going-out') return { title: t('Before it goes out'), html: goingOutToHtml(checked, world) };
        const [group] = everywhereView(checked, plansHere(snapshot), world.today, stakeholder ?? '');
        return (
          group && { title: t('Everything about {name}', { name: group.name }), html: everywhereToHtml(group, 'leads') }
        );
      },
    ),
  };
};
