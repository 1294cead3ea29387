import { checkAlone } from '../../program/alone.ts';
import { type FenceAnswer, type FenceParams, fenceMethod } from '../../protocol.ts';
import { buildReport } from '../../report/build.ts';
import { reportInPage } from '../../report/in-page.ts';
import { t } from '../../text/l10n.ts';
import type { Answers } from '../seldom.ts';

/** What a plan in a Markdown file shows: a request of our own, for editors that cannot make it themselves. */
export const fences: Answers<typeof fenceMethod> = (session) => ({
  [fenceMethod]: session.answerAll(
    'fence',
    async () => {},
    (_, { text }: FenceParams): FenceAnswer => {
      const { world } = session.program;
      const checked = checkAlone('plan.changeplan.yaml', text, world, t('is not read from a Markdown file'));
      return { html: reportInPage(buildReport(checked, world.today)) };
    },
  ),
});
