/**
 * Compares what is written with the shape that `schemas/` says once. Whatever does not fit becomes a fault at its place
 * and is left out; all the rest stays, so that one mistake never costs more than itself.
 */
import * as z from 'zod';
import type { Fix } from '../text/edit.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import { type Document, isBroken } from './document.ts';
import type { Fault } from './fault.ts';
import { addPair } from './layout.ts';
import type { MapNode, Node, Pair, ScalarNode } from './node.ts';

/** The part of the node that fits the schema, and a `schema` fault for every part that does not. */
export function conform(
  document: Document,
  schema: z.ZodObject,
): { root: MapNode | undefined; faults: readonly Fault[] } {
  const fitting = new Fitting(document);
  const root = fitting.map(document.root, schema, { start: document.root?.span.start ?? 0 });
  const faults = fitting.faults.filter(({ at }) => !isBroken(document, at));
  return { root, faults };
}

/** What a value stands behind: its key, or only an offset at the top of the file. */
type Owner = { readonly key: ScalarNode } | { readonly start: number };

class Fitting {
  readonly faults: Fault[] = [];
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  map(node: MapNode | undefined, schema: z.ZodObject, owner: Owner): MapNode | undefined {
    const shape = schema.shape as Record<string, z.ZodType>;
    const pairs = (node?.pairs ?? []).flatMap((pair) => {
      const value = shape[pair.key.text];
      if (!value) {
        this.#unknownKey(pair, node, shape);
        return [];
      }
      return this.#pair(pair, value);
    });
    for (const [key, value] of Object.entries(shape))
      if (!(value instanceof z.ZodOptional) && !node?.pairs.some((pair) => pair.key.text === key))
        this.#missingKey(key, value, node, owner, Object.keys(shape));
    return node && { ...node, pairs };
  }

  #pair(pair: Pair, schema: z.ZodType): Pair[] {
    const value = this.#value(pair.value, schema, { key: pair.key });
    return value || accepts(schema, undefined) ? [{ key: pair.key, ...(value && { value }) }] : [];
  }

  /** The fitting part of the value; `undefined` when nothing is left of it, or nothing was written. */
  #value(node: Node | undefined, schema: z.ZodType, owner: { readonly key: ScalarNode }): Node | undefined {
    const nothing = !node || (node.kind === 'scalar' && node.type === 'null');
    const options = alternatives(schema);
    const fitting = options.find((option) => accepts(option, nothing ? undefined : node));
    if (!fitting) {
      const at = node?.kind === 'scalar' && !nothing ? node.span : owner.key.span;
      const key = `“${owner.key.text}”`;
      this.#fault(
        at,
        nothing
          ? `${key} is empty: write ${wanted(schema)}, or remove the key.`
          : `${key} takes ${wanted(schema)}, not ${kindNames[node.kind]}.`,
      );
      return undefined;
    }
    if (nothing) {
      if (fitting instanceof z.ZodObject) this.map(undefined, fitting, owner);
      return undefined;
    }
    if (node.kind === 'map' && fitting instanceof z.ZodObject) return this.map(node, fitting, owner);
    if (node.kind === 'map' && fitting instanceof z.ZodRecord) return this.#record(node, fitting);
    if (node.kind === 'list' && fitting instanceof z.ZodArray) return this.#list(node, fitting, owner);
    return node.kind === 'scalar' && this.#scalar(node, fitting, owner.key.text) ? node : undefined;
  }

  #record(node: MapNode, schema: z.ZodRecord): MapNode {
    const pairs = node.pairs.flatMap((pair) => {
      if (!this.#scalar(pair.key, schema.keyType as z.ZodType, pair.key.text)) return [];
      return this.#pair(pair, schema.valueType as z.ZodType);
    });
    return { ...node, pairs };
  }

  #list(node: Node & { kind: 'list' }, schema: z.ZodArray, owner: { readonly key: ScalarNode }): Node {
    const items = node.items.flatMap((item) => {
      if (item.kind === 'scalar' && item.type === 'null' && item.text === '') {
        const dash = { ...item.span, start: Math.max(item.span.start - 1, node.span.start) };
        this.#fault(
          dash,
          `An item of “${owner.key.text}” is empty: write ${wanted(schema.element as z.ZodType)}, or remove the dash.`,
        );
        return [];
      }
      const value = this.#value(item, schema.element as z.ZodType, owner);
      return value ? [value] : [];
    });
    return { ...node, items };
  }

  #scalar(node: ScalarNode, schema: z.ZodType, key: string): boolean {
    const result = schema.safeParse(
      schema instanceof z.ZodLiteral && node.type === 'number' ? Number(node.text) : node.text,
    );
    if (result.success) return true;
    if (schema instanceof z.ZodEnum) this.#notAChoice(node, schema.options as string[], key);
    else if (schema instanceof z.ZodLiteral) this.#notThatVersion(node, String(schema.value));
    else
      this.#fault(node.span, `${quoted(node.text)} does not fit here. ${result.error.issues[0]?.message ?? ''}`.trim());
    return false;
  }

  #notAChoice(node: ScalarNode, choices: readonly string[], key: string): void {
    const meant = nearest(node.text, choices);
    const fixes = meant && [{ title: `Change to “${meant}”`, edits: [{ at: node.span, text: meant }] }];
    this.#fault(node.span, `“${key}” cannot be ${quoted(node.text)}: choose ${list(choices, 'or')}.`, fixes);
  }

  #notThatVersion(node: ScalarNode, version: string): void {
    const fixes = [{ title: `Change to ${version}`, edits: [{ at: node.span, text: version }] }];
    this.#fault(
      node.span,
      `This version of Change Plan reads version ${version} of the language: write “changeplan: ${version}”.`,
      fixes,
    );
  }

  #unknownKey({ key }: Pair, node: MapNode | undefined, shape: Record<string, z.ZodType>): void {
    const free = Object.keys(shape).filter((name) => !node?.pairs.some((pair) => pair.key.text === name));
    const meant = nearest(key.text, free);
    if (meant) {
      const fixes = [{ title: `Change to “${meant}”`, edits: [{ at: key.span, text: meant }] }];
      this.#fault(key.span, `The key ${quoted(key.text)} is not known here. Did you mean “${meant}”?`, fixes);
    } else this.#fault(key.span, `The key ${quoted(key.text)} is not known here. ${remaining(free)}`);
  }

  #missingKey(key: string, schema: z.ZodType, node: MapNode | undefined, owner: Owner, order: readonly string[]): void {
    if (node && isBroken(this.#document, 'key' in owner ? { ...owner.key.span, end: node.span.end } : node.span))
      return;
    const at = 'key' in owner ? owner.key.span : firstWord(this.#document, owner.start);
    const whose = 'key' in owner ? `“${owner.key.text}”` : 'The file';
    const target = 'key' in owner ? { key: owner.key, ...(node && { value: node }) } : node;
    const fixes = placeholders(schema).flatMap(({ value, known }) => {
      const edits = addPair(this.#document, target, key, value, order);
      return edits.length > 0 ? [{ title: known ? `Add “${key}: ${value}”` : `Add “${key}”`, edits }] : [];
    });
    const meaning = schema.description ? ` ${schema.description}` : '';
    this.#fault(at, `${whose} has no “${key}” yet.${meaning}`, fixes);
  }

  #fault(at: Span, message: string, fixes?: readonly Fix[] | '' | undefined): void {
    this.faults.push({ rule: 'schema', at, message, ...(fixes && { fixes }) });
  }
}

/** The alternatives of a union, optional or not, flat; every other schema is its only one. */
export function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(alternatives);
  return [schema];
}

const kindOf = (schema: z.ZodType): Node['kind'] => {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'map';
  return schema instanceof z.ZodArray ? 'list' : 'scalar';
};

/** Nothing is as good as an empty list or map: people write the key first. */
function accepts(schema: z.ZodType, node: Node | undefined): boolean {
  return alternatives(schema).some((option) => (node ? kindOf(option) === node.kind : kindOf(option) !== 'scalar'));
}

const kindNames = { scalar: 'text', list: 'a list', map: 'a map of keys' } as const;

/** `text`, `an id, a list of ids or a map` …: what may be written here, in words. */
function wanted(schema: z.ZodType): string {
  return list([...new Set(alternatives(schema).map(wantedOne))], 'or');
}

function wantedOne(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return list(schema.options as string[], 'or');
  if (schema instanceof z.ZodObject) return `a map with ${list(Object.keys(schema.shape), 'and', 4)}`;
  return kindNames[kindOf(schema)];
}

function remaining(free: readonly string[]): string {
  return free.length === 0 ? 'Remove it.' : `Possible here: ${list(free, 'and', 14)}.`;
}

/** What a missing key may be filled with: each of its choices, as only the author can tell, or a text to replace. */
function placeholders(schema: z.ZodType): { value: string | number; known: boolean }[] {
  if (schema instanceof z.ZodLiteral) return [{ value: schema.value as number, known: true }];
  if (schema instanceof z.ZodEnum) return (schema.options as string[]).map((value) => ({ value, known: true }));
  return [{ value: 'TODO', known: false }];
}

const quoted = (text: string) => (text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`);

/** The first key of the file, or its first line. */
function firstWord({ file, text, root }: Document, start: number): Span {
  const first = root?.pairs[0]?.key.span;
  if (first) return first;
  const line = text.slice(start).search(/\r?\n|$/);
  return { file, start, end: start + Math.max(line, 0) } satisfies Span;
}
