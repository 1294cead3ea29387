import assert from 'node:assert/strict';
import { type Place, placeAt } from '../../../server/src/features/shared/place.ts';
import { readDocument } from '../../../server/src/model/document.ts';

/** The place of the cursor, written `$0`, as `role path`, and the text with the word to replace in « ». */
function check(marked: string, expected: string | undefined, more: Partial<Place> & { drawn?: string } = {}): void {
  for (const eol of ['\n', '\r\n']) {
    const written = marked.replaceAll('\n', eol);
    const offset = written.indexOf('$0');
    const text = written.replace('$0', '');
    const place = placeAt(readDocument('p', text), offset);
    assert.equal(place && `${place.role} ${place.path.join('.')}`.trim(), expected);
    if (!place) return;
    const { drawn, ...facts } = more;
    const { start, end } = place.word;
    if (drawn !== undefined)
      assert.equal(`${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`, drawn.replaceAll('\n', eol));
    for (const [name, fact] of Object.entries(facts)) assert.deepEqual(place[name as keyof Place], fact, name);
  }
}

const plan =
  'changeplan: 1\ntitle: P 🌱\nstakeholders:\n  a:\n    name: A\n    power: strong\n  b: { power: limited }\n';

describe('the place of the cursor', () => {
  describe('where a key begins', () => {
    it('in an empty file', () => check('$0', 'key', { ownLine: true, beside: [] }));
    it('on blank lines', () => check('\n\n\n$0\n', 'key', { indent: 0 }));
    it('on the first of blank lines', () => check('$0\n\n', 'key'));
    it('behind a byte order mark', () => check('\ufeff$0', 'key', { drawn: '\ufeff«»', indent: 0 }));
    it('below the last line', () => check(`${plan}$0`, 'key', { ownLine: true }));
    it('at the end without a line break', () => check('title: P\npur$0', 'key', { drawn: 'title: P\n«pur»' }));
    it('between two keys at the top', () => check('title: P\n$0\nlead: a', 'key'));
    it('in an entry', () =>
      check('stakeholders:\n  a:\n    name: A\n    $0', 'key stakeholders.a', { beside: ['name'], indent: 4 }));
    it('in an entry, before others', () =>
      check('stakeholders:\n  a:\n    $0\n    name: A\n  b: {}', 'key stakeholders.a', { beside: ['name'] }));
    it('in an entry, in the middle of a word', () =>
      check('stakeholders:\n  a:\n    pow$0er\n    name: A', 'key stakeholders.a', {
        drawn: 'stakeholders:\n  a:\n    «power»\n    name: A',
      }));
    it('on a key that stands there', () =>
      check('stakeholders:\n  a:\n    na$0me: A', 'key stakeholders.a', { colon: true, beside: [] }));
    it('before a key on the same line', () => check('stakeholders:\n  a:\n    $0name: A', 'key stakeholders.a'));
    it('less deep than the line above', () =>
      check('stakeholders:\n  a:\n    name: A\n  $0', 'key stakeholders', { beside: ['a'] }));
    it('less deep than the lines around', () =>
      check('stakeholders:\n  a:\n    name: A\n  $0\n  b:\n    name: B\n  c: {}', 'key stakeholders', {
        beside: ['a', 'b', 'c'],
      }));
    it('deeper than the line below', () =>
      check('stakeholders:\n  a:\n    name: A\n    $0\n  b:\n    name: B', 'key stakeholders.a'));
    it('two levels deeper than the line below', () =>
      check(
        'stakeholders:\n  a:\n    values:\n      terminal: [x]\n      $0\nactions:\n  p: {}',
        'key stakeholders.a.values',
      ));
    it('in braces', () => check('stakeholders: { a: { $0 } }', 'key stakeholders.a', { flow: true }));
    it('in braces that are open', () => check('stakeholders: { a: { power: strong, $0', 'key stakeholders.a'));
    it('in braces that are open, with entries below', () =>
      check('stakeholders:\n  a: { power: strong, sta$0\n  b: { power: limited }', 'key stakeholders.a', {
        beside: ['power'],
        flow: true,
      }));
    it('in braces over several lines', () =>
      check('stakeholders:\n  a: {\n    power: strong,\n    $0\n  }', 'key stakeholders.a', { flow: true }));
    it('behind a dash', () => check('accepted:\n  - $0', 'value accepted.0'));
    it('on the second line of an item', () =>
      check('accepted:\n  - rule: no-ally\n    $0', 'key accepted.0', { beside: ['rule'], indent: 4 }));
    it('behind an emoji', () => check('stakeholders: { a: { name: 🌱🌱, $0 } }', 'key stakeholders.a'));
    it('with broken text above', () =>
      check('title: "P\nlead: [a\nstakeholders:\n  a:\n    $0', 'value stakeholders.a'));
  });

  describe('where a value is written', () => {
    it('behind the colon', () => check('stakeholders:\n  a:\n    power: $0', 'value stakeholders.a.power'));
    it('directly behind the colon', () =>
      check('stakeholders:\n  a:\n    power:$0', 'value stakeholders.a.power', {
        drawn: 'stakeholders:\n  a:\n    power:«»',
      }));
    it('with lines below', () =>
      check('stakeholders:\n  a:\n    power: $0\n    stance: ally', 'value stakeholders.a.power'));
    it('before a comment', () => check('stakeholders:\n  a:\n    power: $0 # why', 'value stakeholders.a.power'));
    it('in the middle of a word', () => check('lead: a$0b', 'value lead', { drawn: 'lead: «ab»' }));
    it('of several words', () =>
      check('tactics:\n  t:\n    every: 2 we$0eks', 'value tactics.t.every', {
        drawn: 'tactics:\n  t:\n    every: «2 weeks»',
      }));
    it('in quotes', () => check('lead: "a$0b"', 'value lead', { drawn: 'lead: «"ab"»', quote: '"' }));
    it('in single quotes', () => check("lead: 'a$0'", 'value lead', { drawn: "lead: «'a'»", quote: "'" }));
    it('in quotes that are open', () =>
      check('tactics:\n  t: { targets: ["a$0, b] }\n', 'value tactics.t.targets.0', {
        drawn: 'tactics:\n  t: { targets: [«"a», b] }\n',
      }));
    it('in brackets', () =>
      check('tactics: { t: { targets: [a, $0] } }', 'value tactics.t.targets.1', { beside: ['a'] }));
    it('in brackets that are open', () =>
      check('tactics:\n  t:\n    targets: [a, $0\n    type: watch', 'value tactics.t.targets.1', { beside: ['a'] }));
    it('in brackets over several lines', () =>
      check('tactics:\n  t:\n    targets: [\n      a,\n      $0\n    ]', 'value tactics.t.targets.1'));
    it('behind a dash', () =>
      check('tactics:\n  t:\n    targets:\n      - a\n      - $0', 'value tactics.t.targets.1', { beside: ['a'] }));
    it('directly behind a dash', () =>
      check('tactics:\n  t:\n    targets:\n      -$0', 'value tactics.t.targets.0', {
        drawn: 'tactics:\n  t:\n    targets:\n      -«»',
      }));
    it('below a list, where a dash is missing', () =>
      check('tactics:\n  t:\n    targets:\n      - a\n      $0', 'value tactics.t.targets.1', { lacksDash: true }));
    it('on a line of its own', () =>
      check('tactics:\n  t:\n    targets:\n      $0', 'value tactics.t.targets', { ownLine: true, indent: 6 }));
    it('knows the other keys of the map', () => {
      const text = 'tactics:\n  t:\n    targets: [a]\n    appeals-to: [';
      assert.deepEqual(
        placeAt(readDocument('p', text), text.length)?.around?.pairs.map(({ key }) => key.text),
        ['targets', 'appeals-to'],
      );
    });
  });

  describe('where there is nothing to offer', () => {
    it('in a comment', () => check('title: P # st$0', undefined));
    it('in a comment on its own line', () => check('stakeholders:\n  # a$0\n  a: {}', undefined));
    it('in a block of text', () =>
      check('stakeholders:\n  a:\n    notes: |\n      so [and $0\n    power: strong', undefined));
    it('in text over several lines', () => check('purpose: To be\n  or $0\nlead: a', undefined));
    it('in quoted text over several lines', () => check('purpose: "To be\n  or$0\n  not"', undefined));
    it('in an alias', () => check('a: &x b\nlead: *$0', undefined));
    it('in the indentation of a line', () => check('stakeholders:\n $0 a: {}', undefined));
    it('in a column where no key of the map stands', () => check('stakeholders:\n  a: {}\n $0', undefined));
    it('behind a key with lines below', () => check('stakeholders:$0\n  a: {}', undefined));
    it('before a bracket', () => check('lead: $0[a]', undefined));
  });
});
