/** What is said of a key that is not known, is missing, or is one word with its value, and the edit that mends it. */

import * as z from 'zod';
import { alternatives } from '../../../schemas/describe.ts';
import { holdsOf } from '../../../schemas/holds.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { across, respan, type Span } from '../text/span.ts';
import { type Document, isCutShort, latest } from './document.ts';
import type { Fault } from './fault.ts';
import { addPair, insertAt } from './layout.ts';
import { meansUnknown, meantKey, turnedKey } from './meant.ts';
import { spaceMissing, withSpaceTitle } from './mending.ts';
import { changeTo, dayFor, schemaFault } from './misfit.ts';
import type { MapNode, Node, Pair, ScalarNode } from './node.ts';
import { elsewhere, type Keyed, kindOf, named, placeholders, quoted, remaining, sentences } from './shape-words.ts';
import { mayBelongToTextBefore } from './torn.ts';

/** What a value stands behind: its key, or only an offset at the top of the file. */
export type Owner = Keyed | { readonly start: number };

/** With the key that was meant, if one is near or goes by that name elsewhere. */
export function unknownKey(
  document: Document,
  { key, value }: Pair,
  free: readonly string[],
  shape: Readonly<Record<string, z.ZodType>>,
  node: MapNode | undefined,
): { readonly fault: Fault; readonly meant?: string } {
  const all = Object.keys(shape);
  const said =
    meantKey(
      key.text,
      all.filter((it) => couldHold(shape[it], value)),
    ) ??
    (value?.kind === 'list'
      ? meantKey(
          key.text,
          all.filter((it) => takesMaps(shape[it])),
        )
      : undefined);
  const joined = all.find((it) => key.text.startsWith(`${it}:`));
  if (joined && !value) return { fault: spaceless(document, key, joined), meant: joined };
  const unknown = t('The key {key} is not known here.', { key: quoted(key.text) });
  const fault = (more: string, fixes?: Fault['fixes']) => schemaFault(key.span, sentences(unknown, more), fixes);
  const turned = turnedKey(key.text, all);
  if (turned) return { fault: fault(otherWayRound(turned)) };
  const near = nearest(key.text, all);
  // A word of its own is no slip of another key: “Influence: High” says nothing of whom somebody influences.
  const isSlip = near !== undefined && (!said || said === near);
  const meant = said && free.includes(said) ? said : isSlip ? near : said;
  if (!meant && mayBelongToTextBefore(document, node, key.span))
    return { fault: fault(t('Does it belong to the text before? Then put that in quotes.')) };
  if (!meant) return { fault: fault(elsewhere(key.text, shape) || remaining(free)) };
  if (!free.includes(meant))
    return { fault: fault(t('“{meant}” is there already: join the two, or remove one.', { meant })), meant };
  return {
    fault: fault(t('Did you mean “{meant}”?', { meant }), changeTo(key, meant, isSlip && meant === near)),
    meant,
  };
}

const otherWayRound = (key: string): string =>
  t('“{key}” says it the other way round: write that at those whom you name here, and there this one.', { key });

/** A key and what stands behind it in one word, such as `power:strong`. */
export function spaceless(document: Document, { span }: ScalarNode, key: string): Fault {
  const after = span.start + key.length + 1;
  const isPlain = document.text.startsWith(`${key}:`, span.start);
  const fixes = () => [
    { title: withSpaceTitle(), edits: [insertAt(latest(document), span.start + key.length + 1, ' ')] },
  ];
  return schemaFault(respan(span, span.start, after), spaceMissing(), isPlain && fixes);
}

/** Nothing is said where the file is cut short there. */
export function missingKey(
  document: Document,
  key: string,
  schema: z.ZodType,
  node: MapNode | undefined,
  owner: Owner,
  order: readonly string[],
): Fault | undefined {
  const pair = 'key' in owner && !owner.item ? owner : undefined;
  if (node && isCutShort(document, pair ? across(pair.key.span, node.span) : node.span)) return undefined;
  const at = 'key' in owner ? placeOf(document, owner) : firstWord(document, owner.start);
  const whose = 'key' in owner ? named(owner) : t('The file');
  const target = pair ? { key: pair.key, ...(node && { value: node }) } : node;
  // The fault may be told of a later version too.
  const fixes = () =>
    placeholders(schema).flatMap(({ value, known }) => {
      const edits = addPair(latest(document), target, key, value, order);
      return edits.length > 0 ? [{ title: t('Add “{text}”', { text: known ? `${key}: ${value}` : key }), edits }] : [];
    });
  const meaning = schema.description ? t(schema.description) : '';
  return schemaFault(at, sentences(t('{what} has no “{key}” yet.', { what: whose, key }), meaning), fixes);
}

/** The key, or where an item begins. */
export function placeOf(document: Document, { key, item }: Keyed): Span {
  if (!item) return key.span;
  const first = item.kind === 'map' ? item.pairs[0]?.key.span : undefined;
  const line = document.text.slice(item.span.start, item.span.end).search(/\r?\n|$/);
  return first ?? respan(item.span, item.span.start, item.span.start + line);
}

/** A list says no choice: “influence: [board]” tells whom somebody influences. Nor is “by: the board” a date, or “by: 1 May 2027” somebody. */
function couldHold(schema: z.ZodType | undefined, value: Node | undefined): boolean {
  if (value?.kind === 'list') return takesLists(schema);
  if (value?.kind !== 'scalar' || !schema) return true;
  const kinds = alternatives(schema).map((option) => holdsOf(option).kind);
  const isDay = dayFor('due', value.text) !== undefined;
  return isDay
    ? !kinds.includes('who')
    : !kinds.includes('day') || meansUnknown(value.text) || isPlaceholder(value.text);
}

/** Values in a list are told as such once their key is right. */
const takesMaps = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && alternatives(schema).some((option) => option instanceof z.ZodObject);

const takesLists = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && alternatives(schema).some((option) => kindOf(option) === 'list');

/** The first key of the file, or its first line. */
function firstWord({ file, text, root }: Document, start: number): Span {
  const first = root?.pairs[0]?.key.span;
  if (first) return first;
  const line = text.slice(start).search(/\r?\n|$/);
  return { file, start, end: start + Math.max(line, 0) } satisfies Span;
}
