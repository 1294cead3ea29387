import type { Checked } from '../check/check.ts';
import { isLive } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { inWords, list } from '../text/words.ts';
import { tacticName, whenInWords } from './brief/tactics.ts';
import { spanInWords } from './days.ts';
import { ownerName } from './owner.ts';
import type { Block } from './paper/paper.ts';

/** What is to be done and how support is won, in words; a block with nothing in it is left out. */
export function workBlocks({ analysis }: Checked): readonly Block[] {
  const { plan, stakeholder } = analysis;
  const actions: Block = {
    id: 'actions',
    heading: t('What is to be done'),
    lines: analysis.actions.map(({ summary, start, due, status }) => ({
      text: summary,
      mark: 'item',
      note: [t(inWords(status)), spanInWords(start?.value, due?.value) || t('no date yet')].join('; '),
    })),
  };
  const tactics: Block = {
    id: 'tactics',
    heading: t('How support is won'),
    lines: plan.tactics.filter(isLive).map((tactic) => {
      const targets = tactic.targets.map(({ id }) => stakeholder(id)?.name ?? id);
      const owner = ownerName(tactic, analysis);
      const note = [
        t(inWords(tactic.status)),
        whenInWords(tactic),
        targets.length > 0 && t('towards {targets}', { targets: list(targets) }),
        owner && t('seen to by {owner}', { owner }),
      ];
      return { text: tacticName(tactic), mark: 'item', note: note.filter(Boolean).join('; ') };
    }),
  };
  return [actions, tactics].filter(({ lines }) => lines.length > 0);
}
