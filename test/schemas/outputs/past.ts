import * as z from 'zod';
import { tacticTypes as tacticTypeWords } from '../../../schemas/choices.ts';
import { verdicts } from '../../../server/src/analysis/alignment.ts';
import { grades } from '../../../server/src/analysis/base.ts';
import { outcomes } from '../../../server/src/compare/aims.ts';
import { severities } from '../../../server/src/rules/rule.ts';
import { choice, day, each, id, number, path, severity, situation, stance, version, weights } from './shared.ts';

const stood = z
  .strictObject({
    situation,
    base: z.strictObject({ depth: number, grade: z.enum(grades) }),
    balance: weights,
    stances: each([...stance.options, 'unsaid'], number),
    findings: each([...severities, 'accepted'], number),
  })
  .meta({ id: 'standing-in-short' });
const named = z.strictObject({ id, name: z.string() }).meta({ id: 'named' });
const change = z
  .union([
    z.strictObject({ key: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    z.strictObject({ key: z.string(), removed: z.array(z.string()), added: z.array(z.string()) }),
  ])
  .describe('Of a key with one value what it was and is, else what was taken out and put in.')
  .meta({ id: 'change' });
const entry = z
  .strictObject({ id, name: z.string(), before: named.optional(), changes: z.array(change) })
  .meta({ id: 'entry' });
const entries = z
  .strictObject({ added: z.array(entry), gone: z.array(entry), changed: z.array(entry) })
  .meta({ id: 'entries' });
const judged = z
  .strictObject({ verdict: z.enum(verdicts), aligned: z.array(id), conflicting: z.array(id) })
  .nullable()
  .meta({ id: 'alignment' });
const short = z
  .strictObject({
    rule: id,
    severity,
    message: z.string(),
    subject: z.string(),
    accepted: z.boolean(),
  })
  .meta({ id: 'finding-in-short' });
const compared = z
  .strictObject({
    revision: z.string(),
    commit: z.string().nullable(),
    path: path.nullable(),
  })
  .meta({ id: 'compared' });
export const difference = z.strictObject({
  version,
  compared: z.strictObject({ before: compared, after: compared }),
  state: z.enum(['unchanged', 'changed', 'new', 'gone']),
  headline: z.string(),
  before: stood.nullable(),
  after: stood.nullable(),
  allies: z.strictObject({ won: z.array(named), lost: z.array(named) }),
  verdicts: z.array(z.strictObject({ action: named, holder: named, before: judged, after: judged })),
  plan: z.array(change),
  organization: z.array(change),
  stakeholders: entries,
  values: entries,
  actions: entries,
  tactics: entries,
  success: entries,
  scenarios: entries,
  findings: z.strictObject({
    new: z.array(short),
    solved: z.array(short),
    accepted: z.array(short),
    reopened: z.array(short),
    reweighed: z.array(short.extend({ before: severity })),
  }),
  unread: z.array(named),
});

const at = z.strictObject({ commit: z.string(), date: day }).meta({ id: 'moment' });
export const history = z.strictObject({
  version,
  plan: path,
  commits: z.array(
    z.strictObject({
      commit: z.string(),
      date: day,
      path,
      standing: stood.nullable(),
      problem: z.string().nullable(),
    }),
  ),
  aims: z.array(
    each(outcomes, number).extend({
      type: choice(tacticTypeWords),
      places: z.array(
        z.strictObject({
          tactic: id,
          stakeholder: id,
          aim: stance,
          from: stance.nullable(),
          now: stance.nullable(),
          outcome: z.enum(outcomes),
          since: at,
          reached: at.nullable(),
        }),
      ),
    }),
  ),
});
