import type { Pace } from '../program/snapshot.ts';

/** Long enough to get on, too short to be felt by whoever waits; milliseconds. */
const longest = 2;

/** How long work goes on before others are heard. `afterOthers` calls back once they have been. */
export function paceOf(afterOthers: (next: () => void) => void): Pace {
  const now = performance.now.bind(performance);
  let last = now();
  return {
    isDue: () => now() - last > longest,
    pause: () =>
      new Promise((resolve) =>
        afterOthers(() => {
          last = now();
          resolve();
        }),
      ),
  };
}
