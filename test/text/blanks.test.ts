import assert from 'node:assert/strict';
import { trimBlanks } from '../../server/src/text/blanks.ts';

describe('trimBlanks', () => {
  it('takes spaces and tabs from the end', () => assert.equal(trimBlanks(' a \t '), ' a'));
  it('leaves what only looks like a space', () => assert.equal(trimBlanks('a\u00a0'), 'a\u00a0'));
  it('leaves nothing of blanks', () => assert.equal(trimBlanks('  '), ''));
});
