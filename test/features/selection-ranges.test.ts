import assert from 'node:assert/strict';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { readDocument } from '../../server/src/model/document.ts';

/** The ranges around `$0`, from the innermost, one a line; `⏎` is a line break. */
function check(marked: string, ...expected: readonly string[]): void {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const spans = selectionRanges(readDocument('example.changeplan.yaml', text), offset);
  const drawn = spans.map(({ start, end }) => text.slice(start, end).replaceAll(/\r?\n/g, '⏎'));
  assert.deepEqual(drawn, [...expected, text.replaceAll(/\r?\n/g, '⏎')]);
}

describe('selection ranges', () => {
  it('grow from a word to the file', () =>
    check(
      'title: A fine pl$0an\nlead: b\n',
      'plan',
      'A fine plan',
      'title: A fine plan',
      'title: A fine plan⏎lead: b',
    ));
  it('grow from an item to its section', () =>
    check(
      'actions:\n  a:\n    needs: [beds, st$0aff]\n    summary: A\n  b: {}\ntactics:\n',
      'staff',
      'beds, staff',
      '[beds, staff]',
      'needs: [beds, staff]',
      'needs: [beds, staff]⏎    summary: A',
      'a:⏎    needs: [beds, staff]⏎    summary: A',
      'a:⏎    needs: [beds, staff]⏎    summary: A⏎  b: {}',
      'actions:⏎  a:⏎    needs: [beds, staff]⏎    summary: A⏎  b: {}',
      'actions:⏎  a:⏎    needs: [beds, staff]⏎    summary: A⏎  b: {}⏎tactics',
    ));
  it('take a text without its quotes, then with them', () =>
    check('# 🏥\r\ntitle: "🏥 fi$0ne"\r\n', 'fine', '🏥 fine', '"🏥 fine"', 'title: "🏥 fine"'));
  it('take a pair in braces', () =>
    check(
      'values: { a: no $0haste, b: c }',
      'haste',
      'no haste',
      'a: no haste',
      'a: no haste, b: c',
      '{ a: no haste, b: c }',
    ));
  it('take the item of a list with its dash', () =>
    check(
      'accepted:\n  - rule: no-ally\n  - rule: no-gro$0wth\n    reason: Later',
      'no-growth',
      'rule: no-growth',
      'rule: no-growth⏎    reason: Later',
      '- rule: no-growth⏎    reason: Later',
      '- rule: no-ally⏎  - rule: no-growth⏎    reason: Later',
    ));
  it('take a line of a text', () =>
    check(
      'purpose: |\n  One\n  two th$0ree\n',
      'three',
      'two three',
      '|⏎  One⏎  two three',
      'purpose: |⏎  One⏎  two three',
    ));
  it('take the word and the line of a comment', () =>
    check('lead: a # not $0b\ntitle: c\n', 'b', 'lead: a # not b', 'lead: a # not b⏎title: c'));
  it('take a key', () => check('le$0ad: a\ntitle: b', 'lead', 'lead: a'));
  it('take the entry that a broken line belongs to', () =>
    check(
      'stakeholders:\n  a:\n    name: A\n    sta$0nc\n  b: {}',
      'stanc',
      'a:⏎    name: A⏎    stanc',
      'a:⏎    name: A⏎    stanc⏎  b: {}',
    ));
  it('take an alias, not what it stands for', () =>
    check('lead: &l wards\naccepted: *$0l\n', 'l', '*l', 'accepted: *l', 'lead: &l wards⏎accepted: *l'));
  it('take the file where there is nothing', () => {
    check('$0');
    check('title: A\n$0\n');
  });
});
