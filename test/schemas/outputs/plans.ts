import * as z from 'zod';
import { depths } from '../../../schemas/choices.ts';
import { outlookWords } from '../../../server/src/analysis/outlook.ts';
import { choice, day, each, id, number, path, power, stance, version } from './shared.ts';

const placed = z.strictObject({ path, action: id, depth: choice(depths) }).meta({ id: 'placed' });
export const load = z.strictObject({
  version,
  groups: z.array(
    z.strictObject({
      stakeholder: id,
      file: path,
      bears: number.nullable(),
      months: z.array(
        each(Object.keys(depths) as (keyof typeof depths)[], number).extend({
          month: z.string().regex(/^\d{4}-\d{2}$/),
          over: z.boolean().nullable(),
          actions: z.array(placed),
        }),
      ),
      undated: z.array(placed),
    }),
  ),
});

const due = { owner: z.string().nullable(), due: day };
const step = z
  .union([z.strictObject({ action: id, ...due }), z.strictObject({ tactic: id, ...due })])
  .meta({ id: 'step' });
export const agenda = z.strictObject({
  version,
  plans: z.array(
    z.strictObject({
      path,
      title: z.string(),
      outlook: z.strictObject({
        now: z.enum(outlookWords),
        before: z.enum(outlookWords).nullable().optional(),
      }),
      overdue: z.array(step),
      next: z.array(step),
      stale: z.array(id),
      'keep-until': day.nullable(),
    }),
  ),
});

const lowestAndHighest = <T extends z.ZodType>(word: T) =>
  z.strictObject({ lowest: word.nullable(), highest: word.nullable() });

export const person = z.strictObject({
  version,
  id,
  said: z.array(
    z.strictObject({ path, revision: z.string().nullable(), date: day, key: z.string(), text: z.string() }),
  ),
});

export const ratings = z.strictObject({
  version,
  raters: z.array(z.string()),
  stakeholders: z.array(
    z.strictObject({
      stakeholder: id,
      stance: lowestAndHighest(stance),
      power: lowestAndHighest(power),
      by: z.record(z.string(), z.strictObject({ stance: stance.nullable(), power: power.nullable() })),
    }),
  ),
});
