import type { Document } from '../model/document.ts';
import { setPair } from '../model/layout.ts';
import { type Pair, pairOf } from '../model/node.ts';
import type { Fix } from '../text/edit.ts';
import page from './inferred-value.md';
import type { Rule } from './rule.ts';
import { holdersIn, type WrittenHolder } from './shared/holders.ts';

export const inferredValue: Rule = {
  name: 'inferred-value',
  severity: 'hint',
  step: 'understand-values',
  inOrganizationFiles: true,
  page,

  *check({ plan }) {
    for (const holder of holdersIn(plan)) {
      const { name, values, broken, document } = holder;
      const inferred = [...values.terminal, ...values.instrumental].filter(
        ({ basis, source }) => basis?.value === 'inferred' && !source?.value.trim(),
      );
      if (inferred.length === 0 || broken) continue;
      const written = statedPairs(holder);
      for (const { id, at, source } of inferred) {
        const pair = written.get(at.start);
        if (!source && pairOf(pair?.value, 'source')) continue; // The schema speaks of it.
        yield {
          at,
          message: `That ${id} matters to ${name} is inferred, and nothing says from what. Add what was seen, heard or read as its “source”, so that others can check it.`,
          fixes: () => (pair ? addSource(document, pair) : []),
        };
      }
    }
  },
};

const order = ['how', 'basis', 'source', 'pursued-by'];

function addSource(document: Document, pair: Pair): Fix[] {
  const edits = setPair(document, pair, 'source', 'TODO', order);
  return edits.length > 0 ? [{ title: 'Add a source', edits }] : [];
}

/** The values of the holder as written, by the place of their ids. */
function statedPairs({ written }: WrittenHolder): ReadonlyMap<number, Pair> {
  const values = pairOf(written.value, 'values')?.value;
  const lists = ['terminal', 'instrumental'].map((kind) => pairOf(values, kind)?.value);
  const pairs = lists.flatMap((list) => (list?.kind === 'map' ? list.pairs : []));
  return new Map(pairs.map((pair) => [pair.key.span.start, pair]));
}
