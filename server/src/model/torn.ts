/** Texts with a comma in them that stand in braces without quotes: YAML takes what follows the comma for a key of its own. */
import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import { isBlank } from './layout.ts';
import type { Node } from './node.ts';

/**
 * Whether the key at that place may be the rest of the text before it: in braces, without a text of its own, right behind a
 * text without quotes on the same line, such as `stability` in `{ reliability: Fewer sick days, stability }`.
 */
export function mayBelongToTextBefore({ text }: Document, node: Node | undefined, at: Span): boolean {
  if (node?.kind !== 'map' || !node.flow) return false;
  const place = node.pairs.findIndex(({ key }) => key.span.start === at.start);
  const [before, pair] = [node.pairs[place - 1], node.pairs[place]];
  if (!pair || (pair.value && !isBlank(pair.value)) || before?.value?.kind !== 'scalar') return false;
  const { span, type } = before.value;
  const isPlain = type === 'text' && !/^["'*]/.test(text.slice(span.start, span.end));
  return isPlain && !text.slice(span.end, pair.key.span.start).includes('\n');
}
