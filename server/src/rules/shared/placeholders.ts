/** Where only a placeholder stands for what a finding asks for: there it stays, and nothing is left to offer. */
import { isBlank } from '../../model/layout.ts';
import { type Node, pairOf, type ScalarNode } from '../../model/node.ts';
import type { Entry } from '../../model/plan.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Span } from '../../text/span.ts';
import type { Draft } from '../rule.ts';

/** The first placeholder behind any of the keys of an entry, or below them. */
export function placeholderIn({ written, said }: Written, ...keys: readonly string[]): Span | undefined {
  return first(keys, (key) => placeholderAt(pairOf(written.value, key)?.value, pairOf(said, key)?.value));
}

type Written = Pick<Entry, 'written' | 'said'>;

/**
 * The first placeholder in what is written there: a text, a key of a map, or anything below. What was read of it, `said`,
 * is none, however it looks: it is an id of the plan.
 */
export function placeholderAt(node: Node | undefined, said?: Node): Span | undefined {
  if (!node || isBlank(node)) return undefined;
  const isOne = ({ text, span }: ScalarNode) => isPlaceholder(text) && !standsIn(said, span);
  if (node.kind === 'scalar') return isOne(node) ? node.span : undefined;
  if (node.kind === 'list')
    return first(node.items, (item) => {
      const at = placeholderAt(item, said);
      return at && isOneText(item) ? item.span : at;
    });
  return first(node.pairs, ({ key, value }) => (isOne(key) ? key.span : placeholderAt(value, said)));
}

/** An item that YAML takes for a map of one pair, as `TODO: ask them`; it is one text to its author, but in braces. */
const isOneText = (item: Node) =>
  item.kind === 'map' && item.pairs.length === 1 && item.pairs[0]?.key.span.start === item.span.start;

/** Whether a text or a key stands at that place. */
function standsIn(node: Node | undefined, at: Span): boolean {
  if (!node) return false;
  if (node.kind === 'scalar') return node.span.start === at.start && node.span.file === at.file;
  if (node.kind === 'list') return node.items.some((item) => standsIn(item, at));
  return node.pairs.some(({ key, value }) => standsIn(key, at) || standsIn(value, at));
}

/** The same finding at the placeholder, if there is one. */
export function atPlaceholder({ fixes, ...draft }: Draft, place: Span | undefined): Draft {
  if (!place) return fixes ? { ...draft, fixes } : draft;
  return { ...draft, at: place, concerns: draft.at };
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
