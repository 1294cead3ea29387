import type { Analysis } from '../analysis/analysis.ts';

/** Who keeps up a relation or sees to a tactic, by name where it is somebody of the plan; `undefined` where nobody is said. */
export function ownerName(
  { owner }: { readonly owner?: { readonly value: string } },
  { stakeholder }: Pick<Analysis, 'stakeholder'>,
): string | undefined {
  const said = owner?.value.trim();
  return said ? (stakeholder(said)?.name ?? said) : undefined;
}
