import type { Described, Form } from '../../../../schemas/describe.ts';
import { chosen, oneOf, type Part, todo } from './item.ts';

/** A value to be written: parts on one line, the lines of a list, or a map. */
export type Sketch = Inline | { readonly lines: readonly Sketch[] } | { readonly pairs: readonly SketchedPair[] };
type Inline = readonly Part[];
export type SketchedPair = readonly [key: Part, value: Sketch];

/** How the text around is laid out. */
export interface Layout {
  readonly flow: boolean;
  /** Columns before the keys. */
  readonly indent: number;
  readonly step: number;
  readonly eol: string;
}

/** The pairs of one map, the first where the cursor is. */
export function printPairs(pairs: readonly SketchedPair[], layout: Layout): Part[] {
  const apart = layout.flow ? ', ' : newLine(layout);
  return pairs.flatMap(([key, value], index) => [
    ...(index > 0 ? [apart] : []),
    key,
    ':',
    ...printBehind(value, layout),
  ]);
}

/** What stands behind a colon. */
export function printBehind(value: Sketch, layout: Layout): Part[] {
  const inner = { ...layout, indent: layout.indent + layout.step };
  if ('pairs' in value && value.pairs.length === 0)
    return layout.flow ? [' { ', chosen, ' }'] : [newLine(inner), chosen];
  if ('pairs' in value)
    return layout.flow
      ? [' { ', ...printPairs(value.pairs, layout), ' }']
      : [newLine(inner), ...printPairs(value.pairs, inner)];
  if (!('lines' in value)) return [' ', ...value];
  if (layout.flow) return [' [', ...value.lines.flatMap((line) => printItem(line, layout)), ']'];
  return value.lines.flatMap((line) => [
    newLine(inner),
    '- ',
    ...printItem(line, { ...inner, indent: inner.indent + 2 }),
  ]);
}

export function printItem(item: Sketch, layout: Layout): Part[] {
  if ('pairs' in item)
    return layout.flow ? ['{ ', ...printPairs(item.pairs, layout), ' }'] : printPairs(item.pairs, layout);
  return 'lines' in item ? [] : [...item];
}

export const newLine = ({ eol, indent }: Layout): string => eol + ' '.repeat(indent);

/** What is first written behind a key: room for what it takes, with the keys below it that have to be there. */
export function sketchOf(key: string, described: Described): Sketch {
  const [first, ...others] = described.forms;
  const items = others.find((form) => form.kind === 'list');
  switch (first?.kind) {
    case 'keys':
      return { pairs: firstKeys(key, first.keys).map(([name, inner]) => [name, sketchOf(name, inner)]) };
    case 'entries':
      return { pairs: [] };
    case 'list':
      return { lines: [itemOf(key, first.of)] };
    default:
      if (items && key !== 'uses') return isFreeText(first) ? { lines: [[todo]] } : ['[', scalarOf(first), ']'];
      return [scalarOf(first)];
  }
}

const itemOf = (key: string, described: Described): Sketch => {
  const sketch = sketchOf(key, described);
  return 'lines' in sketch ? [todo] : sketch;
};

/** What is written first where no key has to be there. */
const usual: Readonly<Record<string, readonly string[]>> = {
  values: ['terminal', 'instrumental'],
  organization: ['name', 'values'],
  resistance: ['dimensions', 'severity'],
};

function firstKeys(key: string, keys: ReadonlyMap<string, Described>): (readonly [string, Described])[] {
  return [...keys].filter(([name, { required }]) => required || usual[key]?.includes(name));
}

function scalarOf(form: Form | undefined): Part {
  if (form?.kind === 'choice') {
    const names = form.choices.map(({ name }) => name);
    return names.length === 1 ? (names[0] ?? '') : oneOf(names);
  }
  return isFreeText(form) ? todo : chosen;
}

/** Whether only the author can know what to write: it is no id, and none of several that can be offered. */
function isFreeText(form: Form | undefined): boolean {
  return form?.kind === 'text' && form.holds.kind === 'words' && form.holds.called !== 'department';
}
