import assert from 'node:assert/strict';
import { endOfLine, startOfLine } from '../../../server/src/features/shared/lines.ts';

/** The line that the cursor stands in. */
function check(marked: string, line: string): void {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  assert.equal(text.slice(startOfLine(text, offset), endOfLine(text, offset)), line);
}

describe('the line around an offset', () => {
  it('lies between line breaks', () => check('one\ntw$0o\nthree', 'two'));
  it('is the first', () => check('$0one\ntwo', 'one'));
  it('is the first, though nothing stands in it', () => check('$0\ntwo', ''));
  it('is the last', () => check('one\ntwo$0', 'two'));
});
