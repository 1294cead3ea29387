import type { Draft } from '../rules/rule.ts';

/**
 * One cause, one finding. Where several rules of a row speak about the same stakeholder or resource, only the first that
 * applies is given, whatever a configuration makes of it.
 */
export const precedence: readonly (readonly string[])[] = [
  ['unanswered-resistance', 'unanswered-conflict', 'unreached-key-stakeholder', 'untapped-ally'],
  ['uncontrolled-resource', 'unsecured-resource'],
];

/** The findings of which no other with the same cause comes first; the order stays. */
export function firstOfEachCause<T extends { readonly rule: string; readonly draft: Draft }>(
  findings: readonly T[],
): T[] {
  const best = new Map<string, number>();
  const rank = ({ rule, draft }: T) => {
    const row = precedence.findIndex((names) => names.includes(rule));
    return row < 0 || draft.about === undefined
      ? undefined
      : { cause: `${row} ${draft.about}`, place: precedence[row]?.indexOf(rule) ?? 0 };
  };
  for (const finding of findings) {
    const ranked = rank(finding);
    if (ranked) best.set(ranked.cause, Math.min(ranked.place, best.get(ranked.cause) ?? ranked.place));
  }
  return findings.filter((finding) => {
    const ranked = rank(finding);
    return !ranked || ranked.place === best.get(ranked.cause);
  });
}
