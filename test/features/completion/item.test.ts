import assert from 'node:assert/strict';
import { asPlain, asSnippet, hasHoles, type Part } from '../../../server/src/features/completion/item.ts';

const id: Part = { text: 'id', name: 'id' };
const power: Part = { text: '', choices: ['strong', 'a,b|c'] };

/** `#` stands for the dollar sign. */
const check = (parts: readonly Part[], expected: string, continues = false) =>
  assert.equal(asSnippet(parts, continues), expected.replaceAll('#', '$'));

describe('an item as a snippet', () => {
  it('numbers its holes', () => check(['a: ', { text: '' }, ' b: ', { text: 'TODO' }], 'a: #1 b: #{2:TODO}'));
  it('fills holes of one name together', () => check([id, ' ', { text: '' }, ' ', id], '#{1:id} #2 #{1:id}'));
  it('offers choices', () => check([power], '#{1|strong,a\\,b\\|c|}'));
  it('leaves them to the editor where it opens the list itself', () => check([power], '#0', true));
  it('has no hole to go to behind a single one', () => check(['a: ', { text: 'TODO' }], 'a: #{0:TODO}'));
  it('escapes what a snippet would read', () => check(['a}$b\\c'], 'a\\}\\#b\\\\c'));
  it('is none without holes, or with the cursor in it anyway', () => {
    const holes = (...parts: Part[]) => hasHoles(parts);
    assert.deepEqual([holes('a'), holes('a: ', { text: '' })], [false, false]);
    assert.deepEqual(
      [holes('a: ', { text: 'TODO' }), holes('[', { text: '' }, ']'), holes('a: ', power)],
      [true, true, true],
    );
    assert.equal(hasHoles(['a: ', power], true), false);
  });
  it('without holes is plain text', () => assert.equal(asPlain(['a: ', power, '\n', { text: 'TODO' }]), 'a: \nTODO'));
});
