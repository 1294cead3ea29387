import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { portfolioMethod } from '../../server/src/protocol.ts';
import { Editor } from './editor.ts';
import { type Bench, beside, type Cost, medianCost, ms, type Result } from './figures.ts';
import { planOf } from './plans.ts';
import { costOf } from './processes.ts';
import { ours } from './servers.ts';

const groups = Array.from({ length: 10 }, (_, index) => `group-${index}`);
const organization = `changeplan: 1
kind: organization
title: Ten groups
stakeholders:
${groups.map((id) => `  ${id}: { bears: 2, power: strong, values: { terminal: [care] } }\n`).join('')}`;

/** Plans of 20 stakeholders that share an organization file: opening one, typing in it, pages about all, and `changeplan load`. */
export async function together(bench: Bench): Promise<readonly Result[]> {
  const many = bench.quick ? 50 : 500;
  const [all, one] = [folderOf('together', many, bench), folderOf('by-itself', 1, bench)];
  const [among, alone] = [await typedIn(all, many, bench), await typedIn(one, 1, bench)];
  const load = await costOf([join(bench.root, 'dist/cli.js'), 'load', '.'], all);
  const what = `${many} plans over one organization file`;
  return [
    { what: `${what}: opening one`, value: among.opening.wall, unit: 'ms', goal: 5_000, detail: 'to its diagnostics' },
    beside(`${what}: a key in one`, among.key, alone.key, 'by itself', 1.2),
    beside(`${what}: a key in one, and ${behind} more are open`, among.keyInFront, alone.keyInFront, 'by itself', 1.2),
    ...among.pages.map(({ kind, first, again }) => ({
      what: `${what}: the page ${kind}`,
      value: first.wall,
      unit: 'ms' as const,
      goal: 10_000,
      detail: `again after a key ${ms(again.wall)}`,
    })),
    {
      what: `${what}: changeplan load`,
      value: load.wall,
      unit: 'ms',
      goal: 10_000,
      detail: `CPU ${ms(load.cpu ?? 0)}`,
    },
  ];
}

/** So many tabs stand behind the one in which is typed. */
const behind = 40;

const fileName = (seed: number) => `plan-${seed}`;

function folderOf(name: string, many: number, { folder }: Bench): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'o.changeplan.yaml'), organization);
  for (let seed = 0; seed < many; seed++) writeFileSync(join(path, `${fileName(seed)}.changeplan.yaml`), planAt(seed));
  return path;
}

/** Each asks something of two of the groups, some weeks after the one before. */
function planAt(seed: number): string {
  const touched = [groups[seed % 10], groups[(seed + 3) % 10]].map((id) => `${id}: high`).join(', ');
  const start = new Date(Date.UTC(2026, 0, 1 + ((seed * 17) % 700))).toISOString().slice(0, 10);
  const due = new Date(Date.UTC(2026, 0, 60 + ((seed * 17) % 700))).toISOString().slice(0, 10);
  const text = planOf({ stakeholders: 20, seed });
  return text
    .replace('\nvalues:\n', '\nuses: o.changeplan.yaml\n\nvalues:\n')
    .replace('\n  action-0:\n', `\n  action-0:\n    start: ${start}\n    due: ${due}\n    affects: { ${touched} }\n`);
}

interface Typed {
  readonly opening: Cost;
  readonly key: Cost;
  /** While the others are open, as far as there are any. */
  readonly keyInFront: Cost;
  readonly pages: readonly { readonly kind: string; readonly first: Cost; readonly again: Cost }[];
}

async function typedIn(folder: string, many: number, bench: Bench): Promise<Typed> {
  const editor = await Editor.start(ours(bench), folder);
  try {
    const text = planAt(0);
    const opening = await editor.cost(() => editor.open(text, fileName(0)));
    const at = text.indexOf('\n', text.indexOf('    name: '));
    const edit = { start: at, end: at, text: 'x' };
    const key = async () => {
      await editor.rest();
      const keys: Cost[] = [];
      for (let round = bench.quick ? -1 : -5; round < (bench.quick ? 3 : 15); round++) {
        const cost = await editor.cost(() => editor.type(edit));
        if (round >= 0) keys.push(cost);
        await editor.undo(edit, '');
      }
      return medianCost(keys);
    };
    const keyAlone = await key();
    for (let seed = 1; seed <= Math.min(behind, many - 1); seed++) editor.openBehind(planAt(seed), fileName(seed));
    const keyInFront = await key();
    const pages = [];
    for (const kind of ['load', 'agenda'] as const) {
      const ask = () => editor.request(portfolioMethod, { kind, folder: pathToFileURL(folder).href });
      const first = await editor.cost(ask);
      await editor.type(edit);
      const again = await editor.cost(ask);
      await editor.undo(edit, '');
      pages.push({ kind, first, again });
    }
    return { opening, key: keyAlone, keyInFront, pages };
  } finally {
    await editor.stop();
  }
}
