import * as z from 'zod';
import { verdicts } from '../../../server/src/analysis/alignment.ts';
import { stepStatuses, steps } from '../../../server/src/analysis/checklist.ts';
import { boxes } from '../../../server/src/analysis/grid.ts';
import { outlookWords } from '../../../server/src/analysis/outlook.ts';
import { standingWords } from '../../../server/src/analysis/standing.ts';
import { balance, base, each, finding, id, number, range, situation, stance, version } from './shared.ts';

const reason = z.enum([
  'no-action',
  'nobody-rated',
  'incompatible',
  'no-ally',
  'behind',
  'unsecured',
  'not-carried',
  'shallow-base',
  'one-holder',
  'one-misjudgement',
  'unanswered',
]);
const outlook = z
  .strictObject({
    word: z.enum(outlookWords),
    counts: each(['for', 'undecided', 'against'], number),
    reasons: z.array(z.strictObject({ reason, of: z.array(id) })),
  })
  .meta({ id: 'outlook' });
const standing = z
  .strictObject({
    word: z.enum(standingWords),
    range,
    ways: z.strictObject({ ahead: number, of: number }).nullable(),
    deciders: z.array(z.strictObject({ stakeholder: id, decides: number, of: number })).nullable(),
    misjudgements: z.strictObject({ number: number.nullable(), by: z.array(id) }),
    weights: z.enum(['ahead', 'behind', 'depends']),
    certain: range,
  })
  .meta({ id: 'standing' });
const ruleAndSubject = z.strictObject({ rule: id, subject: z.string() });
export const scenario = z
  .strictObject({
    scenario: z.string().describe('Its id; several that are laid over one another are joined with “+”.'),
    outlook,
    situation,
    base,
    balance,
    standing,
    gained: z.array(ruleAndSubject),
    lost: z.array(ruleAndSubject),
  })
  .meta({ id: 'scenario' });

export const report = z.strictObject({
  version,
  plan: z.strictObject({ title: z.string().nullable(), purpose: z.string().nullable(), situation }),
  alignment: z.array(
    z.strictObject({
      action: id,
      holder: id,
      verdict: z.enum(verdicts),
      score: z.number().min(-1).max(1),
      coverage: z.number().min(0).max(1),
      aligned: z.array(id),
      conflicting: z.array(id),
    }),
  ),
  responses: z.array(
    z.strictObject({
      stakeholder: id,
      expected: z.enum(['active-resistance', 'passive-resistance', 'potential-ally', 'no-impact', 'unknown']),
      stance: stance.nullable(),
    }),
  ),
  base,
  resources: z.array(
    z.strictObject({ resource: id, neededBy: z.array(id), controlledBy: z.array(id), securedBy: z.array(id) }),
  ),
  influence: z.strictObject({
    reach: z.array(id),
    keyStakeholders: z.array(id),
    routes: z.array(z.strictObject({ to: id, path: z.array(id) })),
    pointsOfFailure: z.array(id),
  }),
  balance,
  projected: z.strictObject({ base, balance, standing }),
  outlook,
  standing,
  toWin: z.strictObject({
    balance: z.array(id).nullable(),
    enough: z
      .strictObject({
        win: z.array(id),
        missing: z.strictObject({ margin: z.number().nullable(), allies: number, resources: z.array(id) }),
      })
      .nullable(),
    order: z.array(
      z.strictObject({
        stakeholder: id,
        ceiling: stance,
        if: z.array(id),
        gain: z.number(),
        reached: z.boolean(),
        leverage: z.number(),
      }),
    ),
  }),
  scenarios: z.array(scenario),
  grid: z.array(z.strictObject({ stakeholder: id, box: z.enum(boxes).nullable() })),
  sharedValues: z.array(z.strictObject({ holders: z.array(id).length(2), values: z.array(id) })),
  checklist: z.array(z.strictObject({ step: z.enum(steps), status: z.enum(stepStatuses), findings: z.array(finding) })),
  findings: z.array(finding),
});
