import fc from 'fast-check';
import { type Power, powers, type Stance, stances } from '../../schemas/choices.ts';
import type { Judged } from '../../server/src/analysis/ratings.ts';
import { thorough } from '../robust/survive.ts';

/** How often something is tried at random. */
export const runs = (many: number) => ({ numRuns: thorough ? many : Math.ceil(many / 250) });

/** Milliseconds that a suite of such tests may take. */
export const patience = thorough ? 3_600_000 : 60_000;

const aPower = fc.constantFrom(...(Object.keys(powers) as Power[]));
const aStance = fc.constantFrom(...(Object.keys(stances) as Stance[]));
const value = <T>(arbitrary: fc.Arbitrary<T>) => arbitrary.map((it) => ({ value: it }));
const ids = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.uniqueArray(
    arbitrary.map((id) => ({ id })),
    { selector: ({ id }) => id },
  );

/** Up to ten stakeholders, `s0` to `s9`, each rated or not. */
export const people: fc.Arbitrary<readonly Judged[]> = fc
  .array(
    fc.record(
      {
        power: value(aPower),
        stance: value(aStance),
        sure: value(fc.constantFrom('known' as const, 'guess' as const)),
        couldBe: fc.record({ stance: ids(aStance), power: ids(aPower) }),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 10 },
  )
  .map((rated) => rated.map((it, index) => ({ id: `s${index}`, ...it })));
