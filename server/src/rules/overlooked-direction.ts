import type { Relation } from '../../../schemas/choices.ts';
import { hasSection, type Stakeholder, sectionPlace } from '../model/plan.ts';
import { t, texts } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import { list } from '../text/words.ts';
import page from './overlooked-direction.md';
import type { Rule } from './rule.ts';
import { called } from './shared/called.ts';
import { addEntry } from './shared/fixes.ts';

export const overlookedDirection: Rule = {
  name: 'overlooked-direction',
  severity: 'info',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    const { plan, unresolved, lead, doubts } = context;
    if (lead?.relation?.value === 'outside' || (lead && doubts.mayHaveRelation(lead))) return;
    const others = plan.stakeholders.filter((stakeholder) => !context.isLead(stakeholder));
    if (unresolved.length > 0 || doubts.mayHold('stakeholders') || others.some(doubts.mayHaveRelation)) return;
    if (others.length === 0 && !hasSection(plan, 'stakeholders')) return;
    const missing = directions.filter(
      (direction) => !others.some(({ relation }) => relation?.value === direction.relation),
    );
    const [first, second] = missing;
    if (!first) return;
    const unplaced = others.filter(({ relation }) => !relation);
    yield {
      at: sectionPlace(plan, 'stakeholders'),
      message: `${missingSentences(first, second)} ${addThem(unplaced)}`,
      related: unplaced
        .slice(0, 3)
        .map((it) => ({ at: it.at, message: t('{who}: no relation yet', { who: called(it) }) })),
      fixes: () =>
        missing.flatMap(({ relation, title, id }) =>
          addEntry(plan, 'stakeholders', `${t(title)} (${relation})`, id, { name: placeholder, relation }),
        ),
    };
  },
};

function missingSentences({ sentences }: Direction, other: Direction | undefined): string {
  if (!other) return t(sentences);
  return t(
    'Nobody named here stands below the lead, and nobody is a peer of the lead. Whose daily work does the plan change and whose help do you need on your own level?',
  );
}

const addThem = (unplaced: readonly Stakeholder[]) =>
  unplaced.length > 0
    ? t('They are easily overlooked: add them, or give a relation to {who}; where there is nobody, accept this.', {
        who: list(unplaced.map(called), 'and', 3),
      })
    : t('They are easily overlooked: add them; where there is nobody, accept this.');

interface Direction {
  readonly relation: Relation;
  readonly sentences: string;
  readonly title: string;
  readonly id: string;
}

/** The two that Biggers calls often overlooked. */
const directions: readonly Direction[] = [
  {
    relation: 'below',
    sentences: texts('Nobody named here stands below the lead. Whose daily work does the plan change?'),
    title: texts('Add those who report to the lead'),
    id: 'team',
  },
  {
    relation: 'peer',
    sentences: texts('Nobody named here is a peer of the lead. Whose help do you need on your own level?'),
    title: texts('Add peers of the lead'),
    id: 'peers',
  },
];
