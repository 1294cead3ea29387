/** What a shape asks for, in words. */

import * as z from 'zod';
import { alternatives } from '../../../schemas/describe.ts';
import { actionSchema, planSchema, stakeholderSchema, tacticSchema } from '../../../schemas/plan.ts';
import { t, texts } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import { inQuotes, list, short } from '../text/words.ts';
import type { Node, ScalarNode } from './node.ts';

export const kindNames = texts({ scalar: 'text', list: 'a list', map: 'a map of keys' } as const);

/** What a value stands behind. */
export interface Keyed {
  readonly key: ScalarNode;
  /** Set when the value is one of a list behind the key. */
  readonly item?: Node;
}

export const kindOf = (schema: z.ZodType): Node['kind'] => {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'map';
  return schema instanceof z.ZodArray ? 'list' : 'scalar';
};

/** `text`, `an id, a list of ids or a map` …: what may be written here, in words. */
export function wanted(schema: z.ZodType): string {
  return list([...new Set(alternatives(schema).map(wantedOne))], 'or');
}

function wantedOne(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return list(schema.options as string[], 'or');
  if (schema instanceof z.ZodObject) return t('a map with {keys}', { keys: list(Object.keys(schema.shape), 'and', 4) });
  return t(kindNames[kindOf(schema)]);
}

/** Where a key belongs that is not known where it stands; empty where it is known nowhere. */
export function elsewhere(key: string, shape: Readonly<Record<string, z.ZodType>>): string {
  if ('terminal' in shape)
    return t('Values stand under “terminal” (pursued for their own sake) or “instrumental” (they help to get there).');
  const under = Object.keys(shape).find((it) =>
    alternatives(shape[it] as z.ZodType).some(
      (option) => option instanceof z.ZodObject && Object.hasOwn(option.shape, key),
    ),
  );
  if (under) return t('It belongs under “{under}”.', { under });
  const where = homes
    .filter(([, home]) => home.shape !== shape && Object.hasOwn(home.shape, key))
    .map(([what]) => t(what));
  return where.length > 0 ? t('It belongs to {where}.', { where: list(where, 'or') }) : '';
}

const homes = texts([
  ['a stakeholder', stakeholderSchema],
  ['an action', actionSchema],
  ['a tactic', tacticSchema],
  ['the top of a plan', planSchema],
] as const);

export function remaining(free: readonly string[]): string {
  return free.length === 0 ? t('Remove it.') : t('Possible here: {free}.', { free: list(free, 'and', 14) });
}

/** What a missing key may be filled with: each of its choices, as only the author can tell, or a text to replace. */
export function placeholders(schema: z.ZodType): { value: string | number; known: boolean }[] {
  if (schema instanceof z.ZodLiteral) return [{ value: schema.value as number, known: true }];
  if (schema instanceof z.ZodEnum) return (schema.options as string[]).map((value) => ({ value, known: true }));
  return [{ value: placeholder, known: false }];
}

export const named = ({ key, item }: Keyed) => (item ? t('An item of “{key}”', { key: key.text }) : inQuotes(key.text));

export const quoted = (text: string) => inQuotes(short(text, 40));

/** Those that say something, one after the other. */
export const sentences = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');
