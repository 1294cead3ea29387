import { type Described, type Form, follow } from '../../../../schemas/describe.ts';
import { eolOf, stepOf } from '../../model/layout.ts';
import { t } from '../../text/l10n.ts';
import { respan } from '../../text/span.ts';
import { languageOf } from '../shared/language.ts';
import { type Place, placeAt } from '../shared/place.ts';
import type { Asked, Writing } from './asked.ts';
import { entriesFor, files } from './entries.ts';
import { idsFor } from './ids.ts';
import type { Completion, Item, Part } from './item.ts';
import { keyItem } from './keys.ts';
import { newLine } from './sketch.ts';
import { textsFor } from './texts.ts';

/**
 * What can be written at an offset; `undefined` where that is free text, or nothing at all. Where a key that was `typed`
 * has opened the list, which nobody has asked for, it holds nothing for other lines: the next key is likely Enter.
 */
export function complete(writing: Writing, offset: number, typed?: string): Completion | undefined {
  const { document, checked } = writing;
  const place = placeAt(document, offset);
  const reached = place && follow(languageOf(checked), place.path);
  if (!place || !reached) return undefined;
  if (typed === ' ' && place.ownLine && place.word.start === place.word.end) return undefined;
  const layout = { flow: place.flow, indent: place.indent, step: stepOf(document), eol: eolOf(document) };
  const asked: Asked = { ...writing, ...reached, place, layout, wanted: typed === undefined };
  const items = place.role === 'value' ? asValue(asked) : place.colon ? bareKeys(inMap(asked)) : inMap(asked);
  if (items.length === 0) return undefined;
  return {
    at: respan(place.word, Math.min(place.word.start, startOf(asked)), place.word.end),
    items: items.map(quotedAs(place)),
    incomplete: items.some(({ kind }) => kind === 'skeleton'),
  };
}

/** What is offered where the key of a map is written. */
function inMap(asked: Asked): Item[] {
  const { place, described } = asked;
  const isNewFile = place.path.length === 0 && place.beside.length === 0;
  return [
    ...(isNewFile && asked.checked ? files(asked) : []),
    ...described.forms.flatMap((form) => pairsFor(form, asked)),
  ];
}

function pairsFor(form: Form, asked: Asked): Item[] {
  if (form.kind === 'keys') {
    const taken = new Set(asked.place.beside);
    return [...form.keys].filter(([name]) => !taken.has(name)).map(([name, it]) => keyItem(asked, name, it));
  }
  return form.kind === 'entries' ? entriesFor(asked, form) : [];
}

/** What is offered where a value is written: behind its key or dash, or on lines of its own. */
function asValue(asked: Asked): Item[] {
  const { forms } = asked.described;
  const { place } = asked;
  const isItem = typeof place.path.at(-1) === 'number';
  const list = forms.find((form) => form.kind === 'list');
  const maps = forms.filter((form) => form.kind === 'keys' || form.kind === 'entries');
  const scalars = forms.flatMap((form) => scalarsFor(form, asked));
  if (place.lacksDash) return behind('- ', inItem(asked, asked.described, 0));
  if (place.ownLine && !isItem) {
    if (list) return behind('- ', inItem(asked, list.of, 2));
    if (maps.length > 0) return maps.flatMap((form) => pairsFor(form, asked));
    return scalars;
  }
  if (scalars.length > 0) return behind(tight(asked), scalars);
  if (isItem) return behind(tight(asked), inItem(asked, asked.described, 0));
  return forms.some(isScalar) ? [] : belowKey(asked, list, maps);
}

/** Keys, or whatever else begins an item of a list. */
function inItem(asked: Asked, described: Described, deeper: number): Item[] {
  const layout = { ...asked.layout, indent: asked.layout.indent + (asked.place.lacksDash ? 2 : deeper) };
  const inner = { ...asked, described, layout };
  const items = described.forms.flatMap((form) =>
    form.kind === 'keys' ? pairsFor(form, inner) : scalarsFor(form, inner),
  );
  const isBare = asked.layout.flow && described.forms.some(({ kind }) => kind === 'keys');
  return isBare ? inBraces(items) : items;
}

/** A map or list that begins behind a key, on the next line or in braces. */
function belowKey(asked: Asked, list: (Form & { kind: 'list' }) | undefined, maps: readonly Form[]): Item[] {
  const { layout, place } = asked;
  if (layout.flow) return behind(tight(asked), inBraces(maps.flatMap((form) => pairsFor(form, asked))));
  if (!place.endsLine || !asked.wanted) return [];
  const inner = { ...asked, layout: { ...layout, indent: layout.indent + layout.step } };
  const items = list ? behind('- ', inItem(inner, list.of, 2)) : maps.flatMap((form) => pairsFor(form, inner));
  return behind(newLine(inner.layout), items);
}

const isScalar = ({ kind }: Form) => kind !== 'keys' && kind !== 'entries' && kind !== 'list';

/** Where something begins on the next line, no spaces are left behind the colon. */
function startOf({ place, described }: Asked): number {
  const staysOnLine =
    described.forms.some(isScalar) || place.flow || place.role === 'key' || typeof place.path.at(-1) === 'number';
  return staysOnLine || place.ownLine ? place.word.start : (place.after ?? place.word.start);
}

function scalarsFor(form: Form, asked: Asked): Item[] {
  if (form.kind === 'choice')
    return form.choices
      .filter(({ name }) => !asked.place.beside.includes(name))
      .map(({ name, meaning }) => ({
        label: name,
        kind: 'choice',
        ...(meaning && { detail: t(meaning) }),
        insert: [name],
        filter: name,
      }));
  const named = form.kind === 'text' && asked.checked ? form.holds.of : undefined;
  if (named) return idsFor(asked, named);
  return form.kind === 'text' || form.kind === 'date' || form.kind === 'number' ? textsFor(form.kind, asked) : [];
}

/** A space where none parts the word from its colon or dash. */
const tight = ({ place }: Asked) => (place.after === place.word.start ? ' ' : '');

const behind = (text: string, items: readonly Item[]): Item[] =>
  text === '' ? [...items] : items.map((item) => ({ ...item, insert: [text, ...item.insert] }));

const inBraces = (items: readonly Item[]): Item[] =>
  items.map((item) => ({ ...item, insert: ['{ ', ...item.insert, ' }'] }));

/** Only the keys themselves, where a value stands already. */
const bareKeys = (items: readonly Item[]): Item[] =>
  items.flatMap(({ continues, ...item }) => (item.kind === 'skeleton' ? [] : [{ ...item, insert: [item.filter] }]));

/** In quotes where the word has some; they count among the letters typed so far. */
const quotedAs =
  ({ quote, word }: Place) =>
  (item: Item): Item => {
    if (quote === '') return item;
    const isWord = item.insert.length === 1;
    const insert: readonly Part[] = isWord ? [quote, ...item.insert, quote] : item.insert;
    return { ...item, insert, filter: quote + item.filter + (word.end - word.start > 1 ? quote : '') };
  };
