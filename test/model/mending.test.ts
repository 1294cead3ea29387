import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';

const head = 'changeplan: 1\ntitle: T\n';

/** The first fix of what cannot be read, and what it makes of the text; with nothing where there is none. */
function mends(before: string, title?: string, after?: string): void {
  const [one] = wrongIn(before);
  assert.ok(one, 'nothing is wrong');
  const [fix] = one.fixes();
  assert.equal(fix?.title, title, one.message);
  if (fix) assert.equal(applyEdits(head + before, fix.edits), head + after);
  if (after !== undefined)
    assert.deepEqual(
      wrongIn(after).map(({ message }) => message),
      [],
    );
}

function wrongIn(text: string) {
  const { findings } = checkText('test.changeplan.yaml', head + text, world);
  return findings.filter(({ rule }) => rule === 'syntax' || rule === 'schema');
}

describe('what mends a line that is no YAML', () => {
  const quotes = 'Put the text in quotes';
  const space = 'Put a space behind the colon';

  it('quotes around a text with a colon', () => {
    mends('purpose: Save time: and money\n', quotes, 'purpose: "Save time: and money"\n');
    mends('purpose: Save: money # and time\n', quotes, 'purpose: "Save: money" # and time\n');
    mends('purpose: Say "no": now\n', quotes, 'purpose: \'Say "no": now\'\n');
    mends(
      'stakeholders:\n  a:\n    notes: They said: no\n',
      quotes,
      'stakeholders:\n  a:\n    notes: "They said: no"\n',
    );
    mends(
      'stop-if:\n  - Costs rise\nsuccess: { a: { measure: M } }\npurpose: A: B\n',
      quotes,
      'stop-if:\n  - Costs rise\nsuccess: { a: { measure: M } }\npurpose: "A: B"\n',
    );
  });
  it('quotes around a text that begins with a sign', () => {
    mends('purpose: @all of us\n', quotes, 'purpose: "@all of us"\n');
    mends('purpose: `fast`\n', quotes, 'purpose: "`fast`"\n');
    mends('purpose: %done\n', quotes, 'purpose: "%done"\n');
    mends('purpose: - less\n', quotes, 'purpose: "- less"\n');
  });
  it('other quotes around a text that has the same', () => {
    mends("purpose: 'It's fast'\n", quotes, 'purpose: "It\'s fast"\n');
    mends('purpose: "So "fast""\n', quotes, 'purpose: \'So "fast"\'\n');
  });
  it('quotes around a text in a list, which counts as what it says', () => {
    const list = 'stakeholders:\n  a:\n    concerns:\n      - They change all: name and place # soon\n      - No\n';
    mends(list, quotes, list.replace('They change all: name and place', '"They change all: name and place"'));
    mends('stop-if: [Costs: too high, Other]\n', quotes, 'stop-if: ["Costs: too high", Other]\n');
    mends('stop-if:\n  - He said "no": now\n', quotes, 'stop-if:\n  - \'He said "no": now\'\n');
    mends('stop-if:\n  - Costs: &a high\n', quotes, 'stop-if:\n  - "Costs: &a high"\n');
    mends('stop-if: [{ Costs: high }]\n');
    mends('stop-if:\n  - Costs:\n      high\n');
  });
  it('a space behind a colon', () => {
    mends('purpose:Fast\n', space, 'purpose: Fast\n');
    mends('purpose:\u00a0Fast\n', space, 'purpose: Fast\n');
    mends('stakeholders:\n  a:\n    power:strong\n', space, 'stakeholders:\n  a:\n    power: strong\n');
    mends(
      'stakeholders:\n  a:\n    power:strong\n    stance: ally\n',
      space,
      'stakeholders:\n  a:\n    power: strong\n    stance: ally\n',
    );
    mends(
      'stakeholders: { a: { power:strong, stance: ally } }\n',
      space,
      'stakeholders: { a: { power: strong, stance: ally } }\n',
    );
  });
  it('plain spaces for hard ones that indent, told once and read as they were meant', () => {
    const hard =
      'lead: a\nstakeholders:\n\u00a0 a: { power: strong }\n \u00a0b:\n\u00a0\u00a0 \u00a0concerns:\n    \u00a0 - Costs\n';
    const plain = hard.replaceAll('\u00a0', ' ');
    mends(hard, 'Indent with spaces', plain);
    const told = (text: string) =>
      checkText('test.changeplan.yaml', head + text, world).findings.map(({ rule, message }) => rule + message);
    const [one, ...others] = told(hard).filter((it) => !told(plain).includes(it));
    assert.deepEqual(
      [one, others],
      ['syntaxInvisible hard spaces indent here, as copied text has them; use plain spaces.', []],
    );
    assert.deepEqual(wrongIn('stakeholders:\n  a:\n    notes: |\n      He said\n      \u00a0nothing\n'), []);
  });
  it('nothing where nobody can tell', () => {
    mends('purpose\n');
    mends('purpose: "Fast\n');
    mends('see https://example.org\n');
    mends('stakeholders:\n  a:\n    name: A\n     power: strong\n');
    mends('stakeholders: { a: { name: A; power: strong } }\n');
    mends('purpose: [a\n');
  });
});
