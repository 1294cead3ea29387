import assert from 'node:assert/strict';
import { compare } from '../../server/src/compare/compare.ts';
import { commitMessage } from '../../server/src/compare/message.ts';
import { checked, differ, plan } from './lines.ts';

/** The message about the change from one text to the other, or its first line only. */
const message = (before: string, after: string) =>
  commitMessage([{ title: 'Plan', difference: differ(plan(before), plan(after)) }]);
const subject = (before: string, after: string) => message(before, after)?.split('\n')[0];

const vp = 'vp: { name: Vice presidents, power: dominant';

describe('a drafted commit message', () => {
  it('begins with the stance that has moved, and counts the rest', () =>
    assert.equal(
      subject(
        `stakeholders: { ${vp}, stance: resistant }, a: {} }`,
        `stakeholders: { ${vp}, stance: neutral }, a: { power: strong }, b: {} }`,
      ),
      'Vice presidents: from resistant to neutral; two more changes',
    ));

  it('tells the same move of several once', () =>
    assert.equal(
      subject(
        'stakeholders: { a: { stance: neutral }, b: { stance: neutral } }',
        'stakeholders: { a: { stance: ally }, b: { stance: ally } }',
      ),
      'A and b: from neutral to ally',
    ));

  it('tells a stance that is said for the first time, and one that is not said any more', () => {
    assert.equal(subject('stakeholders: { a: {} }', 'stakeholders: { a: { stance: ally } }'), 'A: now ally');
    assert.equal(
      subject('stakeholders: { a: { stance: ally } }', 'stakeholders: { a: {} }'),
      'A: no stance said any more',
    );
  });

  it('counts a group once, however much of it has changed', () =>
    assert.equal(
      subject('stakeholders: { a: {} }', 'stakeholders: { a: { power: strong, relation: above } }'),
      'Change a',
    ));

  it('tells of a new tactic', () =>
    assert.equal(
      subject('stakeholders: {}', 'tactics: { t: { type: watch, summary: Look out } }'),
      'Add the tactic “Look out”',
    ));

  it('tells of a change in what an action serves', () =>
    assert.equal(
      subject('actions: { a: { summary: Act } }', 'actions: { a: { summary: Act, aligns-with: x } }'),
      'Change the action “Act”',
    ));

  it('tells of keys of the plan', () => assert.equal(subject('', 'purpose: P\n'), 'Change the purpose'));

  it('has what matters as a whole, then each change on a line of its own, findings left out', () => {
    const text = message('stakeholders: { a: { stance: neutral } }', 'stakeholders: { a: { stance: ally } }') ?? '';
    assert.match(
      text,
      /^A: from neutral to ally\n\nOn firmer ground: one ally won[^\n]*\n\n- a: stance neutral → ally$/,
    );
  });

  it('is none when only layout has changed', () =>
    assert.equal(message('stakeholders: { a: {} }', '# comment 😀\nstakeholders:\r\n  a: {}\r\n'), undefined));

  it('tells of a plan that is new, and of one that is gone', () => {
    const it = checked(plan(''));
    assert.match(commitMessage([{ title: 'P', difference: compare(undefined, it) }]) ?? '', /^Add the plan “P”\n/);
    assert.equal(commitMessage([{ title: 'P', difference: compare(it, undefined) }]), 'Remove the plan “P”');
  });

  it('tells several plans apart', () => {
    const difference = differ(plan('stakeholders: { a: {} }'), plan('stakeholders: { a: { stance: ally } }'));
    const text = commitMessage([
      { title: 'One', difference },
      { title: 'Same', difference: differ(plan(''), plan('')) },
      { title: 'Two', difference },
    ]);
    assert.match(text ?? '', /^Change “One” and “Two”\n\nOne:\nOn firmer.*\n\nTwo:\n/s);
  });

  it('keeps its first line short, and its body to twenty lines', () => {
    const many = Array.from({ length: 100 }, (_, index) => `a${index}: { name: ${'long '.repeat(30)}${index} }`);
    const text = message('stakeholders: {}', `stakeholders: { ${many.join(', ')} }`) ?? '';
    const lines = text.split('\n');
    assert.ok((lines[0] ?? '').length <= 72, lines[0]);
    assert.match(lines[0] ?? '', /…; 99 more changes$/);
    assert.equal(lines.filter((line) => line.startsWith('- ')).length, 20);
    assert.equal(lines.at(-1), '- and 81 more');
  });

  it('holds no sign that turns the direction of what follows', () =>
    assert.doesNotMatch(message('', 'title: "a\\u202eb"\npurpose: "\\u202ex"\n') ?? '', /\u202e/));
});
