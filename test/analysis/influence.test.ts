import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import type { Stakeholder } from '../../server/src/model/plan.ts';
import { analysisOf } from '../analyze.ts';

type Part = 'reach' | 'keys' | 'routes' | 'failures' | 'losses';

const needs = 'actions: { act: { summary: Act, needs: [money] } }';

function check(part: Part, expected: string, stakeholders: string): void {
  assert.equal(print(part, analysisOf(`lead: us\nstakeholders: { us: {}, ${stakeholders} }\n${needs}`)), expected);
}

function print(part: Part, { influence }: Analysis): string {
  const { reach, keyStakeholders, routes, pointsOfFailure, losses } = influence;
  switch (part) {
    case 'reach':
      return ids(reach);
    case 'keys':
      return ids(keyStakeholders);
    case 'routes':
      return routes.map(({ to, path }) => `${to.id}: ${ids(path)}`).join('\n');
    case 'failures':
      return ids(pointsOfFailure);
    case 'losses':
      return [...losses]
        .map(([{ id }, { resources, stakeholders }]) => `${id}: ${ids(resources)}; ${ids(stakeholders)}`)
        .join('\n');
    default:
      return part satisfies never;
  }
}

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).join(' ');

describe('reach', () => {
  it('begins with those who listen to an ally', () =>
    check('reach', 'b c', 'a: { stance: ally, influences: b }, b: { influences: c }, c: {}, d: {}'));
  it('begins with those who listen to the lead', () =>
    assert.equal(
      print(
        'reach',
        analysisOf('lead: us\nstakeholders: { us: { influences: b }, a: { influences: c }, b: {}, c: {} }'),
      ),
      'b',
    ));
  it('holds an ally only when somebody reaches it', () =>
    check('reach', 'a b', 'a: { stance: ally, influences: b }, b: { influences: a }'));
  it('does not begin with good wishes', () => check('reach', '', 'a: { stance: supportive, influences: b }, b: {}'));
  it('follows nobody who is not there', () =>
    check('reach', 'b', 'a: { stance: ally, influences: [nobody, b, b] }, b: {}'));
});

describe('key stakeholders', () => {
  it('are the dominant and the strong', () =>
    check('keys', 'a b', 'a: { power: dominant }, b: { power: strong }, c: { power: moderate }, d: {}'));
  it('are those who control what is needed', () =>
    check('keys', 'b', 'a: { controls: rooms }, b: { controls: money }'));
  it('are allies too', () => check('keys', 'a', 'a: { power: strong, stance: ally }'));
  it('are never the lead', () =>
    assert.equal(
      print('keys', analysisOf(`lead: us\nstakeholders: { us: { power: dominant, controls: money } }\n${needs}`)),
      '',
    ));
});

describe('routes', () => {
  it('are the shortest from an ally', () =>
    check(
      'routes',
      'k: b k',
      'a: { stance: ally, influences: x }, x: { influences: k }, b: { stance: ally, influences: k }, k: { power: strong }',
    ));
  it('may lead through others', () =>
    check(
      'routes',
      'k: a x y k',
      'k: { power: strong }, a: { stance: ally, influences: x }, x: { influences: y }, y: { influences: k }',
    ));
  it('begin with the one of two who shares more with the target', () =>
    check(
      'routes',
      'k: b k',
      'a: { stance: ally, influences: k, values: { terminal: v } }, b: { stance: ally, influences: k, values: { terminal: [v, w] } }, k: { power: strong, values: { terminal: w, instrumental: v } }',
    ));
  it('begin with the first of two who share alike', () =>
    check(
      'routes',
      'k: a k',
      'a: { stance: ally, influences: k, values: { terminal: v } }, b: { stance: ally, influences: k, values: { terminal: v } }, k: { power: strong, values: { terminal: v } }',
    ));
  it('go on in the order of the plan', () =>
    check(
      'routes',
      'k: a x k',
      'x: { influences: k }, a: { stance: ally, influences: [y, x] }, y: { influences: k }, k: { power: strong }',
    ));
  it('do not begin with the lead', () =>
    assert.equal(
      print('routes', analysisOf('lead: us\nstakeholders: { us: { influences: k }, k: { power: strong } }')),
      '',
    ));
  it('lead to no ally', () =>
    check('routes', '', 'a: { stance: ally, influences: b }, b: { power: strong, stance: ally }'));
});

describe('points of failure', () => {
  it('are allies who alone secure a resource', () =>
    check('losses', 'a: money; ', 'a: { stance: ally, controls: money }, b: { controls: money }'));
  it('are none where two secure it', () =>
    check('failures', '', 'a: { stance: ally, controls: money }, b: { stance: ally, controls: money }'));
  it('are none where the lead secures it too', () =>
    assert.equal(
      print(
        'failures',
        analysisOf(
          `lead: us\nstakeholders: { us: { controls: money }, a: { stance: ally, controls: money } }\n${needs}`,
        ),
      ),
      '',
    ));
  it('are allies who alone reach a key stakeholder', () =>
    check('losses', 'a: ; k', 'a: { stance: ally, influences: x }, x: { influences: k }, k: { power: strong }'));
  it('are none where two reach it', () =>
    check(
      'failures',
      '',
      'a: { stance: ally, influences: k }, b: { stance: ally, influences: k }, k: { power: dominant }',
    ));
  it('are none where the one who matters is no key stakeholder', () =>
    check('failures', '', 'a: { stance: ally, influences: k }, k: { power: moderate }'));
  it('are the last ally before the target, not those before that one', () =>
    check(
      'losses',
      'b: ; k',
      'a: { stance: ally, influences: b }, b: { stance: ally, influences: k }, k: { power: strong }',
    ));
  it('are not those without whom only another ally is out of reach', () =>
    check('failures', '', 'a: { stance: ally, influences: b }, b: { stance: ally, power: strong }'));
  it('are not those without whom only they themselves are reached', () =>
    check('failures', '', 'a: { stance: ally, power: strong, influences: x }, x: { influences: a }'));
});

/** Up to eight stakeholders, of whom the first leads: each with power, stance, values, listeners and what they control. */
const plans = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.array(
      fc.record({
        strong: fc.boolean(),
        ally: fc.boolean(),
        values: fc.subarray(['v', 'w', 'x']),
        listeners: fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }),
        controls: fc.subarray(['money', 'rooms']),
      }),
      { minLength: size, maxLength: size },
    ),
  )
  .map((people) => {
    const lines = people.map(({ strong, ally, values, listeners, controls }, index) => {
      const inBrackets = (items: readonly unknown[]) => `[${items.join(', ')}]`;
      return `  s${index}: { ${strong ? 'power: strong, ' : ''}${ally ? 'stance: ally, ' : ''}values: { terminal: ${inBrackets(values)} }, controls: ${inBrackets(controls)}, influences: ${inBrackets(listeners.map((it) => `s${it}`))} }`;
    });
    return `lead: s0\nstakeholders:\n${lines.join('\n')}\nactions: { act: { summary: Act, needs: [money, rooms] } }\n`;
  });

describe('influence, whatever the plan', () => {
  const same = (part: Part, bruteForce: (analysis: Analysis) => string) =>
    fc.assert(
      fc.property(plans, (text) => {
        const analysis = analysisOf(text);
        assert.equal(print(part, analysis), bruteForce(analysis));
      }),
      { numRuns: 100 },
    );

  it('reaches what the definition says', () => same('reach', ({ plan, ...rest }) => ids(reached({ plan, ...rest }))));

  it('finds the points of failure that leaving out each ally would find', () =>
    same('failures', (analysis) => ids(analysis.base.allies.filter((ally) => isMissed(analysis, ally)))));

  it('finds the routes that trying all ways would find', () =>
    same('routes', (analysis) =>
      analysis.influence.keyStakeholders
        .filter((to) => !analysis.base.allies.includes(to))
        .flatMap((to) => {
          const [best] = waysTo(analysis, to).sort((a, b) => compareWays(analysis, a, b));
          return best ? [`${to.id}: ${ids(best)}`] : [];
        })
        .join('\n'),
    ));
});

const listeners = ({ stakeholder }: Analysis, { influences }: Stakeholder) =>
  influences.flatMap(({ id }) => stakeholder(id) ?? []);

/** Everybody whom somebody who speaks for the plan reaches, in a world without one. */
function reached(analysis: Analysis, without?: Stakeholder): Stakeholder[] {
  const { plan, base } = analysis;
  const found = new Set<Stakeholder>();
  const visit = (at: Stakeholder) => {
    for (const listener of listeners(analysis, at)) {
      if (listener === without || found.has(listener)) continue;
      found.add(listener);
      visit(listener);
    }
  };
  for (const speaker of plan.stakeholders)
    if (speaker !== without && (speaker.id === plan.lead?.value || base.allies.includes(speaker))) visit(speaker);
  return plan.stakeholders.filter((stakeholder) => found.has(stakeholder));
}

function isMissed(analysis: Analysis, ally: Stakeholder): boolean {
  const { base, resources, influence } = analysis;
  const [before, after] = [reached(analysis), reached(analysis, ally)];
  return (
    resources.some(({ securedBy }) => securedBy.includes(ally) && securedBy.every((it) => it === ally)) ||
    influence.keyStakeholders.some((key) => !base.allies.includes(key) && before.includes(key) && !after.includes(key))
  );
}

/** Every way from an ally to the target that meets nobody twice. */
function waysTo(analysis: Analysis, to: Stakeholder): Stakeholder[][] {
  const on = (way: readonly Stakeholder[]): Stakeholder[][] => {
    const last = way.at(-1);
    if (!last) return [];
    if (last === to) return [[...way]];
    return listeners(analysis, last)
      .filter((listener) => !way.includes(listener))
      .flatMap((listener) => on([...way, listener]));
  };
  return analysis.base.allies.flatMap((ally) => on([ally]));
}

function compareWays({ plan, resolve }: Analysis, a: readonly Stakeholder[], b: readonly Stakeholder[]): number {
  const shared = (way: readonly Stakeholder[]) => {
    const [first, last] = [way[0], way.at(-1)];
    const target = last?.values.terminal.map(({ id }) => resolve(id)) ?? [];
    return (first?.values.terminal ?? []).filter(({ id }) => target.includes(resolve(id))).length;
  };
  const places = (way: readonly Stakeholder[]) => way.map((stakeholder) => plan.stakeholders.indexOf(stakeholder));
  const differing = places(a).findIndex((place, index) => place !== places(b)[index]);
  return (
    a.length - b.length ||
    shared(b) - shared(a) ||
    (differing < 0 ? 0 : (places(a)[differing] ?? 0) - (places(b)[differing] ?? 0))
  );
}

describe('the kite of Krackhardt (1990)', () => {
  const ties =
    `Andre-Beverly Andre-Carol Andre-Diane Andre-Fernando Beverly-Diane Beverly-Ed Beverly-Garth Carol-Diane Carol-Fernando
    Diane-Ed Diane-Fernando Diane-Garth Ed-Garth Fernando-Garth Fernando-Heather Garth-Heather Heather-Ike Ike-Jane`
      .split(/\s+/)
      .map((tie) => tie.split('-'));
  const people = [...new Set(ties.flat())].sort();
  const listeners = (name: string) => ties.flatMap(([a = '', b = '']) => (a === name ? [b] : b === name ? [a] : []));
  const kite = (allies: readonly string[]) =>
    analysisOf(
      `stakeholders: { ${people
        .map((name) => {
          const stance = allies.includes(name) ? ', stance: ally' : '';
          return `${name}: { power: strong, influences: [${listeners(name).join(', ')}]${stance} }`;
        })
        .join(', ')} }\n${needs}`,
    );
  /** Whom they are themselves, or reach in one step: Borgatti (2006). */
  const heard = (messengers: readonly string[]) =>
    new Set([
      ...messengers,
      ...kite(messengers).influence.routes.flatMap(({ to, path }) => (path.length === 2 ? [to.id] : [])),
    ]).size;

  it('has its shortest ways to everybody, and hangs on Heather for two', () => {
    const { influence } = kite(['Diane', 'Heather']);
    assert.equal(ids(influence.pointsOfFailure), 'Heather');
    assert.equal(
      ids(influence.losses.get(influence.pointsOfFailure[0] as Stakeholder)?.stakeholders ?? []),
      'Ike Jane',
    );
    assert.deepEqual(
      influence.routes.map(({ to, path }) => `${to.id} ${path.length - 1}`),
      ['Andre 1', 'Beverly 1', 'Carol 1', 'Ed 1', 'Fernando 1', 'Garth 1', 'Ike 1', 'Jane 2'],
    );
  });

  it('is best heard from two who are not the two best alone', () => {
    const alone = new Map(people.map((name) => [name, heard([name])]));
    assert.deepEqual([alone.get('Diane'), Math.max(...alone.values())], [7, 7]);
    const pairs = people.flatMap((one, index) => people.slice(index + 1).map((other) => [one, other]));
    const best = Math.max(...pairs.map(heard));
    assert.deepEqual([best, pairs.filter((pair) => heard(pair) === best)], [10, [['Diane', 'Ike']]]);
    assert.deepEqual([alone.get('Ike'), heard(['Diane', 'Fernando']), heard(['Diane', 'Garth'])], [3, 8, 8]);
  });
});
