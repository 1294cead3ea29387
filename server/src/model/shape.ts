/**
 * Compares what is written with the shape that `schemas/` says once. Whatever does not fit becomes a fault at its place
 * and is left out; all the rest stays, so that one mistake never costs more than itself.
 */

import * as z from 'zod';
import { alternatives } from '../../../schemas/describe.ts';
import { holdsOf } from '../../../schemas/holds.ts';
import { joined } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { respan, type Span } from '../text/span.ts';
import { list, short } from '../text/words.ts';
import { type Document, isBroken, isCutShort, latest } from './document.ts';
import type { Fault } from './fault.ts';
import { type Fit, Fits, type Option } from './fits.ts';
import { inOtherForm, textWithColon } from './forms.ts';
import { idOf } from './ids.ts';
import { missingKey, type Owner, placeOf, spaceless, unknownKey } from './key-faults.ts';
import { bracesInPlace } from './lists.ts';
import { meantKey } from './meant.ts';
import { misfit, schemaFault } from './misfit.ts';
import { type ListNode, type MapNode, type Node, type Pair, pairSpan, type ScalarNode } from './node.ts';
import { type Keyed, kindNames, kindOf, named, quoted, sentences, wanted } from './shape-words.ts';
import { putUnder, type Strayed, spilledIn, strayedIn, type Tops } from './stray.ts';

/** What fits of a document, and what does not. */
export interface Conformed {
  readonly root: MapNode | undefined;
  /** A `schema` fault for every part that does not fit. */
  readonly faults: readonly Fault[];
  /** Where only a placeholder stands, which counts as absent, in the order of the text. */
  readonly placeholders: readonly Span[];
  /** Keys that stand twice at the top only because they stand at the margin. */
  readonly twice: ReadonlySet<Span>;
}

/**
 * The part of the document that fits the schema. With `ids`, those of the plan that look like placeholders, all other
 * placeholders count as absent; without, there are none.
 */
export function conform(
  document: Document,
  schema: z.ZodObject,
  fits = new Fits(),
  ids?: ReadonlySet<string>,
): Conformed {
  if (ids) fits.withIds(ids);
  const fitting = new Fitting(document, fits, ids);
  const start = document.text.startsWith('\ufeff') ? 1 : 0;
  const root = fitting.root(schema, document.root?.span.start ?? start);
  const faults = fitting.faults.filter(({ at }) => !isBroken(document, at));
  return { root, faults: once(faults), placeholders: fitting.placeholders, twice: fitting.twice };
}

/** An alias leads to the same place again. */
function once(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length < 2) return faults;
  return [...new Map(faults.map((fault) => [`${fault.at.start} ${fault.at.end} ${fault.message}`, fault])).values()];
}

class Fitting {
  readonly faults: Fault[] = [];
  readonly placeholders: Span[] = [];
  readonly twice = new Set<Span>();
  readonly #document: Document;
  readonly #fits: Fits;
  readonly #ids: ReadonlySet<string> | undefined;

  constructor(document: Document, fits: Fits, ids: ReadonlySet<string> | undefined) {
    this.#document = document;
    this.#fits = fits;
    this.#ids = ids;
  }

  root(schema: z.ZodObject, start: number): MapNode | undefined {
    return this.#map(
      this.#gathered(this.#document.root, schema.shape as Record<string, z.ZodType>),
      schema,
      { start },
      (pair, value) => this.#kept(pair, value, () => this.#pair(pair, value)).fitting,
    );
  }

  /** The root with entries under the section that they stand beside, which is told once for each section. */
  #gathered(root: MapNode | undefined, shape: Readonly<Record<string, z.ZodType>>): MapNode | undefined {
    const { frame } = this.#document;
    if (!root || root.flow || !frame || root.pairs.every(({ key }) => Object.hasOwn(shape, key.text))) return root;
    const all = frame.tops.flatMap(({ pairs }) => pairs);
    const spilled = spilledIn(all, this.#document, this.#topsOf(shape, root));
    if (spilled.length === 0) return root;
    const kept = new Set(root.pairs);
    const strays = new Set(spilled.flatMap((it) => it.strays));
    for (const { key } of strays) if (!root.pairs.some((pair) => pair.key === key)) this.twice.add(key.span);
    for (const it of spilled) this.#beside(it.owner.key, it.entries, [it, ...it.parts]);
    const wholes = new Map(spilled.map(({ owner, whole }) => [owner, whole]));
    const pairs = all.filter((pair) => kept.has(pair) && !strays.has(pair)).map((pair) => wholes.get(pair) ?? pair);
    return { ...root, pairs };
  }

  #topsOf(shape: Readonly<Record<string, z.ZodType>>, root: MapNode): Tops {
    const keys = Object.keys(shape);
    const takes = (schema: z.ZodType | undefined, { value }: Pair): boolean =>
      schema !== undefined &&
      (isNothing(value) ? takesNothing(this.#optionsOf(schema)) : this.#couldTake(schema, value));
    const keysOf = (section: Pair) => keysOfEntry(entriesOf(shape, section));
    const free = keys.filter((key) => !root.pairs.some((pair) => pair.key.text === key));
    return {
      isKnown: (pair) =>
        Object.hasOwn(shape, pair.key.text) && (isNothing(pair.value) || takes(shape[pair.key.text], pair)),
      isMeant: (pair) => {
        const meant = meantKey(pair.key.text, free) ?? nearest(pair.key.text, free);
        return meant !== undefined && takes(shape[meant], pair);
      },
      isSection: (pair) => keysOf(pair) !== undefined,
      isEntryOf: (section, { value }) =>
        value?.kind === 'map' && value.pairs.some(({ key }) => Object.hasOwn(keysOf(section) ?? {}, key.text)),
      isPartOf: (section, { key }, pair) => {
        const schema = keysOf(section)?.[key.text];
        return (schema ? this.#optionsOf(schema) : []).some(({ schema: form }) =>
          form instanceof z.ZodObject
            ? takes((form.shape as Record<string, z.ZodType>)[pair.key.text], pair)
            : form instanceof z.ZodRecord && pair.value?.kind === 'scalar',
        );
      },
      isKeyOf: (section, pair) =>
        takes(Object.entries(keysOf(section) ?? {}).find(([key]) => key === pair.key.text)?.[1], pair),
    };
  }

  /** Whether the value is of a form that belongs there, and a choice one of the choices. */
  #couldTake(schema: z.ZodType, value: Node): boolean {
    const option = fittingOption(this.#optionsOf(schema), value);
    return (
      option !== undefined &&
      (value.kind !== 'scalar' || !(option instanceof z.ZodEnum) || option.safeParse(value.text).success)
    );
  }

  /** What fits of a key at the top or an entry; what was found of it before, where nothing near it is unreadable. */
  #kept(pair: Pair, schema: z.ZodType, take: () => Pair | undefined): Fit {
    const isDoubtful = this.#document.broken.length > 0 && isCutShort(this.#document, pairSpan(pair));
    const known = isDoubtful ? undefined : this.#fits.get(pair, schema);
    if (known) return this.#again(known);
    const [faults, placeholders] = [this.faults.length, this.placeholders.length];
    const fitting = take();
    if (fitting) this.#fits.madeOf(fitting, pair);
    const fit = {
      schema,
      fitting,
      faults: this.faults.slice(faults),
      placeholders: this.placeholders.slice(placeholders),
    };
    return isDoubtful ? fit : this.#fits.set(pair, fit);
  }

  #again(fit: Fit): Fit {
    if (fit.faults.length > 0) this.faults.push(...fit.faults);
    if (fit.placeholders.length > 0) this.placeholders.push(...fit.placeholders);
    return fit;
  }

  #map(
    node: MapNode | undefined,
    schema: z.ZodObject,
    owner: Owner,
    take = (pair: Pair, value: z.ZodType) => this.#pair(pair, value),
  ): MapNode | undefined {
    const shape = schema.shape as Record<string, z.ZodType>;
    const keys = new Set(node?.pairs.map((pair) => pair.key.text));
    const pairs: Pair[] = [];
    const misspelt = new Set<string>();
    let free: readonly string[] | undefined;
    for (const pair of node?.pairs ?? []) {
      const value = Object.hasOwn(shape, pair.key.text) ? shape[pair.key.text] : undefined;
      const fitting = value && !this.#lacksWords(pair, value) && take(pair, value);
      if (fitting) pairs.push(fitting);
      if (value) continue;
      free ??= Object.keys(shape).filter((key) => !keys.has(key));
      const { fault, meant } = unknownKey(this.#document, pair, free, shape, node);
      this.faults.push(fault);
      misspelt.add(meant ?? '');
    }
    for (const [key, value] of this.#requiredOf(schema)) {
      if (keys.has(key) || misspelt.has(key)) continue;
      const fault = missingKey(this.#document, key, value, node, owner, Object.keys(shape));
      if (fault) this.faults.push(fault);
    }
    return node && { ...node, pairs };
  }

  #requiredOf(schema: z.ZodObject): readonly (readonly [string, z.ZodType])[] {
    const known = this.#fits.required.get(schema);
    if (known) return known;
    const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
    const required = shape.filter(([, value]) => !(value instanceof z.ZodOptional));
    this.#fits.required.set(schema, required);
    return required;
  }

  #pair(pair: Pair, schema: z.ZodType): Pair | undefined {
    const [faults, placeholders] = [this.faults.length, this.placeholders.length];
    if (this.#isPlaceholder(pair.value)) return undefined;
    const fitting = this.#said(pair, schema);
    // Where nothing but placeholders stood, nothing is said: another file may say it.
    const isBegun = placeholders < this.placeholders.length && faults === this.faults.length;
    return isBegun && isEmpty(fitting?.value) ? undefined : fitting;
  }

  /** A key that must be there says nothing by a text without words, no more than by none. */
  #lacksWords({ key, value }: Pair, schema: z.ZodType): boolean {
    if (schema instanceof z.ZodOptional || kindOf(schema) !== 'scalar') return false;
    const isBlank = value?.kind === 'scalar' && value.text.trim() === '';
    if (!isBlank && !isNothing(value)) return false;
    this.#fault(
      isBlank && !isNothing(value) ? value.span : key.span,
      t('“{key}” is empty: write {wanted}.', { key: key.text, wanted: wanted(schema) }),
    );
    return true;
  }

  /** Whether only a placeholder stands there, also one that YAML takes for a map: `TODO: ask them` in a list. */
  #isPlaceholder(node: Node | undefined, isItem = false): boolean {
    if (!this.#ids || !node) return false;
    const isInBraces = this.#document.text[node.span.start] === '{';
    const [only, more] = node.kind === 'map' && isItem && !isInBraces ? node.pairs : [];
    const said = node.kind === 'scalar' ? node.text : only && !more ? `${only.key.text}:` : '';
    if (!isPlaceholder(said, this.#ids)) return false;
    this.placeholders.push(node.span);
    return true;
  }

  #said(pair: Pair, schema: z.ZodType): Pair | undefined {
    const value = isNothing(pair.value) && mayBeMissing(schema) ? undefined : this.#value(pair.value, schema, pair);
    if (value === pair.value && value) return pair;
    if (value) return { key: pair.key, value, ...(hasLess(value, pair.value) && { unread: true }) };
    if (isNothing(pair.value))
      return mayBeMissing(schema) || takesNothing(this.#optionsOf(schema)) ? { key: pair.key } : undefined;
    return takesNothing(this.#optionsOf(schema)) ? { key: pair.key, unread: true } : undefined;
  }

  #optionsOf(schema: z.ZodType): readonly Option[] {
    const known = this.#fits.options.get(schema);
    if (known) return known;
    const options = alternatives(schema).map((option) => ({ schema: option, kind: kindOf(option) }));
    this.#fits.options.set(schema, options);
    return options;
  }

  /** The fitting part of the value; `undefined` when nothing is left of it, or nothing was written. */
  #value(node: Node | undefined, schema: z.ZodType, owner: Keyed): Node | undefined {
    const nothing = isNothing(node);
    const fitting = fittingOption(this.#optionsOf(schema), nothing ? undefined : node);
    if (!fitting) {
      const at = node?.kind === 'scalar' && !nothing ? node.span : placeOf(this.#document, owner);
      if (nothing)
        this.#fault(
          at,
          t('{what} is empty: write {wanted}, or remove the key.', { what: named(owner), wanted: wanted(schema) }),
        );
      else {
        const joined = node.kind === 'scalar' && keyJoinedIn(node.text, this.#optionsOf(schema));
        if (joined) {
          this.faults.push(spaceless(this.#document, node, joined));
          return undefined;
        }
        const text = owner.item && textWithColon(node, this.#document, this.#optionsOf(schema));
        if (text) {
          this.#fault(text.said.span, text.message, text.fixes);
          return text.said;
        }
        const shapes = owner.item ? [] : this.#optionsOf(schema).map((option) => option.schema);
        const other = inOtherForm(owner.key, node, shapes);
        const message = t('{what} takes {wanted}, not {found}.', {
          what: named(owner),
          wanted: wanted(schema),
          found: t(kindNames[node.kind]),
        });
        const fixes = other && (() => other.fixes(latest(this.#document)));
        this.#fault(at, sentences(message, other?.advice ?? ''), fixes);
      }
      return undefined;
    }
    if (nothing) {
      if (fitting instanceof z.ZodObject) this.#map(undefined, fitting, owner);
      return undefined;
    }
    if (node.kind === 'map' && fitting instanceof z.ZodObject) return this.#map(node, fitting, owner);
    if (node.kind === 'map' && fitting instanceof z.ZodRecord) return this.#record(node, fitting);
    if (node.kind === 'list' && fitting instanceof z.ZodArray)
      return this.#list(
        node,
        fitting,
        owner,
        this.#optionsOf(schema).some((option) => option.schema instanceof z.ZodRecord),
      );
    return node.kind === 'scalar' && this.#scalar(node, fitting, owner.key.text) ? node : undefined;
  }

  #record(node: MapNode, schema: z.ZodRecord): MapNode {
    if (holdsOf(schema.keyType as z.ZodType).declares) return this.#entries(node, schema);
    const pairs: Pair[] = [];
    const seen = new Map<string, string>();
    const isBeside =
      mayBeMissing(schema.valueType as z.ZodType) && node.pairs.some(({ key }) => !saysMore.has(key.text));
    for (const pair of node.pairs) {
      if (isBeside && saysMore.has(pair.key.text)) {
        this.#besideIds(pair, node, schema);
        continue;
      }
      const fitting = this.#isTwin(pair, seen) ? undefined : this.#idPair(pair, schema);
      if (fitting) pairs.push(fitting);
    }
    return { ...node, pairs };
  }

  /** The entries of a section; those of last time are looked for first where they stood then. */
  #entries(node: MapNode, schema: z.ZodRecord): MapNode {
    const strayed = this.#strayed(node, schema);
    if (strayed.length > 0) return this.#entriesWithStrays(node, schema, strayed);
    const last = this.#document.broken.length === 0 ? this.#fits.rows.get(schema) : undefined;
    const seen = new Map<string, string>();
    const isPlain = node.pairs.every(({ key }) => idOf(key.text) === key.text);
    const fits = node.pairs.map((pair, index) => {
      if (!isPlain && this.#isTwin(pair, seen)) return undefined;
      const known = last?.written[index] === pair ? last.fits[index] : undefined;
      return known ? this.#again(known) : this.#kept(pair, schema, () => this.#idPair(pair, schema));
    });
    // What is found beside unreadable lines holds as long as those are there.
    if (this.#document.broken.length === 0) this.#fits.rows.set(schema, { written: node.pairs, fits });
    return { ...node, pairs: fits.flatMap((fit) => fit?.fitting ?? []) };
  }

  /** Keys that stand beside the entry that they belong to; none where an entry may be a text itself. */
  #strayed({ pairs, flow }: MapNode, schema: z.ZodRecord): readonly Strayed[] {
    const forms = this.#optionsOf(schema.valueType as z.ZodType);
    const keys = forms.find(({ schema: form }) => form instanceof z.ZodObject)?.schema as z.ZodObject | undefined;
    if (flow || !keys || forms.some(({ kind }) => kind === 'scalar')) return [];
    return strayedIn(pairs, this.#document, ({ key, value }) => {
      const held = Object.hasOwn(keys.shape, key.text)
        ? (keys.shape as Record<string, z.ZodType>)[key.text]
        : undefined;
      return held !== undefined && !isNothing(value) && fittingOption(this.#optionsOf(held), value) !== undefined;
    });
  }

  /** They are read as they were meant, and what is wrong is told once. */
  #entriesWithStrays(node: MapNode, schema: z.ZodRecord, strayed: readonly Strayed[]): MapNode {
    this.#fits.rows.delete(schema);
    const wholes = new Map(strayed.map((it) => [it.owner, it]));
    const strays = new Set(strayed.flatMap((it) => it.strays));
    const seen = new Map<string, string>();
    const pairs = node.pairs.flatMap((pair) => {
      if (strays.has(pair) || this.#isTwin(pair, seen)) return [];
      const meant = wholes.get(pair);
      if (!meant) return this.#kept(pair, schema, () => this.#idPair(pair, schema)).fitting ?? [];
      this.#beside(meant.owner.key, meant.strays, [meant]);
      const fitting = this.#idPair(meant.whole, schema);
      if (fitting) this.#fits.madeOf(fitting, meant.whole);
      return fitting ?? [];
    });
    return { ...node, pairs };
  }

  /** Keys that stand beside what they belong under; one fix puts them there, with what stands beside them in turn. */
  #beside(owner: ScalarNode, strays: readonly Pair[], moved: readonly Strayed[]): void {
    const [first, other] = strays;
    if (!first) return;
    const keys = list(
      strays.map(({ key }) => quoted(key.text)),
      'and',
      4,
    );
    const entry = quoted(owner.text);
    const message = other
      ? t('{keys} stand beside {entry}, not under it. Put spaces before them.', { keys, entry })
      : t('{key} stands beside {entry}, not under it. Put spaces before it.', { key: keys, entry });
    const fixes = () => {
      const edits = moved.map((it) => putUnder(latest(this.#document), it));
      const isWhole = edits.every((it) => it.length > 0);
      return isWhole ? [{ title: t('Put under {entry}', { entry }), edits: joined(edits.flat()) }] : [];
    };
    this.#fault(first.key.span, message, fixes);
  }

  /** Whether the id is there already in other characters, which is told. */
  #isTwin({ key }: Pair, seen: Map<string, string>): boolean {
    const id = idOf(key.text);
    const other = seen.get(id) ?? key.text;
    seen.set(id, other);
    if (other === key.text) return false;
    this.#fault(
      key.span,
      t('The id {id} stands here already, written in other characters. Remove one of the two.', { id: quoted(id) }),
    );
    return true;
  }

  /** A pair of a map from ids. */
  #idPair(pair: Pair, schema: z.ZodRecord): Pair | undefined {
    if (this.#isPlaceholder(pair.key)) return undefined;
    const isFitting = this.#scalar(pair.key, schema.keyType as z.ZodType, pair.key.text);
    if (!isFitting) return undefined;
    const [faults, placeholders] = [this.faults.length, this.placeholders.length];
    const fitting = this.#pair(pair, schema.valueType as z.ZodType);
    // The id counts, whatever is still to be said of it.
    const isBegun = placeholders < this.placeholders.length && faults === this.faults.length;
    return fitting ?? (isBegun ? { key: pair.key } : undefined);
  }

  /** A key about one of the ids that stands among them. */
  #besideIds({ key }: Pair, node: MapNode, schema: z.ZodRecord): void {
    const about = alternatives(schema.valueType as z.ZodType);
    const keys = about.flatMap((option) => (option instanceof z.ZodObject ? Object.keys(option.shape) : []));
    const id = short(node.pairs.find((pair) => !saysMore.has(pair.key.text))?.key.text ?? '', 40);
    const advice = keys.includes(key.text)
      ? t('Write it under the id that it is about, such as “{example}”.', { example: `${id}: { ${key.text}: … }` })
      : key.text === 'how'
        ? t('Write the text right behind the id that it is about, such as “{id}: …”.', { id })
        : keys.length > 0
          ? t('Here that cannot be said of an id: only {keys} can.', { keys: list(keys, 'and') })
          : t('Here that cannot be said of an id; only a text can stand behind it.');
    const message = t('“{key}” stands beside ids, as if it were one.', { key: key.text });
    this.#fault(key.span, sentences(message, advice));
  }

  #list(node: ListNode, schema: z.ZodArray, { key }: Keyed, canBeMap: boolean): Node {
    const items = node.items.flatMap((item) => {
      if (this.#isPlaceholder(item, true)) return [];
      if (item.kind === 'scalar' && item.type === 'null' && item.text === '') {
        const dash = this.#document.text.lastIndexOf('-', item.span.start);
        const start = Math.max(dash, node.span.start);
        this.#fault(
          respan(item.span, start, Math.max(start + 1, item.span.end)),
          t('An item of “{key}” is empty: write {wanted}, or remove the dash.', {
            key: key.text,
            wanted: wanted(schema.element as z.ZodType),
          }),
        );
        return [];
      }
      const told = canBeMap ? this.#toldItem(item, node, key.text) : undefined;
      if (told) return this.#scalar(told, schema.element as z.ZodType, key.text) ? [told] : [];
      // An item stands for something: “null” is an id like others here.
      const said = item.kind === 'scalar' && item.type === 'null' ? { ...item, type: 'text' as const } : item;
      const value = this.#value(said, schema.element as z.ZodType, { key, item });
      return value ? [value] : [];
    });
    return { ...node, items };
  }

  /** An id in a list behind which a text stands, as if it were in a map: the id counts, and what is wrong is told. */
  #toldItem(item: Node, list: ListNode, key: string): ScalarNode | undefined {
    const { flow, items } = list;
    const [only, more] = item.kind === 'map' ? item.pairs : [];
    if (!only || more || only.value?.kind === 'map' || only.value?.kind === 'list') return undefined;
    const canTurn = flow && items.every((it) => it.kind === 'scalar' || (it.kind === 'map' && !this.#isBraced(it)));
    const parts = { id: quoted(only.key.text), key };
    this.#fault(
      item.span,
      flow
        ? t(
            'A text behind {id} has no place in a list. To say more of the items of “{key}”, write braces in place of the brackets.',
            parts,
          )
        : t(
            'A text behind {id} has no place in a list. To say more of the items of “{key}”, leave out the dashes.',
            parts,
          ),
      canTurn ? () => [{ title: t('Write braces in place of the brackets'), edits: bracesInPlace(list) }] : undefined,
    );
    return only.key;
  }

  #isBraced = ({ span }: Node): boolean => this.#document.text[span.start] === '{';

  #scalar(node: ScalarNode, schema: z.ZodType, key: string): boolean {
    const result = schema.safeParse(typed(node, schema));
    if (result.success) return true;
    const why = result.error.issues[0]?.message ?? '';
    this.faults.push(misfit(this.#document, node, schema, why, key));
    return false;
  }

  #fault(at: Span, message: string, fixes?: Fault['fixes'] | '' | false): void {
    this.faults.push(schemaFault(at, message, fixes));
  }
}

/** The key of one of these shapes that stands in the text with what belongs behind it, such as `name:Board`. */
function keyJoinedIn(text: string, options: readonly Option[]): string | undefined {
  const keys = options.flatMap((option) =>
    option.schema instanceof z.ZodObject ? Object.keys(option.schema.shape) : [],
  );
  return keys.find((key) => text.startsWith(`${key}:`) && /\S/.test(text.charAt(key.length + 1)));
}

/** Text is text as written; only where the language has numbers or yes and no does YAML's own reading count. */
function typed({ text, type }: ScalarNode, schema: z.ZodType): unknown {
  if (type === 'number' && (schema instanceof z.ZodLiteral || schema instanceof z.ZodNumber)) return Number(text);
  return type === 'boolean' && schema instanceof z.ZodBoolean ? text.toLowerCase() === 'true' : text;
}

/** What a section at the top holds, where its entries have keys. */
function entriesOf(shape: Readonly<Record<string, z.ZodType>>, { key }: Pair): z.ZodRecord | undefined {
  const schema = Object.hasOwn(shape, key.text) ? shape[key.text] : undefined;
  const record = schema && alternatives(schema).find((option) => option instanceof z.ZodRecord);
  return record instanceof z.ZodRecord && holdsOf(record.keyType as z.ZodType).declares ? record : undefined;
}

/** The keys of its entries, none where an entry may be a text. */
function keysOfEntry(section: z.ZodRecord | undefined): Readonly<Record<string, z.ZodType>> | undefined {
  const forms = section ? alternatives(section.valueType as z.ZodType) : [];
  const keys = forms.find((form) => form instanceof z.ZodObject);
  return keys && !forms.some((form) => kindOf(form) === 'scalar')
    ? (keys.shape as Record<string, z.ZodType>)
    : undefined;
}

/** Keys that say more about an id, and stand under it. */
const saysMore: ReadonlySet<string> = new Set(['how', 'for', 'basis', 'source', 'pursued-by']);

const isEmpty = (node: Node | undefined): boolean =>
  !node || (node.kind === 'list' && node.items.length === 0) || (node.kind === 'map' && node.pairs.length === 0);

const isNothing = (node: Node | undefined): node is undefined =>
  !node || (node.kind === 'scalar' && node.type === 'null');

/** In a map from id to text the id counts, whatever stands behind it. */
const mayBeMissing = (schema: z.ZodType): boolean => schema instanceof z.ZodNullable;

/** Nothing is as good as an empty list or map: people write the key first. */
function fittingOption(options: readonly Option[], node: Node | undefined): z.ZodType | undefined {
  return options.find(({ kind }) => (node ? kind === node.kind : kind !== 'scalar'))?.schema;
}

/** A key that holds a list or a map may wait for its first entry. */
const takesNothing = (options: readonly Option[]): boolean => fittingOption(options, undefined) !== undefined;

/** Whether items of a list were left out, placeholders too. */
const hasLess = (fitting: Node, written: Node | undefined): boolean =>
  fitting.kind === 'list' && written?.kind === 'list' && fitting.items.length < written.items.length;
