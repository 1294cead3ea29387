/** Where only a placeholder stands for what a finding asks for: there it stays, and nothing is left to offer. */
import { isBlank } from '../../model/layout.ts';
import { type Node, pairOf } from '../../model/node.ts';
import type { Entry } from '../../model/plan.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Span } from '../../text/span.ts';
import type { Draft } from '../rule.ts';

/** The first placeholder behind any of the keys of an entry, or below them. */
export function placeholderIn({ written }: Pick<Entry, 'written'>, ...keys: readonly string[]): Span | undefined {
  return first(keys, (key) => placeholderAt(pairOf(written.value, key)?.value));
}

/** The first placeholder in what is written there: a text, a key of a map, or anything below. */
export function placeholderAt(node: Node | undefined): Span | undefined {
  if (!node || isBlank(node)) return undefined;
  if (node.kind === 'scalar') return isPlaceholder(node.text) ? node.span : undefined;
  if (node.kind === 'list') return first(node.items, placeholderAt);
  return first(node.pairs, ({ key, value }) => (isPlaceholder(key.text) ? key.span : placeholderAt(value)));
}

/** Whether nothing but placeholders, and one at least, stands behind the key: nothing is said there yet. */
export function isOnlyBegun({ written, broken }: Pick<Entry, 'written' | 'broken'>, key: string): boolean {
  const value = pairOf(written.value, key)?.value;
  return !broken && placeholderAt(value) !== undefined && saysOnlyPlaceholders(value);
}

/** Blanks say nothing either. */
export function saysOnlyPlaceholders(node: Node | undefined): boolean {
  if (!node || isBlank(node)) return true;
  if (node.kind === 'scalar') return isPlaceholder(node.text);
  if (node.kind === 'list') return node.items.every(saysOnlyPlaceholders);
  return node.pairs.every(({ key, value }) => isPlaceholder(key.text) || saysOnlyPlaceholders(value));
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
