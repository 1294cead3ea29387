/** Texts with a comma in them that stand in braces without quotes: `model/torn` finds them. */
import type { Node } from '../../model/node.ts';
import { t } from '../../text/l10n.ts';
import { holds, type Span } from '../../text/span.ts';

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
export const orTextBefore = (): string => t('or does it belong to the text before? Then put that in quotes.');
