// `npm run fuzz -- --minutes N`: the tests that try things at random, again and again with other seeds, until the time is
// up; ends with the first that fails, and says how to see it again.
import { performance } from 'node:perf_hooks';
import { main, Problem } from './process.mjs';
import { build, installPackages } from './setup.mjs';
import { runUnitTests } from './unit.mjs';

/** What is tried, and the words that choose its tests. */
const areas = {
  text: ['robust/damage', 'robust/hostile'],
  edits: ['model/incremental', 'check/live'],
  protocol: ['lsp/framing'],
  configuration: ['text/glob'],
  outputs: ['cli/hostile'],
  redaction: ['report/names-kept', 'report/redact'],
};

await main(async () => {
  const minutes = minutesIn(process.argv.slice(2));
  await installPackages();
  await build({ tests: true });
  const end = performance.now() + minutes * 60_000;
  const spent = new Map(Object.keys(areas).map((area) => [area, { rounds: 0, time: 0 }]));
  while (performance.now() < end)
    for (const [area, words] of Object.entries(areas)) {
      if (performance.now() >= end) break;
      const start = performance.now();
      await runUnitTests(words, { FUZZ: '1' });
      const { rounds, time } = spent.get(area);
      spent.set(area, { rounds: rounds + 1, time: time + performance.now() - start });
    }
  for (const [area, { rounds, time }] of spent)
    console.log(
      `${area.padEnd(14)} ${String(rounds).padStart(5)} rounds ${(time / 60_000).toFixed(1).padStart(7)} min  nothing found`,
    );
});

function minutesIn(options) {
  const minutes = options.length === 0 ? 10 : Number(options[0] === '--minutes' ? options[1] : Number.NaN);
  if (!(minutes > 0)) throw new Problem('“npm run fuzz” takes --minutes and a number, such as --minutes 10.', 2);
  return minutes;
}
