import type { Checked } from '../check/check.ts';
import type { Span } from '../text/span.ts';
import { nameAt, placeOf } from './shared/names.ts';

/**
 * Where the id at the offset is declared, in the nearest file first: the entry of a stakeholder, an action or a tactic, the
 * glossary entry of a value or its alias, those who control a resource. Empty when nothing declares it.
 */
export function definition(checked: Checked, offset: number): readonly Span[] {
  const { names, resolve } = checked.analysis;
  const name = nameAt(checked, offset);
  if (!name) return [];
  const id = name.kind === 'value' ? resolve(name.id) : name.id;
  return names
    .filter((it) => it.kind === name.kind && it.id === id)
    .filter(({ kind, role, under }) => (kind === 'resource' ? under === 'controls' : role === 'declaration'))
    .map(placeOf);
}

/** The path under `uses` at the offset. */
export function usedPathAt({ analysis }: Checked, offset: number): string | undefined {
  return analysis.plan.uses.find(({ at }) => at.start <= offset && offset <= at.end)?.id;
}
