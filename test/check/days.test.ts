import assert from 'node:assert/strict';
import type { Checked, Finding } from '../../server/src/check/check.ts';
import { thorough } from '../robust/survive.ts';
import { checker, pageExamples, planFiles } from './plans.ts';

const date = /\d{4}-\d{2}-\d{2}/g;

/** Around the dates of the examples: each day of a year when there is time, else each fifteenth. */
const step = thorough ? 1 : 15;
const year = Array.from({ length: 365 / step }, (_, index) => dayAfter('2026-06-01', index * step));

describe('what comes or goes with the days has a date in the plan as its cause', () => {
  for (const { name, text } of [...pageExamples(), ...planFiles()].filter((plan) => plan.text.match(date)))
    it(name, () => {
      const [check, checkLater] = [checker(), checker()];
      let yesterday = keysIn(check(text, year[0]));
      for (const today of year.slice(1)) {
        const now = keysIn(check(text, today));
        /** Whether it would be as it was before if one of the dates were some weeks later. */
        const hasCause = (key: string) =>
          [...text.matchAll(date)].some(({ 0: day, index }) => {
            const later = text.slice(0, index) + dayAfter(day, 40) + text.slice(index + day.length);
            return keysIn(checkLater(later, today)).has(key) === yesterday.has(key);
          });
        for (const key of [...now, ...yesterday].filter((it) => now.has(it) !== yesterday.has(it)))
          assert.ok(hasCause(key), `${today}: ${key}`);
        yesterday = now;
      }
    });
});

describe('a plan without a date says the same on every day', () => {
  for (const { name, text } of [...pageExamples(), ...planFiles()].filter((plan) => !plan.text.match(date)))
    it(name, () => {
      const check = checker();
      assert.deepEqual(keysIn(check(text, '2001-01-01')), keysIn(check(text, '2100-12-31')));
    });
});

/** What is found, without the numbers of days in the messages. */
const keysIn = ({ findings }: Checked): ReadonlySet<string> => new Set(findings.map(keyOf));

const keyOf = ({ rule, subject, severity, accepted }: Finding) =>
  `${severity} ${rule} (${subject})${accepted ? ', accepted' : ''}`;

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
