import assert from 'node:assert/strict';
import { toDay } from '../../server/src/text/day.ts';

it('a day is written year-month-day, by the clock on the wall', () => {
  assert.equal(toDay(new Date(2026, 0, 2, 0, 0)), '2026-01-02');
  assert.equal(toDay(new Date(2026, 10, 21, 23, 59)), '2026-11-21');
});
