import assert from 'node:assert/strict';
import { found } from './found.ts';

const plan = (tactics: string, boss = 'stance: opposed') => `stakeholders:
  boss: { name: Boss, power: dominant, controls: budget, ${boss} }
  crew: {}
actions: { a: { summary: A, needs: budget } }
tactics:
${tactics.replaceAll(/^(?=.)/gm, '  ')}`;

/** What is underlined, then the fixes offered. */
function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    found('tried-in-vain', text).flatMap(({ at, fixes }) => [at, ...fixes]),
    expected,
  );
}

const no = 'ask: { type: negotiate, targets: boss, status: done, outcome: He said no }\n';
const join = 'Build an alliance with Boss (produce-power-relations, aiming for “neutral”)';

describe('tried-in-vain', () => {
  it('offers first to go on, then another type', () => {
    check(plan(no), ['opposed', 'Go on with “ask” (under-way)', join]);
    const [{ message = '', fixed = '' } = {}] = found('tried-in-vain', plan(no));
    assert.match(message, /^What was tried has not won Boss \(dominant, opposed\): “ask” ended with “He said no”\./);
    assert.equal(fixed, plan(no.replace('done', 'under-way')));
    assert.deepEqual(found('tried-in-vain', fixed), []);
    assert.deepEqual(found('unanswered-resistance', fixed), []);
  });
  it('is told in place of all else that hangs on them', () => {
    for (const rule of ['unanswered-resistance', 'unsecured-resource', 'unreached-key-stakeholder'])
      assert.deepEqual(found(rule, plan(no)), []);
    assert.match(found('tried-in-vain', plan(no))[0]?.message ?? '', /they control budget, needed for “A”/);
  });
  it('is silent while something is tried, and once they resist no longer', () => {
    check(plan(`${no}show: { type: define-rationality, targets: boss, evidence: Figures }\n`), []);
    check(plan(no, 'stance: neutral'), []);
  });
  it('is silent where nothing was tried', () => {
    check(plan('watch: { type: watch, targets: boss, status: done }\n'), []);
    check(plan(no.replace('done', 'dropped')), []);
  });
  it('counts what was dropped as gone', () =>
    check(plan(`${no}show: { type: define-rationality, targets: boss, evidence: F, status: dropped }\n`), [
      'opposed',
      'Go on with “ask” (under-way)',
      join,
    ]));
  it('does not go on with what says nothing', () =>
    check(plan(no.replace(', outcome: He said no', '')), ['opposed', join]));
});
