import * as z from 'zod';
import {
  depths,
  powers as powerWords,
  relations,
  stances as stanceWords,
  tacticTypes as tacticTypeWords,
} from '../../schemas/choices.ts';
import { verdicts } from '../../server/src/analysis/alignment.ts';
import { grades } from '../../server/src/analysis/base.ts';
import { stepStatuses, steps } from '../../server/src/analysis/checklist.ts';
import { boxes } from '../../server/src/analysis/grid.ts';
import { outlookWords } from '../../server/src/analysis/outlook.ts';
import { situations } from '../../server/src/analysis/situation.ts';
import { standingWords } from '../../server/src/analysis/standing.ts';
import { outcomes } from '../../server/src/compare/aims.ts';
import { severities } from '../../server/src/rules/rule.ts';

/** What the command line prints as JSON, strictly: nothing else stands there. Printed to `schemas/output-*.schema.json`. */

const choice = <T extends string>(words: Readonly<Record<T, unknown>>) => z.enum(Object.keys(words) as [T, ...T[]]);
const each = <T extends string, V extends z.ZodType>(words: readonly T[], value: V) =>
  z.strictObject(Object.fromEntries(words.map((word) => [word, value])) as Record<T, V>);

const number = z.int().nonnegative();
const line = z.int().min(1);
const day = z.iso.date();
const id = z.string();
const path = z.string().describe('Relative to the current folder, with “/”.');
const stance = choice(stanceWords);
const power = choice(powerWords);
const severity = z.enum(severities);
const version = z.literal(1);

const position = { line, column: line, endLine: line, endColumn: line };
const finding = z
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

const checked = {
  version,
  files: z.array(z.strictObject({ path, findings: z.array(finding) })),
  summary: each(['files', 'errors', 'warnings', 'infos', 'hints', 'accepted'], number),
};

const weights = each(['for', 'against', 'undecided'], z.number().nonnegative());
const balance = weights.extend({ unrated: z.array(id) }).meta({ id: 'balance' });
const range = z.array(z.number()).length(2);
const base = z
  .strictObject({
    allies: z.array(id),
    depth: number,
    directions: each(Object.keys(relations), number),
    departments: z.record(z.string(), number),
    grade: z.enum(grades),
  })
  .meta({ id: 'base' });
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
const situation = z.enum(situations).nullable().describe('null without an action.');
const ruleAndSubject = z.strictObject({ rule: id, subject: z.string() });
const scenario = z
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

const report = z.strictObject({
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

const boardPerson = z
  .strictObject({
    name: z.string(),
    fullName: z.string(),
    mark: z.enum([...stance.options, 'unsaid', 'lead']),
    key: z.boolean(),
    aim: z.int().optional(),
  })
  .meta({ id: 'person' });
const board = z.strictObject({
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
const paper = z.strictObject({
  version,
  stakeholder: id,
  above: z.string(),
  title: z.string(),
  about: said.optional(),
  scale: z.strictObject({ at: stance.optional(), aim: stance.optional() }).optional(),
  blocks: z.array(z.strictObject({ id, heading: z.string(), wide: z.literal(true).optional(), lines: z.array(said) })),
  foot: z.string(),
});

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
const difference = z.strictObject({
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
const history = z.strictObject({
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

const placed = z.strictObject({ path, action: id, depth: choice(depths) }).meta({ id: 'placed' });
const load = z.strictObject({
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
const agenda = z.strictObject({
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

/** By the name of the schema: what the command prints, in a sentence, and its shape. */
export const outputs = {
  check: ['What “changeplan check --format json” prints.', z.strictObject(checked)],
  statistics: [
    'What “changeplan check --statistics --format json” prints.',
    z.strictObject({ ...checked, statistics: z.array(z.strictObject({ rule: id, severity, count: number })) }),
  ],
  suggestions: [
    'What “changeplan check --format suggestions” prints.',
    z.strictObject({
      version,
      suggestions: z.array(
        z.strictObject({
          path,
          startLine: line,
          endLine: line,
          rule: id,
          message: z.string(),
          title: z.string(),
          text: z.string(),
        }),
      ),
    }),
  ],
  report: ['What “changeplan report --format json” prints.', report],
  board: ['What “changeplan report --for board --format json” prints.', board],
  paper: ['What “changeplan brief --format json” and “changeplan report --for ID --format json” print.', paper],
  'what-if': [
    'What “changeplan what-if --format json” prints.',
    z.strictObject({ version, scenarios: z.array(scenario) }),
  ],
  diff: ['What “changeplan diff --format json” prints.', difference],
  history: ['What “changeplan history --format json” prints.', history],
  load: ['What “changeplan load --format json” prints.', load],
  agenda: ['What “changeplan agenda --format json” prints.', agenda],
  person: [
    'What “changeplan person --format json” prints.',
    z.strictObject({
      version,
      id,
      said: z.array(
        z.strictObject({ path, revision: z.string().nullable(), date: day, key: z.string(), text: z.string() }),
      ),
    }),
  ],
  ratings: [
    'What “changeplan ratings --format json” prints.',
    z.strictObject({
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
    }),
  ],
  rules: [
    'What “changeplan rules --format json” prints.',
    z.array(
      z.strictObject({
        rule: id,
        severity,
        summary: z.string(),
        needsSupport: z.boolean(),
        options: z.record(z.string(), z.unknown()),
      }),
    ),
  ],
} as const satisfies Readonly<Record<string, readonly [string, z.ZodType]>>;

export type Output = keyof typeof outputs;

/** Which of them a command line prints; `undefined` where it prints something else. */
export function outputOf([command = '', ...argv]: readonly string[]): Output | undefined {
  const after = (option: string) =>
    argv.flatMap((it, index) =>
      it.startsWith(`${option}=`) ? it.slice(option.length + 1) : argv[index - 1] === option ? it : [],
    )[0];
  const format = after('--format');
  if (after('--output') !== undefined) return undefined;
  if (command === 'check') {
    if (format === 'suggestions') return 'suggestions';
    return format !== 'json' ? undefined : argv.includes('--statistics') ? 'statistics' : 'check';
  }
  if (format !== 'json') return undefined;
  if (command === 'brief') return 'paper';
  if (command !== 'report') return command in outputs ? (command as Output) : undefined;
  const reader = after('--for');
  return reader === undefined ? 'report' : reader === 'board' ? 'board' : 'paper';
}
