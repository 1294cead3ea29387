import type { Span } from '../text/span.ts';
import type { WholeDraft } from './found.ts';

/**
 * One cause, one finding (LANGUAGE 5). Of a stakeholder that nothing answers yet only the first rule of this row that
 * applies speaks, whatever a configuration makes of it; its messages name what else hangs on that stakeholder.
 */
export const precedence: readonly string[] = [
  'tried-in-vain',
  'unanswered-resistance',
  'terminal-conflict-minor',
  'unanswered-conflict',
  'unaddressed-loss',
  'sponsor-not-won',
  'unsecured-resource',
  'unreached-key-stakeholder',
  'untapped-ally',
];

const places = new Map(precedence.map((rule, place) => [rule, place]));

interface Given {
  readonly rule: string;
  readonly draft: Pick<WholeDraft, 'at' | 'about' | 'replaces'>;
}

/**
 * The findings of which no other with the same cause comes first; the order stays. A finding about several stakeholders
 * is left out only when each of them has an earlier one. Findings about somebody who is answered stand by themselves.
 */
export function firstOfEachCause<T extends Given>(findings: readonly T[], isAnswered: (id: string) => boolean): T[] {
  const first = new Map<string, number>();
  const better = new Map<string, Set<string>>();
  for (const { rule, draft } of findings) {
    const { at, about, replaces } = draft;
    if (replaces !== undefined) better.set(replaces, (better.get(replaces) ?? new Set()).add(key(at)));
    const place = about && places.get(rule);
    if (place === undefined) continue;
    for (const id of about ?? []) if (place < (first.get(id) ?? places.size)) first.set(id, place);
  }
  return findings.filter(({ rule, draft: { at, about } }) => {
    if (better.get(rule)?.has(key(at))) return false;
    const place = about && places.get(rule);
    if (!about || place === undefined || about.length === 0) return true;
    return about.some((id) => first.get(id) === place || isAnswered(id));
  });
}

const key = ({ file, start }: Span) => `${file} ${start}`;
