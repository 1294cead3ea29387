import * as z from 'zod';
import { outlookWords } from '../../../server/src/analysis/outlook.ts';
import { day, each, id, number, stance, version, weights } from './shared.ts';

const boardPerson = z
  .strictObject({
    name: z.string(),
    fullName: z.string(),
    mark: z.enum([...stance.options, 'unsaid', 'lead']),
    key: z.boolean(),
    aim: z.int().optional(),
  })
  .meta({ id: 'person' });
export const board = z.strictObject({
  version,
  title: z.string(),
  purpose: z.string().optional(),
  day: z.string(),
  readers: z.string(),
  outlook: z.strictObject({
    word: z.enum(outlookWords),
    title: z.string(),
    reasons: z.array(z.string()),
    counts: each(['for', 'undecided', 'against'], number),
  }),
  map: z.strictObject({
    columns: z.array(stance),
    rows: z.array(
      z.strictObject({
        power: z.string(),
        cells: z.array(z.strictObject({ people: z.array(boardPerson), more: number.optional() })),
      }),
    ),
  }),
  risks: z.array(
    z.strictObject({
      title: z.string(),
      line: z.string(),
      owner: z.string().optional(),
      date: z.string().optional().describe('In words.'),
    }),
  ),
  balance: z.array(weights.extend({ title: z.string() })),
  dates: z.array(z.strictObject({ date: day, day: z.string(), what: z.string(), overdue: z.literal(true).optional() })),
  asks: z.array(z.strictObject({ who: z.string(), what: z.string() })),
  success: z.array(z.string()),
  stopIf: z.array(z.string()),
  from: z.string(),
});

const said = z
  .strictObject({
    text: z.string(),
    lead: z.string().optional(),
    note: z.string().optional(),
    mark: z.enum(['item', 'serves', 'hurts', 'name', 'more']).optional(),
    ask: z.literal(true).optional().describe('Nobody has written it down: a question.'),
    onlyYou: z.literal(true).optional().describe('Only the reader should see it.'),
  })
  .meta({ id: 'line' });
export const paper = z.strictObject({
  version,
  stakeholder: id,
  above: z.string(),
  title: z.string(),
  about: said.optional(),
  scale: z.strictObject({ at: stance.optional(), aim: stance.optional() }).optional(),
  blocks: z.array(z.strictObject({ id, heading: z.string(), wide: z.literal(true).optional(), lines: z.array(said) })),
  foot: z.string(),
});
