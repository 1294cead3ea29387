import { performance } from 'node:perf_hooks';
import { checkText } from '../../server/src/check/check.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { forPanel } from '../../server/src/report/panel.ts';
import { world } from '../world.ts';
import { type Bench, median, ms, type Result } from './figures.ts';
import { planOf } from './plans.ts';
import { ours, withEditors } from './servers.ts';

/** Plans that get larger, and plans in which ever more pairs share one of the same values: these take much longer. */
const sizes = [625, 1_250, 2_500];
const crowds = [250, 500, 1_000];
/** Milliseconds. */
const patience = 2_000;

/** How many times longer everything takes when the plan doubles. */
export async function growth(bench: Bench): Promise<readonly Result[]> {
  const usual = await grown(sizes, bench);
  const crowded = await grown(crowds, bench, 12);
  return [
    ...lines('twice the plan', sizes, usual, 2.2),
    ...lines('twice the plan, the same 12 values (four times as many pairs share one)', crowds, crowded),
  ];
}

type Times = Readonly<Record<string, number>>;

function lines(what: string, at: readonly number[], times: readonly Times[], goal?: number): readonly Result[] {
  return Object.keys(times[0] ?? {}).map((name) => {
    const each = times.map((one) => one[name] ?? 0);
    const factors = each.slice(1).map((time, index) => time / (each[index] || 1));
    const show = name === sizeOfPanel ? (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB` : ms;
    return {
      what: `${what}: ${name}`,
      value: Math.max(...factors),
      unit: '×',
      detail: `${each.map(show).join(', ')} at ${at.join(', ')} stakeholders`,
      ...(goal !== undefined && { goal }),
    };
  });
}

const sizeOfPanel = 'size of what the panel is sent';

async function grown(many: readonly number[], bench: Bench, values?: number): Promise<readonly Times[]> {
  const all: Times[] = [];
  for (const stakeholders of many)
    all.push(await timesOf(planOf({ stakeholders, ...(values !== undefined && { values }) }), bench));
  return all;
}

async function timesOf(text: string, bench: Bench): Promise<Times> {
  const repeats = bench.quick ? 1 : 3;
  const check = () => checkText('plan.changeplan.yaml', text, world);
  // What was made once is kept with the check.
  const found = () => {
    const checked = check();
    return { checked, findings: checked.findings };
  };
  return {
    'reading and checking': time(
      () => undefined,
      () => check().findings.length,
      repeats,
    ),
    'all fixes': time(found, ({ findings }) => findings.map(({ fixes }) => fixes().length), repeats),
    'the report': time(found, ({ checked }) => buildReport(checked, world.today), repeats),
    [sizeOfPanel]: Buffer.byteLength(JSON.stringify(forPanel(buildReport(check(), world.today)))),
    'a key': await keyIn(text, bench),
  };
}

/** Of the work alone, each time on something new. Slow work is not repeated as often. */
function time<T>(prepare: () => T, work: (on: T) => unknown, repeats: number): number {
  const times: number[] = [];
  for (let spent = 0; times.length < repeats && spent < patience; spent = times.reduce((sum, one) => sum + one, 0)) {
    const on = prepare();
    const start = performance.now();
    work(on);
    times.push(performance.now() - start);
  }
  return median(times);
}

async function keyIn(text: string, bench: Bench): Promise<number> {
  return withEditors({ editor: ours(bench) }, text, async ({ editor }) => {
    const at = text.indexOf('\n', text.indexOf('    name: '));
    const edit = { start: at, end: at, text: 'x' };
    const times: number[] = [];
    const begin = performance.now();
    for (let round = bench.quick ? -1 : -5; round < (bench.quick ? 3 : 9); round++) {
      if (times.length > 0 && performance.now() - begin > patience) break;
      const { wall } = await editor.cost(() => editor.type(edit));
      if (round >= 0) times.push(wall);
      await editor.undo(edit, '');
    }
    return median(times);
  });
}
