import { type PageAnswer, type PageParams, pageMethod } from '../../protocol.ts';
import { goingOutToHtml } from '../../report/going-out.ts';
import type { Answers } from '../seldom.ts';
import { needsPlan } from '../session.ts';

/** Pages for the screen that lead into the texts: requests of our own. */
export const pages: Answers<typeof pageMethod> = (session) => ({
  [pageMethod]: session.answer('page', needsPlan, (snapshot, { uri }: PageParams): PageAnswer | undefined => {
    const checked = snapshot.checked(uri);
    return checked && { title: 'Before it goes out', html: goingOutToHtml(checked, session.program.world) };
  }),
});
