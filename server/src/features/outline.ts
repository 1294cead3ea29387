import type { Analysis } from '../analysis/analysis.ts';
import type { Document } from '../model/document.ts';
import type { NameKind } from '../model/names.ts';
import { type MapNode, type Node, type Pair, pairSpan } from '../model/node.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { inQuotes, short } from '../text/words.ts';
import { withDeeperLines, writtenIn } from './shared/lines.ts';

/** One line of the outline: a top-level key, an entry, an id, or a key that holds such. */
export interface OutlineItem {
  readonly name: string;
  /** What tells it from the others; may be empty. */
  readonly detail: string;
  readonly kind: NameKind | 'section' | 'key' | 'text' | 'item';
  /** With all lines that belong to it; holds `key` and the children's spans, and touches no other item's. */
  readonly at: Span;
  /** The key or the id. */
  readonly key: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * The sections of a file, the entries in them, and the ids that these hold, in the order of the text. Without an analysis
 * (a configuration has none) everything that stands there.
 */
export function outline(document: Document, analysis?: Analysis): readonly OutlineItem[] {
  if (!document.root) return [];
  const known = analysis && knownIn(document, analysis);
  return pairItems(document.root, { text: document.text, known, level: 0, limit: document.text.length });
}

interface Known {
  /** By the offset where an id begins. */
  readonly kinds: ReadonlyMap<number, NameKind>;
  /** By the offset where an entry begins. */
  readonly details: ReadonlyMap<number, string>;
}

interface Context {
  readonly text: string;
  readonly known: Known | undefined;
  /** Zero for the keys at the top. */
  readonly level: number;
  /** Where the next part of the text begins. */
  readonly limit: number;
}

function knownIn({ file }: Document, { names, plan }: Analysis): Known {
  const here = <T extends { readonly at: Span }>(items: readonly T[]) => items.filter(({ at }) => at.file === file);
  const details = [
    ...plan.stakeholders.map(({ at, id, name, stance }) => ({
      at,
      parts: [name === id ? '' : name, stance && t(stance.value)],
    })),
    ...plan.actions.map(({ at, id, summary }) => ({ at, parts: [summary === id ? '' : summary] })),
    ...plan.tactics.map(({ at, type, summary }) => ({ at, parts: [type?.value, summary?.value] })),
    ...plan.values.map(({ at, meaning }) => ({ at, parts: [meaning?.value] })),
    ...plan.accepted.map(({ at, subject, reason }) => ({ at, parts: [subject?.value, reason?.value] })),
  ];
  return {
    kinds: new Map(here(names).map(({ at, kind }) => [at.start, kind])),
    details: new Map(here(details).map(({ at, parts }) => [at.start, parts.filter(Boolean).map(oneLine).join(' · ')])),
  };
}

const oneLine = (text: string | undefined) => short(text ?? '');

function itemsOf(node: Node | undefined, context: Context): OutlineItem[] {
  if (!node || node.kind === 'scalar') return [];
  return node.kind === 'map' ? pairItems(node, context) : listItems(node, context);
}

function pairItems(map: MapNode, context: Context): OutlineItem[] {
  const { text, known, level } = context;
  const { pairs } = writtenIn(map, text);
  return pairs.flatMap((pair, index) => {
    if (!isShown(pair, context)) return [];
    const limit = pairs[index + 1]?.key.span.start ?? context.limit;
    const at = map.flow ? pairSpan(pair) : withDeeperLines(text, pairSpan(pair), limit);
    const holdsMore = pair.value !== undefined && pair.value.kind !== 'scalar';
    const children = holdsMore ? itemsOf(pair.value, { text, known, level: level + 1, limit: at.end }) : [];
    return [{ ...labelOf(pair, context), at, key: pair.key.span, children }];
  });
}

/** Texts and choices of an entry are left out: they are read where they stand. */
function isShown({ key, value }: Pair, { known, level }: Context): boolean {
  if (!known || level < 2 || known.kinds.has(key.span.start)) return true;
  return value !== undefined && (value.kind !== 'scalar' || known.kinds.has(value.span.start));
}

function labelOf({ key, value }: Pair, { known, level }: Context): Pick<OutlineItem, 'name' | 'detail' | 'kind'> {
  const holdsMore = value !== undefined && value.kind !== 'scalar';
  const said = value?.kind === 'scalar' ? oneLine(value.text) : '';
  return {
    name: nameOf(key.text),
    detail: known?.details.get(key.span.start) || said,
    kind: known?.kinds.get(key.span.start) ?? (!holdsMore ? 'text' : level === 0 ? 'section' : 'key'),
  };
}

/** An editor refuses an outline with an empty name in it. */
const nameOf = (text: string) => oneLine(text) || inQuotes('');

function listItems(node: Node, { text, known, level, limit }: Context): OutlineItem[] {
  return writtenIn(node, text).items.flatMap((item): OutlineItem[] => {
    const { span } = item;
    const kind = known?.kinds.get(span.start);
    if (item.kind === 'scalar')
      return kind || !known ? [{ name: nameOf(item.text), detail: '', kind: kind ?? 'text', ...place(span) }] : [];
    const children = itemsOf(item, { text, known, level: level + 2, limit: Math.min(limit, span.end) });
    const first = item.kind === 'map' ? writtenIn(item, text).pairs[0] : undefined;
    const name = first?.value?.kind === 'scalar' ? first.value.text : (first?.key.text ?? '');
    const key = first ? pairSpan(first) : span;
    return [
      { name: nameOf(name), detail: known?.details.get(span.start) ?? '', kind: 'item', at: span, key, children },
    ];
  });
}

const place = (span: Span) => ({ at: span, key: span, children: [] });
