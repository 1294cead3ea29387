import assert from 'node:assert/strict';
import type { Doubts } from '../../server/src/analysis/doubts.ts';
import { analysisOf } from '../analyze.ts';

/** Those of whom something may be said though it cannot be read. */
function check(doubt: Exclude<keyof Doubts, 'mayHold'>, expected: string, text: string): void {
  const { plan, doubts } = analysisOf(text);
  assert.equal(
    plan.stakeholders
      .filter(doubts[doubt])
      .map(({ id }) => id)
      .join(' '),
    expected,
  );
}

const pair = 'stakeholders: { board: {}, nurses: {} }\n';

describe('what cannot be read', () => {
  it('leaves somebody in doubt whose id is near the one that a tactic targets', () => {
    check('mayBeTargeted', 'board', `${pair}tactics: { t: { type: negotiate, targets: bord } }`);
    check('mayBeTargeted', '', `${pair}tactics: { t: { type: negotiate, targets: [board, others] } }`);
    check('mayBeTargeted', '', `${pair}tactics: { t: { type: negotiate, targets: bord, status: dropped } }`);
    check('mayCarry', 'nurses', `${pair}tactics: { t: { type: negotiate, through: nurse } }`);
  });
  it('leaves everybody in doubt where the targets themselves cannot be read', () => {
    check('mayBeTargeted', 'board nurses', `${pair}tactics: { t: { type: negotiate, targets: { board: [] } } }`);
    check('mayBeTargeted', 'board nurses', `${pair}tactics: { t: { type: negotiate, target: board } }`);
    check('mayBeTargeted', 'board nurses', `${pair}tactics: [t]`);
    check('mayBeTargeted', 'board nurses', `${pair}tactic: { t: { type: negotiate, targets: board } }`);
    check('mayBeTargeted', '', `${pair}tactics: { t: { type: negotiate } }`);
  });
  it('is a stance, a power or a relation that the language does not have', () => {
    check(
      'mayHaveStance',
      'a',
      'stakeholders: { a: { stance: champion }, b: { stance: TODO }, c: { stance: ally }, d: }',
    );
    check('mayHavePower', 'a', 'stakeholders: { a: { powr: strong }, b: {} }');
    check('mayHaveRelation', 'a', 'stakeholders:\n  a:\n    relat\n    power: strong\n  b: {}\n');
  });
  it('is the lead, where the id is a slip', () => {
    check('mayLead', 'board', `lead: bord\n${pair}`);
    check('mayLead', '', `lead: board\n${pair}`);
    check('mayLead', '', `lead: somebody\n${pair}`);
  });
  it('is hurt, where it is meant by a slip among those whom a conflict is limited to', () => {
    const conflict = (rest: string) => `${pair}actions: { a: { conflicts-with: { calm: { for: ${rest} } } } }`;
    check('mayBeHurt', 'nurses', conflict('nurse'));
    check('mayBeHurt', 'board', conflict('[nurses, bord]'));
    check('mayBeHurt', '', conflict('[nurses, others]'));
    check('mayBeHurt', '', conflict('nurse').replace('a: {', 'a: { status: dropped,'));
  });
  it('is a whole section', () => {
    assert.ok(analysisOf('stakeholders: [a, b]\n').doubts.mayHold('stakeholders'));
    assert.ok(analysisOf('stakeholder: { a: {} }\n').doubts.mayHold('stakeholders'));
    assert.ok(!analysisOf('stakeholders: {}\n').doubts.mayHold('stakeholders'));
    assert.ok(!analysisOf('title: T\n').doubts.mayHold('stakeholders'));
  });
});
