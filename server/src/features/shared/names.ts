/** What the features about names have in common: which id stands at a place, and where else it stands. */
import type { Checked } from '../../check/check.ts';
import type { Name } from '../../model/names.ts';
import { holds, type Span } from '../../text/span.ts';

/** The id that the cursor stands in or beside. */
export function nameAt({ document, analysis }: Checked, offset: number): Name | undefined {
  return analysis.names.find((name) => {
    const { file, start, end } = placeOf(name);
    return file === document.file && start <= offset && offset <= end;
  });
}

/** What people see of a name: its letters, or the alias that stands for them. */
export function placeOf({ at, letters }: Name): Span {
  return holds(at, letters) ? letters : at;
}

/** How a plan tells names apart: two with the same key are the same. */
export type KeysOf = (checked: Checked) => (name: Name) => string;

/** By kind and id. */
export const asWritten: KeysOf =
  () =>
  ({ kind, id }) =>
    `${kind} ${id}`;

/** By kind and id, after resolving the aliases of values. */
export const asCompared: KeysOf = ({ analysis: { resolve } }) => {
  return ({ kind, id }) => `${kind} ${kind === 'value' ? resolve(id) : id}`;
};

/** All places of a name, and the plans that they were found in. */
export interface Throughout {
  readonly names: readonly Name[];
  readonly plans: readonly Checked[];
}

/**
 * Follows a name through files: from one plan to each other plan that reads one of its places, and on to the places there.
 * Plans that have nothing but the id in common are left alone. Each place is given once.
 */
export function throughout(name: Name, plans: readonly Checked[], keysOf: KeysOf): Throughout {
  const found = new Map([[placeKey(name), name]]);
  const concerned = new Set<Checked>();
  let before = 0;
  while (found.size > before) {
    before = found.size;
    for (const plan of plans) {
      const keyOf = keysOf(plan);
      const { names } = plan.analysis;
      const keys = new Set(names.flatMap((it) => (found.has(placeKey(it)) ? [keyOf(it)] : [])));
      if (keys.size === 0) continue;
      concerned.add(plan);
      for (const it of names) if (keys.has(keyOf(it))) found.set(placeKey(it), it);
    }
  }
  return { names: [...found.values()], plans: [...concerned] };
}

const placeKey = ({ kind, at }: Name) => `${kind} ${at.file} ${at.start}`;
