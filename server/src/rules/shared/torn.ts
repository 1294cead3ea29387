/** Texts with a comma in them that stand in braces without quotes: YAML takes what follows the comma for a key of its own. */
import type { Document } from '../../model/document.ts';
import { isBlank } from '../../model/layout.ts';
import type { Node } from '../../model/node.ts';
import { holds, type Span } from '../../text/span.ts';

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

/** The innermost map or list that the place lies in. */
export function around(node: Node | undefined, at: Span): Node | undefined {
  if (!node || node.kind === 'scalar' || !holds(node.span, at)) return undefined;
  const inner = node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.items;
  return (
    around(
      inner.find((child) => child && holds(child.span, at)),
      at,
    ) ?? node
  );
}

/** Whether a text without quotes and a comma may stand before that key: a glance, so that few keys are looked for among the nodes. */
export function mayFollowText(text: string, key: number): boolean {
  let at = key - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  if (text[at] !== ',') return false;
  do at--;
  while (at >= 0 && !',{}[]:'.includes(text.charAt(at)));
  return text[at] === ':';
}

/** What else it may be and what to do then, as the end of a sentence. */
export const orTextBefore = 'or does it belong to the text before? Then put that in quotes.';
