/**
 * What is written in another form than the language has: a list where each entry has an id, a text in place of an entry,
 * values without a kind, several ids in one text. Nothing of it can be read, so it is told how to write it, in the author's
 * own layout. Where that has no safe place (an alias, an anchor, text over lines) there is no edit.
 */

import * as z from 'zod';
import { alternatives } from '../../../schemas/describe.ts';
import { holdsOf, type NameKind } from '../../../schemas/holds.ts';
import type { Edit, Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Span } from '../text/span.ts';
import { short } from '../text/words.ts';
import type { Document } from './document.ts';
import { toId, unusedId } from './ids.ts';
import { eolOf, indentOf, insertAt, stepOf } from './layout.ts';
import { bracesInPlace, toMap } from './lists.ts';
import { printQuoted } from './mending.ts';
import type { ListNode, MapNode, Node, ScalarNode } from './node.ts';
import { kindOf } from './shape-words.ts';
import { printScalar } from './yaml.ts';

/** How it is written instead. The edits are made for the version at hand when they are asked for. */
export interface OtherForm {
  readonly advice: string;
  readonly fixes: (document: Document) => readonly Fix[];
}

/** Of what stands behind a key, and none of the shapes takes; nothing where nobody can tell what was meant. */
export function inOtherForm(key: ScalarNode, node: Node, shapes: readonly z.ZodType[]): OtherForm | undefined {
  const entries = shapes.find((shape) => shape instanceof z.ZodRecord && holdsOf(shape.keyType as z.ZodType).declares);
  const keys = shapes.find((shape): shape is z.ZodObject => shape instanceof z.ZodObject);
  if (node.kind === 'list' && entries instanceof z.ZodRecord) return listOfEntries(node, entries);
  if (node.kind === 'scalar' && entries instanceof z.ZodRecord) return textAsEntries(node, entries);
  if (node.kind !== 'map' && shapes.some((shape) => shape instanceof z.ZodRecord)) return idsAlone(key, node);
  if (node.kind === 'list' && shapes.every((shape) => kindOf(shape) === 'scalar')) return listAsText(node, shapes);
  if (node.kind === 'list' && keys && hasKeysOf(node, keys)) return listOfKeys(node);
  if (node.kind !== 'map' && keys && 'terminal' in keys.shape) return valuesOfNoKind(node);
  const called = keys && calledBy(keys);
  if (node.kind === 'scalar' && called) return textAsEntry(node, called);
  const under = keys && node.kind !== 'map' ? keyFor(node, keys) : undefined;
  return under ? behindKey(node as ScalarNode | ListNode, under) : undefined;
}

/** A text in a list that YAML takes for a key, by the colon in it: it counts as the text that it is. */
export function textWithColon(node: Node, document: Document, options: readonly { readonly schema: z.ZodType }[]) {
  const areTexts = options.every(({ schema }) => kindOf(schema) === 'scalar' && holdsOf(schema).kind === 'words');
  const { start, end } = node.span;
  const text = document.text.slice(start, end);
  if (!areTexts || node.kind !== 'map' || node.pairs.length !== 1 || !/^[^{&*!?|>%@`\r\n][^\r\n]*$/.test(text))
    return undefined;
  const said: ScalarNode = { kind: 'scalar', span: node.span, text, type: 'text' };
  return {
    said,
    message: t('A “: ” stands in this text; put the text in quotes.'),
    fixes: () => [{ title: t('Put the text in quotes'), edits: [{ at: said.span, text: printQuoted(text) }] }],
  };
}

/** The key that says in words what an entry is. */
const calledBy = ({ shape }: z.ZodObject) => ['name', 'summary', 'measure'].find((key) => key in shape);

function textAsEntry({ text, span }: ScalarNode, called: string): OtherForm {
  return {
    advice: t('Write it as its {key}.', { key: called }),
    fixes: (document) =>
      over(document, span, t('Write it as its {key}', { key: called }), `{ ${called}: ${printScalar(text, 'flow')} }`),
  };
}

function valuesOfNoKind(node: ScalarNode | ListNode): OtherForm {
  return {
    advice: t('Say which they pursue for their own sake (terminal), and which help them get there (instrumental).'),
    fixes: (document) =>
      (['terminal', 'instrumental'] as const).flatMap((kind) => {
        const edits = under(document, node, kind);
        const title = kind === 'terminal' ? t('Make them terminal values') : t('Make them instrumental values');
        return edits ? [{ title, edits }] : [];
      }),
  };
}

/** The key of that map which takes what stands there: one with choices or ids before one that takes any text. */
function keyFor(node: ScalarNode | ListNode, { shape }: z.ZodObject): string | undefined {
  const said = node.kind === 'scalar' ? [node] : node.items;
  const takes = (value: z.ZodType, isText: boolean): boolean =>
    alternatives(value).some((option) => {
      const item = option instanceof z.ZodArray ? (option.element as z.ZodType) : option;
      const isOne = node.kind === 'scalar' || option instanceof z.ZodArray;
      if (!isOne || kindOf(item) !== 'scalar' || (holdsOf(item).kind === 'words') !== isText) return false;
      return said.every((it) => it.kind === 'scalar' && item.safeParse(it.text).success);
    });
  const keys = Object.keys(shape);
  return [false, true].flatMap((isText) => keys.filter((key) => takes(shape[key] as z.ZodType, isText)))[0];
}

function behindKey(node: ScalarNode | ListNode, key: string): OtherForm {
  return {
    advice: t('Did you mean its “{key}”?', { key }),
    fixes: (document) => {
      const edits = under(document, node, key);
      return edits ? [{ title: t('Write it as its “{key}”', { key }), edits }] : [];
    },
  };
}

/** Ids of which something has to be said, such as how deeply an action changes their work. */
function idsAlone(key: ScalarNode, node: ScalarNode | ListNode): OtherForm {
  return {
    advice: t('Behind each id stands what is said of it.'),
    fixes: (document) => {
      const isInBraces = indentOf(document, key.span.start) === undefined;
      const edits = toMap(document, { key, value: node }, placeholder, isInBraces);
      return edits.length > 0 ? [{ title: t('Say something of each'), edits }] : [];
    },
  };
}

/** Several words where one text or choice belongs. */
function listAsText({ span, items }: ListNode, shapes: readonly z.ZodType[]): OtherForm | undefined {
  const said = items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  const text = said.join(', ');
  const takesIt = shapes.some((shape) => shape.safeParse(text).success);
  if (said.length === 0 || said.length < items.length || !takesIt) return undefined;
  return {
    advice: said.length > 1 ? t('Write it as one text.') : '',
    fixes: (document) => {
      const title = said.length > 1 ? t('Write it as one text') : t('Change to “{text}”', { text });
      return document.text[span.start] === '[' ? over(document, span, title, printScalar(text, 'flow')) : [];
    },
  };
}

/** A text behind the name of a section. */
function textAsEntries({ text, span }: ScalarNode, schema: z.ZodRecord): OtherForm | undefined {
  const entry = schema.valueType as z.ZodType;
  const called = entry instanceof z.ZodObject ? calledBy(entry) : undefined;
  const id = toId(text);
  if (!called || id === '') return undefined;
  return {
    advice: t('Each entry has an id.'),
    fixes: (document) =>
      over(document, span, t('Give it an id'), `{ ${id}: { ${called}: ${printScalar(text, 'flow')} } }`),
  };
}

/** Writes that text over what stands there, where it is plain and on one line. */
const over = (document: Document, at: Span, title: string, text: string): readonly Fix[] =>
  canBeMoved(document, at.start, at.end) ? [{ title, edits: [{ at, text }] }] : [];

/** Puts a list or text behind a key of its own. */
function under(document: Document, node: ScalarNode | ListNode, key: string): Edit[] | undefined {
  const { start, end } = node.span;
  if (!canBeMoved(document, start, end, node.kind === 'list')) return undefined;
  if (node.kind === 'scalar' || node.flow)
    return [insertAt(document, start, `{ ${key}: `), insertAt(document, end, ' }')];
  const dash = indentOf(document, start);
  if (!dash?.ownLine) return undefined;
  const shift = shiftOf(document, node);
  return [
    insertAt(document, start, `${key}:${eolOf(document)}${dash.spaces}${shift}`),
    ...shifted(document, node, shift),
  ];
}

/** Whether each item is one key of the map that belongs there: `- terminal: [care]`. */
const hasKeysOf = ({ items }: ListNode, { shape }: z.ZodObject): boolean =>
  items.length > 0 &&
  items.every(
    (item) => item.kind === 'map' && item.pairs.length === 1 && Object.hasOwn(shape, item.pairs[0]?.key.text ?? ''),
  );

function listOfKeys(list: ListNode): OtherForm {
  return {
    advice: list.flow ? t('Write braces in place of the brackets.') : t('Leave out the dashes.'),
    fixes: (document) => {
      const edits = list.flow ? [] : withIds(document, list, list.items.map(wordsOfKey), undefined);
      return edits && edits.length > 0 ? [{ title: t('Leave out the dashes'), edits }] : [];
    },
  };
}

const wordsOfKey = (item: Node): string => (item.kind === 'map' ? (item.pairs[0]?.key.text ?? '') : '');

function listOfEntries(list: ListNode, schema: z.ZodRecord): OtherForm {
  const entry = schema.valueType as z.ZodType;
  const keys = entry instanceof z.ZodObject ? entry : undefined;
  const ids = idsFor(list, keys);
  const first = ids[0] ?? 'an-id';
  return {
    advice: list.flow
      ? t('Each entry has an id: write braces in place of the brackets.')
      : t('Each entry has an id: write “{id}:” in place of the dash.', { id: short(first, 40) }),
    fixes: (document) => {
      const edits = withIds(document, list, ids, keys);
      return edits ? [{ title: t('Give each an id'), edits }] : [];
    },
  };
}

/** Of the words that each says of itself, each once. */
function idsFor({ items }: ListNode, keys: z.ZodObject | undefined): readonly string[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const wanted = ownId(item, keys)?.text ?? toId(wordsOf(item, keys));
    const id = wanted === '' ? '' : unusedId(wanted, wanted, (it) => taken.has(it));
    taken.add(id);
    return id;
  });
}

/** What it says of itself in words. */
function wordsOf(item: Node, keys: z.ZodObject | undefined): string {
  if (item.kind === 'scalar') return item.text;
  const called = keys && calledBy(keys);
  const said = item.kind === 'map' ? item.pairs.map(({ key, value }) => ({ key: key.text, value })) : [];
  const by = said.find(({ key }) => key === called) ?? said.find(({ value }) => value?.kind === 'scalar');
  return by?.value?.kind === 'scalar' ? by.value.text : '';
}

/** A key that stands where the id would: `- nurses: { … }`, or `- nurses:` above the others. */
function ownId(item: Node, keys: z.ZodObject | undefined): ScalarNode | undefined {
  const [first, other] = item.kind === 'map' ? item.pairs : [];
  if (!first || !keys) return other ? undefined : first?.key;
  return !Object.hasOwn(keys.shape, first.key.text) && first.value?.kind !== 'scalar' ? first.key : undefined;
}

function withIds(
  document: Document,
  list: ListNode,
  ids: readonly string[],
  keys: z.ZodObject | undefined,
): readonly Edit[] | undefined {
  const { start, end } = list.span;
  if (ids.length === 0 || ids.includes('') || !canBeMoved(document, start, end, true)) return undefined;
  const called = keys && calledBy(keys);
  const shift = shiftOf(document, list);
  const edits: Edit[] = list.flow ? bracesInPlace(list) : shifted(document, list, shift);
  for (const [index, item] of list.items.entries()) {
    const id = ids[index] ?? '';
    const own = ownId(item, keys);
    if (item.kind === 'list' || (item.kind === 'scalar' && !called) || (list.flow && own)) return undefined;
    if (list.flow) edits.push(...inFlow(document, item, id, called));
    else {
      const dash = document.text.lastIndexOf('-', item.span.start);
      const column = indentOf(document, dash)?.spaces.length;
      if (column === undefined || /[^\s-]/.test(document.text.slice(dash, item.span.start))) return undefined;
      const before = { file: document.file, start: dash, end: item.span.start };
      const deeper = item.kind === 'map' ? columnOf(document, item) : column + stepOf(document);
      const inner = shift + ' '.repeat(deeper);
      const text = own
        ? ''
        : item.kind === 'map' && item.flow
          ? `${id}: `
          : `${id}:${eolOf(document)}${inner}${item.kind === 'scalar' ? `${called}: ` : ''}`;
      edits.push({ at: before, text });
    }
  }
  return edits.toSorted((a, b) => a.at.start - b.at.start);
}

function inFlow(document: Document, item: ScalarNode | MapNode, id: string, called: string | undefined): Edit[] {
  const { start, end } = item.span;
  if (item.kind === 'map') return [insertAt(document, start, `${id}: `)];
  return [insertAt(document, start, `${id}: { ${called}: `), insertAt(document, end, ' }')];
}

/** What a list below its key has to move in by, so that keys may stand in place of its dashes. */
function shiftOf(document: Document, { span }: ListNode): string {
  const { text } = document;
  const first = text.lastIndexOf('\n', span.start) + 1;
  const above = text.slice(0, first).trimEnd();
  const key = above.slice(above.lastIndexOf('\n') + 1);
  const isDeeper = span.start - first > key.length - key.trimStart().length;
  return isDeeper ? '' : ' '.repeat(stepOf(document));
}

/** Its lines, so much further in; blank ones stay. */
function shifted(document: Document, { span }: ListNode, shift: string): Edit[] {
  const lines: number[] = [];
  for (let at = document.text.lastIndexOf('\n', span.start) + 1; at > 0 && at < span.end; ) {
    if (!/^[ \t]*\r?$/m.test(document.text.slice(at, document.text.indexOf('\n', at)))) lines.push(at);
    at = document.text.indexOf('\n', at) + 1;
  }
  return shift === '' ? [] : lines.map((at) => insertAt(document, at, shift));
}

const columnOf = ({ text }: Document, { span }: Node) => span.start - (text.lastIndexOf('\n', span.start) + 1);

/** Whether the text there is plain, with nothing in it that YAML knows otherwise; over lines only where that is said. */
function canBeMoved({ text }: Document, start: number, end: number, overLines = false): boolean {
  const written = text.slice(start, end);
  return !/(?:^|[\s,[{])(?:[&*!]\S|\?\s)/.test(written) && (overLines || !/[\r\n]/.test(written));
}

/** The ids that a text names one after the other: `nurses, doctors`; nothing where it names one. */
export function severalIn(text: string): readonly string[] | undefined {
  const parts = text.split(/\s*[,;]\s*(?:(?:and|und)\s+)?/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => toId(part) !== '') ? parts : undefined;
}

/** Whether the text may name several, joined by a word or a sign as people write them. */
export const areJoined = (text: string): boolean => /\s(?:and|und|or|oder)\s|[&+/]/i.test(text);

/** The ids of entries of this file that the text joins, by a word, a sign or only spaces: “chiefs and nurses”. */
export function idsJoinedIn(text: string, of: NameKind, { root }: Document): readonly string[] | undefined {
  const entries = root?.pairs.find(({ key }) => key.text === called[of]?.[0])?.value;
  if (entries?.kind !== 'map') return undefined;
  const ids = new Set(entries.pairs.map(({ key }) => key.text));
  const parts = text.split(/\s+(?:and|und|or|oder)\s+|\s*[&+/]\s*|\s+/i).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => ids.has(part)) ? parts : undefined;
}

/** What entries are called by, and in which section they stand. */
const called: Partial<Record<NameKind, readonly [section: string, key: string]>> = {
  stakeholder: ['stakeholders', 'name'],
  action: ['actions', 'summary'],
};

/** Whether an id of that kind can be found by what its entry is called. */
export const isCalled = (of: NameKind): boolean => of in called;

/** The id of the only entry in this file that is called so. */
export function idOfCalled(of: NameKind, words: string, { root }: Document): string | undefined {
  const [section, by] = called[of] ?? [];
  const entries = root?.pairs.find(({ key }) => key.text === section)?.value;
  if (entries?.kind !== 'map') return undefined;
  const [one, other] = entries.pairs.filter(({ value }) => {
    const name = value?.kind === 'map' ? value.pairs.find(({ key }) => key.text === by)?.value : undefined;
    return name?.kind === 'scalar' && toId(name.text) === toId(words);
  });
  return other ? undefined : one?.key.text;
}

/** The ids in place of the text that names them, as a list; in a list beside its other items. */
export function asList(document: Document, { span }: ScalarNode, ids: readonly string[]): readonly Edit[] {
  const before = document.text.slice(0, span.start).trimEnd().at(-1);
  if (before === '[' || before === ',') return [{ at: span, text: ids.join(', ') }];
  const dash = before === '-' ? indentOf(document, document.text.lastIndexOf('-', span.start)) : undefined;
  if (!dash) return [{ at: span, text: `[${ids.join(', ')}]` }];
  return [{ at: span, text: ids.join(`${eolOf(document)}${dash.spaces}- `) }];
}
