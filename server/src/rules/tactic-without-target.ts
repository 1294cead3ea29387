import { answersNobody } from '../analysis/in-force.ts';
import { isLive } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import type { EntryRule } from './rule.ts';
import { lacksList } from './shared/missing.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import { quoted } from './shared/tactics.ts';
import page from './tactic-without-target.md';

export const tacticWithoutTarget: EntryRule<'tactics'> = {
  name: 'tactic-without-target',
  severity: 'warning',
  step: 'tactics',
  page,
  each: 'tactics',

  *of(tactic) {
    if (!isLive(tactic) || !tactic.type || answersNobody(tactic)) return;
    if (!lacksList(tactic, 'targets', tactic.targets)) return;
    const draft = {
      at: tactic.at,
      message: t('{tactic} is aimed at nobody. Whom is it meant to move? Name them under “targets”.', {
        tactic: quoted(tactic),
      }),
    };
    yield atPlaceholder(draft, placeholderIn(tactic, 'targets'));
  },
};
