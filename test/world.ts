import type { World } from '../server/src/check/check.ts';

/** The world of the tests: one day, and every crash is heard. */
export const world: World = {
  today: '2026-11-21',
  onCrash: (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  },
};
