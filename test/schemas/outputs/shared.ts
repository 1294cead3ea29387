import * as z from 'zod';
import { powers as powerWords, relations, stances as stanceWords } from '../../../schemas/choices.ts';
import { grades } from '../../../server/src/analysis/base.ts';
import { situations } from '../../../server/src/analysis/situation.ts';
import { severities } from '../../../server/src/rules/rule.ts';

/** What several outputs hold. */

export const choice = <T extends string>(words: Readonly<Record<T, unknown>>) =>
  z.enum(Object.keys(words) as [T, ...T[]]);
export const each = <T extends string, V extends z.ZodType>(words: readonly T[], value: V) =>
  z.strictObject(Object.fromEntries(words.map((word) => [word, value])) as Record<T, V>);

export const number = z.int().nonnegative();
export const line = z.int().min(1);
export const day = z.iso.date();
export const id = z.string();
export const path = z.string().describe('Relative to the current folder, with “/”.');
export const stance = choice(stanceWords);
export const power = choice(powerWords);
export const severity = z.enum(severities);
export const version = z.literal(1);

const position = { line, column: line, endLine: line, endColumn: line };
export const finding = z
  .strictObject({
    rule: id,
    severity,
    message: z.string(),
    ...position,
    subject: z.string().describe('The entry, such as stakeholders.nurses, or the key at the top; empty for the file.'),
    accepted: z.boolean(),
    fixable: z.boolean(),
    related: z.array(z.strictObject({ path, ...position, message: z.string() })),
  })
  .describe('Lines and columns count from 1, columns in UTF-16 units; what ends a finding is the place behind it.')
  .meta({ id: 'finding' });

export const weights = each(['for', 'against', 'undecided'], z.number().nonnegative());
export const balance = weights.extend({ unrated: z.array(id) }).meta({ id: 'balance' });
export const range = z.array(z.number()).length(2);
export const base = z
  .strictObject({
    allies: z.array(id),
    depth: number,
    directions: each(Object.keys(relations), number),
    departments: z.record(z.string(), number),
    grade: z.enum(grades),
  })
  .meta({ id: 'base' });
export const situation = z.enum(situations).nullable().describe('null without an action.');
