// `npm run fuzz -- --minutes N [area…]`: the tests that try things at random, again and again with other seeds, until the
// time is up; ends with the first that fails. `npm run fuzz -- --seeded` puts faults into copies of the sources, one after the
// other, and tells how many of them those tests find. `npm run fuzz -- --soak --minutes N` types while 500 plans are open, and
// fails when the memory of the server grows.
import { performance } from 'node:perf_hooks';
import { areas } from './areas.mjs';
import { asked, main, Problem } from './process.mjs';
import { findSeeded } from './seeded.mjs';
import { build, installPackages } from './setup.mjs';
import { soak } from './soak.mjs';
import { runTestFiles } from './unit.mjs';

await main(async () => {
  const { minutes, chosen, seeded, soak: isLong } = wanted();
  await installPackages();
  await build({ tests: true });
  if (seeded) await findSeeded();
  else if (isLong) await soak(minutes);
  else await tryFor(minutes, chosen);
});

async function tryFor(minutes, chosen) {
  const end = performance.now() + minutes * 60_000;
  const spent = new Map(chosen.map((area) => [area, { rounds: 0, time: 0, processor: 0 }]));
  try {
    while (performance.now() < end)
      for (const area of chosen) {
        if (performance.now() >= end) break;
        const start = performance.now();
        const line = await runTestFiles(areas[area], { FUZZ: '20' });
        const it = spent.get(area);
        it.rounds++;
        it.time += (performance.now() - start) / 60_000;
        it.processor += Number(/processor: ([\d.]+) s/.exec(line)?.[1]) / 60;
      }
  } finally {
    for (const [area, { rounds, time, processor }] of spent)
      console.log(
        `${area.padEnd(14)} ${String(rounds).padStart(5)} rounds ${time.toFixed(1).padStart(7)} min, ${processor.toFixed(1)} of the processor: nothing found`,
      );
  }
}

function wanted() {
  const usage = `npm run fuzz -- takes --minutes N, --seeded or --soak, and areas: ${Object.keys(areas).join(', ')}.`;
  const flag = { type: 'boolean', default: false };
  const { values, positionals } = asked(usage, {
    options: { minutes: { type: 'string', default: '10' }, seeded: flag, soak: flag },
    allowPositionals: true,
  });
  const minutes = Number(values.minutes);
  const unknown = positionals.find((it) => !(it in areas));
  if (unknown) throw new Problem(`“${unknown}” is no area.\n${usage}`, 2);
  if (!(minutes > 0)) throw new Problem(`“${values.minutes}” is no number of minutes.\n${usage}`, 2);
  return { ...values, minutes, chosen: positionals.length > 0 ? positionals : Object.keys(areas) };
}
