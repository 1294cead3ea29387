/**
 * A program that does nothing but parse, with the YAML library, in one thread: `parse N` parses as many plans of a
 * hundred stakeholders and prints what each took; `folder DIR` reads and parses all its files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import type { Cost } from './figures.ts';
import { planOf } from './plans.ts';

const [, , what, operand = ''] = process.argv;
if (what === 'parse') console.log(JSON.stringify(Array.from({ length: Number(operand) }, (_, index) => parse(index))));
else for (const name of readdirSync(operand)) parseDocument(readFileSync(join(operand, name), 'utf8'));

function parse(seed: number): Cost {
  const text = planOf({ stakeholders: 100, seed });
  const before = process.cpuUsage();
  const start = performance.now();
  parseDocument(text);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1_000 };
}
