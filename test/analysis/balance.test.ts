import assert from 'node:assert/strict';
import { balanceOf } from '../../server/src/analysis/balance.ts';
import { analysisOf } from '../analyze.ts';

function check(expected: string, stakeholders: string): void {
  const {
    for: pro,
    against,
    undecided,
    unrated,
  } = balanceOf(analysisOf(`lead: us\nstakeholders: { ${stakeholders} }`).plan.stakeholders, 'us');
  const without = unrated.map(({ id }) => ` ${id}`).join('');
  assert.equal(`${pro} for, ${against} against, ${undecided} undecided; unrated:${without}`, expected);
}

describe('support balance', () => {
  it('counts an ally with its whole weight', () =>
    check('4 for, 0 against, 0 undecided; unrated:', 'a: { power: dominant, stance: ally }'));
  it('counts good wishes half', () =>
    check('1.5 for, 0 against, 0 undecided; unrated:', 'a: { power: strong, stance: supportive }'));
  it('counts passive resistance half', () =>
    check('0 for, 1 against, 0 undecided; unrated:', 'a: { power: moderate, stance: resistant }'));
  it('counts active resistance whole', () =>
    check('0 for, 1 against, 0 undecided; unrated:', 'a: { power: limited, stance: opposed }'));
  it('leaves undecided those who are neutral or whose stance is not known', () =>
    check('0 for, 0 against, 7 undecided; unrated:', 'a: { power: dominant, stance: neutral }, b: { power: strong }'));
  it('lists those without power, whatever their stance', () =>
    check('0 for, 0 against, 0 undecided; unrated: b a', 'b: { stance: ally }, a: {}'));
  it('adds up', () =>
    check(
      '5.5 for, 2.5 against, 2 undecided; unrated: f',
      'a: { power: dominant, stance: ally }, b: { power: strong, stance: supportive }, c: { power: strong, stance: resistant }, d: { power: limited, stance: opposed }, e: { power: moderate }, f: {}',
    ));
  it('counts the lead as an ally where its power is stated, whatever its stance', () =>
    check(
      '5 for, 0 against, 0 undecided; unrated:',
      'us: { power: dominant, stance: opposed }, a: { power: limited, stance: ally }',
    ));
  it('does not ask for the power of the lead', () =>
    check('0 for, 0 against, 0 undecided; unrated: a', 'us: {}, a: {}'));
  it('is empty without stakeholders', () => check('0 for, 0 against, 0 undecided; unrated:', ''));
});
