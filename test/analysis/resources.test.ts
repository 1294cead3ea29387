import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

/** `resource: needed by; controlled by; secured by`, a line each. */
function check(expected: string, stakeholders: string, actions: string): void {
  const { resources } = analysisOf(`lead: us\nstakeholders: { ${stakeholders} }\nactions: { ${actions} }`);
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).join(' ');
  assert.equal(
    resources
      .map(({ id, neededBy, controlledBy, securedBy }) =>
        [`${id}: ${ids(neededBy)}`, ids(controlledBy), ids(securedBy)].join('; '),
      )
      .join('\n'),
    expected,
  );
}

describe('resources', () => {
  it('are those that actions need, first needed first', () =>
    check('b: x y; ; \na: y; ; ', '', 'x: { summary: X, needs: b }, y: { summary: Y, needs: [a, b] }'));
  it('are none where nothing is needed', () => check('', 's: { controls: a }', 'x: { summary: X }'));
  it('name those who control them, in the order of the plan', () =>
    check('a: x; t s; ', 't: { controls: a }, s: { controls: [b, a] }', 'x: { summary: X, needs: a }'));
  it('are secured by an ally', () =>
    check('a: x; s t; t', 's: { controls: a }, t: { controls: a, stance: ally }', 'x: { summary: X, needs: a }'));
  it('are secured by the lead', () => check('a: x; us; us', 'us: { controls: a }', 'x: { summary: X, needs: a }'));
  it('are not secured by good wishes', () =>
    check('a: x; s; ', 's: { controls: a, stance: supportive }', 'x: { summary: X, needs: a }'));
  it('count once where they are written twice', () =>
    check('a: x; s; ', 's: { controls: [a, a] }', 'x: { summary: X, needs: [a, a] }'));
  it('may be written as a map', () =>
    check('a: x; s; ', 's: { controls: { a: Two rooms } }', 'x: { summary: X, needs: { a: One room } }'));
});
