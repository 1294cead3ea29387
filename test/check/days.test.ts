import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/check/check.ts';
import { check, pageExamples, planFiles } from './plans.ts';

const date = /\d{4}-\d{2}-\d{2}/g;

/** Around the dates of the examples: each day of a year when there is time, else each fifth. */
const step = process.env['THOROUGH'] ? 1 : 5;
const year = Array.from({ length: 365 / step }, (_, index) => dayAfter('2026-06-01', index * step));

describe('what comes or goes with the days has a date in the plan as its cause', () => {
  for (const { name, text } of [...pageExamples(), ...planFiles()].filter((plan) => plan.text.match(date)))
    it(name, () => {
      let yesterday = keysOn(text, year[0]);
      for (const today of year.slice(1)) {
        const now = keysOn(text, today);
        for (const key of [...now, ...yesterday].filter((it) => now.has(it) !== yesterday.has(it)))
          assert.ok(hasCause(text, today, key, yesterday.has(key)), `${today}: ${key}`);
        yesterday = now;
      }
    });
});

describe('a plan without a date says the same on every day', () => {
  for (const { name, text } of [...pageExamples(), ...planFiles()].filter((plan) => !plan.text.match(date)))
    it(name, () => assert.deepEqual(keysOn(text, '2001-01-01'), keysOn(text, '2100-12-31')));
});

/** Whether it would be as it was before if one of the dates were some weeks later. */
function hasCause(text: string, today: string, key: string, wasThere: boolean): boolean {
  return [...text.matchAll(date)].some(({ 0: day, index }) => {
    const later = text.slice(0, index) + dayAfter(day, 40) + text.slice(index + day.length);
    return keysOn(later, today).has(key) === wasThere;
  });
}

/** What is found on that day, without the numbers of days in the messages. */
const keysOn = (text: string, today: string | undefined): ReadonlySet<string> =>
  new Set(check(text, today).findings.map(keyOf));

const keyOf = ({ rule, subject, severity, accepted }: Finding) =>
  `${severity} ${rule} (${subject})${accepted ? ', accepted' : ''}`;

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
