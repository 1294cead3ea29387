import { performance } from 'node:perf_hooks';
import { type Analysis, analyze } from '../../server/src/analysis/analysis.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { readPlan } from '../../server/src/model/read.ts';
import { type Bench, beside, median, type Result } from './figures.ts';
import { planOf } from './plans.ts';

/** Who could be won is searched through up to so many. */
const candidates = 20;

/** What is reckoned from the parts of an analysis, beside what those parts take. */
export async function answers({ quick }: Bench): Promise<readonly Result[]> {
  const text = planOf({ stakeholders: 1_000 });
  const rounds = quick ? 2 : 9;
  const standing = timesOf(text, rounds, ({ standing, outlook, projection }) => [standing, outlook, projection]);
  const few = timesOf(withFewToWin(text), rounds, ({ toWin }) => toWin(5));
  return [
    beside('standing, outlook and projection of 1,000 stakeholders', standing.more, standing.own, 'its analysis', 0.5),
    beside(`whom to win, of ${candidates} among 1,000 stakeholders`, few.more, few.own, 'its analysis', 2),
  ];
}

function timesOf(text: string, rounds: number, more: (analysis: Analysis) => unknown) {
  const times: { readonly own: number; readonly more: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const analysis = analyze(readPlan(readDocument('plan', text)).plan);
    const time = { own: timeOf(() => partsOf(analysis)), more: timeOf(() => more(analysis)) };
    if (round >= 0) times.push(time);
  }
  return {
    own: { wall: median(times.map(({ own }) => own)) },
    more: { wall: median(times.map((time) => time.more)) },
  };
}

const partsOf = ({ alignments, situations, worst, responses, base, balance, influence, resources }: Analysis) => [
  ...[alignments, situations.ofPlan, worst, responses],
  ...[base, balance, influence, resources],
];

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** All are allies but some. */
function withFewToWin(text: string): string {
  let left = candidates;
  return text.replace(/(?<=^ {4}stance: )\w+/gm, () => (left-- > 0 ? 'neutral' : 'ally'));
}
