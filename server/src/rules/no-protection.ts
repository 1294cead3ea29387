import type { Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { inWords, list, sentence } from '../text/words.ts';
import page from './no-protection.md';
import type { Context, Rule } from './rule.ts';
import { called } from './shared/called.ts';
import { atPlaceholder } from './shared/placeholders.ts';
import { isProtected, namesOf, protect, unfinishedProtection } from './shared/tactics.ts';

export const noProtection: Rule = {
  name: 'no-protection',
  severity: 'warning',
  step: 'answer-resistance',
  page,

  *check(context) {
    if (context.doubts.mayHold('tactics') || isProtected(context)) return;
    const mighty = context.plan.stakeholders.filter((stakeholder) => mayRetaliate(context, stakeholder));
    const [first, ...others] = mighty;
    if (!first?.stance) return;
    const draft = {
      at: first.stance.at,
      message: t(
        'Nothing protects your people against {who}. {harms}. Think now about how to guard them, and write it down as a tactic (protect).',
        { who: list(mighty.map(withPower), 'and', 4), harms: sentence(list(harms(mighty), 'and')) },
      ),
      related: others.flatMap((other) =>
        other.stance ? [{ at: other.stance.at, message: t('Opposed too: {who}', { who: called(other) }) }] : [],
      ),
      fixes: () => protect(context),
    };
    yield atPlaceholder(draft, unfinishedProtection(context));
  },
};

/** What those who act against the will of powerful groups have to fear of them, by where these stand. */
function harms(mighty: readonly Stakeholder[]): string[] {
  const below = mighty.filter(({ relation }) => relation?.value === 'below');
  return [
    ...(below.length < mighty.length
      ? [t('those who act against their will may be held back, discredited or dismissed')]
      : []),
    ...(below.length > 0
      ? [t('those who speak for the plan among {who} may be shunned for it', { who: namesOf(below) })]
      : []),
  ];
}

const withPower = (stakeholder: Stakeholder): string =>
  `${called(stakeholder)} (${t('{power}, {how}', { power: t(inWords(stakeholder.power?.value ?? '')), how: t('opposed') })})`;

/** Opposed, mighty, and inside, as far as one can tell: parents and suppliers dismiss nobody. */
function mayRetaliate({ isLead, doubts }: Context, stakeholder: Stakeholder): boolean {
  const { stance, power, relation } = stakeholder;
  if (stance?.value !== 'opposed' || (power?.value !== 'dominant' && power?.value !== 'strong')) return false;
  if (isLead(stakeholder) || doubts.mayLead(stakeholder)) return false;
  return relation ? relation.value !== 'outside' : !doubts.mayHaveRelation(stakeholder);
}
