import { actionSchema } from '../../../schemas/plan.ts';
import type { Holder } from '../analysis/alignment.ts';
import { isPower, isPrepared, type Preparation, preparationOf } from '../analysis/preparation.ts';
import { type Action, isLive } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { begunTowards } from './shared/begun.ts';
import { calledAction } from './shared/called.ts';
import { isOne, relatedHolders, terminalConflicts, withPower } from './shared/conflicts.ts';
import { addKey } from './shared/fixes.ts';
import { beginWithPart, partsBefore } from './shared/parts.ts';
import { atPlaceholder, placeholderIn } from './shared/placeholders.ts';
import { drawOnPower, namesOf, protect, protectors, seekCounsel } from './shared/tactics.ts';
import page from './terminal-conflict.md';

export const terminalConflict: Rule = {
  name: 'terminal-conflict',
  severity: 'error',
  step: 'answer-resistance',
  page,
  each: 'actions',

  *of(action, context) {
    for (const { conflict, holders } of terminalConflicts(context, action, isDominant)) {
      const groups = holders.flatMap(({ stakeholder }) => stakeholder ?? []);
      const preparation = preparationOf(action, groups, knownFor(context));
      const prepared = isPrepared(preparation);
      const draft = {
        at: conflict.at,
        message: `${against(action, conflict.id, holders)} ${whatTheyMayDo(groups.length > 0, prepared)}${prepared ? '' : ` ${advice(context, action, preparation)}`}`,
        related: relatedHolders(context, conflict.id, holders),
      };
      if (prepared) yield { ...draft, severity: 'warning' };
      else
        yield atPlaceholder(
          { ...draft, fixes: () => fixes(context, action, preparation) },
          begun(context, action, preparation),
        );
    }
  },
};

function against(action: Action, value: string, holders: readonly Holder[]): string {
  const parts = { action: calledAction(action), value, who: list(holders.map(withPower), 'and', 4) };
  return isOne(holders)
    ? t('{action} goes against {value}, which {who} pursues for its own sake.', parts)
    : t('{action} goes against {value}, which {who} pursue for its own sake.', parts);
}

/** An organization does not fight what is done in its name; those may who take it at its word. */
function whatTheyMayDo(areGroups: boolean, isPrepared: boolean): string {
  if (isPrepared)
    return areGroups
      ? t('The plan is prepared for it; they may fight it all the same.')
      : t('The plan is prepared for it; those who hold it to that may fight it all the same.');
  return areGroups ? t('They may fight it.') : t('Those who hold it to that may fight it.');
}

const isDominant = ({ stakeholder }: Holder): boolean => !stakeholder || stakeholder.power?.value === 'dominant';

function advice(context: Context, action: Action, { justified, unmoved, protected: guarded }: Preparation): string {
  const what = list([
    ...(justified ? [] : [t('say why it is right (justification)')]),
    ...(unmoved.length > 0
      ? [t('win somebody, in management or outside, whose power reaches {who} (through)', { who: namesOf(unmoved) })]
      : []),
    ...(guarded ? [] : [t('protect your people (protect)')]),
  ]);
  return canBeginSmaller(context, action)
    ? t(
        'Reconsider the action, begin with a part that needs nobody’s support, ask people whom you trust, or prepare for it: {what}.',
        { what },
      )
    : t('Reconsider the action, ask people whom you trust, or prepare for it: {what}.', { what });
}

/** The smaller step first, then counsel, then what is missing: Anderson asks to reconsider before he asks for power. */
function fixes(context: Context, action: Action, { justified, unmoved, protected: guarded }: Preparation): Fix[] {
  // Where the organization ends, so does the power of its management.
  const inside = unmoved.filter(({ relation }) => relation?.value !== 'outside');
  return [
    ...(canBeginSmaller(context, action) ? beginWithPart(context, action) : []),
    ...(counsel(context, action).length > 0 ? [] : seekCounsel(context)),
    ...(justified
      ? []
      : addKey(
          action,
          t('Say why it is right (justification)'),
          'justification',
          placeholder,
          Object.keys(actionSchema.shape),
        )),
    ...(inside.length > 0 ? drawOnPower(context, 'use-executive-power', inside) : []),
    ...(unmoved.length > 0 ? drawOnPower(context, 'use-outside-power', unmoved) : []),
    ...(guarded ? [] : protect(context)),
  ];
}

const canBeginSmaller = (context: Context, action: Action): boolean =>
  action.scope !== 'alone' && partsBefore(context, action).length === 0;

const knownFor = ({ inForce, doubts, shared }: Context) => ({ inForce, doubts, protectors: shared(protectors) });

const counsel = ({ inForce, shared }: Context, action: Action) =>
  shared(counsels).filter((tactic) => inForce.serves(tactic, action));
const counsels = ({ plan }: Context) =>
  plan.tactics.filter((tactic) => tactic.type?.value === 'seek-counsel' && isLive(tactic));

/** The first placeholder that stands for what would prepare for the conflict, or for what comes before it. */
function begun(
  context: Context,
  action: Action,
  { justified, unmoved, protected: guarded }: Preparation,
): Span | undefined {
  const { inForce, shared } = context;
  const places = function* () {
    for (const part of partsBefore(context, action)) yield placeholderIn(part, 'summary');
    for (const tactic of counsel(context, action)) yield placeholderIn(tactic, 'summary');
    if (!justified) yield placeholderIn(action, 'justification');
    for (const group of unmoved) {
      yield begunTowards(context, group, (it) => isPower(it) && inForce.serves(it, action))?.at;
      for (const tactic of inForce.forAction(group, action))
        if (isPower(tactic)) yield placeholderIn(tactic, 'through');
    }
    if (!guarded)
      for (const tactic of shared(protectors))
        if (inForce.serves(tactic, action)) yield placeholderIn(tactic, 'summary');
  };
  for (const place of places()) if (place) return place;
  return undefined;
}
