/** Pairs of blocks put together to one map, and what is wrong with how they stand beside each other. */
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { across } from '../text/span.ts';
import type { Fault } from './fault.ts';
import { type MapNode, type Pair, pairSpan } from './node.ts';

/** A map in block style; none without pairs. */
export function mapOf(pairs: readonly Pair[]): MapNode | undefined {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  return { kind: 'map', span: across(first.key.span, pairSpan(last)), pairs, flow: false };
}

/** The first of two entries with one key is read; the second is the one that was too many. */
export function unique(pairs: readonly Pair[]): { readonly first: readonly Pair[]; readonly faults: readonly Fault[] } {
  if (!hasTwins(pairs)) return { first: pairs, faults: [] };
  const first = new Map<string, Pair>();
  const faults: Fault[] = [];
  for (const pair of pairs) {
    const { text, span: at } = pair.key;
    const twin = first.get(text);
    if (!twin) first.set(text, pair);
    else {
      const message = t('“{text}” stands here a second time; only the first is read. Rename or remove one.', { text });
      faults.push({ rule: 'syntax', at, message, related: [{ at: twin.key.span, message: t('The first one') }] });
    }
  }
  return { first: [...first.values()], faults };
}

/** Most maps are small, and then looking at each two is quicker than a set. */
function hasTwins(pairs: readonly Pair[]): boolean {
  if (pairs.length > 8) return new Set(pairs.map(({ key }) => key.text)).size < pairs.length;
  return pairs.some(({ key }, index) => pairs.findIndex((other) => other.key.text === key.text) < index);
}

export function misplaced(at: Span): Fault {
  const message = t('The indentation does not fit the lines around it: entries of one map start in the same column.');
  return { rule: 'syntax', at, message };
}

/** The column that most of them begin in, the first of several such. */
export function commonIndent(blocks: readonly { readonly indent: number }[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { indent } of blocks) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}
