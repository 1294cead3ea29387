import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';

const head = 'changeplan: 1\ntitle: T\n';

/** What is wrong with the form of a text, and what the fix with that title makes of it. */
function mends(title: string, before: string, after: string): void {
  const [one, other] = wrongIn(before);
  assert.equal(other, undefined, other?.message);
  const fix = one?.fixes().find((it) => it.title === title);
  assert.equal(fix && applyEdits(head + before, fix.edits), head + after, one?.message);
  assert.deepEqual(
    wrongIn(after).map(({ message }) => message),
    [],
  );
}

function offersNothing(text: string): void {
  const [one] = wrongIn(text);
  assert.deepEqual(one?.fixes(), []);
}

function wrongIn(text: string) {
  const { findings } = checkText('test.changeplan.yaml', head + text, world);
  return findings.filter(({ rule }) => rule === 'schema' || rule === 'syntax');
}

const advice = (text: string) => wrongIn(text)[0]?.message;

describe('another form than the language has', () => {
  describe('a list of entries', () => {
    const title = 'Give each an id';
    it('gets ids from the names', () => {
      const text =
        'stakeholders:\n  - name: Night nurses # all\n    power: strong\n\n  # The others\n  - name: Doctors\n';
      assert.equal(
        advice(text),
        '“stakeholders” takes a map of keys, not a list. Each entry has an id: write “night-nurses:” in place of the dash.',
      );
      mends(
        title,
        text,
        'stakeholders:\n  night-nurses:\n    name: Night nurses # all\n    power: strong\n\n  # The others\n  doctors:\n    name: Doctors\n',
      );
    });
    it('gets each id once', () =>
      mends(
        title,
        'stakeholders:\n  - name: A\n  - name: A\n  - power: strong\n',
        'stakeholders:\n  a:\n    name: A\n  a-2:\n    name: A\n  strong:\n    power: strong\n',
      ));
    it('moves in where the dashes stand below the key', () =>
      mends(
        title,
        'stakeholders:\n- name: A\n  notes: |\n    One\n\n    Two\n- name: B\nlead: a\n',
        'stakeholders:\n  a:\n    name: A\n    notes: |\n      One\n\n      Two\n  b:\n    name: B\nlead: a\n',
      ));
    it('keeps ids that stand there', () => {
      mends(
        title,
        'stakeholders:\n  - nurses:\n      name: N\n  - doctors:\n    name: D\n',
        'stakeholders:\n  nurses:\n      name: N\n  doctors:\n    name: D\n',
      );
      mends(title, 'values:\n  - care: Nobody waits\n', 'values:\n  care: Nobody waits\n');
    });
    it('of texts gets what they are called', () => {
      mends(
        title,
        'actions:\n  - Merge the wards\n  - "Close: the old one"\n',
        'actions:\n  merge-the-wards:\n    summary: Merge the wards\n  close-the-old-one:\n    summary: "Close: the old one"\n',
      );
      mends(
        title,
        'stakeholders: [Nurses, Night doctors]\n',
        'stakeholders: {nurses: { name: Nurses }, night-doctors: { name: Night doctors }}\n',
      );
    });
    it('in brackets gets braces', () =>
      mends(
        title,
        'stakeholders: [ { name: A, power: strong }, { name: B } ]\n',
        'stakeholders: { a: { name: A, power: strong }, b: { name: B } }\n',
      ));
    it('in braces behind dashes keeps them', () =>
      mends(
        title,
        'stakeholders:\n  - { name: A, power: strong }\n',
        'stakeholders:\n  a: { name: A, power: strong }\n',
      ));
    it('is left alone where it says nothing, or another place', () => {
      offersNothing('stakeholders: []\n');
      offersNothing('stakeholders:\n  - {}\n');
      offersNothing('stakeholders:\n  - &a { name: A }\n  - *a\n');
    });
  });

  describe('a text in place of an entry', () => {
    it('becomes its name, summary or measure', () => {
      mends('Write it as its name', 'stakeholders:\n  d: Doctors\n', 'stakeholders:\n  d: { name: Doctors }\n');
      mends('Write it as its name', 'organization: Payments, Ltd\n', 'organization: { name: "Payments, Ltd" }\n');
      mends('Write it as its summary', 'actions: { m: Merge }\n', 'actions: { m: { summary: Merge } }\n');
      mends(
        'Write it as its measure',
        'success: { waiting: Shorter }\n',
        'success: { waiting: { measure: Shorter } }\n',
      );
    });
    it('is left alone over lines', () => offersNothing('stakeholders:\n  d: |\n    Doctors\n    all\n'));
  });

  describe('values of no kind', () => {
    it('become those of either kind', () => {
      const text = 'stakeholders: { d: { values: [care, speed] } }\n';
      assert.match(advice(text) ?? '', /pursue for their own sake \(terminal\)/);
      mends('Make them terminal values', text, 'stakeholders: { d: { values: { terminal: [care, speed] } } }\n');
      mends(
        'Make them instrumental values',
        text,
        'stakeholders: { d: { values: { instrumental: [care, speed] } } }\n',
      );
      mends(
        'Make them terminal values',
        'stakeholders:\n  d:\n    values: care\n',
        'stakeholders:\n  d:\n    values: { terminal: care }\n',
      );
    });
    it('behind dashes stay there', () => {
      mends(
        'Make them terminal values',
        'stakeholders:\n  d:\n    values:\n      - care\n      - speed\n',
        'stakeholders:\n  d:\n    values:\n      terminal:\n      - care\n      - speed\n',
      );
      mends(
        'Make them terminal values',
        'organization:\n  values:\n  - care\n  - speed\n',
        'organization:\n  values:\n    terminal:\n    - care\n    - speed\n',
      );
    });
  });

  describe('what belongs behind a key', () => {
    it('is put there', () => {
      mends(
        'Write it as its “stance”',
        'stakeholders: { a: { could-be: [neutral, resistant] } }\n',
        'stakeholders: { a: { could-be: { stance: [neutral, resistant] } } }\n',
      );
      mends(
        'Write it as its “severity”',
        'stakeholders:\n  a:\n    resistance: high\n',
        'stakeholders:\n  a:\n    resistance: { severity: high }\n',
      );
      mends(
        'Write it as its “for”',
        'stakeholders: { b: {} }\nactions: { x: { summary: X, conflicts-with: { order: [b] } } }\n',
        'stakeholders: { b: {} }\nactions: { x: { summary: X, conflicts-with: { order: { for: [b] } } } }\n',
      );
    });
    it('is asked for each id', () =>
      mends(
        'Say something of each',
        'stakeholders: { b: {}, c: {} }\nactions: { x: { summary: X, affects: [b, c] } }\n',
        'stakeholders: { b: {}, c: {} }\nactions: { x: { summary: X, affects: { b: TODO, c: TODO } } }\n',
      ));
    it('is one text, not a list of them', () => {
      mends(
        'Write it as one text',
        'tactics: { t: { type: watch, offer: [Time, money] } }\n',
        'tactics: { t: { type: watch, offer: "Time, money" } }\n',
      );
      mends(
        'Change to “ally”',
        'tactics: { t: { type: watch, aims-for: [ally] } }\n',
        'tactics: { t: { type: watch, aims-for: ally } }\n',
      );
    });
    it('stands in an entry of its own', () =>
      mends('Give it an id', 'success: Shorter waits\n', 'success: { shorter-waits: { measure: Shorter waits } }\n'));
    it('is a number in digits', () => {
      mends('Change to “40”', 'stakeholders: { a: { size: about 40 } }\n', 'stakeholders: { a: { size: 40 } }\n');
      offersNothing('stakeholders: { a: { size: 40-50 } }\n');
    });
  });

  describe('keys in a list', () => {
    it('lose their dashes', () => {
      const text =
        'stakeholders:\n  d:\n    values:\n      - terminal: [care]\n      - instrumental:\n          - speed\n';
      assert.match(advice(text) ?? '', /Leave out the dashes\.$/);
      mends(
        'Leave out the dashes',
        text,
        'stakeholders:\n  d:\n    values:\n      terminal: [care]\n      instrumental:\n          - speed\n',
      );
      mends(
        'Leave out the dashes',
        'organization:\n- name: A\n- values: { terminal: care }\n',
        'organization:\n  name: A\n  values: { terminal: care }\n',
      );
    });
  });

  describe('several ids in one text', () => {
    const people = 'stakeholders: { nurses: { name: Night nurses }, doctors: {} }\n';
    it('become a list', () => {
      const text = `${people}tactics: { t: { type: watch, targets: "nurses, doctors" } }\n`;
      assert.equal(advice(text), '“nurses, doctors” does not fit here. Several stand in brackets: [nurses, doctors].');
      mends(
        'Change to nurses and doctors',
        text,
        `${people}tactics: { t: { type: watch, targets: [nurses, doctors] } }\n`,
      );
      mends(
        'Change to nurses and doctors',
        `${people}tactics:\n  t:\n    type: watch\n    targets: Night nurses; doctors\n`,
        `${people}tactics:\n  t:\n    type: watch\n    targets: [nurses, doctors]\n`,
      );
    });
    it('become a list where words, signs or only spaces join them', () => {
      const text = (targets: string) => `${people}tactics: { t: { type: watch, targets: ${targets} } }\n`;
      assert.equal(
        advice(text('nurses and doctors')),
        '“nurses and doctors” does not fit here. An id is letters, digits, “-” and “_”, and starts with a letter or a digit. Write the id of the stakeholder, not what it is called; several stand in brackets.',
      );
      for (const joined of [
        'nurses and doctors',
        'nurses und doctors',
        'nurses & doctors',
        'nurses/doctors',
        'nurses doctors',
      ])
        mends('Change to nurses and doctors', text(joined), text('[nurses, doctors]'));
      mends('Change to nurses and doctors', text('[nurses doctors]'), text('[nurses, doctors]'));
    });
    it('are no several where somebody is called so', () => {
      const both = 'stakeholders: { both: { name: nurses and doctors }, nurses: {}, doctors: {} }\n';
      const text = (targets: string) => `${both}tactics: { t: { type: watch, targets: ${targets} } }\n`;
      mends('Change to “both”', text('nurses and doctors'), text('both'));
    });
    it('stand beside the others of a list', () => {
      mends(
        'Change to care, speed and fair-shifts',
        'actions: { a: { summary: A, aligns-with: [care; speed; fair shifts] } }\n',
        'actions: { a: { summary: A, aligns-with: [care, speed, fair-shifts] } }\n',
      );
      mends(
        'Change to care and speed',
        'actions:\n  a:\n    summary: A\n    aligns-with:\n      - order\n      - care, and speed\n',
        'actions:\n  a:\n    summary: A\n    aligns-with:\n      - order\n      - care\n      - speed\n',
      );
    });
    it('are one where somebody is called so', () =>
      mends(
        'Change to “both”',
        'stakeholders: { both: { name: "Nurses, doctors" } }\ntactics: { t: { type: watch, targets: "nurses, doctors" } }\n',
        'stakeholders: { both: { name: "Nurses, doctors" } }\ntactics: { t: { type: watch, targets: both } }\n',
      ));
    it('cannot all lead', () => assert.match(advice(`lead: nurses, doctors\n${people}`) ?? '', /Write the id of/));
  });
});
