import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Power } from '../../schemas/choices.ts';
import { swingsOf } from '../../server/src/analysis/falls.ts';
import { factorOf, type Judged, type Rated, weightOf } from '../../server/src/analysis/ratings.ts';
import { standingOf } from '../../server/src/analysis/standing.ts';
import { analysisOf } from '../analyze.ts';
import { patience, people, runs } from './people.ts';

type Part = 'word' | 'range' | 'ways' | 'deciders' | 'misjudgements' | 'weights' | 'certain';

/** One part of the standing of these stakeholders, of whom `us`, if it is there, leads. */
function check(part: Part, expected: string, stakeholders: string): void {
  const { plan } = analysisOf(`lead: us\nstakeholders: { ${stakeholders} }`);
  assert.equal(print(part, plan.stakeholders, 'us'), expected);
}

function print(part: Part, stakeholders: readonly Judged[], lead: string | undefined): string {
  const { word, range, falls, misjudgements, weights, certain } = standingOf(stakeholders, lead);
  switch (part) {
    case 'word':
      return word;
    case 'range':
      return range.join(' to ');
    case 'ways':
      return falls.ways ? `${falls.ways.ahead} of ${falls.ways.of}` : 'not counted';
    case 'deciders':
      return falls.deciders
        ? falls.deciders.map(({ stakeholder, decides, of }) => `${stakeholder.id} ${decides} of ${of}`).join(', ')
        : 'not counted';
    case 'misjudgements':
      return [misjudgements.number ?? 'none', ...misjudgements.by.map(({ id }) => id)].join(' ');
    case 'weights':
      return weights;
    case 'certain':
      return certain.join(' to ');
    default:
      return part satisfies never;
  }
}

const group = (id: string, power: string, stance?: string) =>
  `${id}: { power: ${power}${stance ? `, stance: ${stance}` : ''} }`;

describe('the word of the standing', () => {
  const undecided = group('u', 'moderate');
  it('is carried when the undecided cannot turn it', () =>
    check('word', 'carried', `${group('a', 'strong', 'ally')}, ${undecided}`));
  it('is ahead when they can', () => check('word', 'ahead', `${group('a', 'moderate', 'ally')}, ${undecided}`));
  it('is even when there is as much for as against', () =>
    check('word', 'even', `${group('a', 'strong', 'ally')}, ${group('o', 'strong', 'opposed')}`));
  it('is behind when they can turn it', () =>
    check('word', 'behind', `${group('o', 'moderate', 'opposed')}, ${undecided}`));
  it('is blocked when they cannot', () =>
    check(
      'word',
      'blocked',
      `${group('o', 'moderate', 'opposed')}, ${group('p', 'limited', 'resistant')}, ${undecided}`,
    ));
  it('is even without anybody', () => check('word', 'even', ''));
  it('has the lead on its side', () => check('word', 'carried', group('us', 'limited', 'opposed')));
});

describe('a standing, by hand', () => {
  /** The market square of the example, of which the planning office leads. */
  const square = [
    group('us', 'limited'),
    group('council', 'dominant', 'neutral'),
    group('shops', 'strong', 'opposed'),
    group('order', 'moderate', 'supportive'),
    group('forum', 'limited', 'ally'),
    group('paper', 'moderate'),
  ].join(', ');

  it('reaches from all against to all for', () => check('range', '-6 to 6', square));
  it('is even', () => check('word', 'even', square));
  it('is ahead in half of the ways', () => check('ways', '2 of 4', square));
  it('hangs on the council alone', () => check('deciders', 'council 2 of 2, paper 0 of 2', square));
  it('turns with one misjudgement', () => check('misjudgements', '1 council', square));
  it('depends on the weights', () => check('weights', 'depends', square));
  it('is as certain as the ratings', () => check('certain', '0 to 0', square));

  it('has one way without anybody undecided', () => {
    check('ways', '1 of 1', group('a', 'limited', 'ally'));
    check('ways', '0 of 1', group('a', 'limited', 'opposed'));
    check('deciders', '', group('a', 'limited', 'ally'));
  });
  it('does not count the ways of more than 40', () => {
    const many = (number: number) =>
      Array.from({ length: number }, (_, index) => group(`g${index}`, 'limited')).join(', ');
    check('ways', `${(2 ** 40 - 137846528820) / 2} of ${2 ** 40}`, many(40));
    check('ways', 'not counted', many(41));
    check('deciders', 'not counted', many(41));
  });
  it('cannot turn where nobody weighs enough', () =>
    check('misjudgements', 'none', [group('us', 'dominant'), group('a', 'limited', 'ally')].join(', ')));
  it('turns with the largest first, ties in the order of the plan', () =>
    check(
      'misjudgements',
      '2 a c',
      [group('us', 'strong'), group('b', 'moderate'), group('a', 'strong'), group('c', 'strong')].join(', '),
    ));
  it('is ahead for any weights where every power is', () =>
    check('weights', 'ahead', `${group('us', 'strong')}, ${group('a', 'limited', 'resistant')}`));
  it('is behind for any weights where every power is', () =>
    check('weights', 'behind', `${group('a', 'strong', 'opposed')}, ${group('b', 'limited', 'ally')}`));
  it('depends where nothing speaks for either', () => check('weights', 'depends', ''));
});

describe('who decides, by published power indices', () => {
  const swings = (quota: number, votes: readonly number[]) =>
    votes.map((weight, index) =>
      swingsOf(
        weight,
        // What is for, less what is against, is then above 0 where what is for makes the quota.
        votes.reduce((sum, it) => sum + it, 1) - 2 * quota,
        votes.filter((_, other) => other !== index),
      ),
    );

  it('is the same in the council of the six of 1958', () =>
    assert.deepEqual(swings(12, [4, 4, 4, 2, 2, 1]), [10, 10, 10, 6, 6, 0]));
  it('is the same of fifty, forty-nine and one', () => assert.deepEqual(swings(51, [50, 49, 1]), [3, 1, 1]));
  it('is the same in the Security Council', () => {
    const [permanent, elected] = [Array.from({ length: 5 }, () => 7), Array.from({ length: 10 }, () => 1)];
    const found = swings(39, [...permanent, ...elected]);
    assert.deepEqual(found, [...permanent.map(() => 848), ...elected.map(() => 84)]);
  });
});

describe('standing, held against exhaustive search', () => {
  const same = (part: Part, search: (rated: readonly Judged[], margin: number) => string) =>
    fc.assert(
      fc.property(people, fc.boolean(), (rated, led) => {
        const lead = led ? 's0' : undefined;
        const others = rated.filter(({ id }) => id !== lead);
        const leading = led ? weightOf(rated[0]?.power?.value) : 0;
        const margin = others.reduce((sum, it) => sum + product(it), leading);
        assert.equal(print(part, rated, lead), search(others, margin));
      }),
      runs(2000),
    );

  it('has the range of all ways to fall', () =>
    same('range', (others, margin) => {
      const ends = ways(undecidedOf(others)).map((fallen) => margin + fallen);
      return `${Math.min(...ends)} to ${Math.max(...ends)}`;
    }));

  it('has the word of all ways to fall', () =>
    same('word', (others, margin) => {
      const ends = ways(undecidedOf(others)).map((fallen) => margin + fallen);
      if (ends.every((end) => end > 0)) return 'carried';
      if (margin > 0) return 'ahead';
      if (margin === 0) return 'even';
      return ends.every((end) => end < 0) ? 'blocked' : 'behind';
    }));

  it('counts the ways', () =>
    same('ways', (others, margin) => {
      const all = ways(undecidedOf(others));
      return `${all.filter((fallen) => margin + fallen > 0).length} of ${all.length}`;
    }));

  it('counts who decides', () =>
    same('deciders', (others, margin) =>
      undecidedOf(others)
        .map((one, _, all) => {
          const rest = ways(all.filter((it) => it !== one));
          const weight = weightOf(one.power?.value);
          const decided = rest.filter((fallen) => margin + fallen + weight > 0 !== margin + fallen - weight > 0);
          return `${one.id} ${decided.length} of ${rest.length}`;
        })
        .join(', '),
    ));

  it('finds the fewest misjudgements', () =>
    same('misjudgements', (others, margin) => {
      const turned = (end: number) => end > 0 !== margin > 0;
      const fewest = fewestChanges(others, margin, turned);
      if (fewest === undefined) return 'none';
      const effect = (it: Judged) =>
        Math.max(0, ...misjudged(it).map((other) => (margin > 0 ? -1 : 1) * (product(other) - product(it))));
      const by = [...others].sort((a, b) => effect(b) - effect(a)).slice(0, fewest);
      const end = by.reduce((sum, it) => sum + (margin > 0 ? -1 : 1) * effect(it), margin);
      assert.ok(turned(end), 'those named turn it');
      return [fewest, ...by.map(({ id }) => id)].join(' ');
    }));

  it('finds what is certain', () =>
    same('certain', (others, margin) => {
      const leading = margin - others.reduce((sum, it) => sum + product(it), 0);
      let ends = new Set([leading]);
      for (const it of others) ends = new Set([...ends].flatMap((end) => possible(it).map((add) => end + add)));
      return `${Math.min(...ends)} to ${Math.max(...ends)}`;
    }));

  it('has the sign of every weighting', () =>
    fc.assert(
      fc.property(people, fc.boolean(), fc.integer(), (rated, led, seed) => {
        const counted = rated.map(
          (it, index): Rated => (led && index === 0 ? { ...it, stance: { value: 'ally' } } : it),
        );
        const signs = sampledSigns(counted, seed);
        const expected = signs.has(1) === signs.has(-1) ? 'depends' : signs.has(1) ? 'ahead' : 'behind';
        assert.equal(print('weights', rated, led ? 's0' : undefined), expected);
      }),
      runs(2000),
    ));
}).timeout(patience);

const product = ({ power, stance }: Rated) => weightOf(power?.value) * factorOf(stance?.value);

const undecidedOf = (others: readonly Judged[]) =>
  others.filter(({ power, stance }) => power && factorOf(stance?.value) === 0);

/** What each way of all to fall for or against adds up to. */
function ways(undecided: readonly Judged[]): number[] {
  return undecided.reduce(
    (sums, { power }) => sums.flatMap((sum) => [sum + weightOf(power?.value), sum - weightOf(power?.value)]),
    [0],
  );
}

const scaleOfPower = ['dominant', 'strong', 'moderate', 'limited'] as const;
const scaleOfStance = ['ally', 'supportive', 'neutral', 'resistant', 'opposed'] as const;

/** Every rating that is one step from this one. */
function misjudged(rated: Rated): Rated[] {
  if (!rated.power) return [];
  const power = scaleOfPower.indexOf(rated.power.value);
  const stance = scaleOfStance.indexOf(rated.stance?.value ?? 'neutral');
  return [
    ...[power - 1, power + 1].flatMap((at) => {
      const other = scaleOfPower[at];
      return other ? [{ ...rated, power: { value: other } }] : [];
    }),
    ...[stance - 1, stance + 1].flatMap((at) => {
      const other = scaleOfStance[at];
      return other ? [{ ...rated, stance: { value: other } }] : [];
    }),
  ];
}

/** The fewest ratings that are changed for the margin to end where it should, trying all of each at once. */
function fewestChanges(others: readonly Judged[], margin: number, ends: (end: number) => boolean): number | undefined {
  let reached = new Map([[margin, 0]]);
  for (const it of others) {
    const next = new Map(reached);
    for (const [end, changes] of reached)
      for (const other of misjudged(it)) {
        const at = end + product(other) - product(it);
        next.set(at, Math.min(changes + 1, next.get(at) ?? Number.POSITIVE_INFINITY));
      }
    reached = next;
  }
  const numbers = [...reached].filter(([end]) => ends(end)).map(([, changes]) => changes);
  return numbers.length > 0 ? Math.min(...numbers) : undefined;
}

function possible({ power, stance, sure, couldBe }: Judged): number[] {
  const at = scaleOfStance.indexOf(stance?.value ?? 'neutral');
  const near = sure?.value === 'guess' ? [at - 1, at + 1].flatMap((it) => scaleOfStance[it] ?? []) : [];
  const taken = [stance?.value, ...near, ...(couldBe?.stance ?? []).map(({ id }) => id)];
  const held: (Power | undefined)[] = [power?.value, ...(couldBe?.power ?? []).map(({ id }) => id)];
  return held.flatMap((it) => taken.map((other) => weightOf(it) * factorOf(other)));
}

/** The signs of the margin under 3,000 weightings that keep the order of powers, steep, flat and zero ones among them. */
function sampledSigns(rated: readonly Rated[], seed: number): ReadonlySet<number> {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const part = () => (random() < 0.5 ? 0 : random());
  const share = () => (random() < 0.6 ? Math.round(random()) : random());
  const signs = new Set<number>();
  for (let sample = 0; sample < 3000; sample++) {
    const limited = part();
    const moderate = limited + part();
    const strong = moderate + part();
    const weights = { limited, moderate, strong, dominant: strong + part() };
    const worth = { ally: 1, supportive: share(), neutral: 0, resistant: -share(), opposed: -1 };
    const margin = rated.reduce(
      (sum, { power, stance }) => sum + (power && stance ? weights[power.value] * worth[stance.value] : 0),
      0,
    );
    signs.add(Math.abs(margin) < 1e-9 ? 0 : Math.sign(margin));
  }
  return signs;
}
