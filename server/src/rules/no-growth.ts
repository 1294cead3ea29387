import { candidates } from '../analysis/candidates.ts';
import { answersNobody, isTold } from '../analysis/in-force.ts';
import { isOpen, type Stakeholder, sectionPlace, type Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import page from './no-growth.md';
import type { Context, Rule } from './rule.ts';
import { mayBeWon, nextAlly, promise, win } from './shared/base.ts';
import { type Begun, orFinish } from './shared/begun.ts';
import { called } from './shared/called.ts';
import { placeholderIn } from './shared/placeholders.ts';
import { targetsOf } from './shared/tactics.ts';

export const noGrowth: Rule = {
  name: 'no-growth',
  severity: 'info',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    const { plan } = context;
    const others = plan.stakeholders.filter((it) => !context.isLead(it) && !context.isAlly(it));
    const towards = openTowards(context, new Set(others));
    if (towards.some(isTold) || others.some(context.doubts.mayBeTargeted)) return;
    const next = nextAlly(context) ?? candidates(context)[0];
    yield orFinish(
      {
        at: sectionPlace(plan, 'tactics'),
        so: t('Nobody new is being won over.'),
        advice: advice(context, others, next),
        fixes: () => (next ? win(context, next) : []),
      },
      begun(towards),
    );
  },
};

const openTowards = (context: Context, others: ReadonlySet<Stakeholder>): Tactic[] =>
  context.plan.tactics.filter(
    (tactic) => isOpen(tactic) && !answersNobody(tactic) && targetsOf(context, tactic).some((it) => others.has(it)),
  );

function begun(tactics: readonly Tactic[]): Begun | undefined {
  const found = tactics.map((tactic) => ({
    tactic,
    at: placeholderIn(tactic, 'summary', 'purpose', 'offer', 'evidence', 'appeals-to'),
  }));
  return found.find(({ at }) => at) ?? found[0];
}

function advice(context: Context, others: readonly Stakeholder[], next: Stakeholder | undefined): string {
  if (next || mayBeWon(context))
    return [
      t(
        'No tactic that is planned or under way is aimed at anybody who is no ally yet: put one with a day and a name into the plan.',
      ),
      ...(next ? [whoCouldBe(context, next)] : []),
    ].join(' ');
  if (others.length > 0) return t('As things stand, nobody named here is likely to join: whom else could you invite?');
  return context.base.depth > 0
    ? t('Everybody named here is an ally already: whom else could you invite?')
    : t('Nobody is named here yet: whom could you invite?');
}

function whoCouldBe(context: Context, next: Stakeholder): string {
  const parts = { who: called(next), promise: promise(context, next) };
  return context.base.depth > 0
    ? t('{who}, {promise}, could be next.', parts)
    : t('{who}, {promise}, could be first.', parts);
}
