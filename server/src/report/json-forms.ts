/** How what is analysed stands in JSON, where several parts print it. */
import type { Balance } from '../analysis/balance.ts';
import type { Base } from '../analysis/base.ts';

export const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

export const baseToJson = ({ allies, depth, directions, departments, grade }: Base) => ({
  allies: ids(allies),
  depth,
  directions,
  departments: Object.fromEntries(departments),
  grade,
});

export const balanceToJson = ({ unrated, ...weights }: Balance) => ({ ...weights, unrated: ids(unrated) });
