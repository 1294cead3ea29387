import assert from 'node:assert/strict';
import { found } from './found.ts';

const plan = (lines: string) => `tactics:\n  meet:\n    type: watch\n    ${lines.replaceAll(', ', '\n    ')}\n`;

/** Silent on the last day on which the engagement is fresh, and no longer on the day after. */
function check(lines: string, fresh: string, stale: string): void {
  assert.equal(found('stale-engagement', plan(lines), { today: fresh }).length, 0, fresh);
  assert.equal(found('stale-engagement', plan(lines), { today: stale }).length, 1, stale);
}

function silent(lines: string): void {
  assert.deepEqual(found('stale-engagement', plan(lines), { today: '2030-01-01' }), []);
}

describe('stale-engagement', () => {
  it('counts days', () => {
    check('every: day, last: 2026-02-27', '2026-02-28', '2026-03-01');
    check('every: 10 days, last: 2026-02-20', '2026-03-02', '2026-03-03');
    check('every: 1 days, last: 2026-02-28', '2026-03-01', '2026-03-02');
  });
  it('counts weeks, across a change of clocks too', () => {
    check('every: week, last: 2026-03-26', '2026-04-02', '2026-04-03');
    check('every: 2 weeks, last: 2026-10-20', '2026-11-03', '2026-11-04');
  });
  it('counts months by the calendar, to the end of a shorter one', () => {
    check('every: month, last: 2026-01-31', '2026-02-28', '2026-03-01');
    check('every: 3 months, last: 2026-11-30', '2027-02-28', '2027-03-01');
    check('every: quarter, last: 2026-01-15', '2026-04-15', '2026-04-16');
  });
  it('counts years', () => check('every: year, last: 2024-02-29', '2025-02-28', '2025-03-01'));
  it('counts from the beginning while no last time is given', () =>
    check('every: week, start: 2026-03-02', '2026-03-09', '2026-03-10'));
  it('counts from the last time once there is one', () =>
    check('every: week, start: 2026-01-05, last: 2026-03-02', '2026-03-09', '2026-03-10'));
  it('does not know how long ago it was without a date', () => silent('every: week'));
  it('is silent about what lies ahead', () => silent('every: week, start: 2031-01-01'));
  it('is silent when the last time cannot be read', () => silent('every: week, start: 2026-01-05, last: in spring'));
  it('is silent about rhythms beyond the calendar', () => silent('every: 99999999999999999999 days, last: 2026-01-05'));
  it('is silent when the tactic is done', () => silent('every: week, last: 2026-01-05, status: done'));
  it('says that a tactic that never began was to begin', () =>
    assert.match(
      found('stale-engagement', plan('every: week, start: 2026-03-02'), { today: '2026-03-12' })[0]?.message ?? '',
      /^“meet” was to begin ten days ago, and no date says that it has taken place\. /,
    ));
  it('waits while the status cannot be read', () => silent('every: week, last: 2026-01-01, status: completed'));
});
