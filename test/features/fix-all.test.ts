import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { fixAll } from '../../server/src/features/fix-all.ts';
import { applyEdits, difference } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';

const head = 'changeplan: 1\ntitle: P\n';

async function check(before: string, after: string): Promise<void> {
  const fixed = await fixAll('p', `${head}${before}`, async (text) => checkText('p', text, world).findings);
  assert.equal(fixed, `${head}${after}`);
  assert.equal(applyEdits(`${head}${before}`, difference('p', `${head}${before}`, fixed)), fixed);
}

describe('fix all', () => {
  it('mends slips of spelling', () =>
    check(
      'stakeholders: { a: { powr: dominnt, stance: aly } }',
      'stakeholders: { a: { power: dominant, stance: ally } }',
    ));
  it('mends what a first fix uncovers', () =>
    check('stakholders: { a: { stance: aly } }', 'stakeholders: { a: { stance: ally } }'));
  it('mends tabs', () => check('stakeholders:\n\ta:\n\t\tstance: ally\n', 'stakeholders:\n  a:\n    stance: ally\n'));
  it('changes nothing that only the author can know', () =>
    check('lead: nobody\nactions: { a: {} }', 'lead: nobody\nactions: { a: {} }'));
  it('mends no word of another trade, as only the author knows what was meant', () =>
    check(
      'stakeholders: { a: { Influence: High, stance: champion, relation: external } }',
      'stakeholders: { a: { Influence: High, stance: champion, relation: external } }',
    ));
  it('leaves sound text alone', () => check('purpose: Q', 'purpose: Q'));
});
