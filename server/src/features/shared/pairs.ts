import type { Document } from '../../model/document.ts';
import { endOfLine } from '../../model/layout.ts';
import { type Node, type Pair, pairSpan } from '../../model/node.ts';
import type { Plan, Stakeholder } from '../../model/plan.ts';

/** The pair of a map that the offset stands in; the indentation before it and a comment behind it belong to it. */
export function pairAt({ text }: Document, map: Node | undefined, offset: number): Pair | undefined {
  if (map?.kind !== 'map') return undefined;
  const spaces = / */y;
  spaces.lastIndex = offset;
  const next = offset + (spaces.exec(text)?.[0].length ?? 0);
  return map.pairs.findLast((pair) => pair.key.span.start <= next && offset <= endOfLine(text, pairSpan(pair).end));
}

/** The stakeholder in whose entry, in the file itself, the offset stands. */
export function stakeholderAt({ document, keys, stakeholders }: Plan, offset: number): Stakeholder | undefined {
  const start = pairAt(document, keys.get('stakeholders')?.value, offset)?.key.span.start;
  return stakeholders.find(({ at }) => at.file === document.file && at.start === start);
}
