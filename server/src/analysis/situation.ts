import type { Action } from '../model/plan.ts';
import { type Alignments, hasValues, statesValues } from './alignment.ts';
import { type Families, sameSet } from './reactive.ts';

/** Where an action stands with the values around it, from worst to best: LANGUAGE 4.2. */
export const situations = ['incompatible', 'no-overlap', 'unknown', 'aligned-with-some', 'aligned-with-all'] as const;
export type Situation = (typeof situations)[number];

export interface Situations {
  readonly of: (action: Action) => Situation;
  /** The worst action's; `undefined` without actions. */
  readonly ofPlan: Situation | undefined;
}

/**
 * Measured against the organization’s values or, where it names none, those of all holders together. `action`: the judged
 * action of that id.
 */
export function situationsIn(
  actions: () => readonly Action[],
  action: (id: string) => Action | undefined,
  alignments: Alignments,
  { each, kept, settled }: Families,
): Situations {
  const measure = settled(() => valuesAround(alignments), sameSet);
  const situation = each<Situation>((id) => {
    const found = action(id);
    return found ? situationOf(found, alignments, measure()) : 'unknown';
  });
  const ofPlan = kept(() => {
    const there = new Set(actions().map(({ id }) => situation(id)));
    return situations.find((it) => there.has(it));
  });
  return {
    of: ({ id }) => situation(id),
    get ofPlan() {
      return ofPlan();
    },
  };
}

function valuesAround({ holders }: Alignments): ReadonlySet<string> {
  const organization = holders.find((holder) => !holder.stakeholder && hasValues(holder));
  const around = organization ? [organization] : holders;
  return new Set(around.flatMap(({ values }) => [...values.terminal, ...values.instrumental]));
}

/**
 * Anderson’s three cases (all values, some values, against the terminal values of dominant groups) and two for what is
 * missing.
 */
function situationOf(action: Action, alignments: Alignments, measure: ReadonlySet<string>): Situation {
  const touched = alignments.touched(action);
  const blocked = touched.some(
    ({ verdict, holder }) =>
      verdict === 'terminal-conflict' && (!holder.stakeholder || holder.stakeholder.power?.value === 'dominant'),
  );
  if (blocked) return 'incompatible';
  if (measure.size === 0 || !statesValues(action)) return 'unknown';
  const served = new Set(touched.flatMap(({ aligned }) => aligned).filter((value) => measure.has(value)));
  if (served.size === measure.size && touched.every(({ conflicting }) => conflicting.length === 0))
    return 'aligned-with-all';
  return served.size > 0 ? 'aligned-with-some' : 'no-overlap';
}
