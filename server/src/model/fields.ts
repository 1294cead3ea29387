/** What stands behind a key of the language, typed as its shape says. */
import type { Span } from '../text/span.ts';
import { idOf } from './ids.ts';
import { type Node, type Pair, pairOf, type ScalarNode } from './node.ts';
import type { Mention, Said } from './plan.ts';

/** An id with, where it is the key of a map, the pair that says more about it. */
export interface Described {
  readonly mention: Mention;
  readonly about?: Pair;
}

/** One id, a list of ids or a map from ids, as one list. */
export function described(node: Node | undefined, key: string): Described[] {
  const value = pairOf(node, key)?.value;
  if (value?.kind !== 'map') return value ? mentionsIn(value).map((mention) => ({ mention })) : [];
  return value.pairs.map((pair) => ({ mention: { id: idOf(pair.key.text), at: pair.key.span }, about: pair }));
}

export function how(about: Pair | undefined): { how?: Said<string> } {
  const value = about?.value;
  if (about && value?.kind === 'scalar') return { how: { value: value.text, at: value.span, key: about.key.span } };
  return optional('how', text(value, 'how'));
}

export const mentions = (node: Node | undefined, key: string): Mention[] =>
  described(node, key).map(({ mention }) => mention);

/** A blank text names nothing. */
export const mentionsIn = (node: Node): Mention[] =>
  (node.kind === 'scalar' ? [node] : items(node)).flatMap((item) =>
    item.kind === 'scalar' && item.text.trim() !== ''
      ? [{ id: idOf(item.text), at: item.span, ...optional('anchored', item.anchored) }]
      : [],
  );

/** The value where it is a single one, else the key. */
export function placeOf(pair: Pair | undefined): Span | undefined {
  return pair?.value?.kind === 'scalar' ? pair.value.span : pair?.key.span;
}

export const items = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : []);

export function scalar(node: Node | undefined, key: string): ScalarNode | undefined {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

/** The text behind a key. What the shape lets through is one of the choices, so the caller may name them. */
export function text<T extends string>(node: Node | undefined, key: string): Said<T> | undefined {
  const pair = pairOf(node, key);
  return pair?.value?.kind === 'scalar' ? saidBehind<T>(pair.key, pair.value) : undefined;
}

export function saidBehind<T extends string>(
  key: ScalarNode,
  { text: value, span: at, anchored }: ScalarNode,
): Said<T> {
  return { value: value as T, at, key: key.span, ...optional('anchored', anchored) };
}

export function number(node: Node | undefined, key: string): Said<number> | undefined {
  const said = text(node, key);
  return said && { ...said, value: Number(said.value) };
}

export function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}
