import assert from 'node:assert/strict';
import { checkConfiguration, readConfiguration } from '../../server/src/check/configuration.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

const read = (text: string) => readConfiguration(readDocument('.changeplanrc.yaml', text), 'folder');

describe('a configuration', () => {
  const ignored = (text: string) =>
    ['old/p', 'drafts/q', 'p'].filter((path) => read(text).settings.ignore.some(({ glob }) => glob.matches(path)));

  it('takes one text for a list of one', () => {
    assert.deepEqual(ignored('ignore: old/**\n'), ['old/p']);
    assert.deepEqual(ignored('ignore: [old/**]\n'), ['old/p']);
  });
  it('takes each item of a list', () =>
    assert.deepEqual(ignored('ignore: [old/**, drafts/**]\n'), ['old/p', 'drafts/q']));
  it('counts globs from its folder', () =>
    assert.deepEqual(
      read('ignore: [a, b]\n').settings.ignore.map(({ folder }) => folder),
      ['folder', 'folder'],
    ));
  it('passes over what is no text in a list, and tells of it', () => {
    const { settings, faults } = read('ignore: [[old/**], drafts/**]\n');
    assert.deepEqual([settings.ignore.length, faults.length], [1, 1]);
  });
  it('takes nothing where a map stands in place of a list', () => {
    const { settings, faults } = read('ignore: { a: b }\nprivate-remotes:\n');
    assert.deepEqual([settings.ignore, settings.privateRemotes], [[], []]);
    assert.ok(faults.length > 0);
  });
  it('reads a value by its meaning alone, or with one or more names that mean the same', () => {
    const { values } = read(
      'values:\n  a: Alone\n  b: { meaning: One, aliases: c }\n  d: { meaning: More, aliases: [e, f] }\n',
    ).settings;
    assert.deepEqual(
      [...values],
      [
        ['a', { meaning: 'Alone', aliases: [] }],
        ['b', { meaning: 'One', aliases: ['c'] }],
        ['d', { meaning: 'More', aliases: ['e', 'f'] }],
      ],
    );
  });
  it('reads a rule by its severity alone, or with numbers beside it', () => {
    const { rules } = read('rules:\n  no-ally: off\n  shallow-base: { severity: error, min-allies: 5 }\n').settings;
    const said = [...rules].map(([name, { severity, options }]) => [
      name,
      severity?.value,
      [...options].map(([key, { value }]) => `${key} ${value}`),
    ]);
    assert.deepEqual(said, [
      ['no-ally', 'off', []],
      ['shallow-base', 'error', ['min-allies 5']],
    ]);
  });
  it('tells of a colour that YAML takes for a comment, once, and puts it in quotes', () => {
    for (const [before, after] of [
      ['report:\n  accent: #12343b\n', 'report:\n  accent: "#12343b"\n'],
      ['report:\n  accent: #FFF   \n  footer: F\n', 'report:\n  accent: "#FFF"   \n  footer: F\n'],
    ] as const) {
      const { faults } = read(before);
      assert.equal(faults.length, 1);
      assert.equal(applyEdits(before, faults[0]?.fixes?.()[0]?.edits ?? []), after);
    }
    assert.match(read('report:\n  accent: # to be chosen\n').faults[0]?.message ?? '', /is empty/);
    assert.equal(read('report: { accent: "#12343b", footer: F }\n').faults.length, 0);
  });
  it('takes a placeholder for nothing, wherever it stands, and says that it is still to be filled in', () => {
    const text = `root: TODO
extends: tbd
rules: { shallow-base: TODO, no-ally: { severity: ???, }, narrow-base: … }
values: { craft: "TODO: ask them", care: { meaning: TBD } }
ignore: [TODO, drafts/**]
private-remotes: ...
`;
    const { root, extends: base, faults, settings } = read(text);
    assert.deepEqual([root, base, faults], [false, undefined, []]);
    assert.deepEqual(
      [...settings.rules.values()].map(({ severity }) => severity),
      settings.rules.size === 0 ? [] : [undefined],
    );
    assert.deepEqual([...settings.values.keys()], ['craft', 'care']);
    assert.deepEqual([settings.ignore.length, settings.privateRemotes.length], [1, 0]);
    const found = checkConfiguration(readConfiguration(readDocument('.changeplanrc.yaml', text), ''));
    assert.deepEqual([...new Set(found.map(({ rule, severity }) => `${severity} ${rule}`))], ['hint left-to-do']);
    assert.deepEqual(
      found.map(({ at }) => text.slice(at.start, at.end)),
      ['TODO', 'tbd', 'TODO', '???', '…', '"TODO: ask them"', 'TBD', 'TODO', '...'],
    );
  });
  it('reads no rules and no values of a list', () => {
    const { settings, faults } = read('rules: [no-ally]\nvalues: [a]\n');
    assert.deepEqual([settings.rules.size, settings.values.size], [0, 0]);
    assert.equal(faults.length, 2);
  });
});
