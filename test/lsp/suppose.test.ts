import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stances } from '../../schemas/choices.ts';
import { type Checked, checkText } from '../../server/src/check/check.ts';
import type { Supposed } from '../../server/src/features/suppose.ts';
import { supposeAnswer } from '../../server/src/lsp/features/suppose.ts';
import {
  type IntendAnswer,
  intendMethod,
  type SupposeAnswer,
  type SupposeParams,
  supposeMethod,
} from '../../server/src/protocol.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { forPanel } from '../../server/src/report/panel.ts';
import type { Report } from '../../server/src/report/report.ts';
import { patience, runs } from '../analysis/people.ts';
import { about, aPlan, aScenario, toText, written } from '../check/random-scenarios.ts';
import { world } from '../world.ts';
import { InProcess } from './in-process.ts';

const uri = 'file:///p.changeplan.yaml';
const plan = `changeplan: 1
title: P
stakeholders:
  us: { power: limited, stance: ally }
  union: { name: The union, power: strong, stance: resistant }
actions: { act: { summary: Act } }
tactics:
  walk: { type: negotiate, summary: Walk the square, targets: union, offer: A walk, aims-for: neutral }
scenarios:
  out: { summary: The union stays out, stakeholders: { union: { stance: neutral } } }
`;

describe('what the preview supposes', () => {
  it('is offered and answered by the server, and nothing is written', async () => {
    const server = await InProcess.start({});
    server.open(uri, plan);
    const ask = (supposed: Supposed) =>
      server.ask<SupposeAnswer>(supposeMethod, { uri, supposed } satisfies SupposeParams);
    const { scenarios, tactics, then } = await ask({ moves: [] });
    assert.deepEqual(scenarios, [{ id: 'out', title: 'The union stays out' }]);
    assert.deepEqual(tactics, [{ id: 'walk', title: 'without “Walk the square”' }]);
    assert.equal(then, undefined);

    const out = (await ask({ scenario: 'out', moves: [] })).then;
    assert.deepEqual([out?.title, out?.scenario], ['The union stays out', 'The union stays out']);
    assert.deepEqual(out?.changes.sections[0]?.lines, [
      { mark: 'changed', text: 'The union: stance resistant → neutral' },
    ]);
    const union = out?.report.positions?.stakeholders.find(({ id }) => id === 'union');
    assert.equal(union?.stance, 'neutral');

    const moved = (await ask({ moves: [{ id: 'union', stance: 'ally' }] })).then;
    assert.deepEqual(moved?.aims, [
      { id: 'union', name: 'The union', stance: 'ally', tactics: [{ id: 'walk', title: '“Walk the square”' }] },
    ]);
    assert.equal(
      await server.ask(supposeMethod, { uri: 'file:///none.changeplan.yaml', supposed: { moves: [] } }),
      null,
    );
    const { scenario } = await server.ask<IntendAnswer>(intendMethod, {
      uri,
      intention: { kind: 'keep', supposed: { moves: [{ id: 'union', stance: 'ally' }] } },
    });
    assert.equal(scenario, 'union-ally');
  });

  describe('at random', function () {
    this.timeout(patience);

    it('is shown as the plan with the change written into its text', () => {
      fc.assert(
        fc.property(aPlan, aScenario, (data, scenario) => {
          const said = about(data, scenario);
          const now = check(toText(data, { s: said }));
          const then = check(toText(written(data, said)));
          assert.deepEqual(supposedIn(now, { scenario: 's', moves: [] }), shownOf(then));
        }),
        runs(2000),
      );
    });

    it('is shown as the plan in which everybody has been moved in the text', () => {
      const moves = fc.dictionary(
        fc.constantFrom('we', 'boss', 'union', 'town'),
        fc.record({ stance: fc.constantFrom(...Object.keys(stances)) }),
      );
      fc.assert(
        fc.property(aPlan, moves, (data, moved) => {
          const said = about(data, { stakeholders: moved, actions: {}, tactics: {} });
          const now = check(toText(data));
          const then = check(toText(written(data, said)));
          const supposed = { moves: Object.entries(moved).map(([id, to]) => ({ id, ...to })) };
          assert.deepEqual(supposedIn(now, supposed), shownOf(then));
        }),
        runs(2000),
      );
    });
  });
});

const check = (text: string): Checked => checkText('p.changeplan.yaml', text, world);

/** What is shown then; nothing that comes to be otherwise shows the plan as it is. */
function supposedIn(now: Checked, supposed: Supposed) {
  const then = supposeAnswer(now, supposed, world.today).then?.report;
  return then ? withoutPlaces(then) : shownOf(now);
}

const shownOf = (checked: Checked) => withoutPlaces(forPanel(buildReport(checked, world.today)));

/**
 * Where things stand is not the same in another text: places are left out, findings are sorted, and so is left out what
 * shows only the first few of them.
 */
function withoutPlaces({ verdict: _, entries: __, ...shown }: Report): unknown {
  const isFinding = (it: unknown) => typeof it === 'object' && it !== null && 'rule' in it && 'message' in it;
  return JSON.parse(
    JSON.stringify(shown, (key, value) => {
      if (key === 'at') return undefined;
      if (!Array.isArray(value) || !value.every(isFinding)) return value;
      return value.map((it) => JSON.stringify(withoutAt(it))).sort();
    }),
  );
}

const withoutAt = (it: object) => ({ ...it, at: undefined });
