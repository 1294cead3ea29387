import assert from 'node:assert/strict';
import { found } from './found.ts';

const text = 'lead: us\nstakeholders:\n  us: { assessed: 2020-01-01 }\n  them: { assessed: 2026-01-01 }\n';

function check(today: string, expected: number, options: Readonly<Record<string, number>> = {}): void {
  const span = { file: '', start: 0, end: 0 };
  const set = Object.entries(options).map(([name, value]) => [name, { value, at: span }] as const);
  const settings = { rules: new Map([['stale-assessment', { options: new Map(set) }]]) };
  assert.equal(found('stale-assessment', text, { today, settings }).length, expected);
}

describe('stale-assessment', () => {
  it('is silent after 180 days', () => check('2026-06-30', 0));
  it('speaks after 181 days, and not of the lead', () => check('2026-07-01', 1));
  it('takes another age from the configuration', () => {
    check('2026-01-31', 0, { 'max-age-days': 30 });
    check('2026-02-01', 1, { 'max-age-days': 30 });
  });
});
