import assert from 'node:assert/strict';
import { finderOf } from '../../server/src/rules/shared/wording.ts';
import { judgingWords } from '../../server/src/rules/words/judging.ts';
import { specialWords } from '../../server/src/rules/words/special.ts';
import { harmless, judging, special } from './sentences.ts';

const findSpecial = finderOf(specialWords);
const findJudging = finderOf(judgingWords);
const isTold = (sentence: string) => findSpecial(sentence).length + findJudging(sentence).length > 0;

describe('the lists of words', () => {
  it('find at least 85 of 100 sentences of the kind, and tell at most 3 of 100 harmless ones', () => {
    const missed = [
      ...special.filter((sentence) => findSpecial(sentence).length === 0),
      ...judging.filter((sentence) => findJudging(sentence).length === 0),
    ];
    assert.ok(missed.length <= 15, missed.join('\n'));
    const told = harmless.filter(isTold);
    assert.ok(told.length <= 3, told.join('\n'));
  });
});
