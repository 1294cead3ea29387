/**
 * How long the work after a keystroke takes, beside the floor under all of it in the same run: parsing the whole text once
 * with the YAML library. Prints medians; compares nothing, as machines differ.
 */
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import { checkText } from '../../server/src/check/check.ts';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import { folding } from '../../server/src/features/folding.ts';
import { format } from '../../server/src/features/formatting.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { outline } from '../../server/src/features/outline.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { planOf } from '../report/plans.ts';
import { world } from '../world.ts';

const file = 'bench.changeplan.yaml';

for (const stakeholders of [20, 100, 1000]) print(stakeholders);

function print(stakeholders: number): void {
  const text = planOf(stakeholders);
  const middle = text.indexOf('power:', text.length / 2) + 'power: '.length;
  const typed = `${text.slice(0, middle)}x${text.slice(middle)}`;
  const document = readDocument(file, text);
  const checked = checkText(file, text, world);
  const screen = { file, start: middle, end: middle + 2_000 };
  const kinds = { expectedResponse: true, situation: true, targetNames: true };
  const work: Readonly<Record<string, () => unknown>> = {
    'parse with the YAML library (floor)': () => parseDocument(text),
    'read for the first time': () => readDocument(file, text),
    'read again after a key': () => readDocument(file, typed, document),
    'read, analyse and check': () => checkText(file, text, world),
    'build the report': () => buildReport(checked, world.today),
    complete: () => complete({ document, checked, today: world.today }, middle),
    hover: () => hover({ ...checked, whereToRead: () => '', pages: new Map() }, middle),
    'hints on a screen': () => inlayHints(checked, screen, kinds),
    lenses: () => codeLenses(checked),
    outline: () => outline(document, checked.analysis),
    fold: () => folding(document),
    'colour ids': () => semanticTokens(checked),
    format: () => format(document, 2),
  };
  console.log(`\n${stakeholders} stakeholders, ${Math.round(text.length / 1024)} KB`);
  let floor: number | undefined;
  for (const [name, run] of Object.entries(work)) {
    const time = median(run);
    floor ??= time;
    console.log(
      `${name.padEnd(38)} ${time.toFixed(1).padStart(8)} ms ${(time / floor).toFixed(2).padStart(7)} × floor`,
    );
  }
}

/** Of five runs, after one that warms up. */
function median(run: () => unknown): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}
