/** The files that a plan is made of: its own, and the organization files that it uses. */
import { planSchema } from '../../../../schemas/plan.ts';
import type { Document } from '../../model/document.ts';
import { type Node, pairSpan } from '../../model/node.ts';
import type { Plan } from '../../model/plan.ts';
import { holds, type Span } from '../../text/span.ts';
import type { Context } from '../rule.ts';

export function documentsOf({ document, used }: Plan): readonly Document[] {
  return [document, ...used.map((file) => file.document)];
}

/** The one that the place stands in. */
export function documentOf(plan: Plan, { file }: Span): Document {
  return documentsOf(plan).find((document) => document.file === file) ?? plan.document;
}

/**
 * The words of all that could not be read, or does not fit the language. What seems to be missing or unused elsewhere may
 * stand there, so that nothing is claimed about it.
 */
export function unreadWords({ plan, faults }: Pick<Context, 'plan' | 'faults'>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const document of documentsOf(plan)) {
    const faulty = faults.flatMap(({ at }) =>
      at.file === document.file && entryAround(document, at) ? (pairAround(document.root, at) ?? []) : [],
    );
    const spans = new Map([...document.broken, ...faulty].map((span) => [span.start, span]));
    for (const { start, end } of spans.values())
      for (const [word] of document.text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu)) words.add(word);
  }
  return words;
}

/** The smallest key and value that the place lies in. */
function pairAround(node: Node | undefined, at: Span): Span | undefined {
  const parts = node?.kind === 'list' ? node.items : [];
  const item = parts.find(({ span }) => holds(span, at));
  if (item) return pairAround(item, at);
  const pair = node?.kind === 'map' ? node.pairs.find((it) => holds(pairSpan(it), at)) : undefined;
  return pair && (pairAround(pair.value, at) ?? pairSpan(pair));
}

/**
 * The entry that the place lies in, or all that stands behind its top-level key. A fault at a key that the language has
 * tells what is missing at the top, and concerns none.
 */
export function entryAround({ root }: Document, at: Span): Span | undefined {
  const section = root?.pairs.find((pair) => holds(pairSpan(pair), at));
  if (section?.value?.kind !== 'map') return section && pairSpan(section);
  const entry = section.value.pairs.find((pair) => holds(pairSpan(pair), at));
  if (entry) return pairSpan(entry);
  return section.key.text in planSchema.shape ? undefined : pairSpan(section);
}
