import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Document, readDocument } from '../../server/src/model/document.ts';
import { visible } from '../model/visible.ts';
import { hostile } from './hostile.ts';
import { Slowest, some, survive, thorough, tries } from './survive.ts';

const size = thorough ? 30_000 : 1_000;

/** Where a hostile text stands: alone, below a key of an entry, or as the entries of a section. */
const places: Readonly<Record<string, (text: string) => string>> = {
  alone: (text) => text,
  inside: (text) => `changeplan: 1\ntitle: T\nstakeholders:\n  wards:\n    name: ${text}`,
  entries: (text) =>
    `changeplan: 1\ntitle: T\nstakeholders:\n${text.replace(/^/gm, '  ')}\nactions:\n  pilot: { summary: S }\n`,
};

describe('hostile texts', () => {
  const slowest = new Slowest();
  for (const [place, put] of Object.entries(places))
    it(`do no harm: ${place}`, () => {
      for (const [name, grow] of Object.entries(hostile))
        slowest.add(`${name}, ${place}`, survive(put(grow(size))).time);
    });
  after(() => console.log(`      ${slowest} for ${size / 1000} kB`));

  // Printed for a reader, who knows how busy the machine is.
  if (thorough)
    it('take as much longer as they are larger', () => {
      for (const [name, grow] of Object.entries(hostile)) {
        const [half = 0, whole = 0] = [size / 2, size].map((n) => fastest(places['inside']?.(grow(n)) ?? ''));
        console.log(
          `      ${name}: ${whole.toFixed(1)} ms, ${(whole / half).toFixed(1)} times as long for twice the text`,
        );
      }
    });
});

describe('any text of these parts', () => {
  const parts = [
    ...[
      '- ',
      '? ',
      ': ',
      'a: ',
      'a:',
      '[',
      ']',
      '{',
      '}',
      ',',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '\n    ',
      '\r\n',
      '\r',
      '\t',
      '#c\n',
      '# c',
    ],
    ...[
      '"',
      "'",
      '"a"',
      "'b'",
      '\\',
      '"\\x',
      '&a ',
      '*a ',
      '!t ',
      '<<: ',
      '|',
      '>-\n',
      '|2+\n',
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '@',
      '`',
    ],
    ...[
      '\ufeff',
      '\0',
      '\x1b',
      '\ud800',
      'é',
      '😀',
      '\u2028',
      '\u0085',
      '~',
      'null',
      '<<<<<<< a\n',
      '=======\n',
      '>>>>>>> b\n',
    ],
    ...[
      'stakeholders:\n',
      '  wards:\n',
      '    name: x\n',
      '    values: { terminal: [a] }\n',
      'actions:\n',
      '  pilot: { summary: S }\n',
    ],
  ];
  const soup = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((it) => it.join(''));

  it('does no harm, and is read with an earlier version as without', () => {
    let before: Document | undefined;
    fc.assert(
      fc.property(soup, (text) => {
        const fresh = survive(text).checked.document;
        before = readDocument(fresh.file, text, before);
        assert.deepEqual(visible(before), visible(fresh));
      }),
      tries(100, 30_000),
    );
  });
});

describe('nasty texts', () => {
  const texts = [
    ...[
      '',
      ' ',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '\r\n\r',
      '\ufeff',
      '\ufeff\r\n',
      '\ufeff-',
      '\0',
      '\ud800',
      '\udc00',
      '\ud83d\ude00',
      '\ud83d\r\n\ude00',
    ],
    ...[
      ':',
      ': :',
      '::',
      '-',
      '--',
      '---',
      '----',
      '- -',
      '?',
      '? ?',
      '...',
      '....',
      '%',
      '%YAML',
      '#',
      '&',
      '&a',
      '&a &b',
      '*',
      '*a',
      '!',
      '!!',
      '!<',
      '|',
      '|9',
      '>',
      '>-x',
      '@',
      '`',
    ],
    ...[
      '"',
      "'",
      '""',
      "''",
      '"\\',
      '"\\"',
      '"\\x',
      '"\\u12',
      '[',
      ']',
      '{',
      '}',
      '[]',
      '{}',
      '[,]',
      '{,}',
      '{:}',
      '[:]',
      '{?}',
      '[?]',
      '{a',
      '[a',
      '{"',
      "['",
    ],
    ...[
      'a:',
      'a: ',
      ' a:',
      '\ta:',
      'a:\tb',
      'a :b',
      'a: b: c',
      'a: "b" c',
      "a: 'b' c",
      'a: [b] c',
      'a: {b} c',
      'a: |x',
      'a: &b',
      'a: *b',
      'a: !b',
      'a: - b',
      'a: ? b',
      'a: b\n c: d',
    ],
    ...[
      ': 😀a:\n[b]- c:\n*d >-',
      'a: b: 😀: c',
      'a: {😀: |😀',
      'a:\nb',
      'a:\n b',
      'a:\n- b',
      'a:\n-b',
      'a:\n\tb',
      'a:\n "b',
      'a: |\nb',
      'a: |\n\tb',
      'a: >\n\n\n',
      'a: "b\nc"',
      'a: [b\nc]',
      'a: {b\nc}',
      '- a\nb: c',
      'a: b\n- c',
      ' a: b\nc: d',
      'a: b\n c: d\n  e: f',
    ],
    ...[
      '<<: a',
      '<<: *a',
      '<<:',
      '? a',
      '? a\n: b',
      '? [a]\n: b',
      '? a\n? b',
      ': a',
      '&a : b',
      '*a : b',
      '!a : b',
      '&a a: *a',
      '&a [*a]',
      '&a {a: *a}',
      '&a\n- *a',
      '- &a\n- *a',
    ],
    ...[
      '<<<<<<<',
      '=======',
      '>>>>>>>',
      '<<<<<<< a\n>>>>>>> b',
      '>>>>>>> a\n<<<<<<< b',
      '<<<<<<<\n=======\n>>>>>>>',
      '<<<<<<< a\n<<<<<<< b\n=======\n=======\n>>>>>>> c\n>>>>>>> d',
    ],
    ...[
      '--- a',
      '--- |\n a',
      '--- {',
      '--- "',
      '---\n---',
      '---\n...\n---',
      '...\na',
      'a\n---\nb',
      'a\n...\nb',
      '%a\n---',
      '---\n%a',
      'a: |\n ---\n---',
      'a: "\n---\n"',
      '\ufeff---\n\ufeffa: b',
    ],
    ...[
      'kind: organization',
      'kind: [',
      'changeplan: 1e0',
      'changeplan: 0x1',
      'changeplan: 99999999999999999999',
      'lead: &a a\nuses: *a',
      'uses: [../a, /etc/passwd, http://a]',
      'accepted: [{}]',
      'values: { "": "" }',
    ],
  ];

  it('do no harm, with whatever ends their lines', () => {
    for (const text of some(texts, 3))
      for (const copy of [
        text,
        `${text}\n`,
        text.replaceAll('\n', '\r\n'),
        `\ufeff${text}`,
        `a: b\n${text}`,
        `${text}\na: b\n`,
      ])
        survive(copy);
  });

  it('do no harm in any entry', () => {
    for (const text of some(texts.slice(1), 3))
      for (const indent of ['', '  ', '    '])
        survive(`stakeholders:\n  a: {}\n${text.replace(/^/gm, indent)}\n  b: {}\nactions:\n  c: { summary: d }\n`);
  });
});

/** The least of three runs: what the machine is not to blame for. */
const fastest = (text: string) => Math.min(...[1, 2, 3].map(() => survive(text).time));
