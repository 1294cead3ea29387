import assert from 'node:assert/strict';
import { isFoundBy, ledToBy, meantBy } from '../../../client/src/new/meant.ts';

describe('what is meant by a word and Enter', () => {
  const items = ['Psychological safety', 'Safety', 'time'].map((label) => ({ label, value: label }));
  const meant = (typed: string, active: readonly string[] = []) =>
    meantBy(
      typed,
      items,
      items.filter(({ label }) => active.includes(label)),
    )?.label;

  const values = ['Autonomy', 'Work life balance'].map((label) => ({ label, value: label }));
  const led = (typed: string) => ledToBy(typed, [...values, { label: typed, value: typed, isOwn: true }])?.label;

  it('is looked for by name, meaning and other words, whatever hyphens it has', () => {
    const item = { label: 'Work life balance', value: 'w', description: 'Room for life', words: ['part-time'] };
    const finds = (typed: string) => isFoundBy(item, typed);
    assert.deepEqual(['work-life', 'room for', 'Part time', 'pay'].map(finds), [true, true, true, false]);
  });
  it('is the row of that name, in any letter case', () => assert.equal(meant(' safety '), 'Safety'));
  it('is the row that goes on where the word stops', () => {
    assert.equal(meant('saf'), 'Psychological safety');
    assert.equal(led('auton'), 'Autonomy');
    assert.equal(led('work-life'), 'work-life');
    assert.equal(led('work-life balance'), 'Work life balance');
    assert.equal(led('work life bal'), 'Work life balance');
    assert.equal(led('au'), 'au');
  });
  it('is what somebody wrote in words of their own', () => assert.equal(meant('Time'), 'time'));
  it('is the row that they went to', () =>
    assert.equal(meant('safety', ['Psychological safety']), 'Psychological safety'));
  it('is else the first with the word in it', () => assert.equal(meant('psych'), 'Psychological safety'));
  it('is nothing where nothing is typed, or nothing has it', () =>
    assert.deepEqual([meant(''), meant('  '), meant('speed')], [undefined, undefined, undefined]));
});
