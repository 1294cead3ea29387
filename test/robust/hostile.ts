/** Texts that grow with `n`, made to cost more time, depth or memory than they have characters. */
export type Grow = (n: number) => string;

/** A beginning, a part that is repeated, and an end. */
const repeated: Readonly<Record<string, readonly [begin: string, part: string, end?: string]>> = {
  // Depth
  ...{
    'open [': ['', '['],
    'open {': ['', '{'],
    'open {a:': ['', '{a: '],
    'open [{a:': ['', '[{a: '],
    'open [?': ['', '[? '],
  },
  ...{
    '- on one line': ['', '- ', 'x'],
    '? on one line': ['', '? ', 'x'],
    '- ? on one line': ['', '- ? ', 'x'],
    '- - ?': ['', '- - ? ', 'x'],
  },
  ...{
    'a: in braces': ['{', 'a: ', '}'],
    'a: on lines in braces': ['{', 'a:\n', '}'],
    '? in braces': ['{', '? ', '}'],
    '&a [': ['', '&a ['],
    '!a [': ['', '!a ['],
  },
  // Breadth
  ...{
    'one key again': ['', 'a: 1\n'],
    ': on lines': ['', ':\n'],
    '- on lines': ['', '-\n'],
    '? on lines': ['', '?\n'],
    'text on lines': ['', 'abc\n', 'x: 1\n'],
  },
  ...{
    'key and list': ['', 'a:\n- b\n'],
    'two colons on lines': ['', 'a: b: c\n'],
    'key in quotes': ['', '"a": '],
    '? a : b': ['', '? a\n: b\n'],
  },
  ...{
    'empty texts': ['', '- |\n'],
    'short texts': ['', '- |\n  x\n'],
    'lines in braces': ['a: {\n', ' b,\n', '}\n'],
    'lines in open braces': ['a: {\n', ' b,\n', 'c: 1\n'],
  },
  // Anchors, aliases, tags
  ...{
    '&a': ['', '&a '],
    '*a': ['', '*a '],
    '!a': ['', '!a '],
    'one anchor again': ['', '- &a x\n'],
    'one alias again': ['- &a x\n', '- *a\n'],
    'no anchor': ['', '- *a\n'],
  },
  ...{
    merges: ['a: &a {k: 1}\nb:\n', '  <<: *a\n'],
    'merge of a list': ['a: &a {k: 1}\nb:\n  <<: [', '*a,', ']\n'],
    tags: ['', '- !!js/function x\n'],
    'tag and anchor': ['', '- !!str &a x\n'],
  },
  // Long texts
  ...{
    plain: ['a: ', 'x'],
    'in quotes': ['a: "', 'x', '"'],
    'in single quotes': ["a: '", "''", "'"],
    escapes: ['a: "', '\\x41', '"'],
    'wrong escapes': ['a: "', '\\q', '"'],
    backslashes: ['a: "', '\\\\', '"'],
  },
  ...{
    'escaped quotes': ['a: "', '\\"'],
    block: ['a: |\n', '  0123456789\n'],
    folded: ['a: >\n', '  x\n\n'],
    key: ['', 'k', ': 1'],
    'lines of plain': ['a: ', 'word\n  '],
    'lines in quotes': ['a: "', 'word\n  ', '"'],
  },
  ...{
    hashes: ['a: ', 'x#'],
    colons: ['a: ', 'x:'],
    digits: ['a: ', '9'],
    'anchor name': ['a: &', 'x', ' b'],
    'alias name': ['a: *', 'x'],
    'tag name': ['a: !', '%41', ' b'],
    'open tag': ['a: !<', 'x'],
  },
  // White space and comments
  ...{
    'spaces before': ['', ' ', 'a: 1'],
    'spaces behind': ['a: 1', ' '],
    'spaces inside': ['a: x', ' ', 'y'],
    'spaces before a colon': ['a', ' ', ': 1'],
    'spaces behind a colon': ['a:', ' ', '\n  b: 1'],
  },
  ...{
    'blank lines': ['', '\n', 'a: 1'],
    'blank lines below a key': ['a:\n', '\n', 'b: 1'],
    'blank lines of CRLF': ['a:\r\n', '\r\n', 'b: 1'],
    'blank lines of a text': ['a: |\n  x\n', '\n'],
    'spaces of a text': ['a: |\n', ' \n', '   x\n'],
  },
  ...{
    'blank lines in quotes': ['a: "', '\n', '"'],
    'spaces and lines': ['a: x', ' \n ', 'y'],
    comments: ['', '# c\n', 'a: 1'],
    'comments below a key': ['a:\n', '  # c\n', 'b: 1'],
    'comments in brackets': ['[', '#c\n', ']'],
  },
  ...{
    'comments at their keys': ['', 'a: # c\n  # d\n'],
    'one long comment': ['# ', 'x', '\na: 1'],
    separators: ['a: x\n ', '\u2028', 'y'],
    tabs: ['a:\n', '\tb: 1\n'],
    'tabs in quotes': ['a: "', ' \t', '\n x"'],
  },
  // Faults
  ...{
    ']': ['', ']'],
    '}': ['', '}'],
    '] inside': ['a: ', '] '],
    ',': ['[', ','],
    ':': ['', ': '],
    '"': ['', '"'],
    "'": ['', "'"],
    '@': ['', '- @x\n'],
    '"a" in brackets': ['[', '"a" ', ']'],
    'open " on lines': ['', '- "\n'],
  },
  ...{
    'open [ on lines': ['', '- [\n'],
    'open { on lines': ['', 'a: {\n'],
    controls: ['a: ', '\x01\x07\x1b\x7f'],
    zeros: ['', '\0'],
    'carriage returns': [']', '\r', 'x'],
    'lines of carriage returns': ['', 'a: 1\r'],
  },
  ...{
    'halves of pairs': ['a: ', '\ud800'],
    'marks of byte order': ['a: ', '\ufeff'],
    documents: ['', '--- a\n'],
    ends: ['', 'a\n...\n'],
    directives: ['', '%FOO bar\n'],
    versions: ['', '%YAML 1.1\n', '---\na: 1'],
  },
  ...{
    conflicts: ['', '<<<<<<< A\na: 1\n=======\na: 2\n>>>>>>> B\n'],
    'conflict, begun': ['', '<<<<<<< A\na: 1\n'],
    'conflict, divided': ['<<<<<<< A\n', '=======\n'],
  },
};

/** Lines, each with its number. */
const numbered =
  (line: (index: number) => string): Grow =>
  (n) =>
    Array.from({ length: n }, (_, index) => line(index)).join('');

export const hostile: Readonly<Record<string, Grow>> = {
  ...Object.fromEntries(
    Object.entries(repeated).map(([name, [begin, part, end = '']]) => [
      name,
      (n: number) => begin + part.repeat(n / part.length) + end,
    ]),
  ),
  'closed [': (n) => '['.repeat(n / 2) + ']'.repeat(n / 2),
  'closed {a:': (n) => '{a: '.repeat(n / 5) + '}'.repeat(n / 5),
  'keys that are maps': (n) => '{'.repeat(n / 2) + '}'.repeat(n / 2),
  'keys that are lists': (n) => '{['.repeat(n / 6) + ']: 1}'.repeat(n / 6),
  'maps by indentation': (n) => numbered((index) => `${' '.repeat(index)}a:\n`)(Math.sqrt(n * 2)),
  'lists by indentation': (n) => numbered((index) => `${' '.repeat(index)}-\n`)(Math.sqrt(n * 2)),
  'indentation up and down': (n) => numbered((index) => `${' '.repeat(1 + (index % 7))}b: c\n`)(n / 10),
  keys: (n) => numbered((index) => `k${index}: x\n`)(n / 9),
  'keys in braces': (n) => `{${numbered((index) => `k${index}: x, `)(n / 10)}}`,
  'keys alone in braces': (n) => `{${numbered((index) => `k${index}, `)(n / 7)}}`,
  anchors: (n) => numbered((index) => `- &a${index} x\n`)(n / 12),
  'a chain of aliases': (n) => `- &a0 [x]\n${numbered((index) => `- &a${index + 1} [*a${index}]\n`)(n / 18)}`,
  'a billion laughs': (n) =>
    `a0: &a0 [x]\n${numbered((index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]\n`)(n / 60)}`,
  'aliases of one long list': (n) => `a: &a [${'x,'.repeat(n / 4)}]\nb: [${'*a,'.repeat(n / 6)}]\n`,
  acceptances: (n) => `accepted:\n${numbered((index) => `- rule: r${index}\n  reason: x\n`)(n / 24)}`,
  stakeholders: (n) =>
    `stakeholders:\n${numbered((index) => `  s${index}: { influences: [s${index + 1}], values: { terminal: v${index % 9} } }\n`)(n / 60)}`,
  'unknown stakeholders': (n) =>
    `stakeholders: { a: {} }\ntactics:\n  t: { type: watch, targets: [${numbered((index) => `x${index}, `)(n / 7)}] }\n`,
};
