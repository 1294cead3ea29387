import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkText } from '../../server/src/check/check.ts';
import { reportToJson } from '../../server/src/report/json.ts';
import { world } from '../world.ts';

const jsonOf = (text: string) =>
  reportToJson(checkText('plan.changeplan.yaml', text, world), ({ rule }) => rule) as Readonly<Record<string, unknown>>;

describe('the report as JSON', () => {
  const square = jsonOf(readFileSync('examples/car-free-centre/plan.changeplan.yaml', 'utf8'));

  it('has what is computed under the names of the language, in its order', () =>
    assert.deepEqual(Object.keys(square), [
      ...['version', 'plan', 'alignment', 'responses', 'base', 'resources', 'influence', 'balance', 'projected'],
      ...['outlook', 'standing', 'toWin', 'scenarios', 'grid', 'sharedValues', 'checklist', 'findings'],
    ]));

  it('tells the outlook', () =>
    assert.deepEqual(square['outlook'], {
      word: 'not-yet',
      counts: { for: 2, undecided: 2, against: 1 },
      reasons: [{ reason: 'unsecured', of: ['road-budget', 'road-closure-permit'] }],
    }));

  it('tells the standing', () =>
    assert.deepEqual(square['standing'], {
      word: 'even',
      range: [-6, 6],
      ways: { ahead: 2, of: 4 },
      deciders: [
        { stakeholder: 'council-majority', decides: 2, of: 2 },
        { stakeholder: 'local-paper', decides: 0, of: 2 },
      ],
      misjudgements: { number: 1, by: ['council-majority'] },
      weights: 'depends',
      certain: [0, 0],
    }));

  it('tells the balance, without the lead among the unrated', () =>
    assert.deepEqual(square['balance'], { for: 3, against: 3, undecided: 6, unrated: [] }));

  it('projects base, balance and standing', () =>
    assert.deepEqual(Object.keys(square['projected'] as object), ['base', 'balance', 'standing']));

  it('tells whom to win', () => {
    const { balance, enough, order } = square['toWin'] as Readonly<Record<string, unknown[]>>;
    assert.deepEqual(balance, ['council-majority']);
    assert.deepEqual(enough, {
      win: ['council-majority', 'public-order-office'],
      missing: { margin: null, allies: 0, resources: [] },
    });
    assert.deepEqual(order?.[0], {
      stakeholder: 'local-paper',
      ceiling: 'supportive',
      if: [],
      gain: 1,
      reached: true,
      leverage: 4,
    });
  });

  it('tells who stands where on the grid of power and interest', () =>
    assert.deepEqual(jsonOf('stakeholders: { a: { power: strong, interest: low }, b: {} }')['grid'], [
      { stakeholder: 'a', box: 'keep-satisfied' },
      { stakeholder: 'b', box: null },
    ]));

  it('leaves out who has nothing to do with an action', () => {
    const said = jsonOf(
      'stakeholders: { a: { values: { terminal: v } }, b: { values: { terminal: w } }, c: {} }\nactions: { x: { summary: X, aligns-with: v } }',
    )['alignment'] as { holder: string }[];
    assert.deepEqual(
      said.map(({ holder }) => holder),
      ['a'],
    );
  });
});
