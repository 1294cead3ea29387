/** The shape of the language as plain data, for those who help to write it and know nothing of zod. */
import * as z from 'zod';
import { type Holds, holdsOf } from './holds.ts';

/** What may stand at a place, and what it is for. */
export interface Described {
  /** A sentence; absent where a key has none of its own. */
  readonly meaning?: string;
  readonly required: boolean;
  /** The alternatives; they differ in what is written, and choices or text come before lists and maps. */
  readonly forms: readonly Form[];
}

export type Form =
  | { readonly kind: 'text' | 'date' | 'number'; readonly holds: Holds }
  /** `usual`: what is so when nothing is said. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly usual?: string }
  | { readonly kind: 'list'; readonly of: Described }
  /** A map with the keys of the language, in its order. */
  | { readonly kind: 'keys'; readonly keys: ReadonlyMap<string, Described> }
  /** A map from ids. */
  | { readonly kind: 'entries'; readonly ids: Holds; readonly of: Described };

export interface Choice {
  readonly name: string;
  /** Absent where the name says it all. */
  readonly meaning?: string;
}

/** The place that a path leads to, and the key of the language that speaks of it. */
export interface Reached {
  readonly described: Described;
  /** The nearest key of the language, unless an id stands between: behind `targets: [a]` it is `targets`. */
  readonly key?: string;
}

export function describe(schema: z.ZodType): Described {
  const meaning = schema.description;
  return {
    ...(meaning && { meaning }),
    required: !(schema instanceof z.ZodOptional),
    forms: alternatives(schema).map(toForm),
  };
}

/** Follows keys, ids and indexes of lists; `undefined` where the language has no such place. */
export function follow(from: Described, path: readonly (string | number)[]): Reached | undefined {
  let reached: Reached | undefined = { described: from };
  for (const step of path) {
    reached = reached && next(reached, step);
    if (!reached) return undefined;
  }
  return reached;
}

/** The alternatives of a union, optional, allowed to be missing or neither, flat; every other schema is its only one. */
export function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return alternatives(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(alternatives);
  return [schema];
}

function toForm(schema: z.ZodType): Form {
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
    return { kind: 'keys', keys: new Map(shape.map(([key, value]) => [key, describe(value)])) };
  }
  if (schema instanceof z.ZodRecord) {
    const ids = holdsOf(schema.keyType as z.ZodType);
    return { kind: 'entries', ids, of: describe(schema.valueType as z.ZodType) };
  }
  if (schema instanceof z.ZodArray) return { kind: 'list', of: describe(schema.element as z.ZodType) };
  if (schema instanceof z.ZodEnum) {
    const { usual } = holdsOf(schema);
    return { kind: 'choice', choices: choicesOf(schema), ...(usual !== undefined && { usual }) };
  }
  if (schema instanceof z.ZodLiteral) return { kind: 'choice', choices: [{ name: String(schema.value) }] };
  if (schema instanceof z.ZodBoolean) return { kind: 'choice', choices: [{ name: 'true' }, { name: 'false' }] };
  const holds = holdsOf(schema);
  if (schema instanceof z.ZodNumber) return { kind: 'number', holds };
  return { kind: schema instanceof z.ZodISODate ? 'date' : 'text', holds };
}

function choicesOf(schema: z.ZodEnum): Choice[] {
  const meanings = (schema.meta()?.['enumDescriptions'] ?? []) as readonly string[];
  return (schema.options as string[]).map((name, index) => {
    const meaning = meanings[index];
    return { name, ...(meaning !== undefined && { meaning }) };
  });
}

function next({ described, key }: Reached, step: string | number): Reached | undefined {
  for (const form of described.forms) {
    if (form.kind === 'list' && typeof step === 'number')
      return { described: form.of, ...(key !== undefined && { key }) };
    if (form.kind === 'entries' && typeof step === 'string') return { described: form.of };
    const known = form.kind === 'keys' ? form.keys.get(String(step)) : undefined;
    if (known) return { described: known, key: String(step) };
  }
  return undefined;
}
