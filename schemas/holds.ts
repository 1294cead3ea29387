/**
 * What a scalar of the language holds, said once beside the shape of its key. Names, comparison, redaction, completion
 * and the printed page all ask here, so that no key is listed a second time.
 */
import * as z from 'zod';
import { t } from '../server/src/text/l10n.ts';
import { colorPattern } from './color.ts';
import { fewDays } from './day.ts';

/** What an id names. */
export type NameKind = 'stakeholder' | 'value' | 'resource' | 'action' | 'tactic' | 'scenario' | 'measure';

export interface Holds {
  readonly kind: /** Names something; `of` says what. */
    | 'id'
    /** Somebody: the id of a stakeholder, or any other text. */
    | 'who'
    /** A text in words. */
    | 'words'
    /** One of the choices, a date, a rhythm, a number, the name of a rule or a version: words of the language alone. */
    | 'choice'
    | 'day'
    | 'rhythm'
    | 'number'
    | 'rule'
    /** Where a file lies. */
    | 'path'
    /** The path of an entry, such as `stakeholders.nurses`. */
    | 'subject';
  /** Of an id. */
  readonly of?: NameKind;
  /** The id is the key of the entry that says what it stands for. */
  readonly declares?: true;
  /** A further id of the entry that it stands in: what it stands for is that entry. */
  readonly further?: true;
  /** Of a choice: what is so when nothing is said. */
  readonly usual?: string;
  /** Left out where it is hidden who is who: no other name could stand for it. */
  readonly private?: true;
  /** What people are known by; another name stands for it where it is hidden who is who. */
  readonly called?: 'stakeholder' | 'department' | 'somebody';
  /** A text that is short enough to be quoted where versions are compared. */
  readonly short?: true;
}

const held = z.registry<Holds>();

/** What the scalar of that shape holds; words where nothing else is said. */
export function holdsOf(schema: z.ZodType): Holds {
  return held.get(schema) ?? (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral ? choiceHeld : wordsHeld);
}

const wordsHeld: Holds = { kind: 'words' };
const choiceHeld: Holds = { kind: 'choice' };

/** Letters, digits, marks, `-` and `_` of any script, starting with a letter or digit. */
export const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

const everyPattern = /^([1-9][0-9]* (days?|weeks?|months?|quarters?|years?)|day|week|month|quarter|year)$/;

type More = Omit<Holds, 'kind' | 'of'>;

/** An id of something. */
export const id = (of: NameKind, more: More = {}) =>
  z
    .string()
    .regex(idPattern, { error: () => t('An id is letters, digits, “-” and “_”, and starts with a letter or a digit.') })
    .register(held, { kind: 'id', of, ...more });

/** The key of an entry that says what its id stands for. */
export const declared = (of: NameKind) => id(of, { declares: true });

/** A text in words. */
export const words = (more: More = {}) => z.string().register(held, { kind: 'words', ...more });

/** The id of a stakeholder, or the name of anybody else. */
export const who = (more: More = {}) => z.string().register(held, { kind: 'who', of: 'stakeholder', ...more });

/** A relative path. */
export const path = () => z.string().register(held, { kind: 'path' });

/** A colour, by its number or its name. */
export const color = () =>
  z
    .string()
    .regex(colorPattern, { error: () => t('Write a colour as "#12343b", in quotes, or by its name, such as teal.') })
    .register(held, { kind: 'words' });

/** The name of a rule. */
export const rule = () => z.string().register(held, { kind: 'rule' });

/** The dotted path of an entry or of a key at the top. */
export const subject = () => z.string().register(held, { kind: 'subject' });

/** A date of the calendar, year-month-day. */
export const day = () => z.iso.date({ error: ({ input }) => fewDays(input) }).register(held, { kind: 'day' });

/** A whole number of people or things, `least` at least. */
export const number = (least: number) =>
  z
    .int({ error: () => t('A whole number is written with digits only, such as 12.') })
    .min(least, { error: () => t('The number is at least {least}.', { least }) })
    .register(held, { kind: 'number' });

/** How often something takes place. */
export const rhythm = () =>
  z
    .string()
    .regex(everyPattern, {
      error: () =>
        t('A rhythm is written “2 weeks”, “10 days”, “1 month”, or “day”, “week”, “month”, “quarter”, “year”.'),
    })
    .register(held, { kind: 'rhythm' });

/** One of the choices, `usual` when nothing is said; what they mean goes with it, as editors that know JSON Schema show it. */
export const oneOf = <const T extends Record<string, string>>(choices: T, usual?: keyof T & string) =>
  z
    .enum(Object.keys(choices) as [keyof T & string, ...(keyof T & string)[]])
    .register(held, { kind: 'choice', ...(usual !== undefined && { usual }) })
    .meta({ enumDescriptions: Object.values(choices) });

/** A list, or its one entry. */
export const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)]);

/** One id, a list of ids, or a map from id to what is said about it, which may be missing. */
export const idsOrMap = <T extends z.ZodType>(of: NameKind, about: T) =>
  z.union([id(of), z.array(id(of)), z.record(id(of), about.nullable())]);

/** The same map with nothing in it that has to be there. */
export function partly(schema: z.ZodObject): z.ZodObject {
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, value]) => [
    key,
    value instanceof z.ZodOptional ? value : value.optional().describe(value.description ?? ''),
  ]);
  return z.strictObject(Object.fromEntries(shape));
}
