import assert from 'node:assert/strict';
import { indentNewLine } from '../../server/src/features/new-line.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import configuration from '../../syntaxes/language-configuration.json';
import { plans } from '../robust/plans.ts';

/** What stands before the cursor on its new line, written `_` for each space. */
function check(marked: string, expected: string, step = 2): void {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const edits = indentNewLine(readDocument('p', text), offset, step);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const after = applyEdits(text, edits);
  assert.equal(
    after
      .slice(start)
      .replace(/\S[\s\S]*|\r?\n[\s\S]*/, '')
      .replaceAll(' ', '_'),
    expected,
  );
  assert.equal(after.slice(0, start), text.slice(0, start));
  assert.equal(after.slice(start).trimStart(), text.slice(start).trimStart());
}

describe('a new line', () => {
  it('stands deeper than a key with nothing behind it', () => check('a:\n$0', '__'));
  it('stands deeper below the header of a text', () => check('a:\n  b: |-  # C\n$0', '____'));
  it('stands deeper below an anchor', () => check('a: &x\n$0', '__'));
  it('stands deeper below a quoted key', () => check('"a: b":\n$0', '__'));
  it('stands deeper by the step of the editor', () => check('a:\n$0', '____', 4));
  it('stands under the key behind a dash', () => check('a:\n  - b: c\n$0', '____'));
  it('stands deeper than a key behind a dash', () => check('a:\n  - b:\n$0', '______'));
  it('stands behind a lone dash', () => check('a:\n  -\n$0', '____'));
  it('stands under a dash with text', () => check('a:\n  - b\n$0', '__'));
  it('stands as a full entry above it', () => check('a:\n  b: c\n$0\n  d: e\n', '__'));
  it('stands as a comment above it', () => check('a:\n  # b:\n$0', '__'));
  it('loses what it has too much', () => check('a: b\n    $0', ''));
  it('keeps lines that end with CR LF', () => check('a:\r\n$0\r\nb: c', '__'));
  it('follows a byte order mark and an emoji', () => check('\ufeffa🏥:\n$0', '__'));
  it('is left alone in a text', () => check('a: |\n    b:\n$0\n    c\n', ''));
  it('is left alone behind a text', () => check('a: |\n    b:\n    $0', '____'));
  it('is left alone in brackets', () => check('a: [\n   $0\n]', '___'));
  it('is left alone in brackets that are open', () => check('a: {\n   $0', '___'));
  it('is left alone below an empty line', () => check('a:\n\n   $0', '___'));
  it('is left alone when something stands there', () => check('a:\n $0b', '_'));
  it('is left alone at the start', () => check(' $0', '_'));

  it('stands where VS Code puts it by itself', () => {
    const lines = [
      '  a: # B: C',
      '    a: &a',
      '  - a:',
      '  - a: |',
      '  -',
      '  - |',
      '  - https://example.org/a:b',
      '  # a:',
    ];
    for (const line of new Set([...lines, ...[...plans.values()].flatMap((text) => text.split('\n'))])) {
      if (line.trim() === '' || /[[{,]$|: "[^"]*$/.test(line)) continue;
      const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      check(`${line}\n$0`, '_'.repeat(indent + (rule ? 2 + (rule.action.appendText ?? '').length : 0)));
    }
  });
});
