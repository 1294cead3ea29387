import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Checked, checkText, type Finding } from '../../server/src/check/check.ts';
import { whatIf } from '../../server/src/check/what-if.ts';
import { reportToJson } from '../../server/src/report/json.ts';
import { whatIfToJson } from '../../server/src/report/json-forms.ts';
import { isOfThePlan } from '../../server/src/rules/groups.ts';
import { rules } from '../../server/src/rules/index.ts';
import { patience, runs } from '../analysis/people.ts';
import { findingsOf } from '../workspace/project.ts';
import { world } from '../world.ts';
import { about, aPlan, aScenario, toText, written } from './random-scenarios.ts';

const head = 'changeplan: 1\ntitle: P\npurpose: Q\n';

describe('what if', () => {
  describe('at random', function () {
    this.timeout(patience);

    it('tells what the report tells of the plan with the change written into its text', () => {
      fc.assert(
        fc.property(aPlan, aScenario, (plan, scenario) => {
          const now = check(toText(plan, { s: about(plan, scenario) }));
          const then = check(toText(written(plan, about(plan, scenario))));
          const would = now.otherwise(scenarioIn(now));
          assert.deepEqual(reportOf(would), reportOf(then));
        }),
        runs(2000),
      );
    });

    it('tells of findings what comes and goes', () => {
      fc.assert(
        fc.property(aPlan, aScenario, (plan, scenario) => {
          const now = check(toText(plan, { s: about(plan, scenario) }));
          const then = check(toText(written(plan, about(plan, scenario))));
          const { gained, lost } = whatIfToJson('s', whatIf(now, scenarioIn(now)));
          const [before, after] = [openIn(now), openIn(then)];
          assert.deepEqual(new Set(gained.map(told)), new Set([...after].filter((it) => !before.has(it))));
          assert.deepEqual(new Set(lost.map(told)), new Set([...before].filter((it) => !after.has(it))));
          assert.equal(new Set([...gained, ...lost].map(told)).size, gained.length + lost.length);
        }),
        runs(2000),
      );
    });
  });

  it('changes the keys that are said, lists and maps under a key whole', () => {
    const would = thenOf(`${head}stakeholders:
  union: { name: Union, power: strong, stance: resistant, controls: [a, b], values: { terminal: [x], instrumental: [y] } }
scenarios: { s: { stakeholders: { union: { stance: neutral, controls: c, values: { terminal: [z] } } } } }
`);
    const [union] = would.analysis.plan.stakeholders;
    assert.deepEqual(
      [union?.name, union?.power?.value, union?.stance?.value, union?.controls.map(({ id }) => id)],
      ['Union', 'strong', 'neutral', ['c']],
    );
    assert.deepEqual([union?.values.terminal.map(({ id }) => id), union?.values.instrumental], [['z'], []]);
  });

  it('changes nothing by what is empty or a placeholder', () => {
    const would = thenOf(`${head}stakeholders:
  union: { stance: resistant, controls: [a], name: U, notes: N }
scenarios: { s: { stakeholders: { union: { stance: , controls: [], name: TODO, notes: "" } } } }
`);
    const [union] = would.analysis.plan.stakeholders;
    assert.deepEqual(
      [union?.stance?.value, union?.controls.length, union?.name, union?.notes?.value],
      ['resistant', 1, 'U', 'N'],
    );
  });

  it('lets nobody name who is absent, here and in the files used, and has no finding for it', () => {
    const now = check(`${head}lead: us
stakeholders:
  us: { influences: [boss, union] }
  boss: { power: dominant, influences: union, owner: union }
  union: { power: strong, stance: ally }
actions:
  act: { summary: A, affects: { union: high }, conflicts-with: { efficiency: { for: union } } }
tactics:
  t: { type: negotiate, targets: [union, boss], through: union, summary: T, owner: union }
scenarios: { s: { stakeholders: { union: absent } }, leaderless: { stakeholders: { us: absent } } }
`);
    const would = now.otherwise(scenarioIn(now));
    const { plan } = would.analysis;
    assert.deepEqual(
      plan.stakeholders.map(({ id, influences, owner }) => [id, influences.map((it) => it.id), owner?.value]),
      [
        ['us', ['boss'], undefined],
        ['boss', [], undefined],
      ],
    );
    assert.deepEqual(
      plan.tactics.map(({ targets, through, owner }) => [targets.map(({ id }) => id), through.length, owner?.value]),
      [[['boss'], 0, undefined]],
    );
    assert.deepEqual([plan.actions[0]?.affects, plan.actions[0]?.conflictsWith[0]?.for], [[], []]);
    assert.deepEqual(
      would.findings.filter(({ rule }) => rule === 'unknown-reference' || rule === 'schema'),
      [],
    );
    assert.equal(now.otherwise(scenarioIn(now, 1)).analysis.plan.lead, undefined);
  });

  it('leaves the section of whose entries none is left, and what a file used says of a list is not heard by it', () => {
    const now = check(`${head}stakeholders: { boss: { stance: neutral } }
actions: { act: { summary: A, aligns-with: quality } }
tactics: { t: { type: watch, targets: boss } }
scenarios: { s: { stakeholders: { boss: absent }, tactics: { t: absent } } }
`);
    const { gained, lost } = whatIf(now, scenarioIn(now));
    const said = (findings: readonly Finding[]) => findings.map(({ rule, subject }) => `${rule} ${subject}`);
    assert.deepEqual([said(gained), said(lost)], [[], ['stakeholder-without-values stakeholders.boss']]);
  });

  it('puts a tactic out of force of whose actions none is left', () => {
    const text = (actions: string) => `${head}stakeholders:
  boss: { power: dominant, stance: opposed }
actions:
  one: { summary: O }
  two: { summary: T }
tactics:
  t: { type: negotiate, targets: boss, for: [one], summary: S }
scenarios: { s: { actions: ${actions} } }
`;
    const isAnswered = (would: Checked) => !would.findings.some(({ rule }) => rule === 'unanswered-resistance');
    assert.equal(isAnswered(thenOf(text('{ two: absent }'))), true);
    assert.equal(isAnswered(thenOf(text('{ one: absent }'))), false);
  });

  it('tells a guess and an old judgement each, when both are new', () => {
    const would = thenOf(`${head}stakeholders: { boss: {} }
actions: { act: { summary: A } }
scenarios: { s: { stakeholders: { boss: { power: dominant, could-be: { stance: ally }, assessed: 2026-01-05 } } } }
`);
    const found = would.findings.map(({ rule }) => rule);
    assert.ok(found.includes('load-bearing-guess') && found.includes('stale-assessment'), found.join());
  });

  it('does not know of scenarios then', () => {
    const would = thenOf(
      `${head}stakeholders: { a: {} }\nscenarios: { s: { stakeholders: { a: { power: strong } } } }\n`,
    );
    assert.deepEqual(would.analysis.plan.scenarios, []);
  });

  it('has of a plan only what the rules about the document find in its scenarios', () => {
    const found = check(`${head}audience: private
stakeholders:
  boss: { kind: group, power: strong }
scenarios:
  s:
    stakeholders:
      boss: { assessed: 2001-01-01, resistance: { dimensions: second }, values: { terminal: unheard-of }, stance: TODO, notes: He is lazy }
      nobody: absent
    tactics: { walk: { due: 2001-01-01 } }
`).findings.filter(({ subject }) => subject.startsWith('scenarios'));
    assert.deepEqual(found.map(({ rule }) => rule).sort(), [
      'left-to-do',
      'unknown-reference',
      'unknown-reference',
      'unknown-value',
    ]);
  });

  it('is said of entries that stand in files used, where they stand', async () => {
    const texts = {
      'plan.changeplan.yaml': `${head}uses: o.changeplan.yaml
stakeholders: { a: { stance: ally } }
scenarios: { s: { stakeholders: { b: { stance: opposed, power: strong }, a: { power: strong } } } }
`,
      'o.changeplan.yaml':
        'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { b: { power: limited, influences: a }, a: { power: limited }, c: {} }\n',
    };
    assert.deepEqual(
      (await findingsOf(texts)).filter(({ rule }) => rule === 'unknown-reference' || rule === 'idle-scenario'),
      [],
    );
  });
});

const check = (text: string): Checked => checkText('plan.changeplan.yaml', text, world);

function scenarioIn({ analysis }: Checked, index = 0) {
  const scenario = analysis.plan.scenarios[index];
  assert.ok(scenario);
  return scenario;
}

function thenOf(text: string): Checked {
  const now = check(text);
  return now.otherwise(scenarioIn(now));
}

const ofThePlan = new Set(rules.filter(isOfThePlan).map(({ name }) => name));

const told = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>) => `${rule} ${subject}`;

const openIn = ({ findings }: Checked) =>
  new Set(findings.filter(({ rule, accepted }) => ofThePlan.has(rule) && !accepted).map(told));

/** Without what tells of places in the text, and what is told of the text alone. */
function reportOf(checked: Checked) {
  const {
    findings,
    checklist,
    scenarios: _,
    ...report
  } = reportToJson(checked, ({ rule, subject, severity, message, own }) => ({
    ...{ rule, subject, severity, message, own },
  }));
  return {
    ...report,
    checklist: (checklist as { step: string; status: string }[]).map(({ step, status }) => ({ step, status })),
    findings: (findings as Finding[])
      .filter(({ rule }) => ofThePlan.has(rule))
      .map((it) => JSON.stringify(it))
      .sort(),
  };
}
