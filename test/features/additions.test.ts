import assert from 'node:assert/strict';
import { additionsAt } from '../../server/src/features/additions.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { cursor } from './cursor.ts';

const head = 'changeplan: 1\ntitle: P 🏥\n';

/** What is offered at the cursor, and what the first makes of the text. */
function check(marked: string, titles: readonly string[], after?: string): void {
  const { checked, offset, text } = cursor(marked);
  const offered = additionsAt(checked, offset);
  assert.deepEqual(
    offered.map(({ title }) => title),
    titles,
  );
  if (after !== undefined) assert.equal(applyEdits(text, offered[0]?.edits ?? []), after);
}

const each = ['Add a stakeholder', 'Add an action', 'Add a tactic'];

describe('additions', () => {
  it('in a section, one of its entries', () =>
    check(
      `${head}actions:\n  a: # 🏥\n    summary: $0A\n`,
      ['Add an action'],
      `${head}actions:\n  a: # 🏥\n    summary: A\n  new-action:\n    summary: TODO\n`,
    ));
  it('on the lines after a section', () =>
    check(
      `${head}tactics:\n  t: { type: protect }\n$0\n`,
      ['Add a tactic'],
      `${head}tactics:\n  t: { type: protect }\n  new-tactic: { type: produce-power-relations, summary: TODO }\n\n`,
    ));
  it('at the top, one of each section', () =>
    check(
      `${head}$0lead: us\nactions:\n`,
      each,
      `${head}lead: us\nstakeholders:\n  new-stakeholder:\n    name: TODO\nactions:\n`,
    ));
  it('in an empty file', () => check('$0', each, 'stakeholders:\n  new-stakeholder:\n    name: TODO\n'));
  it('in braces', () =>
    check(
      `{ changeplan: 1, title: P, stakeholders: { $0us: {} }, lead: us }`,
      ['Add a stakeholder'],
      `{ changeplan: 1, title: P, stakeholders: { us: {}, new-stakeholder: { name: TODO } }, lead: us }`,
    ));
  it('with an id that is still free', () =>
    check(
      `${head}actions:\n  new-action: { summary: $0TODO }\n`,
      ['Add an action'],
      `${head}actions:\n  new-action: { summary: TODO }\n  new-action-2: { summary: TODO }\n`,
    ));
  it('with the line breaks of the file', () =>
    check(
      'changeplan: 1\r\nstakeholders:\r\n  a:\r\n    name: A\r\n$0',
      ['Add a stakeholder'],
      'changeplan: 1\r\nstakeholders:\r\n  a:\r\n    name: A\r\n  new-stakeholder:\r\n    name: TODO\r\n',
    ));
  it('in an organization file, only stakeholders', () =>
    check('changeplan: 1\nkind: organization\nti$0tle: O\n', ['Add a stakeholder']));
  it('none in a section that is no map', () => check(`${head}actions: $0none\n`, []));
});

describe('a tactic towards the stakeholder under the cursor', () => {
  it('rests on the values that the plan serves and they pursue', () =>
    check(
      `${head}stakeholders:
  wards:
    na$0me: Wards 🏥
    values: { terminal: [care, thrift], instrumental: dialogue }
actions:
  a: { summary: A, aligns-with: [dialogue, care] }
`,
      ['Add a tactic towards Wards 🏥', 'Add a stakeholder'],
      `${head}stakeholders:
  wards:
    name: Wards 🏥
    values: { terminal: [care, thrift], instrumental: dialogue }
actions:
  a: { summary: A, aligns-with: [dialogue, care] }
tactics:
  win-wards:
    type: define-rationality
    summary: TODO
    targets: [wards]
    appeals-to: [care, dialogue]
    evidence: [TODO]
`,
    ));
  it('is an alliance where they have nothing in common yet', () =>
    check(
      `${head}stakeholders:\n  $0wards: {}\ntactics:\n  win-wards: { type: watch }\n`,
      ['Add a tactic towards wards', 'Add a stakeholder'],
      `${head}stakeholders:\n  wards: {}\ntactics:\n  win-wards: { type: watch }\n  win-wards-2: { type: produce-power-relations, summary: TODO, targets: [wards], offer: TODO }\n`,
    ));
  it('is offered on the whole of the entry’s lines', () => {
    for (const marked of ['$0  wards: # ours\n    power: strong', '  wards:\n    power: strong # very$0'])
      check(`${head}stakeholders:\n${marked}\n  us: {}\n`, ['Add a tactic towards wards', 'Add a stakeholder']);
  });
  it('is not offered towards the lead', () =>
    check(`${head}lead: us\nstakeholders: { $0us: {} }`, ['Add a stakeholder']));
  it('is not offered in an organization file', () =>
    check('changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { $0us: {} }', ['Add a stakeholder']));
});
