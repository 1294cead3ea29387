import assert from 'node:assert/strict';
import { isPlaceholder } from '../../server/src/text/placeholder.ts';

const check = (expected: boolean, text: string, ids: readonly string[] = []) =>
  assert.equal(isPlaceholder(text, new Set(ids)), expected);

describe('placeholder', () => {
  it('is a word for what is yet to come', () => {
    for (const text of ['TODO', 'TBD', '???', '…', '...']) check(true, text);
  });
  it('may be written in any letter case and between blanks', () => {
    for (const text of ['todo', ' ToDo\n', 'tbd ', '\t…']) check(true, text);
  });
  it('may say what is yet to come', () => {
    for (const text of ['TODO: ask the board', 'tbd:', ' Todo:x']) check(true, text);
  });
  it('is no text that only begins alike', () => {
    for (const text of ['TODO ask the board', 'todos', 'Ask: TODO', '??', '....', '', 'TODO.']) check(false, text);
  });
  it('is no id of the plan', () => check(false, ' tbd ', ['tbd']));
  it('is no id of the plan, of which it differs by letter case', () => check(true, 'TBD', ['tbd']));
});
