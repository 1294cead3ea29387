import { placeholder } from '../analysis/values.ts';
import type { HeldValue } from '../model/plan.ts';
import type { Context, Rule } from './rule.ts';
import { unreadWords } from './shared/documents.ts';
import { organizationIn } from './shared/holders.ts';
import page from './value-without-group.md';

export const valueWithoutGroup: Rule = {
  name: 'value-without-group',
  severity: 'info',
  step: 'divide-labour',
  inOrganizationFiles: true,
  page,

  *check(context) {
    const { plan, unresolved } = context;
    if (unresolved.length > 0) return; // Who stands in a file that could not be read is not known.
    if (plan.kind === 'organization' && plan.stakeholders.length === 0) return; // They stand in the plans that use it.
    const unpursued = unpursuedValues(context);
    const unread = unpursued.length > 0 ? unreadWords(context) : new Set();
    for (const { id, at } of unpursued) {
      if (unread.has(id)) continue;
      yield {
        at,
        message: `No group is named that sees to ${id}, a value of ${organizationIn(plan)?.name}. Whose work is it? Name them under “pursued-by”, or add it to the values that they pursue.`,
      };
    }
  },
};

/** Each value once, though it may stand under several names. */
function unpursuedValues({ plan, resolve }: Context): HeldValue[] {
  const { terminal = [], instrumental = [] } = plan.organization?.values ?? {};
  const stated = [...terminal, ...instrumental];
  const pursued = new Set([
    placeholder,
    ...stated.flatMap(({ id, pursuedBy }) => (pursuedBy.length > 0 ? [resolve(id)] : [])),
    ...plan.stakeholders.flatMap(({ values }) =>
      [...values.terminal, ...values.instrumental].map(({ id }) => resolve(id)),
    ),
  ]);
  return stated.filter(({ id }) => {
    const value = resolve(id);
    return !pursued.has(value) && pursued.add(value);
  });
}
