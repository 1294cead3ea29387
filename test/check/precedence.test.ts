import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { firstOfEachCause, precedence } from '../../server/src/check/precedence.ts';
import { rules } from '../../server/src/rules/index.ts';
import { world } from '../world.ts';

/** Findings as `rule about`, in and out. */
function check(found: readonly string[], expected: readonly string[]): void {
  const drafts = found.map((line) => {
    const [rule = '', about] = line.split(' ');
    return { line, rule, draft: { at: { file: '', start: 0, end: 0 }, message: '', ...(about && { about }) } };
  });
  assert.deepEqual(
    firstOfEachCause(drafts).map(({ line }) => line),
    expected,
  );
}

describe('precedence', () => {
  it('keeps the first that applies to a stakeholder', () =>
    check(
      ['untapped-ally s', 'unanswered-conflict s', 'unanswered-conflict s', 'untapped-ally t'],
      ['unanswered-conflict s', 'unanswered-conflict s', 'untapped-ally t'],
    ));
  it('keeps the resource that nobody controls', () =>
    check(['unsecured-resource r', 'uncontrolled-resource r'], ['uncontrolled-resource r']));
  it('leaves all other findings alone', () =>
    check(['no-ally', 'shallow-base s', 'untapped-ally s'], ['no-ally', 'shallow-base s', 'untapped-ally s']));
  it('gives one finding about a stakeholder whom no tactic targets', () => {
    const stakeholder = 'power: dominant, stance: resistant, values: { terminal: a, instrumental: b }';
    const text = `lead: us\nstakeholders: { us: {}, them: { ${stakeholder} } }\nactions: { act: { summary: Act, aligns-with: a, conflicts-with: b } }`;
    const found = checkText('p', text, world).findings.map(({ rule }) => rule);
    assert.deepEqual(
      found.filter((rule) => precedence[0]?.includes(rule)),
      ['unanswered-resistance'],
    );
  });
  it('names only rules that there are', () => {
    const names = rules.map(({ name }) => name);
    assert.deepEqual(
      precedence.flat().filter((name) => !names.includes(name)),
      [],
    );
  });
});
