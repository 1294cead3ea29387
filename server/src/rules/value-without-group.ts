import { pairOf } from '../model/node.ts';
import type { Action, HeldValue, Mention } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { calledAction } from './shared/called.ts';
import { unreadWords } from './shared/documents.ts';
import { calledHolder, organizationIn, pairOfValue, type WrittenHolder } from './shared/holders.ts';
import { atPlaceholder, placeholderAt } from './shared/placeholders.ts';
import page from './value-without-group.md';

export const valueWithoutGroup: Rule = {
  name: 'value-without-group',
  severity: 'info',
  step: 'divide-labour',
  inOrganizationFiles: true,
  page,

  *check(context) {
    const { plan, unresolved, doubts } = context;
    const organization = organizationIn(plan);
    if (!organization || unresolved.length > 0 || doubts.mayHold('stakeholders')) return; // Who they are is not known.
    if (plan.kind === 'organization' && plan.stakeholders.length === 0) return; // They stand in the plans that use it.
    const unpursued = unpursuedValues(context);
    const unread = unpursued.length > 0 ? context.shared(unreadWords) : new Set();
    for (const value of unpursued) {
      if (unread.has(value.id)) continue;
      yield atPlaceholder(
        {
          at: value.at,
          message: t(
            'Whose work is {value}, a value of {organization}? Nobody named here pursues it. {who} Name them under “pursued-by”, or add it to the values that they pursue.',
            { value: value.id, organization: calledHolder(organization), who: who(context, value) },
          ),
        },
        begun(organization, value),
      );
    }
  },
};

/** Why it is worth while to find them. */
function who({ actions, resolve }: Context, { id }: HeldValue): string {
  const isMet = ({ id: other }: Mention) => resolve(other) === resolve(id);
  const serving = actions.filter(({ alignsWith }) => alignsWith.some(isMet));
  const hurting = actions.filter(({ conflictsWith }) => conflictsWith.some(isMet));
  const names = (some: readonly Action[]) => list(some.map(calledAction), 'and', 3);
  if (hurting.length > 1) return t('They may resist: {actions} hurt it.', { actions: names(hurting) });
  if (hurting.length > 0) return t('They may resist: {action} hurts it.', { action: names(hurting) });
  if (serving.length > 1)
    return t('They may be allies that are missing here: {actions} serve it.', { actions: names(serving) });
  if (serving.length > 0)
    return t('They may be allies that are missing here: {action} serves it.', { action: names(serving) });
  return t('They may be missing here, for or against the plan.');
}

const begun = (organization: WrittenHolder, value: HeldValue): Span | undefined =>
  placeholderAt(pairOf(pairOfValue(organization, value)?.value, 'pursued-by')?.value);

/** Each value once, though it may stand under several names. */
function unpursuedValues({ plan, resolve }: Context): HeldValue[] {
  const { terminal = [], instrumental = [] } = plan.organization?.values ?? {};
  const stated = [...terminal, ...instrumental];
  const pursued = new Set([
    ...stated.filter(({ pursuedBy }) => pursuedBy.length > 0).map(({ id }) => resolve(id)),
    ...plan.stakeholders.flatMap(({ values }) =>
      [...values.terminal, ...values.instrumental].map(({ id }) => resolve(id)),
    ),
  ]);
  return stated.filter(({ id }) => {
    const value = resolve(id);
    return !pursued.has(value) && pursued.add(value);
  });
}
