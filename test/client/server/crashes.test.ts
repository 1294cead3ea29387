import assert from 'node:assert/strict';
import { crashes } from '../../../client/src/server/crashes.ts';

describe('a server that crashes', () => {
  /** What comes after crashes at these seconds. */
  const nextAt = (...seconds: readonly number[]) => {
    const next = crashes();
    return seconds.map((it) => next(it * 1000));
  };

  it('is started again at once', () => {
    assert.deepEqual(nextAt(0, 1, 2, 3), Array(4).fill('start'));
    assert.deepEqual(nextAt(0, 60, 120, 180, 240, 300, 360, 420), Array(8).fill('start'));
  });

  it('has a rest when it does so all the time, but is never given up; that is said once', () => {
    assert.deepEqual(nextAt(0, 1, 2, 3, 4, 14, 24), [...Array(4).fill('start'), 'tell and rest', 'rest', 'rest']);
    assert.deepEqual(nextAt(0, 1, 2, 3, 4, 1000, 1001, 1002, 1003, 1004).slice(4), [
      'tell and rest',
      ...Array(4).fill('start'),
      'tell and rest',
    ]);
  });
});
