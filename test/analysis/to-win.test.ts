import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { factorOf, weightOf } from '../../server/src/analysis/ratings.ts';
import type { Stakeholder } from '../../server/src/model/plan.ts';
import { analysisOf } from '../analyze.ts';
import { patience, runs } from './people.ts';
import { sketches, written } from './plans.ts';

type Part = 'balance' | 'enough' | 'order';

function check(part: Part, expected: string, text: string, minAllies = 0): void {
  assert.equal(print(part, analysisOf(text), minAllies), expected);
}

function print(part: Part, analysis: Analysis, minAllies: number): string {
  const { balance, enough, order } = analysis.toWin(minAllies);
  switch (part) {
    case 'balance':
      return balance ? ids(balance) : 'out of reach';
    case 'enough':
      return enough
        ? said(enough.win, enough.missing.margin, enough.missing.allies, enough.missing.resources)
        : 'not searched';
    case 'order':
      return order
        .map(
          ({ stakeholder, gain, reached, leverage }) =>
            `${stakeholder.id} ${gain}${reached ? ' reached' : ''} ${leverage}`,
        )
        .join(', ');
    default:
      return part satisfies never;
  }
}

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).join(' ');

const said = (
  win: readonly Stakeholder[],
  margin: number | null,
  allies: number,
  resources: readonly { readonly id: string }[],
) =>
  [
    ids(win),
    ...(margin === null ? [] : [`margin ${margin}`]),
    ...(allies > 0 ? [`${allies} allies`] : []),
    ...(resources.length > 0 ? [`lacks ${ids(resources)}`] : []),
  ].join('; ');

const plan = (stakeholders: string, needs = '') =>
  `lead: us\nstakeholders: { us: {}, ${stakeholders} }\nactions: { a: { summary: Act, aligns-with: v, conflicts-with: w${needs ? `, needs: [${needs}]` : ''} } }`;

const v = 'values: { terminal: v }';

describe('whom to win for the balance', () => {
  const against = 'o: { power: strong, stance: opposed, values: { terminal: w } }';
  it('is nobody when it is ahead', () => check('balance', '', plan('a: { power: limited, stance: ally }')));
  it('is whoever brings most first', () =>
    check('balance', 'b', plan(`a: { power: strong, ${v} }, b: { power: dominant, ${v} }, ${against}`)));
  it('is the first of those who bring alike', () =>
    check('balance', 'a b', plan(`a: { power: strong, ${v} }, b: { power: strong, ${v} }, ${against}`)));
  it('is nobody where all together are not enough', () => check('balance', 'out of reach', plan(against)));
});

describe('whom to win so that it is enough', () => {
  it('is whoever secures most at once', () =>
    check(
      'enough',
      'c',
      plan(`a: { controls: r, ${v} }, b: { controls: s, ${v} }, c: { controls: [r, s], power: limited, ${v} }`, 'r, s'),
    ));
  it('is whoever brings more of those who secure alike', () =>
    check(
      'enough',
      'b',
      plan(
        `us2: { power: limited, stance: ally }, a: { controls: r, ${v} }, b: { controls: r, power: limited, ${v} }`,
        'r',
      ),
    ));
  it('brings as many allies as are asked for', () =>
    check('enough', 'a b', plan(`x: { power: strong, stance: ally }, a: { ${v} }, b: { ${v} }, c: { ${v} }`), 3));
  it('tells how many allies lack', () =>
    check(
      'enough',
      'a; 1 allies',
      plan(`x: { power: strong, stance: ally }, a: { ${v} }, b: { values: { terminal: w } }`),
      3,
    ));
  it('asks for no allies where the plan needs no support', () =>
    check('enough', 'a', 'stakeholders: { a: { power: limited } }\nactions: { a: { summary: Act, scope: alone } }', 3));
  it('tells what nobody can secure', () =>
    check(
      'enough',
      'a; lacks r t',
      plan(`a: { power: limited, controls: s, ${v} }, b: { controls: t, values: { terminal: w } }`, 'r, s, t'),
    ));
  it('is not searched for among more than twenty', () => {
    const many = (number: number) =>
      plan(Array.from({ length: number }, (_, index) => `g${index}: { power: limited }`).join(', '));
    check('enough', 'g0', many(20));
    check('enough', 'not searched', many(21));
  });
});

describe('whom to see first', () => {
  it('is who does not resist, then who is reached, then who has the ear of those who matter, then who brings most', () =>
    check(
      'order',
      'd 1 reached 4, a 4 reached 0, c 2 reached 0, b 2 4, r 4.5 reached 4',
      plan(
        `r: { power: strong, stance: resistant, ${v}, influences: a }, a: { power: dominant, ${v} }, b: { power: moderate, ${v}, influences: a }, c: { power: moderate, ${v} }, d: { power: limited, ${v}, influences: [a, a] }, x: { stance: ally, influences: [c, d, r] }`,
      ),
    ));
});

describe('whom to win, held against exhaustive search', () => {
  const same = (part: Part, search: (analysis: Analysis, minAllies: number) => string) =>
    fc.assert(
      fc.property(sketches, fc.integer({ min: 0, max: 5 }), (sketch, minAllies) => {
        const analysis = analysisOf(written(sketch));
        assert.equal(print(part, analysis, minAllies), search(analysis, minAllies));
      }),
      runs(2000),
    );

  it('finds the smallest set for the balance', () =>
    same('balance', (analysis) => {
      const [best] = setsOf(analysis)
        .filter((set) => marginWith(analysis, set) > 0)
        .sort((a, b) => a.length - b.length || compareLargestFirst(analysis, a, b));
      return best ? ids([...best].sort((a, b) => gainOf(analysis, b) - gainOf(analysis, a))) : 'out of reach';
    }));

  it('finds the smallest set that is enough', () =>
    same('enough', (analysis, asked) => {
      const minAllies = analysis.needsSupport ? asked : 0;
      const sets = setsOf(analysis);
      const reached = (set: readonly Stakeholder[]) => {
        const margin = marginWith(analysis, set);
        const won = (it: Stakeholder) =>
          it.id === analysis.plan.lead?.value ||
          analysis.base.allies.includes(it) ||
          (set.includes(it) && analysis.ceiling(it).stance === 'ally');
        return {
          margin: Math.min(margin, 0.5),
          allies: Math.min(
            minAllies,
            analysis.plan.stakeholders.filter((it) => won(it) && it.id !== analysis.plan.lead?.value).length,
          ),
          secured: analysis.resources.filter(({ controlledBy }) => controlledBy.some(won)),
        };
      };
      const all = sets.map((set) => ({ set, ...reached(set) }));
      const most = {
        margin: Math.max(...all.map(({ margin }) => margin)),
        allies: Math.max(...all.map(({ allies }) => allies)),
        secured: Math.max(...all.map(({ secured }) => secured.length)),
      };
      const [best] = all
        .filter((it) => it.margin === most.margin && it.allies === most.allies && it.secured.length === most.secured)
        .sort(
          (a, b) =>
            a.set.length - b.set.length ||
            marginWith(analysis, b.set) - marginWith(analysis, a.set) ||
            comparePlaces(analysis, a.set, b.set),
        );
      assert.ok(best, 'some set is the best');
      return said(
        best.set,
        most.margin > 0 ? null : most.margin,
        minAllies - most.allies,
        analysis.resources.filter((resource) => !best.secured.includes(resource)),
      );
    }));
}).timeout(patience);

/** All sets of those below their ceiling, each in the order of the plan. */
function setsOf(analysis: Analysis): Stakeholder[][] {
  const { plan, ceiling } = analysis;
  const sets: Stakeholder[][] = [[]];
  for (const it of plan.stakeholders)
    if (it.id !== plan.lead?.value && factorOf(it.stance?.value) < factorOf(ceiling(it).stance))
      sets.push(...sets.map((set) => [...set, it]));
  return sets;
}

function gainOf({ ceiling }: Analysis, it: Stakeholder): number {
  return weightOf(it.power?.value) * (factorOf(ceiling(it).stance) - factorOf(it.stance?.value));
}

const marginWith = (analysis: Analysis, set: readonly Stakeholder[]): number =>
  analysis.balance.for - analysis.balance.against + set.reduce((sum, it) => sum + gainOf(analysis, it), 0);

/** Largest gains first, ties in the order of the plan. */
function compareLargestFirst(analysis: Analysis, a: readonly Stakeholder[], b: readonly Stakeholder[]): number {
  const gains = (set: readonly Stakeholder[]) => set.map((it) => gainOf(analysis, it)).sort((x, y) => y - x);
  const [one, other] = [gains(a), gains(b)];
  const at = one.findIndex((gain, index) => gain !== other[index]);
  return at < 0 ? comparePlaces(analysis, a, b) : (other[at] ?? 0) - (one[at] ?? 0);
}

function comparePlaces({ plan }: Analysis, a: readonly Stakeholder[], b: readonly Stakeholder[]): number {
  const places = (set: readonly Stakeholder[]) => set.map((it) => plan.stakeholders.indexOf(it));
  const at = places(a).findIndex((place, index) => place !== places(b)[index]);
  return at < 0 ? 0 : (places(a)[at] ?? 0) - (places(b)[at] ?? 0);
}
