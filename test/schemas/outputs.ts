import * as z from 'zod';
import { board, paper } from './outputs/pages.ts';
import { difference, history } from './outputs/past.ts';
import { agenda, load, person, ratings } from './outputs/plans.ts';
import { report, scenario } from './outputs/report.ts';
import { each, finding, id, line, number, path, severity, version } from './outputs/shared.ts';

/** What the command line prints as JSON, strictly: nothing else stands there. Printed to `schemas/output/*.schema.json`. */

const checked = {
  version,
  files: z.array(z.strictObject({ path, findings: z.array(finding) })),
  summary: each(['files', 'errors', 'warnings', 'infos', 'hints', 'accepted'], number),
};

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
  person: ['What “changeplan person --format json” prints.', person],
  ratings: ['What “changeplan ratings --format json” prints.', ratings],
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
