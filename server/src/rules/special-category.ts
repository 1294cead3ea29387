import type { Stakeholder, Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import type { Context, Draft, PlanRule } from './rule.ts';
import { called } from './shared/called.ts';
import { isPerson, type PlacedWord, wordsAbout, wordsInOutcome } from './shared/persons.ts';
import { finderOf } from './shared/wording.ts';
import page from './special-category.md';
import { specialWords } from './words/special.ts';

export const specialCategory: PlanRule = {
  name: 'special-category',
  severity: 'warning',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check({ plan, sharedOf }) {
    for (const { id } of plan.stakeholders) yield* sharedOf(aboutPerson, id);
    for (const { id } of plan.tactics) yield* sharedOf(cameOfTactic, id);
  },
};

const find = finderOf(specialWords);

function aboutPerson(context: Context, id: string): readonly Draft[] {
  const stakeholder = context.stakeholder(id);
  if (!stakeholder || !isPerson(stakeholder)) return [];
  return wordsAbout(stakeholder, context, find).map((word) => told(word, stakeholder));
}

function cameOfTactic(context: Context, id: string): readonly Draft[] {
  const tactic = context.tactic(id);
  const person = tactic && personTowards(tactic, context);
  return person ? wordsInOutcome(tactic, context, find).map((word) => told(word, person)) : [];
}

const personTowards = ({ targets }: Tactic, context: Context): Stakeholder | undefined =>
  targets.flatMap((target) => context.stakeholder(target.id) ?? []).find(isPerson);

const told = ({ word, of, at }: PlacedWord, person: Stakeholder): Draft => ({
  at,
  message: t(
    '“{word}” speaks of {topic}, and stands here beside {who}. Such facts about a person are protected more than others, and the plan does not need them. Take it out, and write what matters for the change, such as when they can be met.',
    { word, topic: t(of), who: called(person) },
  ),
});
