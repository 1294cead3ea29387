import { answersNobody, saysNothing } from '../analysis/in-force.ts';
import { isUnanswered } from '../analysis/resistance.ts';
import { pairOf } from '../model/node.ts';
import { isLive, type Stakeholder, type Tactic } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Context, EntryRule } from './rule.ts';
import { called, said } from './shared/called.ts';
import { alsoHangs } from './shared/hangs.ts';
import { mayBeAnswered, statedResistance } from './shared/resistance.ts';
import { quoted } from './shared/tactics.ts';
import { otherWays } from './shared/ways.ts';
import page from './tried-in-vain.md';

export const triedInVain: EntryRule<'stakeholders'> = {
  name: 'tried-in-vain',
  severity: 'warning',
  step: 'answer-resistance',
  needsSupport: true,
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const resistance = statedResistance(stakeholder);
    if (!resistance || !isUnanswered(stakeholder, context) || mayBeAnswered(context, stakeholder)) return;
    const tried = triedTowards(context, stakeholder);
    if (tried.length === 0) return;
    const [way, ...others] = otherWays(context, stakeholder, new Set(tried.map(({ type }) => type?.value)));
    yield {
      at: resistance.at,
      about: [stakeholder.id],
      message: `${t('What was tried has not won {who} ({how}): {tried}. Go on with it, or try another way?', {
        who: called(stakeholder),
        how: resistance.how,
        tried: list(tried.map(howItEnded), 'and', 3),
      })} ${way?.advice ?? ''}${alsoHangs(context, stakeholder)}`,
      related: tried.map((tactic) => ({
        at: tactic.outcome?.at ?? tactic.at,
        message: t('How {tactic} ended', { tactic: quoted(tactic) }),
      })),
      fixes: () => [...tried.flatMap(goOn), ...[way, ...others].flatMap((it) => it?.fixes() ?? [])],
    };
  },
};

/** The tactics towards somebody, if all that are live are done: what keeps an eye on somebody or protects is no try. */
function triedTowards({ inForce }: Context, { id }: Stakeholder): readonly Tactic[] {
  const live = inForce.towards(id).filter((tactic) => isLive(tactic) && !answersNobody(tactic));
  return live.every(({ status }) => status === 'done') ? live : [];
}

function howItEnded(tactic: Tactic): string {
  const { outcome } = tactic;
  return outcome
    ? t('{tactic} ended with “{outcome}”', { tactic: quoted(tactic), outcome: said(outcome.value, '…') })
    : t('{tactic} is done', { tactic: quoted(tactic) });
}

/** What is taken up again answers only if it says what is done. */
function goOn(tactic: Tactic): Fix[] {
  const status = pairOf(tactic.written.value, 'status')?.value;
  if (saysNothing(tactic) || status?.kind !== 'scalar' || status.anchored) return [];
  return [
    {
      title: t('Go on with {tactic} (under-way)', { tactic: quoted(tactic) }),
      edits: [{ at: status.span, text: 'under-way' }],
    },
  ];
}
