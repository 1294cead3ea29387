import { t } from '../text/l10n.ts';
import page from './judgemental-wording.md';
import type { Context, Draft, PlanRule } from './rule.ts';
import { called } from './shared/called.ts';
import { type PlacedWord, wordsAbout, wordsInOutcome } from './shared/persons.ts';
import { finderOf } from './shared/wording.ts';
import { judgingWords } from './words/judging.ts';

export const judgementalWording: PlanRule = {
  name: 'judgemental-wording',
  severity: 'info',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check({ plan, sharedOf }) {
    for (const { id } of plan.stakeholders) yield* sharedOf(aboutSomebody, id);
    for (const { id } of plan.tactics) yield* sharedOf(cameOfTactic, id);
  },
};

const find = finderOf(judgingWords);

function aboutSomebody(context: Context, id: string): readonly Draft[] {
  const stakeholder = context.stakeholder(id);
  if (!stakeholder) return [];
  return wordsAbout(stakeholder, context, find).map((word) => told(word, called(stakeholder)));
}

function cameOfTactic(context: Context, id: string): readonly Draft[] {
  const tactic = context.tactic(id);
  const [target] = tactic?.targets.flatMap((it) => context.stakeholder(it.id) ?? []) ?? [];
  return tactic && target ? wordsInOutcome(tactic, context, find).map((word) => told(word, called(target))) : [];
}

const told = ({ word, at }: PlacedWord, who: string): Draft => ({
  at,
  message: t(
    '“{word}” judges {who}. Others cannot check it, and those described may come to read it. Write what was seen instead: what happened, when, and who saw it.',
    { word, who },
  ),
});
