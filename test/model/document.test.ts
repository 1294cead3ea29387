import assert from 'node:assert/strict';
import { checkText, type Finding } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { limits } from '../../server/src/model/limits.ts';
import type { Node } from '../../server/src/model/node.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { draw, strip } from '../drawing.ts';
import { world } from '../world.ts';

const file = 'test.changeplan.yaml';

describe('reading a text', () => {
  describe('gives what it says', () => {
    it('in blocks and in braces', () => {
      says('a:\n  b: c\n  d: [e, f]\n', { a: { b: 'c', d: ['e', 'f'] } });
      says('{ a: { b: c, d: [e, f] } }', { a: { b: 'c', d: ['e', 'f'] } });
    });
    it('keys as written, whatever YAML takes them for', () => {
      says('no: 1\n2026: 2\n1e3: 3\ntrue: 4\nnull: 5\n~: 6\n0x1f: 7\n-1: 8\n2026-11-21: 9\n', {
        ...{ no: '1', 2026: '2', '1e3': '3', true: '4', null: '5', '~': '6', '0x1f': '7' },
        ...{ '-1': '8', '2026-11-21': '9' },
      });
      says('a:\n  no:\n    x: y\n  2026: [1e3, no, ~, 0x1f]\n', {
        a: { no: { x: 'y' }, 2026: ['1e3', 'no', '~', '0x1f'] },
      });
    });
    it('keys in quotes, with colons and hashes in them', () => {
      says(`"a: b":\n  'it''s # c':\n    "d\\te" : f\n`, { 'a: b': { "it's # c": { 'd\te': 'f' } } });
    });
    it('plain keys with colons, hashes, quotes and spaces in them', () => {
      says(`a:b: c\nd#e: f\ng "h": i\nj k:\n  l: m\n-n: o\n?p: q\n`, {
        ...{ 'a:b': 'c', 'd#e': 'f', 'g "h"': 'i', 'j k': { l: 'm' } },
        ...{ '-n': 'o', '?p': 'q' },
      });
    });
    it('ids of any script', () => {
      says('stakeholders:\n  病棟:\n    name: 病院\n  équipe: { name: É }\n  медсёстры: 👩‍⚕️\n', {
        stakeholders: { 病棟: { name: '病院' }, équipe: { name: 'É' }, медсёстры: '👩‍⚕️' },
      });
    });
    it('keys that every object has', () => {
      says(
        'a: { __proto__: b, constructor: c, toString: d }\n',
        JSON.parse('{"a":{"__proto__":"b","constructor":"c","toString":"d"}}'),
      );
    });
    it('texts over many lines, with what looks like keys in them', () => {
      says('a: |\n  b: c\n  d:\n    - e\n\n  # f\ng: h\n', { a: 'b: c\nd:\n  - e\n\n# f\n', g: 'h' });
      says('a: >-\n  b: c\n  d: e\nf: g\n', { a: 'b: c d: e', f: 'g' });
      says('a: |2-\n    b\n   c: d\n', { a: '  b\n c: d' });
      says('a:\n  b: |+\n    c: d\n\n  e: f\n', { a: { b: 'c: d\n\n', e: 'f' } });
      says('a: b\n  c\n  d\ne: f\n', { a: 'b c d', e: 'f' });
      says('a: "b: c\n  d: e"\nf: g\n', { a: 'b: c d: e', f: 'g' });
    });
    it('texts that begin on the line below their key', () => {
      says('a:\n  b\n  c\nd: e\n', { a: 'b c', d: 'e' });
      says('a:\n  "b: c\n  d: e"\nf: g\n', { a: 'b: c d: e', f: 'g' });
      says("a:\n  b:\n    'c'\n  d: e\n", { a: { b: 'c', d: 'e' } });
      says('a:\n  |\n  b: c\nd: e\n', { a: 'b: c\n', d: 'e' });
    });
    it('brackets over many lines', () => {
      says('a: {\n  b: c, # d\n  e: [\n    f,\n    g ]\n  }\nh: i\n', { a: { b: 'c', e: ['f', 'g'] }, h: 'i' });
      says('a: {\n}\nb: [\n]\nc: d\n', { a: {}, b: [], c: 'd' });
      says('{\na: b,\nc: d\n}\n', { a: 'b', c: 'd' });
    });
    it('lists at the indentation of their key', () => {
      says('a:\n- b\n- c: d\n  e: f\ng:\n  h:\n  - i\n  j: k\n', {
        a: ['b', { c: 'd', e: 'f' }],
        g: { h: ['i'], j: 'k' },
      });
    });
    it('any indentation', () => {
      says('a:\n b:\n         c: d\n e:\n   f: g\n', { a: { b: { c: 'd' }, e: { f: 'g' } } });
      says('  a:\n    b: c\n  d: e\n', { a: { b: 'c' }, d: 'e' });
    });
    it('without the comments', () => {
      says('# a\nb: # c\n  # d\n  e: f # g\n# h\n  i: j\n    # k\nl: # m\n  - n # o\n# p', {
        b: { e: 'f', i: 'j' },
        l: ['n'],
      });
    });
    it('aliases, below their anchors', () => {
      says('a: &a b\nc: *a\n', { a: 'b', c: 'b' });
      says('a:\n  b: &b { c: d }\n  e: *b\nf:\n  g: [*b, *b]\n', {
        a: { b: { c: 'd' }, e: { c: 'd' } },
        f: { g: [{ c: 'd' }, { c: 'd' }] },
      });
      says('a: &a\n  b: c\nd:\n  *a\n', { a: { b: 'c' }, d: { b: 'c' } });
      says('a: &a\n- b\nc: *a\n', { a: ['b'], c: ['b'] });
    });
    it('aliases of keys', () => {
      says('&a a: b\nc: *a\n', { a: 'b', c: 'a' });
      says('a:\n  &b b:\n    &c c: d\n  e: [*b, *c]\n', { a: { b: { c: 'd' }, e: ['b', 'c'] } });
    });
    it('aliases of the last anchor of that name', () => {
      says('a: &x b\nc: *x\nd: &x e\nf: *x\n', { a: 'b', c: 'b', d: 'e', f: 'e' });
    });
    it('between the markers of the document', () => {
      says('---\na: b\n...\n', { a: 'b' });
      says('# c\n--- # d\na: b\n', { a: 'b' });
      says('--- { a: b }\n', { a: 'b' });
      says('---\t{ a: b }\n', { a: 'b' });
      says('...\na: b\n', { a: 'b' });
      says('a: |\n  ---\n  ...\n', { a: '---\n...\n' });
      says('a:\n  b: ---\n  c: |\n    %d\n', { a: { b: '---', c: '%d\n' } });
    });
    it('nothing for a key alone', () => {
      says('a:\nb: ""\nc: { d, e: }\nf: &g\nh: *g\n', { a: null, b: '', c: { d: null, e: null }, f: '', h: '' });
    });
    it('nothing where nothing stands', () => {
      for (const text of [
        '',
        '\n',
        '# a',
        '# a\n\n# b\n',
        '---\n',
        '--- # a\n...\n',
        '\ufeff',
        '\ufeff# a\n',
        '   \n\t\n',
      ])
        says(text, null);
      says('{}', {});
    });
  });

  describe('what a plan may not use', () => {
    it('a second document', () => {
      check(`
purpose: P
---
^^^ error syntax: A second document starts here; a file holds one plan, so the rest is not read.
powr: dominant
`);
    });
    it('a second document behind an end', () => {
      check(`
purpose: P
...
---
^^^ error syntax: A second document starts here; a file holds one plan, so the rest is not read.
title: Other
`);
    });
    it('text behind the end', () => {
      check(`
purpose: P
... # the end
# a comment may follow
title: Other
^^^^^^^^^^^^ error syntax: After the line “...” the plan has ended; the rest is not read.
`);
    });
    it('a tag', () => {
      check(`
stakeholders: !!map
#             ^^^^^ error syntax: Tags have no meaning in a plan; remove this one.
  wards: !ward { powr: strong }
#        ^^^^^ error syntax: Tags have no meaning in a plan; remove this one.
#                ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a merge, with what it would have brought', () => {
      check(`
actions:
  pilot:
    <<: *base
#   ^^ error syntax: Merging with << is not part of a plan; to share entries between plans, name their file under “uses”.
    needs: money
  spread: { needs: money }
# ^^^^^^ error schema: “spread” has no “summary” yet. What is to be done, in one sentence.
`);
    });
    it('an alias without its anchor', () => {
      check(`
actions:
  pilot: *nowhere
#        ^^^^^^^^ error syntax: No anchor &nowhere stands above this alias.
  spread: { summary: S, needs: [*here, *there], neds: money }
#                               ^^^^^ error syntax: No anchor &here stands above this alias.
#                                      ^^^^^^ error syntax: No anchor &there stands above this alias.
#                                               ^^^^ error schema: The key “neds” is not known here. “needs” is there already: join the two, or remove one.
`);
    });
    it('an alias above its anchor', () => {
      check(`
lead: *wards
#     ^^^^^^ error syntax: No anchor &wards stands above this alias.
stakeholders:
  &wards wards: { powr: strong }
#                 ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('an alias inside what it stands for', () => {
      check(`
stakeholders:
  wards: &wards
    name: Wards
    controls: [beds, *wards]
#                    ^^^^^^ error syntax: This alias stands inside what it stands for: &wards would never end.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a key that is a list', () => {
      check(`
stakeholders:
  wards:
    ? [name, power]
#     ^ error syntax: A key is plain text here, never a list, a map or an alias.
    : dominant
    powr: strong
#   ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a key that is a map', () => {
      check(`
stakeholders:
  wards: { { name: N }: dominant, powr: strong }
#          ^ error syntax: A key is plain text here, never a list, a map or an alias.
#                                 ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a key that is an alias', () => {
      check(`
lead: &wards wards
stakeholders:
  *wards : { name: Wards }
# ^ error syntax: A key is plain text here, never a list, a map or an alias.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a control character', () => {
      check(`
purpose: A\u0000B\u001b\u009f\u0007
#         ^ error syntax: An invisible control character (U+0000) stands here; delete it.
#           ^ error syntax: An invisible control character (U+001B) stands here; delete it.
#            ^ error syntax: An invisible control character (U+009F) stands here; delete it.
#             ^ error syntax: An invisible control character (U+0007) stands here; delete it.
stakeholders:
  wards: { powr: strong }
#          ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a carriage return alone', () => {
      check(`
purpose: A\rB
#         ^ error syntax: An invisible control character (U+000D) stands here; delete it.
stakeholders:
  wards: { powr: strong }
#          ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('half of a surrogate pair', () => {
      check(`
purpose: A\ud83dB\udca1
#         ^ error syntax: An invisible control character (U+D83D) stands here; delete it.
#           ^ error syntax: An invisible control character (U+DCA1) stands here; delete it.
`);
    });
    it('a byte order mark inside', () => {
      check(`
purpose: A\ufeffB
#         ^ error syntax: An invisible control character (U+FEFF) stands here; delete it.
`);
    });
    it('a name twice', () => {
      check(`
purpose: P
stakeholders:
  wards: { name: A, name: B, powr: strong }
#                   ^^^^ error syntax: “name” stands here a second time; only the first is read. Rename or remove one.
#                            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
  wards: { name: C }
# ^^^^^ error syntax: “wards” stands here a second time; only the first is read. Rename or remove one.
purpose: Q
^^^^^^^ error syntax: “purpose” stands here a second time; only the first is read. Rename or remove one.
`);
    });
    it('one name, written in two ways', () => {
      check(`
stakeholders:
  wards: { name: A }
  "wards": { name: B }
# ^^^^^^^ error syntax: “wards” stands here a second time; only the first is read. Rename or remove one.
`);
    });
  });

  describe('what is no YAML costs only its own lines', () => {
    it('a quote that is not closed', () => {
      check(`
stakeholders:
  wards:
    name: "Hospital wards
#         ^^^^^^^^^^^^^^^ error syntax: The closing " of this text is missing.
    powr: strong
#   ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a quote that is closed in an escape', () => {
      check(`
stakeholders:
  wards:
    name: "Wards\\"
#         ^^^^^^^^ error syntax: The closing " of this text is missing.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a single quote that is not closed', () => {
      check(`
stakeholders:
  wards: { name: 'It''s late, powr: strong }
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error syntax: The closing ' of this text is missing.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a brace that is not closed', () => {
      check(`
stakeholders:
  wards: { powr: strong
#        ^ error syntax: The closing } of this { is missing.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a bracket that is not closed', () => {
      check(`
stakeholders:
  wards: { controls: [beds, staff }
#                    ^ error syntax: The closing ] of this [ is missing.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a bracket that was never opened', () => {
      check(`
stakeholders:
  wards: { name: Wards }]
#                       ^ error syntax: This cannot stand here; if it is meant as text, put it in quotes.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a comma too many', () => {
      check(`
stakeholders:
  wards: { controls: [beds,, staff] }
#                          ^ error syntax: This cannot stand here; if it is meant as text, put it in quotes.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('lines where commas belong', () => {
      check(`
stakeholders:
  wards: { name: Wards
#                ^^^^^ error syntax: Inside brackets, entries are separated by commas, not by lines.
    power: strong }
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a tab in the indentation', () => {
      check(`
stakeholders:
  wards:
\tname: Wards
^ error syntax: A tab cannot indent; use spaces.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('tabs all over', () => {
      check(`
stakeholders:
\twards:
^ error syntax: A tab cannot indent; use spaces.
\t\tname: Wards
\tclinics:
\t\tname: Clinics
actions:
\tpilot: { summary: S }
^ error syntax: A tab cannot indent; use spaces.
`);
    });
    it('a dash below keys', () => {
      check(`
success:
  falls: Half of today's
  - Less noise: at night
# ^^^^^^^^^^^^^^^^^^^^^^ error syntax: A dash stands here below keys with a colon. Write a key and a colon in its place, or begin all of them with a dash.
`);
    });
    it('a tab under a text', () => {
      check(`
purpose: |
  Delay
\tfrailty
^ error syntax: A tab cannot indent; use spaces.
stakeholders:
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a key half typed, first of its entry', () => {
      check(`
stakeholders:
  wards:
    pow
#   ^^^ error syntax: This line is no “key: value” yet; write a colon and a space after the key.
    name: Wards
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a key half typed, last of its entry', () => {
      check(`
stakeholders:
  wards:
    name: Wards
    pow
#   ^^^ error syntax: This line is no “key: value” yet; write a colon and a space after the key.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a key without a space', () => {
      check(`
stakeholders:
  wards:
    name: Wards
    power:strong
#   ^^^^^^^^^^^^ error syntax: A space is missing behind the colon.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('an entry half typed, first of its map', () => {
      check(`
stakeholders:
  war
# ^^^ error syntax: This line is no “key: value” yet; write a colon and a space after the key.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('an entry half typed, last of its map', () => {
      check(`
stakeholders:
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
  war
# ^^^ error syntax: This line is no “key: value” yet; write a colon and a space after the key.
`);
    });
    it('an entry half typed, alone in its map', () => {
      check(`
stakeholders:
  war
# ^^^ error schema: “stakeholders” takes a map of keys, not text. Each entry has an id.
actions:
  pilot: { summary: S, neds: money }
#                      ^^^^ error schema: The key “neds” is not known here. Did you mean “needs”?
`);
    });
    it('a section half typed', () => {
      check(`
stakeh
^^^^^^ error syntax: This line is no “key: value” yet; write a colon and a space after the key.
actions:
  pilot: { summary: S, neds: money }
#                      ^^^^ error schema: The key “neds” is not known here. Did you mean “needs”?
`);
    });
    it('an item without a space', () => {
      check(`
stakeholders:
  wards:
    controls:
      - beds
      -staff
#     ^^^^^^ error syntax: An item of a list has a space after its dash.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('two colons', () => {
      check(`
stakeholders:
  wards:
    name: Wards: all
#         ^ error syntax: A second “: ” stands on this line; put text that contains one in quotes.
    powr: strong
#   ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a line too far in', () => {
      check(`
stakeholders:
  wards:
    name: Wards
#         ^ error syntax: The next line is indented as if it stood inside this one: entries of one map start in the same column.
      powr: strong
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a line too far out', () => {
      check(`
stakeholders:
    wards:
      name: Wards
   clinics: { powr: strong }
#  ^^^^^^^^^^^^^^^^^^^^^^^^^ error syntax: The indentation does not fit the lines around it: entries of one map start in the same column.
#             ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
    patients: { powr: strong }
#               ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('an entry that has lost its head', () => {
      check(`
stakeholders:
    name: Wards
#   ^^^^^^^^^^^ error syntax: The indentation does not fit the lines around it: entries of one map start in the same column.
    power: strong
  clinics:
    name: Clinics
    powr: strong
#   ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
  patients: { powr: strong }
#             ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('an entry too far in', () => {
      check(`
stakeholders:
    wards: { name: Wards }
#   ^^^^^^^^^^^^^^^^^^^^^^ error syntax: The indentation does not fit the lines around it: entries of one map start in the same column.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
  patients: { name: Patients }
`);
    });
    it('keys of an entry that do not stand in one column', () => {
      check(`
stakeholders:
  wards:
      name: Wards
#     ^^^^^^^^^^^ error syntax: The indentation does not fit the lines around it: entries of one map start in the same column.
    power: strong
    stanse: ally
#   ^^^^^^ error schema: The key “stanse” is not known here. Did you mean “stance”?
`);
    });
    it('text in front of a character that has a meaning', () => {
      check(`
stakeholders:
  wards:
    name: @wards
#         ^ error syntax: Text cannot start with this character; put the text in quotes.
    powr: strong
#   ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a backslash that has no meaning', () => {
      check(`
stakeholders:
  wards:
    name: "C:\\wards"
#            ^ error syntax: After a backslash in double quotes, this character has no meaning; use single quotes, or write \\\\.
    powr: strong
#   ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('text behind a quote', () => {
      check(`
stakeholders:
  wards: { name: "Wards" of 2026 }
#                        ^^^^^^^ error syntax: This cannot stand here; if it is meant as text, put it in quotes.
  clinics: { powr: strong }
#            ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('a list item half typed', () => {
      check(`
accepted:
- rule: no-ally
  reason: We begin
- rule: "
#       ^ error syntax: The closing " of this text is missing.
`);
    });
    it('each of two faults', () => {
      check(`
stakeholders:
  wards: { name: "Wards }
#                ^^^^^^^^ error syntax: The closing " of this text is missing.
  clinics: { controls: [beds }
#                      ^ error syntax: The closing ] of this [ is missing.
  patients: { powr: strong }
#             ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
  });

  describe('the fix for tabs', () => {
    it('indents all lines that need it, as far as the lines above', () => {
      mendsTabs(
        'stakeholders:\n\twards:\n\t\tname: Wards\n\tclinics: {}\n',
        'stakeholders:\n  wards:\n    name: Wards\n  clinics: {}\n',
      );
      mendsTabs('actions:\n    pilot:\n\tsummary: S\n', 'actions:\n    pilot:\n      summary: S\n');
    });
    it('leaves tabs that are part of a text', () => {
      mendsTabs(
        'purpose: |\n  Run:\n  \tmake\nstakeholders:\n\twards: {}\n',
        'purpose: |\n  Run:\n  \tmake\nstakeholders:\n  wards: {}\n',
      );
      mendsTabs('stakeholders:\n\twards: {}\nlead: [\n\twards ]\n', 'stakeholders:\n  wards: {}\nlead: [\n\twards ]\n');
    });
    it('leaves what ends the lines, and what begins the file', () => {
      mendsTabs('\ufeffactions:\r\n\tpilot: {}\r\n', '\ufeffactions:\r\n  pilot: {}\r\n');
    });
  });

  describe('a merge conflict', () => {
    it('between lines of an entry', () => {
      check(`
stakeholders:
  wards:
<<<<<<< HEAD
^^^^^^^^^^^^ error syntax: Two versions stand here that git could not merge; the first is read. Keep one, and delete the lines <<<<<<<, ======= and >>>>>>>.
    name: Wards
=======
    name: All wards
    powr: strong
>>>>>>> branch
    powr: strong
#   ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('with what both began from', () => {
      check(`
actions:
  pilot:
<<<<<<< HEAD
^^^^^^^^^^^^ error syntax: Two versions stand here that git could not merge; the first is read. Keep one, and delete the lines <<<<<<<, ======= and >>>>>>>.
    summary: S
||||||| 2896776
    summary: R
=======
    summary: T
>>>>>>> branch
`);
    });
    it('around whole sections', () => {
      check(`
<<<<<<< HEAD
^^^^^^^^^^^^ error syntax: Two versions stand here that git could not merge; the first is read. Keep one, and delete the lines <<<<<<<, ======= and >>>>>>>.
stakeholders:
  wards: { powr: strong }
#          ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
=======
stakeholders:
  clinics: { powr: strong }
>>>>>>> branch
actions:
  pilot: { summary: S, neds: money }
#                      ^^^^ error schema: The key “neds” is not known here. Did you mean “needs”?
`);
    });
    it('half mended', () => {
      check(`
stakeholders:
<<<<<<< HEAD
^^^^^^^^^^^^ error syntax: This line is left of a conflict that git could not merge; delete it.
  wards: { powr: strong }
#          ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
actions:
  pilot: { summary: S, neds: money }
#                      ^^^^ error schema: The key “neds” is not known here. Did you mean “needs”?
`);
    });
    it('inside a text', () => {
      check(`
purpose: |
  Delay
<<<<<<< HEAD
^^^^^^^^^^^^ error syntax: Two versions stand here that git could not merge; the first is read. Keep one, and delete the lines <<<<<<<, ======= and >>>>>>>.
  frailty
=======
  ageing
>>>>>>> branch
  for long
leed: wards
^^^^ error schema: The key “leed” is not known here. Did you mean “lead”?
`);
    });
  });

  describe('places are told in UTF-16 units', () => {
    it('behind emoji', () => {
      check(`
stakeholders:
  wards: { name: "👩‍⚕️🏥", powr: strong }
#                           ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('behind Chinese', () => {
      check(`
stakeholders:
  病棟: { name: 病院の病棟, powr: strong }
#                    ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('behind combining marks', () => {
      check(`
stakeholders:
  e\u0301quipe: { name: "E\u0301quipe", powr: strong }
#                             ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('of what is wrong itself', () => {
      check(`
stakeholders:
  wards: { stance: 👍, power: "🏥 strong }
#                             ^^^^^^^^^^^^ error syntax: The closing " of this text is missing.
`);
    });
  });

  describe('stops at the ends of the file', () => {
    it('a directive', () => {
      checkFile(`
%YAML 1.1
^^^^^^^^^ error syntax: Directives have no meaning in a plan; remove this line.
---
changeplan: 1
title: T
stakeholders:
  no: { powr: strong }
#       ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
`);
    });
    it('several directives', () => {
      checkFile(`
# A plan
%YAML 1.2
^^^^^^^^^ error syntax: Directives have no meaning in a plan; remove this line.
%TAG ! tag:example.org,2026:
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error syntax: Directives have no meaning in a plan; remove this line.
--- # here
changeplan: 1
title: T
`);
    });
    it('a list instead of a plan', () => {
      checkFile(`
- changeplan: 1
^^^^^^^^^^^^^^^ error syntax: A plan is a map of keys: begin with “changeplan: 1”.
- title: T
`);
    });
    it('prose instead of a plan', () => {
      checkFile(`
# Notes
We spread the program.
^^^^^^^^^^^^^^^^^^^^^^ error syntax: A plan is a map of keys: begin with “changeplan: 1”.
Then we see.
`);
    });
    it('braces at the top that are not closed', () => {
      checkFile(`
{ changeplan: 1, title: T,
^ error syntax: The closing } of this { is missing.
  stakeholders: { wards: { power: strong } }
`);
    });
    it('an indented file that steps out', () => {
      checkFile(`
  changeplan: 1
  title: T
purpose: P
^^^^^^^^^^ error syntax: The indentation does not fit the lines around it: entries of one map start in the same column.
`);
    });
  });

  describe('has limits, each told once', () => {
    const head = 'changeplan: 1\ntitle: T\n';

    it('of 2 MiB', () => {
      const size = limits.bytes - head.length - 2;
      assert.deepEqual(messages(`${head}# ${'x'.repeat(size)}`), []);
      assert.deepEqual(messages(`${head}powr: x\n# ${'x'.repeat(size)}`), [tooLarge]);
      assert.deepEqual(messages(`${head}# ${'é'.repeat(size / 2)}`), []);
      assert.deepEqual(messages(`${head}powr: x\n# ${'é'.repeat(size / 2)}`), [tooLarge]);
      assert.deepEqual(messages('x'.repeat(limits.bytes + 1)), [tooLarge]);
    });

    const nests: Readonly<Record<string, (levels: number) => string>> = {
      'maps in braces': (levels) => `${'{ a: '.repeat(levels)}b${' }'.repeat(levels)}`,
      'lists in brackets': (levels) => `a: ${'['.repeat(levels - 1)}b${']'.repeat(levels - 1)}\n`,
      'maps by indentation': (levels) => indented(levels, 'a:'),
      'lists by indentation': (levels) => `a:\n${indented(levels - 1, '-')}`,
      'lists on one line': (levels) => `a:\n ${'- '.repeat(levels - 1)}b\n`,
      'keys that are maps': (levels) => `a:\n ${'? '.repeat(levels - 1)}b\n`,
      'maps in lists in brackets': (levels) =>
        `a: ${'[{ a: '.repeat((levels - 1) / 2)}${'['.repeat((levels - 1) % 2)}b${']'.repeat((levels - 1) % 2)}${' }]'.repeat((levels - 1) / 2)}\n`,
      'brackets below indentation': (levels) =>
        `${indented(levels - 30, 'a:')
          .trimEnd()
          .replace(/b$/, '')}${'['.repeat(30)}b${']'.repeat(30)}\n`,
      'entries of a section': (levels) => `a:\n  b:\n    c: ${'['.repeat(levels - 3)}${']'.repeat(levels - 3)}\n`,
      'brackets that are never closed': (levels) => `a: ${'['.repeat(levels - 1)}`,
    };
    for (const [name, nest] of Object.entries(nests))
      it(`of 64 levels: ${name}`, () => {
        assert.ok(!messages(nest(64)).includes(tooDeep), '64 levels are fine');
        assert.deepEqual(messages(`powr: x\nname: "\n${nest(65)}`), [tooDeep], '65 are not');
        assert.deepEqual(messages(nest(65)), [tooDeep]);
        assert.deepEqual(messages(nest(1501)), [tooDeep], 'nor are 1501');
      });

    it('of 200 aliases', () => {
      const aliases = (count: number) =>
        `${head}purpose: &p P\naccepted:\n${'- { rule: *p, reason: *p }\n'.repeat(count / 2)}`;
      assert.deepEqual(messages(aliases(200)), []);
      assert.deepEqual(messages(aliases(202)), ['More than 200 aliases; this one and those after it are not read.']);
      assert.deepEqual(messages(aliases(2000)), ['More than 200 aliases; this one and those after it are not read.']);
    });
    it('of what aliases stand for', () => {
      const laughs = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]\n`);
      const found = messages(`a0: &a0 x\n${laughs.join('')}`).filter((message) => !message.startsWith('The key'));
      const missing = /has no/;
      assert.deepEqual(
        found.filter((message) => !missing.test(message)),
        ['The aliases of this file stand for too much text; this one and those after it are not read.'],
      );
    });
    it('of 100 errors', () => {
      const unknown = (count: number) => head + Array.from({ length: count }, (_, i) => `key-${i}: x\n`).join('');
      assert.equal(messages(unknown(100)).length, 100);
      const last = (count: number) => [messages(unknown(count)).length, messages(unknown(count)).at(-1)];
      assert.deepEqual(last(101), [101, '1 more error stands from here on; they show once those above are mended.']);
      assert.deepEqual(last(500), [101, '400 more errors stand from here on; they show once those above are mended.']);
      const controls = messages(`${head}# ${'\0'.repeat(500)}`);
      assert.equal(controls.length, 101);
      assert.match(controls.at(-1) ?? '', /more errors? stands?/);
    });
  });
});

/** The text without its drawings gives the findings that are drawn; so do its copies with other ends of lines. */
function check(drawn: string): void {
  checkFile(`\nchangeplan: 1\ntitle: T${drawn}`);
}

function checkFile(drawnBelow: string): void {
  const drawn = drawnBelow.slice(1);
  const text = strip(drawn);
  assert.equal(drawing(text), drawn);
  if (/[\r\ufeff]/.test(text)) return;
  assert.equal(drawing(text.replaceAll('\n', '\r\n')).replaceAll('\r', ''), drawn, 'with CRLF');
  assert.equal(drawing(text.trimEnd()), drawn.trimEnd(), 'without a final line break');
  assert.equal(messages(`\ufeff${text}`).join('\n'), messages(text).join('\n'), 'with a byte order mark');
}

function mendsTabs(text: string, expected: string): void {
  const fix = readDocument(file, text).faults.flatMap(({ fixes }) => fixes?.() ?? [])[0];
  assert.equal(applyEdits(text, fix?.edits ?? []), expected);
}

const drawing = (text: string) => draw(text, faults(text));

const messages = (text: string) => faults(text).map(({ message }) => message);

/** What is wrong with the text itself, not with the plan that it holds. */
function faults(text: string): Finding[] {
  return checkText(file, text, world).findings.filter(({ rule }) => rule === 'syntax' || rule === 'schema');
}

/** The text says that; so do its copies with other ends of lines. */
function says(text: string, said: unknown): void {
  const { root, faults } = readDocument(file, text);
  assert.deepEqual({ said: plain(root), faults }, { said, faults: [] }, text);
  if (text.startsWith('\ufeff')) return;
  const said2 = (copy: string) => plain(readDocument(file, copy).root);
  assert.deepEqual(said2(text.replaceAll('\n', '\r\n')), said, 'with CRLF');
  assert.deepEqual(said2(`\ufeff${text}`), said, 'with a byte order mark');
}

/** Texts, lists and objects, without the places. */
function plain(node: Node | undefined): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, plain(value)]));
}

/** One line for each level, each further in, and a text in the last. */
function indented(levels: number, line: string): string {
  return `${Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}${line}`).join('\n')} b\n`;
}

const tooLarge = 'This file is larger than 2 MiB, too large for a plan; nothing in it was checked.';
const tooDeep = 'This goes deeper than 64 levels; nothing in the file was checked.';
