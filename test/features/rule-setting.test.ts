import assert from 'node:assert/strict';
import { setRule, settingsAt } from '../../server/src/features/rule-setting.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { cursor } from './cursor.ts';

const set = (text: string, setting: 'off' | 'hint' = 'off') =>
  applyEdits(text, setRule(readDocument('.changeplanrc.yaml', text), { rule: 'no-ally', setting }));

describe('a rule is set in a configuration', () => {
  const check = (before: string, after: string) => assert.equal(set(before), after);
  it('that has no rules yet', () => check('root: true\n', 'root: true\nrules:\n  no-ally: off\n'));
  it('that has others', () =>
    check('rules:\n  shallow-base: off # enough\n', 'rules:\n  shallow-base: off # enough\n  no-ally: off\n'));
  it('in braces', () => check('rules: { shallow-base: off }\n', 'rules: { shallow-base: off, no-ally: off }\n'));
  it('that has it already', () => check('rules:\n  no-ally: error # for now\n', 'rules:\n  no-ally: off # for now\n'));
  it('with its options left alone', () => {
    check('rules: { no-ally: { severity: error, x: 1 } }\n', 'rules: { no-ally: { severity: off, x: 1 } }\n');
    check('rules: { no-ally: { x: 1 } }\n', 'rules: { no-ally: { x: 1, severity: off } }\n');
  });
  it('that is empty, with an explanation, and behind what stands there', () => {
    assert.match(set(''), /^# How loudly [\s\S]*\nrules:\n {2}no-ally: off\n$/);
    assert.match(set('# Ours\n'), /^# Ours\n\n# How loudly [\s\S]*\nrules:\n {2}no-ally: off\n$/);
  });
  it('and without one, an empty file begins with samples that change nothing', () => {
    const document = readDocument('.changeplanrc.yaml', '');
    const text = applyEdits('', setRule(document));
    assert.match(text, /^rules:$/m);
    assert.deepEqual(
      readDocument('.changeplanrc.yaml', text).root?.pairs.map(({ key, value }) => [key.text, value]),
      [['rules', undefined]],
    );
    assert.deepEqual(setRule(readDocument('.changeplanrc.yaml', text)), []);
  });
});

describe('the light bulb sets rules', () => {
  const offers = (marked: string) => {
    const { checked, offset } = cursor(marked);
    const range = { file: checked.document.file, start: offset, end: offset };
    return settingsAt(checked.findings, range).map(({ title, wanted }) => `${title} → ${wanted.setting}`);
  };
  const plan = 'changeplan: 1\ntitle: $0P\nactions: { p: { summary: S } }\n';
  it('of each rule that speaks there, a step quieter or off', () => {
    const offered = offers(plan);

    assert.ok(offered.includes('“missing-purpose” quieter here: info → info'), offered.join('\n'));
    assert.ok(offered.includes('Switch “missing-purpose” off in this folder → off'));
    assert.equal(new Set(offered).size, offered.length);
  });
  it('only off where nothing is quieter', () =>
    assert.deepEqual(offers('changeplan: 1\ntitle: P\nvalues:\n  c$0raft: Our own\n'), [
      'Switch “unused-value” off in this folder → off',
    ]));
  it('not what keeps a text from being read', () =>
    assert.deepEqual(offers('changeplan: 1\ntitle: P\n$0stanse: x\n'), []));
});
