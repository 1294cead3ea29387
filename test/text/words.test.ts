import assert from 'node:assert/strict';
import { changeQuoted, count, inQuotes, list, sentence, short } from '../../server/src/text/words.ts';

describe('words', () => {
  it('count things', () => {
    assert.deepEqual(
      [0, 1, 2, 10, 11].map((number) => count(number, 'ally', 'allies')),
      ['no allies', 'one ally', 'two allies', 'ten allies', '11 allies'],
    );
    assert.equal(count(3, 'group'), 'three groups');
  });
  it('list things', () => {
    assert.deepEqual(
      ['', 'a', 'ab', 'abc'].map((letters) => list([...letters])),
      ['', 'a', 'a and b', 'a, b and c'],
    );
    assert.equal(list(['a', 'b', 'c'], 'or'), 'a, b or c');
  });
  it('list the first of many things', () => {
    assert.equal(list(['a', 'b', 'c'], 'and', 3), 'a, b and c');
    assert.equal(list(['a', 'b', 'c', 'd'], 'and', 3), 'a, b and 2 more');
  });
  it('are cut before the one that is too much', () => {
    assert.equal(short('Delay frailty', 13), 'Delay frailty');
    assert.equal(short('Delay frailty for long', 16), 'Delay frailty…');
    assert.equal(short('Donaudampfschifffahrt', 9), 'Donaudamp…');
  });
  it('stand on one line', () => {
    assert.equal(short('  Delay\n\tfrailty \r\n'), 'Delay frailty');
    assert.equal(short('\n'), '');
  });
  it('are not cut inside a character', () => {
    assert.equal(short('🏥🏥🏥', 3), '🏥…');
    assert.equal(short('🏥🏥🏥', 4), '🏥🏥…');
  });
  it('stand in quotes, and are changed there, be these English or German', () => {
    assert.equal(inQuotes('Delay frailty'), '“Delay frailty”');
    const loud = (text: string) => changeQuoted(text, (said) => said.toUpperCase());
    assert.equal(loud('“delay” and “frailty”'), '“DELAY” and “FRAILTY”');
    assert.equal(loud('„delay“ und „frailty“'), '„DELAY“ und „FRAILTY“');
    assert.equal(loud('nothing “” and ” nothing “'), 'nothing “” and ” nothing “');
  });
  it('begin a sentence', () => {
    assert.equal(sentence('two allies'), 'Two allies');
    assert.equal(sentence(''), '');
    assert.equal(sentence('équipe'), 'Équipe');
  });
});
