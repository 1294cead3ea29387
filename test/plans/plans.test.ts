import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/index.ts';
import { check, planFiles } from '../check/plans.ts';
import { judgedOfPeople, shouldBeTold } from './about-people.ts';
import { advice, secondAdvice } from './advice.ts';
import { type Judgement, judged } from './judged.ts';

const plans = planFiles(['test/plans']).map(({ name, text }) => ({
  text,
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

    if (secondAdvice[name])
      it(`${name}: says most of what two of them would say`, () => {
        const said = new Set([...found, ...reasons]);
        const again = secondAdvice[name] ?? [];
        const inBoth = again.flatMap(({ like }) => (like === undefined ? [] : (advice[name]?.[like] ?? [])));
        assert.ok(5 * inBoth.filter(({ by }) => by.some((it) => said.has(it))).length >= 4 * inBoth.length);
        assert.ok(inBoth.length >= 4, 'the lists agree');
        const alone = again.filter(({ like }) => like === undefined);
        assert.deepEqual(
          alone.filter(({ by = [] }) => !by.some((it) => said.has(it))).map(({ says }) => says),
          alone.filter(({ by }) => !by).map(({ says }) => says),
        );
      });

    it(`${name}: each finding has been judged; one that is new or gone is to be judged anew`, () =>
      assert.deepEqual(
        found,
        (judged[name] ?? judgedOfPeople[name] ?? []).map(([, , finding]) => finding),
      ));
  }

  it('the page about trust has the counts of what plans about people should be told', () => {
    const page = readFileSync('docs/trust.md', 'utf8');
    const counts = Object.entries(judgedOfPeople).map(([name, all]) =>
      rowOf(`${name} | ${shouldBeTold[name]?.length}`, all),
    );
    const all = Object.values(shouldBeTold).flat().length;
    for (const row of [...counts, rowOf(`all six | ${all}`, Object.values(judgedOfPeople).flat())])
      assert.ok(page.includes(row), row);
  });

  it('the page about trust has the counts', () => {
    const page = readFileSync('docs/trust.md', 'utf8');
    for (const row of [
      ...Object.entries(judged).map(([name, all]) => rowOf(name, all)),
      rowOf('all', Object.values(judged).flat()),
    ])
      assert.ok(page.includes(row), row);
  });
});

describe('plans about people', () => {
  for (const [name, should] of Object.entries(shouldBeTold))
    it(`${name}: are told of what was written down before they were first checked, and else of titles at most`, () => {
      const { text = '', findings = [] } = plans.find((it) => it.name === name) ?? {};
      const told = findings.filter(({ rule }) => ofPeople.has(rule));
      const isTold = ([rule, words]: readonly [string, string]) => {
        const start = text.indexOf(words);
        return told.some((it) => it.rule === rule && it.at.start < start + words.length && start < it.at.end);
      };
      assert.deepEqual(
        should.filter((it) => !isTold(it)),
        [],
      );
      const titles = told.filter(({ message }) => message.includes('no name, and yet'));
      assert.equal(told.length - titles.length, should.length);
    });
});

const ofPeople: ReadonlySet<string> = new Set(rules.filter(({ step }) => step === 'privacy').map(({ name }) => name));

/** Where the readings differ, it counts as noise; what one of them called false is false. */
const inBoth = ([first, second]: Judgement) =>
  first === 'false' || second === 'false' ? 'false' : first === second ? first : 'noise';

function rowOf(name: string, all: readonly Judgement[]): string {
  const counts = (['useful', 'noise', 'false'] as const).map(
    (verdict) => all.filter((it) => inBoth(it) === verdict).length,
  );
  return `| ${name} | ${counts.join(' | ')} |`;
}
