import type { Checked } from '../check/check.ts';
import type { NameKind } from '../model/names.ts';
import type { Span } from '../text/span.ts';
import { short } from '../text/words.ts';

export interface WorkspaceSymbol {
  /** The entry's name and its id, so that editors find it by either. */
  readonly name: string;
  readonly kind: NameKind;
  readonly at: Span;
  /** The title of the plan that it stands in; may be empty. */
  readonly container: string;
}

/**
 * The entries of all plans whose name or id holds the letters of the query in that order, as editors expect; all of them
 * for an empty query.
 */
export function workspaceSymbols(plans: readonly Checked[], query: string): readonly WorkspaceSymbol[] {
  const letters = query.toLowerCase().replace(/\s/g, '');
  return plans.flatMap(symbolsIn).filter(({ name }) => isSubsequence(letters, name.toLowerCase()));
}

/** What stands in the file itself; what it uses is listed there. */
function symbolsIn({ document, analysis: { plan } }: Checked): WorkspaceSymbol[] {
  const container = short(plan.title?.value ?? '');
  const entries = [
    ...plan.values.map((entry) => ({ kind: 'value' as const, entry, name: entry.id })),
    ...plan.stakeholders.map((entry) => ({ kind: 'stakeholder' as const, entry, name: entry.name })),
    ...plan.actions.map((entry) => ({ kind: 'action' as const, entry, name: entry.summary })),
    ...plan.tactics.map((entry) => ({ kind: 'tactic' as const, entry, name: entry.summary?.value ?? entry.id })),
  ];
  return entries
    .filter(({ entry }) => entry.at.file === document.file)
    .map(({ kind, entry: { id, at }, name }) => ({
      name: name === id ? id : `${short(name)} (${id})`,
      kind,
      at,
      container,
    }));
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
