import type { Relation } from '../../../schemas/choices.ts';
import { sectionPlace } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import { list, sentence } from '../text/words.ts';
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
    if (others.length === 0 && !plan.keys.has('stakeholders')) return;
    const missing = directions.filter(
      (direction) => !others.some(({ relation }) => relation?.value === direction.relation),
    );
    const [first, second] = missing;
    if (!first) return;
    const unplaced = others.filter(({ relation }) => !relation);
    const so = second ? t('{said}, and nobody {said2}', { said: first.said, said2: second.said }) : first.said;
    const ask = list(missing.map((direction) => direction.ask));
    const orPlace =
      unplaced.length > 0 ? t(', or give a relation to {list}', { list: list(unplaced.map(called), 'and', 3) }) : '';
    yield {
      at: sectionPlace(plan, 'stakeholders'),
      message: t(
        'Nobody named here {so}. {ask}? They are easily overlooked: add them{orPlace}; where there is nobody, accept this.',
        { so, ask: sentence(ask), orPlace },
      ),
      related: unplaced
        .slice(0, 3)
        .map((it) => ({ at: it.at, message: t('{it}: no relation yet', { it: called(it) }) })),
      fixes: () =>
        missing.flatMap(({ relation, title, id }) =>
          addEntry(plan, 'stakeholders', `${title} (${relation})`, id, { name: placeholder, relation }),
        ),
    };
  },
};

/** The two that Biggers calls often overlooked. */
const directions: readonly { relation: Relation; said: string; ask: string; title: string; id: string }[] = [
  {
    relation: 'below',
    said: 'stands below the lead',
    ask: 'whose daily work does the plan change',
    title: 'Add those who report to the lead',
    id: 'team',
  },
  {
    relation: 'peer',
    said: 'is a peer of the lead',
    ask: 'whose help do you need on your own level',
    title: 'Add peers of the lead',
    id: 'peers',
  },
];
