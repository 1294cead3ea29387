import { performance } from 'node:perf_hooks';
import { checkText } from '../../server/src/check/check.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { forPanel } from '../../server/src/report/panel.ts';
import { world } from '../world.ts';
import { type Bench, median, ms, type Result } from './figures.ts';
import { planOf } from './plans.ts';
import { ours, withEditors } from './servers.ts';

const sizes = [500, 1_000, 2_000];
/** Milliseconds. */
const patience = 2_000;

/** How many times longer everything takes when the plan doubles. */
export async function growth(bench: Bench): Promise<readonly Result[]> {
  const usual = await grown(bench, {});
  const crowded = await grown(bench, { values: 12 });
  return [
    ...lines('twice the plan', usual, 2.2),
    ...lines('twice the plan with the same 12 values, where four times as many pairs share one', crowded),
  ];
}

type Times = Readonly<Record<string, number>>;

function lines(what: string, times: readonly Times[], goal?: number): readonly Result[] {
  return Object.keys(times[0] ?? {}).map((name) => {
    const each = times.map((at) => at[name] ?? 0);
    const factors = each.slice(1).map((time, index) => time / (each[index] || 1));
    const show = name === sizeOfPanel ? (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB` : ms;
    return {
      what: `${what}: ${name}`,
      value: Math.max(...factors),
      unit: '×',
      detail: `${each.map(show).join(', ')} at ${sizes.join(', ')} stakeholders`,
      ...(goal !== undefined && { goal }),
    };
  });
}

const sizeOfPanel = 'size of what the panel is sent';

async function grown(bench: Bench, kind: { readonly values?: number }): Promise<readonly Times[]> {
  const all: Times[] = [];
  for (const stakeholders of sizes) all.push(await timesOf(planOf({ stakeholders, ...kind }), bench));
  return all;
}

async function timesOf(text: string, bench: Bench): Promise<Times> {
  const repeats = bench.quick ? 1 : 3;
  const checked = checkText('plan.changeplan.yaml', text, world);
  const report = () => buildReport(checked, world.today);
  return {
    'reading and checking': time(() => checkText('plan.changeplan.yaml', text, world).findings.length, repeats),
    'all fixes': time(() => checked.findings.map(({ fixes }) => fixes().length), repeats),
    'the report': time(report, repeats),
    [sizeOfPanel]: Buffer.byteLength(JSON.stringify(forPanel(report()))),
    'a key': await keyIn(text, bench),
  };
}

/** Slow work is not repeated as often. */
function time(work: () => unknown, repeats: number): number {
  const times: number[] = [];
  const begin = performance.now();
  while (times.length < repeats && performance.now() - begin < patience) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function keyIn(text: string, bench: Bench): Promise<number> {
  return withEditors({ editor: ours(bench) }, text, async ({ editor }) => {
    const at = text.indexOf('\n', text.indexOf('    name: '));
    const edit = { start: at, end: at, text: 'x' };
    const times: number[] = [];
    for (let round = bench.quick ? -1 : -5; round < (bench.quick ? 3 : 9); round++) {
      const { wall } = await editor.cost(() => editor.type(edit));
      if (round >= 0) times.push(wall);
      await editor.undo(edit, '');
    }
    return median(times);
  });
}
