import assert from 'node:assert/strict';
import { sharedValues } from '../../server/src/analysis/shared-values.ts';
import { analysisOf } from '../analyze.ts';

/** `one + other: values`, a line each. */
function check(expected: string, stakeholders: string, more = ''): void {
  const { alignments } = analysisOf(`${more}\nstakeholders: { ${stakeholders} }`);
  assert.equal(
    sharedValues(alignments.holders)
      .map(({ holders: [one, other], values }) => `${one.id} + ${other.id}: ${values.join(' ')}`)
      .join('\n'),
    expected,
  );
}

describe('shared values', () => {
  it('are those that both of a pair hold, terminal or instrumental', () =>
    check('s + t: a b', 's: { values: { terminal: a, instrumental: [b, c] } }, t: { values: { terminal: [b, a] } }'));
  it('leave out pairs that share nothing', () =>
    check('', 's: { values: { terminal: a } }, t: { values: { terminal: b } }, u: {}'));
  it('take the organization in, first', () =>
    check('organization + s: a', 's: { values: { instrumental: a } }', 'organization: { values: { terminal: a } }'));
  it('leave the lead out', () =>
    check('', 's: { values: { terminal: a } }, t: { values: { terminal: a } }', 'lead: s'));
  it('are compared after resolving aliases', () =>
    check(
      's + t: public-interest',
      's: { values: { terminal: common-good } }, t: { values: { terminal: public-good } }',
    ));
  it('come pair by pair in the order of the plan', () =>
    check(
      's + t: a\ns + u: a\nt + u: a b',
      's: { values: { terminal: a } }, t: { values: { terminal: [a, b] } }, u: { values: { terminal: [b, a] } }',
    ));
});
