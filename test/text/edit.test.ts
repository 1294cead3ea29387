import assert from 'node:assert/strict';
import { applyEdits, type Edit, joined } from '../../server/src/text/edit.ts';

describe('edits', () => {
  it('replace, remove and insert', () => {
    check('one two three', ['two', '2'], 'one 2 three');
    check('one two three', ['two ', ''], 'one three');
    check('one three', [' ', ' two '], 'one two three');
  });
  it('come in any order', () => {
    check('one two three', ['three', '3'], ['one', '1'], '1 two 3');
  });
  it('may touch', () => {
    check('one two three', ['one ', '1'], ['two', '2'], '12 three');
  });
  it('insert before what they replace, in the order given', () => {
    const at = (start: number, end: number, text: string): Edit => ({ at: { file: '', start, end }, text });
    assert.equal(applyEdits('abc', [at(1, 2, 'B'), at(1, 1, '1'), at(1, 1, '2')]), 'a12Bc');
  });
  it('that touch become one, in the order in which they apply', () => {
    const at = (start: number, end: number, text: string): Edit => ({ at: { file: '', start, end }, text });
    const edits = [at(1, 2, 'B'), at(1, 1, '1'), at(3, 4, ''), at(2, 2, '2')];
    const one = joined(edits);
    assert.deepEqual(
      one.map(({ at: { start, end }, text }) => [start, end, text]),
      [
        [1, 2, '1B2'],
        [3, 4, ''],
      ],
    );
    assert.equal(applyEdits('abcd', one), applyEdits('abcd', edits));
  });
  it('reach the ends', () => {
    check('one', ['one', ''], '');
    check('', '');
  });
});

/** Each edit gives the first part of the text that it is about. */
function check(text: string, ...rest: [...edits: [part: string, instead: string][], expected: string]): void {
  const edits = rest.slice(0, -1).map(([part = '', instead = '']) => {
    const start = text.indexOf(part);
    return { at: { file: 'a', start, end: start + part.length }, text: instead };
  });
  assert.equal(applyEdits(text, edits), rest.at(-1));
}
