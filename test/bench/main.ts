/** `npm run bench`: ours beside others that do the same work in the same run, and what we want of it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers } from './answers.ts';
import { check, history, version } from './commands.ts';
import type { Bench, Figure, Result } from './figures.ts';
import { growth } from './growth.ts';
import { memory, opening, start } from './opening.ts';
import { painted } from './painted.ts';
import { panel } from './panel.ts';
import { size } from './size.ts';
import { together } from './together.ts';
import { burst, keystroke, requests } from './typing.ts';

const figures: readonly Figure[] = [
  { name: 'keystroke', measure: keystroke },
  { name: 'requests', measure: requests },
  { name: 'burst', measure: burst },
  { name: 'opening', measure: opening },
  { name: 'start', measure: start },
  { name: 'memory', measure: memory },
  { name: 'check', measure: check },
  { name: 'version', measure: version },
  { name: 'history', measure: history },
  { name: 'panel', measure: panel },
  { name: 'painted', measure: painted },
  { name: 'answers', measure: answers },
  { name: 'together', measure: together },
  { name: 'size', measure: size },
  { name: 'growth', measure: growth },
];

/** What the script that starts this has found and been asked. */
export interface Wish extends Omit<Bench, 'folder'> {
  /** Only figures with one of these words in their names; all when there are none. */
  readonly only: readonly string[];
  /** How it was called, for the page. */
  readonly command: string;
  /** Where to write the page; nowhere when absent. */
  readonly page?: string;
}

/** Measures and prints as it goes. A figure that fails is a line, and the others go on. */
export async function run({ only, command, page, ...bench }: Wish): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const wanted = figures.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const told: { readonly name: string; readonly results: readonly Result[] }[] = [];
  const on = machine();
  console.log(on);
  try {
    for (const { name, measure } of wanted) {
      console.log(`\n${name}`);
      const results = await measure({ ...bench, folder }).catch((error: unknown): readonly Result[] => [
        { what: name, unit: '', detail: `failed: ${error instanceof Error ? error.message : error}` },
      ]);
      for (const result of results) console.log(inLine(result));
      told.push({ name, results });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const goals = told.flatMap(({ results }) => results).filter(({ goal }) => goal !== undefined);
  const met = goals.filter(isMet).length;
  console.log(`\n${met} of ${goals.length} goals met. ${unmeasured}`);
  if (page) writeFileSync(page, asPage(told, command, on) + writtenByHand(page));
}

/** What people have found out about the figures stands at the end of the page and stays. */
function writtenByHand(page: string): string {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const start = before.indexOf('\n## Where the time goes');
  return start < 0 ? '' : before.slice(start);
}

const unmeasured =
  'Not measured here: the activation of the extension, which needs an editor, and the tests, which print their time themselves.';

function machine(): string {
  const [{ model } = { model: 'unknown processor' }] = cpus();
  const cpu =
    process.platform === 'linux' ? '' : ' Processor time is left out: only Linux tells it of other processes.';
  const [load = 0] = loadavg();
  const busy = load > 1 ? ' Others used the machine as well: only ratios of processor time can be trusted.' : '';
  return `Node ${process.versions.node}, ${availableParallelism()} × ${model}, load ${load.toFixed(1)} before.${busy}${cpu}`;
}

const isMet = ({ value, goal }: Result) => value !== undefined && goal !== undefined && value <= goal;

function verdict(result: Result): string {
  if (result.goal === undefined || result.value === undefined) return '';
  return isMet(result) ? 'met' : 'missed';
}

function amount(value: number | undefined, unit: Result['unit']): string {
  if (value === undefined) return '–';
  const digits = unit === 'KB' || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${Number(value.toFixed(digits))} ${unit}`.trim();
}

const goalOf = ({ goal, unit }: Result) => (goal === undefined ? '' : `≤ ${amount(goal, unit === 'KB' ? '' : unit)}`);

function inLine(result: Result): string {
  const { what, value, unit, detail } = result;
  const goal = goalOf(result);
  const judged = goal && `, goal ${goal}: ${verdict(result) || 'not measured'}`;
  return value === undefined ? `  ${what}: ${detail}` : `  ${what}: ${amount(value, unit)}${judged} (${detail})`;
}

function asPage(
  told: readonly { readonly name: string; readonly results: readonly Result[] }[],
  command: string,
  on: string,
): string {
  const row = (result: Result) =>
    `| ${[result.what, amount(result.value, result.unit), goalOf(result), verdict(result), result.detail].join(' | ')} |`;
  const tables = told.map(
    ({ name, results }) =>
      `## ${name}\n\n| what | measured | goal | | detail |\n|---|---|---|---|---|\n${results.map(row).join('\n')}\n`,
  );
  return `# How fast it is

The last run of \`${command}\`, on ${new Date().toISOString().slice(0, 10)}. ${on}

What is compared does the same work on the same texts in the same run; ratios travel between machines, milliseconds do
not. A key is the dearest of a letter in a text, a wrong stance, and a new line at the top. The block-only server parses
the changed entry with the YAML library and says the same each time. Times are medians by the clock, with the processor
time of the program (CPU) where the system tells it. ${unmeasured}

${tables.join('\n')}`;
}
