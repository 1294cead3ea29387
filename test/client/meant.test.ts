import assert from 'node:assert/strict';
import { meantBy } from '../../client/src/meant.ts';

describe('what is meant by a word and Enter', () => {
  const items = ['Psychological safety', 'Safety', 'time'].map((label) => ({ label, value: label }));
  const meant = (typed: string, active: readonly string[] = []) =>
    meantBy(
      typed,
      items,
      items.filter(({ label }) => active.includes(label)),
    )?.label;

  it('is the row of that name, in any letter case', () => assert.equal(meant(' safety '), 'Safety'));
  it('is what somebody wrote in words of their own', () => assert.equal(meant('Time'), 'time'));
  it('is the row that they went to', () =>
    assert.equal(meant('safety', ['Psychological safety']), 'Psychological safety'));
  it('is else the first with the word in it', () => assert.equal(meant('psych'), 'Psychological safety'));
  it('is nothing where nothing is typed, or nothing has it', () =>
    assert.deepEqual([meant(''), meant('  '), meant('speed')], [undefined, undefined, undefined]));
});
