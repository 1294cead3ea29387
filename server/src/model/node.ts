import { across, type Span } from '../text/span.ts';

/**
 * What the author wrote, as a tree: scalars as text, maps in order, every place known. No YAML beyond this point.
 * A node that an alias stands for has the alias's span; what lies inside it has the place where it is written.
 */
export type Node = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The text as written, without quotes: `no`, `2026` and `1e3` stay as they are. */
  readonly text: string;
  /** What YAML 1.2 takes it for; quoted text is always `text`. */
  readonly type: 'text' | 'number' | 'boolean' | 'null';
  /** Where the text of an alias is written: behind its anchor. */
  readonly anchored?: Span;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly pairs: readonly Pair[];
  /** Whether it is written with braces. */
  readonly flow: boolean;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Node[];
  /** Whether it is written with brackets. */
  readonly flow: boolean;
  /** All that it named is taken out of the plan, so that it says of nothing what an empty list leaves open. */
  readonly emptied?: true;
}

export interface Pair {
  readonly key: ScalarNode;
  /** Absent where nothing is written. */
  readonly value?: Node;
  /** Something is written that does not fit, so that more may be meant than is read. */
  readonly unread?: true;
}

/** The pair with that key, if the node is a map that has it. */
export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key.text === key) : undefined;
}

/** From the start of the key to the end of the value. */
export function pairSpan({ key, value }: Pair): Span {
  return value ? across(key.span, value.span) : key.span;
}
