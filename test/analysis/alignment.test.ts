import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

/** One action and one stakeholder, against what is printed of their alignment. */
function check(action: string, values: string, expected: string, more = ''): void {
  const text = `stakeholders:\n  group: { values: ${values} }\nactions:\n  act: { summary: Act, ${action} }\n${more}`;
  assert.equal(print(text), expected);
}

function print(text: string): string {
  const { plan, alignments } = analysisOf(text);
  return plan.actions
    .flatMap((action) =>
      alignments.holders.map((holder) => {
        const { verdict, score, coverage, aligned, conflicting } = alignments.of(action, holder);
        return `${holder.id}: ${verdict} ${score} ${coverage} [${aligned}] [${conflicting}]`;
      }),
    )
    .join('\n');
}

describe('alignment', () => {
  it('is aligned when the action serves a value held', () =>
    check('aligns-with: a', '{ terminal: [a, b] }', 'group: aligned 0.5 0.5 [a] []'));

  it('weighs terminal values three times as much as instrumental ones', () =>
    check('aligns-with: a', '{ terminal: a, instrumental: b }', 'group: aligned 0.75 0.5 [a] []'));

  it('is a terminal conflict when a terminal value is hurt, whatever else is served', () =>
    check(
      'aligns-with: [b, c], conflicts-with: a',
      '{ terminal: a, instrumental: [b, c] }',
      'group: terminal-conflict -0.2 1 [b,c] [a]',
    ));

  it('is a conflict when only instrumental values are hurt', () =>
    check('conflicts-with: b', '{ terminal: a, instrumental: b }', 'group: conflict -0.25 0.5 [] [b]'));

  it('is mixed when some are served and others hurt', () =>
    check('aligns-with: a, conflicts-with: b', '{ terminal: a, instrumental: b }', 'group: mixed 0.5 1 [a] [b]'));

  it('is unrelated when the action names none of the values', () =>
    check('aligns-with: x', '{ terminal: a }', 'group: unrelated 0 0 [] []'));

  it('is unknown when the holder pursues nothing', () => check('aligns-with: x', '{}', 'group: unknown 0 0 [] []'));

  it('is unknown when the action states nothing', () =>
    check('scope: alone', '{ terminal: a }', 'group: unknown 0 0 [] []'));

  it('counts a value in both lists as hurt', () =>
    check('aligns-with: a, conflicts-with: a', '{ instrumental: [a, b] }', 'group: mixed -0.5 0.5 [a] [a]'));

  it('counts a value held both ways as terminal', () =>
    check('conflicts-with: a', '{ terminal: a, instrumental: a }', 'group: terminal-conflict -1 1 [] [a]'));

  it('leaves out a conflict that is for others, which still names the value', () =>
    check('conflicts-with: { a: { for: others } }', '{ terminal: [a, b] }', 'group: unrelated 0 0.5 [] []'));

  for (const unread of ['[[others]]', '{ others: much }', '[the others]'])
    it(`leaves out a conflict whose “for: ${unread}” cannot be read yet`, () =>
      check(`conflicts-with: { a: { for: ${unread} } }`, '{ terminal: [a, b] }', 'group: unrelated 0 0.5 [] []'));

  for (const nothing of ['TODO', '', '[]', '[TODO]'])
    it(`keeps a conflict whose “for: ${nothing}” is still to be filled in`, () =>
      check(`conflicts-with: { a: { for: ${nothing} } }`, '{ terminal: a }', 'group: terminal-conflict -1 1 [] [a]'));

  it('keeps a conflict that is for the holder', () =>
    check(
      'conflicts-with: { a: { for: [others, group] } }',
      '{ terminal: a }',
      'group: terminal-conflict -1 1 [] [a]',
    ));

  it('lists values in the order of the action, each once', () =>
    check('aligns-with: [c, a, c]', '{ terminal: [a, b, c] }', 'group: aligned 0.67 0.67 [c,a] []'));

  it('compares values after resolving the aliases of the glossary', () =>
    check(
      'aligns-with: frugality',
      '{ terminal: thrift }',
      'group: aligned 1 1 [thrift] []',
      'values: { thrift: { aliases: frugality } }',
    ));

  it('compares values after resolving the aliases of the catalogue', () =>
    check('aligns-with: common-good', '{ terminal: public-interest }', 'group: aligned 1 1 [public-interest] []'));

  it('lets the glossary win over the catalogue', () =>
    check(
      'aligns-with: common-good',
      '{ terminal: public-interest }',
      'group: unrelated 0 0 [] []',
      'values: { common-good: Our own }',
    ));

  it('rounds for and against alike', () =>
    check('conflicts-with: b', '{ terminal: [t, u], instrumental: [b, c] }', 'group: conflict -0.13 0.25 [] [b]'));

  it('leaves the lead out and takes the organization in', () =>
    assert.equal(
      print(
        'lead: us\norganization: { values: { terminal: a } }\nstakeholders: { us: { values: { terminal: a } } }\nactions: { act: { summary: Act, aligns-with: a } }',
      ),
      'organization: aligned 1 1 [a] []',
    ));
});
