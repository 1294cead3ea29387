import { pairOf } from '../model/node.ts';
import type { Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import page from './concern-unheard.md';
import type { Context, Rule } from './rule.ts';
import { called, said } from './shared/called.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import { addToTactic, quoted } from './shared/tactics.ts';

export const concernUnheard: Rule = {
  name: 'concern-unheard',
  severity: 'info',
  step: 'grow-base',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { inForce, doubts } = context;
    if (stakeholder.concerns.length === 0 || !context.isKey(stakeholder) || context.isAlly(stakeholder)) return;
    if (doubts.mayHaveStance(stakeholder) || doubts.mayBeTargeted(stakeholder)) return;
    const tactics = inForce.for(stakeholder);
    if (tactics.length === 0) return;
    if (tactics.some(({ type, offer }) => type?.value === 'negotiate' || offer?.value.trim())) return;
    const [first] = tactics;
    yield atPlaceholder(
      {
        at: place(stakeholder),
        message: t(
          '{who} have concerns{concern}, and nothing that is planned towards them offers anything. What would answer that? Add it as an offer to {tactics}.',
          { who: called(stakeholder), concern: concernOf(stakeholder), tactics: list(tactics.map(quoted), 'or', 3) },
        ),
        related: tactics.map((tactic) => ({
          at: tactic.at,
          message: t('{tactic} is aimed at them', { tactic: quoted(tactic) }),
        })),
        fixes: () =>
          first
            ? addToTactic(first, t('Add an offer to {tactic}', { tactic: quoted(first) }), 'offer', placeholder)
            : [],
      },
      begun(context, stakeholder),
    );
  },
};

/** The concern where it is a single text, else the key of their list. */
function place({ written, concerns, at }: Stakeholder): Span {
  const pair = pairOf(written.value, 'concerns');
  if (pair) return (pair.value?.kind === 'scalar' ? pair.value : pair.key).span;
  return concerns[0]?.at ?? at;
}

/** The first concern, in brackets. */
function concernOf({ concerns }: Stakeholder): string {
  const text = said(concerns[0]?.id ?? '', '');
  return text ? ` (${text})` : '';
}

function begun({ inForce }: Context, stakeholder: Stakeholder): Span | undefined {
  for (const tactic of inForce.for(stakeholder)) {
    const found = placeholderIn(tactic, 'offer');
    if (found) return found;
  }
  return undefined;
}
