import assert from 'node:assert/strict';
import { checklist } from '../../server/src/report/checklist.ts';
import { check } from './plans.ts';

const head = 'changeplan: 1\ntitle: Move\npurpose: Room for all\nlead: us\n';
const rulesIn = (text: string) => check(head + text).findings.map(({ rule }) => rule);
const severitiesOf = (rule: string, text: string) =>
  check(head + text)
    .findings.filter((it) => it.rule === rule)
    .map(({ severity }) => severity);
const errorsIn = (text: string) =>
  check(head + text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);

/** What plans of real changes have shown to be wrong once. */
describe('of plans of real changes', () => {
  describe('nothing is bought', () => {
    const board = (rest: string) => `stakeholders:
  us: { power: limited }
  b: { power: dominant, stance: opposed, values: { terminal: [calm] } }
  c: { power: dominant, stance: ally }
actions: { a: { summary: Act, conflicts-with: calm${rest} } }
`;
    const power = 'p: { type: use-executive-power, targets: b, through: c';
    it('with three placeholders', () =>
      assert.deepEqual(
        severitiesOf(
          'terminal-conflict',
          `${board(', justification: TODO')}tactics: { ${power}, summary: TODO }, q: { type: protect, summary: TBD } }\n`,
        ),
        ['error'],
      ));
    it('by leaving the text out', () =>
      assert.deepEqual(
        severitiesOf(
          'terminal-conflict',
          `${board(', justification: x')}tactics: { ${power} }, q: { type: protect } }\n`,
        ),
        ['error'],
      ));
    it('but by what is said', () =>
      assert.deepEqual(
        severitiesOf(
          'terminal-conflict',
          `${board(', justification: x')}tactics: { ${power}, summary: Order it }, q: { type: protect, summary: Stand by them } }\n`,
        ),
        ['warning'],
      ));
    it('with an offer that is none', () => {
      const plan = (offer: string) => `${board('')}tactics: { t: { type: negotiate, targets: b, offer: ${offer} } }\n`;
      assert.equal(rulesIn(plan('TODO')).includes('unanswered-resistance'), true);
      assert.equal(rulesIn(plan('Two rooms')).includes('unanswered-resistance'), false);
    });
    it('in a plan of placeholders', () => {
      const checked = check(`changeplan: 1
title: TODO
purpose: TODO
organization: { name: TODO, values: { terminal: [TODO] } }
stakeholders:
  b: { name: TODO, power: dominant, stance: opposed, values: { terminal: [TODO], instrumental: [TBD] } }
actions: { a: { summary: TODO, needs: [TODO], aligns-with: [TODO], justification: TODO } }
tactics:
  t: { type: define-rationality, summary: TODO, targets: b, appeals-to: [TODO], evidence: [TODO] }
  p: { type: protect, summary: TODO }
`);
      const { findings } = checked;
      const done = checklist(checked).filter(({ status }) => status === 'done');
      assert.deepEqual(
        done.map(({ step }) => step),
        ['expect-resistance'],
      );
      const warned = ['missing-purpose', 'unanswered-resistance', 'no-protection', 'no-ally'];
      assert.deepEqual(
        warned.filter((rule) => !findings.some((it) => it.rule === rule && it.severity === 'warning')),
        [],
      );
    });
  });

  describe('facts are kept', () => {
    const text = `stakeholders:
  us: { power: limited, controls: { city-funds: } }
  b: { values: { terminal: { quality: } } }
actions: { a: { summary: Act, aligns-with: { quality: }, needs: { city-funds: , beds: } } }
`;
    it('of ids without a text', () => {
      assert.deepEqual(errorsIn(text), []);
      const { actions, resources } = check(head + text).analysis;
      assert.deepEqual(
        actions[0]?.alignsWith.map(({ id }) => id),
        ['quality'],
      );
      assert.deepEqual(
        resources.map(({ id, controlledBy }) => [id, ...controlledBy.map((it) => it.id)]),
        [['city-funds', 'us'], ['beds']],
      );
    });
    it('of keys beside ids, with the place where they belong', () => {
      const [error, ...others] = errorsIn(
        'stakeholders: { us: {}, buyers: {} }\nactions: { a: { summary: A, conflicts-with: { tradition: Since 1973, for: buyers } } }\n',
      );
      assert.match(error ?? '', /^schema: .*“for”/);
      assert.deepEqual(others, []);
    });
    it('of ids in any script', () =>
      assert.deepEqual(
        errorsIn(
          'stakeholders: { us: {}, कर्मचारी: {}, cafe\u0301: {} }\ntactics: { t: { type: negotiate, offer: Tee, targets: [कर्मचारी, caf\u00e9] } }\n',
        ),
        [],
      ));
  });

  it('a misspelt target tells itself once', () => {
    const plan = (target: string) => `stakeholders:
  us: {}
  board: { power: dominant, stance: resistant, values: { terminal: calm } }
actions: { a: { summary: Act, needs: money, aligns-with: calm } }
tactics: { t: { type: negotiate, offer: Help, summary: Talk, targets: ${target} } }
`;
    const [right, slip] = [rulesIn(plan('board')), rulesIn(plan('bord'))];
    assert.deepEqual(
      slip.filter((rule) => !right.includes(rule)),
      ['unknown-reference'],
    );
  });

  it('many people are told at once', () => {
    const many = Array.from({ length: 95 }, (_, index) => `  s${index}: { power: strong, stance: resistant }\n`).join(
      '',
    );
    const rules = rulesIn(
      `stakeholders:\n  us: {}\n${many}actions: { a: { summary: Act, needs: money, aligns-with: calm } }\n`,
    );
    const often = new Set(rules.filter((rule, index) => rules.indexOf(rule) !== index));
    assert.deepEqual([...often], ['unanswered-resistance']);
  });

  it('a name is taken out, not only called a group', () => {
    const text = `audience: public\nstakeholders: { us: {}, boss: { name: Ann Meyer, kind: person, stance: opposed } }\n`;
    const found = check(head + text).findings.find(({ rule }) => rule === 'exposed-person');
    const written = found?.fixes().flatMap(({ edits }) => edits.map((edit) => edit.text));
    assert.ok(written && written.length > 0 && !written.includes('group'));
  });

  it('the lead counts for the plan and is not undecided', () =>
    assert.deepEqual(
      check(`${head}stakeholders: { us: { power: dominant }, b: { power: limited } }\n`).analysis.standing.range,
      [3, 5],
    ));
});
