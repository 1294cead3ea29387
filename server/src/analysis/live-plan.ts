import type { Plan } from '../model/plan.ts';
import { alike } from './alike.ts';
import type { Cell, Families } from './reactive.ts';

/** A plan that changes under those who read it. */
export interface LivePlan {
  /** The newest version; of each part of it is known who has read it. */
  readonly plan: Plan;
  readonly set: (next: Plan) => void;
}

/** What is the same in the next version counts as unchanged, part by part. */
export function livePlan(first: Plan, { changes, cell }: Families): LivePlan {
  const cells = new Map<string | symbol, Cell<unknown>>();
  let current = first;
  const part = (key: string | symbol): Cell<unknown> => {
    const known = cells.get(key);
    if (known) return known;
    const made: Cell<unknown> = cell<unknown>(Reflect.get(current, key), alike);
    cells.set(key, made);
    return made;
  };
  const followed = new Proxy(first, {
    get: (_, key) => part(key).get(),
    has: (_, key) => part(key).get() !== undefined,
    ownKeys: () => {
      part('document').get(); // Which keys there are may change with every version.
      return Reflect.ownKeys(current);
    },
    getOwnPropertyDescriptor: (_, key) =>
      Reflect.has(current, key) ? { value: part(key).get(), enumerable: true, configurable: true } : undefined,
  });
  return {
    plan: changes ? followed : first,
    set: (next) => {
      current = next;
      for (const [key, held] of cells) held.set(Reflect.get(next, key));
    },
  };
}
