import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Editor, pause } from './editor.ts';
import { type Bench, beside, type Cost, leftOut, median, medianCost, type Result } from './figures.ts';
import { planOf } from './plans.ts';
import { costOf, memoryOf } from './processes.ts';
import { ours, type Server, withEditors, yamlServers } from './servers.ts';

/** So many plans one after the other until everything is compiled; then as many are measured. */
const plans = 12;

/** A plan opened as the first of a server, and as one of many, beside the YAML library that does the same. */
export async function opening(bench: Bench): Promise<readonly Result[]> {
  const cold: Cost[] = [];
  const yamlCold: Cost[] = [];
  const warm: Cost[] = [];
  const yamlWarm: Cost[] = [];
  for (let round = 0; round < (bench.quick ? 1 : 5); round++) {
    const [first, ...others] = await openings(ours(bench), round === 0 ? plans * 2 : 1);
    const [parsed, ...parsedLater] = await parses(bench, round === 0 ? plans * 2 : 1);
    if (!first || !parsed) continue;
    cold.push(first);
    yamlCold.push(parsed);
    warm.push(...others.slice(plans));
    yamlWarm.push(...parsedLater.slice(plans));
  }
  return [
    beside('opening 100 stakeholders, the first, beside `yaml`', medianCost(cold), medianCost(yamlCold), 'it', 0.7),
    beside('opening 100 stakeholders, warm, beside `yaml`', medianCost(warm), medianCost(yamlWarm), 'it', 0.7),
  ];
}

async function openings(server: Server, many: number): Promise<readonly Cost[]> {
  const editor = await Editor.start(server);
  const costs: Cost[] = [];
  for (let seed = 0; seed < many; seed++) {
    const text = planOf({ stakeholders: 100, seed });
    costs.push(await editor.cost(() => editor.open(text, `plan-${seed}`)));
  }
  await editor.stop();
  return costs;
}

async function parses({ root, folder }: Bench, many: number): Promise<readonly Cost[]> {
  const { output } = await costOf([join(root, 'dist/bench/yaml-alone.mjs'), 'parse', String(many)], folder);
  return JSON.parse(output);
}

/** From the start of the program to what is found in the first plan. */
export async function start(bench: Bench): Promise<readonly Result[]> {
  const all = { ours: ours(bench), ...(await yamlServers(bench)) };
  const text = planOf({ stakeholders: 100 });
  const costs = { ours: [] as Cost[], peer: [] as Cost[], peerAtOnce: [] as Cost[] };
  for (let round = 0; round < (bench.quick ? 1 : 5); round++)
    for (const [name, server] of Object.entries(all))
      if (typeof server !== 'string') costs[name as keyof typeof costs].push(await startOf(server, text));
  const what = 'start to first diagnostics, 100 stakeholders, beside yaml-language-server';
  const of = (server: Server | string, made: readonly Cost[]) =>
    typeof server === 'string' ? server : medianCost(made);
  return [
    beside(what, medianCost(costs.ours), of(all.peer, costs.peer), 'it', 0.5),
    beside(`${what} without debounce`, medianCost(costs.ours), of(all.peerAtOnce, costs.peerAtOnce), 'it'),
  ];
}

async function startOf(server: Server, text: string): Promise<Cost> {
  const begin = performance.now();
  const editor = await Editor.start(server);
  await editor.open(text, 'plan');
  const wall = performance.now() - begin;
  const { cpu } = editor;
  await editor.stop();
  return { wall, ...(cpu !== undefined && { cpu }) };
}

/** Megabytes that a server holds with a plan of 1,000 open, and whether typing makes it hold more. */
export async function memory(bench: Bench): Promise<readonly Result[]> {
  const { peer } = await yamlServers(bench);
  const text = planOf({ stakeholders: 1_000 });
  return withEditors({ ours: ours(bench), peer }, text, async (editors) => {
    await pause(1_000);
    const what = 'memory with 1,000 stakeholders open';
    const mine = held(editors.ours);
    const theirs = held(editors.peer);
    if (typeof mine === 'string') return [leftOut(what, mine)];
    const beside: Result =
      typeof theirs === 'string'
        ? leftOut(`${what} beside yaml-language-server`, theirs)
        : {
            what: `${what} beside yaml-language-server`,
            value: mine / theirs,
            unit: '×',
            goal: 0.8,
            detail: `ours ${mine.toFixed(0)} MB, it ${theirs.toFixed(0)} MB`,
          };
    return [beside, ...(await overTime(editors.ours, bench))];
  });
}

const held = (editor: Editor | string): number | string =>
  typeof editor === 'string' ? editor : (memoryOf(editor.process.pid ?? 0) ?? 'this system does not tell it');

/** As many keys as somebody types in ten minutes, one after the other; in the first half everything is compiled. */
async function overTime(editor: Editor, { quick }: Bench): Promise<readonly Result[]> {
  const keys = quick ? 40 : 2_000;
  await editor.open(planOf({ stakeholders: 100 }), 'another');
  const name = planOf({ stakeholders: 100 }).indexOf('\n', 2_000);
  const samples: number[] = [];
  for (let key = 0; key < keys; key++) {
    const edit = { start: name, end: name, text: 'x' };
    await (key % 2 ? editor.undo(edit, '') : editor.type(edit));
    if (key % (keys / 20) === 0) samples.push(memoryOf(editor.process.pid ?? 0) ?? 0);
  }
  const [early, late] = [median(samples.slice(5, 10)), median(samples.slice(-5))];
  const detail = `${early.toFixed(0)} MB in the second quarter, ${late.toFixed(0)} MB in the last`;
  return [{ what: `memory after ${keys} keys beside half of them`, value: late / early, unit: '×', goal: 1.1, detail }];
}
