import assert from 'node:assert/strict';
import { asPlain, asSnippet, type Part } from '../../../server/src/features/completion/item.ts';

const id: Part = { text: 'id', name: 'id' };
const power: Part = { text: '', choices: ['strong', 'a,b|c'] };

/** `#` stands for the dollar sign. */
const check = (parts: readonly Part[], expected: string, continues = false) =>
  assert.equal(asSnippet(parts, continues), expected.replaceAll('#', '$'));

describe('an item as a snippet', () => {
  it('numbers its holes', () => check(['a: ', { text: '' }, ' b: ', { text: 'TODO' }], 'a: #1 b: #{2:TODO}'));
  it('fills holes of one name together', () => check([id, ' ', { text: '' }, ' ', id], '#{1:id} #2 #{1:id}'));
  it('offers choices', () => check([power], '#{1|strong,a\\,b\\|c|}'));
  it('leaves them to the editor where it opens the list itself', () => check([power], '#1', true));
  it('escapes what a snippet would read', () => check(['a}$b\\c'], 'a\\}\\#b\\\\c'));
  it('without holes is plain text', () => assert.equal(asPlain(['a: ', power, '\n', { text: 'TODO' }]), 'a: \nTODO'));
});
