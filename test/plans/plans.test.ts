import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, planFiles } from '../check/plans.ts';
import { advice } from './advice.ts';
import { judged, type Verdict } from './judged.ts';

const plans = planFiles(['test/plans']).map(({ name, text }) => ({
  name: name.replace('.changeplan.yaml', ''),
  ...check(text),
}));

describe('plans of real changes', () => {
  for (const { name, findings, analysis } of plans) {
    const found = findings.map(({ rule, subject }) => `${rule} ${subject}`);
    const reasons = analysis.outlook.reasons.map(({ reason }) => String(reason));

    it(`${name}: says what somebody who has led such changes would say`, () => {
      const said = new Set([...found, ...reasons]);
      const missing = (advice[name] ?? []).filter(({ by }) => !by.some((it) => said.has(it)));
      assert.deepEqual(missing, []);
      assert.equal(advice[name]?.length, 5);
    });

    it(`${name}: each finding has been judged; one that is new or gone is to be judged anew`, () =>
      assert.deepEqual(
        found,
        (judged[name] ?? []).map(([, finding]) => finding),
      ));
  }

  it('the page about trust has the counts', () => {
    const page = readFileSync('docs/trust.md', 'utf8');
    for (const row of [
      ...Object.entries(judged).map(([name, all]) => rowOf(name, all)),
      rowOf('all', Object.values(judged).flat()),
    ])
      assert.ok(page.includes(row), row);
  });
});

function rowOf(name: string, all: readonly (readonly [Verdict, string])[]): string {
  const counts = (['useful', 'noise', 'false'] as const).map((verdict) => all.filter(([it]) => it === verdict).length);
  return `| ${name} | ${counts.join(' | ')} |`;
}
