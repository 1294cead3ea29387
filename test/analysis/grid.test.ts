import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

describe('power and interest', () => {
  const check = (expected: string | null, rated: string) =>
    assert.equal(analysisOf(`stakeholders: { g: { ${rated} } }`).grid[0]?.box, expected);
  it('are four boxes', () => {
    check('manage-closely', 'power: strong, interest: high');
    check('keep-satisfied', 'power: dominant, interest: low');
    check('keep-informed', 'power: limited, interest: high');
    check('monitor', 'power: moderate, interest: low');
  });
  it('take some interest for high', () => {
    check('manage-closely', 'power: dominant, interest: medium');
    check('keep-informed', 'power: moderate, interest: medium');
  });
  it('are unknown while either is', () => {
    check(null, 'power: dominant');
    check(null, 'interest: low');
  });
  it('leave the lead out', () =>
    assert.deepEqual(
      analysisOf('lead: us\nstakeholders: { b: {}, us: { power: strong, interest: high }, a: {} }').grid.map(
        ({ stakeholder }) => stakeholder.id,
      ),
      ['b', 'a'],
    ));
});
