import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/model/document.ts';
import { planInWords } from '../../server/src/report/plain.ts';

/** The lines about a text, without those that stand between them. */
const lines = (text: string) => planInWords(readDocument('plan.changeplan.yaml', text)).split('\n').filter(Boolean);

const check = (text: string, ...expected: string[]) => assert.deepEqual(lines(text), expected);

const boss = 'stakeholders: { boss: { name: The Boss } }';

describe('a plan in words', () => {
  it('tells a fact a line, and whom it is about', () =>
    check(
      'title: T\nstakeholders:\n  boss:\n    name: The Boss\n    power: strong\n',
      'Plan, title: T',
      'Stakeholder boss',
      'The Boss, name: The Boss',
      'The Boss, power: strong',
    ));
  it('keeps entries apart', () =>
    assert.equal(
      planInWords(readDocument('p', 'title: T\nactions: { a: { scope: alone } }\n')),
      'Plan, title: T\n\nAction a\nAction a, scope: alone\n',
    ));
  it('says what a stance means', () =>
    check(
      'stakeholders: { boss: { stance: opposed } }',
      'Stakeholder boss',
      'boss, stance: opposed (Resists actively: acts against the plan)',
    ));
  it('does not look up what is no choice', () =>
    check('stakeholders: { boss: { stance: toString } }', 'Stakeholder boss', 'boss, stance: toString'));
  it('calls stakeholders by their names', () =>
    check(
      `lead: boss\n${boss}\ntactics: { t: { targets: [boss, nobody] } }`,
      'Plan, lead: The Boss',
      'Stakeholder boss',
      'The Boss, name: The Boss',
      'Tactic t',
      'Tactic t, targets: The Boss',
      'Tactic t, targets: nobody',
    ));
  it('tells values, and how they are pursued', () =>
    check(
      'organization: { values: { terminal: [craft], instrumental: { speed: By hand, care: { how: Slowly, pursued-by: boss } } } }',
      'Plan, organization, terminal value: craft',
      'Plan, organization, instrumental value: speed: By hand',
      'Plan, organization, instrumental value: care',
      'Plan, organization, instrumental value: care, how: Slowly',
      'Plan, organization, instrumental value: care, pursued by: boss',
    ));
  it('tells one id as it tells a list of one', () =>
    assert.deepEqual(lines('actions: { a: { needs: money } }'), lines('actions:\n  a:\n    needs:\n      - money\n')));
  it('puts texts of several lines on one', () => check('purpose: |\n  One,\n  two 🙂\n', 'Plan, purpose: One, two 🙂'));
  it('tells keys that the language does not know', () => check('colour: red', 'Plan, colour: red'));
  it('takes no key for a property of its own tables', () =>
    check('toString: { valueOf: 1 }', 'Plan, toString, valueOf: 1'));
  it('tells an entry that says nothing yet', () => check('tactics:\n  t:\n', 'Tactic t'));
  it('tells a key that says nothing yet', () => check('title:\n', 'Plan, title'));
  it('tells what is not the map that it should be', () =>
    check('stakeholders: [a, b]', 'Plan, stakeholders: a', 'Plan, stakeholders: b'));
  it('shows what cannot be read as it is written', () =>
    check(
      'title: T\npurpose: "never closed\n',
      'Plan, title: T',
      'Plan, purpose: never closed',
      'Cannot be read: purpose: "never closed',
    ));
  it('shows what is no plan at all', () =>
    check('Dear all,\r\n\r\nno.\r\n', 'Cannot be read: Dear all,', 'Cannot be read: no.'));
  it('says nothing of an empty text', () => check(''));
  it('is the same for CRLF', () => {
    const text = 'title: T\npurpose: |\n  a\n  b\nactions:\n  a: { summary: S }\n';
    assert.deepEqual(lines(text.replaceAll('\n', '\r\n')), lines(text));
  });
  it('differs only where the text does', () => {
    const before = lines('lead: us\nstakeholders:\n  boss: { power: strong, stance: resistant }\n');
    const after = lines('lead: us\nstakeholders:\n  boss: { power: strong, stance: ally }\n');
    assert.deepEqual(
      after.filter((line) => !before.includes(line)),
      ['boss, stance: ally (Acts for the plan)'],
    );
  });
});
