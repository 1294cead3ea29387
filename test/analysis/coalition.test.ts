import assert from 'node:assert/strict';
import fc from 'fast-check';
import { smallestCoalition, type Winnable } from '../../server/src/analysis/coalition.ts';
import { patience, runs } from './people.ts';

type Named = Winnable & { readonly id: number };

const resources = ['r', 's', 't', 'u', 'v', 'w'];

const winnable: fc.Arbitrary<readonly Named[]> = fc
  .array(
    fc.record({
      gain: fc.integer({ min: 0, max: 8 }).map((halves) => halves / 2),
      ally: fc.boolean(),
      secures: fc.subarray(resources).map((secured) => new Set(secured)),
    }),
    { maxLength: 9 },
  )
  .map((made) => made.map((one, id) => ({ ...one, id })));

describe('the smallest coalition', () => {
  it('is what trying all sets would find', () =>
    fc.assert(
      fc.property(
        winnable,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 4 }),
        fc.subarray(resources, { maxLength: 4 }),
        (all, gain, allies, secured) => {
          const found = smallestCoalition(all, { gain, allies, secured: new Set(secured) });
          const [best] = setsOf(all)
            .filter(
              (set) =>
                sumOf(set) >= gain &&
                set.filter(({ ally }) => ally).length >= allies &&
                secured.every((resource) => set.some(({ secures }) => secures.has(resource))),
            )
            .sort((a, b) => a.length - b.length || sumOf(b) - sumOf(a) || comparePlaces(a, b));
          assert.deepEqual(
            found?.map(({ id }) => id),
            best?.map(({ id }) => id),
          );
        },
      ),
      runs(20_000),
    ));

  it('is found in a blink among twenty', () => {
    const all = Array.from({ length: 20 }, (_, id) => ({
      ...{ id, gain: (id * 7) % 5, ally: id % 3 > 0 },
      secures: new Set(
        Array.from({ length: 40 }, (__, at) => `r${at}`).filter((___, at) => (at * 13 + id * 7) % 10 < 2),
      ),
    }));
    const secured = new Set(all.flatMap(({ secures }) => [...secures]));
    const start = process.cpuUsage();
    const found = smallestCoalition(all, { gain: 20, allies: 3, secured });
    const { user } = process.cpuUsage(start);
    assert.ok(found && found.length < 20);
    assert.ok(user < 500_000, `took ${user / 1000} ms`);
  });
}).timeout(patience);

function setsOf(all: readonly Named[]): Named[][] {
  const sets: Named[][] = [[]];
  for (const one of all) sets.push(...sets.map((set) => [...set, one]));
  return sets;
}

const sumOf = (set: readonly Named[]): number => set.reduce((sum, { gain }) => sum + gain, 0);

function comparePlaces(a: readonly Named[], b: readonly Named[]): number {
  const at = a.findIndex(({ id }, index) => id !== b[index]?.id);
  return at < 0 ? 0 : (a[at]?.id ?? 0) - (b[at]?.id ?? 0);
}
