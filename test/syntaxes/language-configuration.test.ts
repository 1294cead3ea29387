import assert from 'node:assert/strict';
import configuration from '../../syntaxes/language-configuration.json';

describe('language configuration', () => {
  describe('Enter', () => {
    it('goes one step in after a key', () => check('  pilot:', '    '));
    it('goes one step in after a key with a comment', () => check('  pilot: # two towns: A, B', '    '));
    it('goes one step in after an anchor', () => check('  pilot: &pilot', '    '));
    it('goes one step in where a block of text begins', () => check('    notes: |', '      '));
    it('goes one step in where a folded block begins', () => check('    notes: >- # kept', '      '));
    it('stays after a key and its value', () => check('    stance: ally', '    '));
    it('stays after a value with a comment', () => check('    stance: ally # as of: May', '    '));
    it('stays in a comment', () => check('  # to be settled:', '  '));
    it('stays after an item of a list', () => check('      - staff-time', '      '));
    it('stays after a link', () => check('      - https://example.org/a:b', '      '));
    it('stays after a quoted item', () => check("      - 'They said: no'", '      '));
    it('lines up with the first key of an item', () => check('  - rule: shallow-base', '    '));
    it('goes in below the first key of an item', () => check('  - reason:', '      '));
    it('goes in below a block of text in the first key of an item', () => check('  - reason: |', '      '));
    it('goes one step in after a bare dash', () => check('  -', '    '));
    it('goes one step in after a block of text as an item', () => check('      - |', '        '));
  });

  describe('a word', () => {
    it('is an id with dashes', () => checkWords('vice-presidents', ['vice-presidents']));
    it('is an id of any script', () => checkWords('größe_2, 部门-2', ['größe_2', '部门-2']));
    it('keeps its accents when they are written apart', () => checkWords('re\u0301gion', ['re\u0301gion']));
    it('ends at the colon', () => checkWords('stance: ally', ['stance', 'ally']));
    it('does not begin with the dash of an item', () => checkWords('- staff-time', ['staff-time']));
    it('ends at brackets and commas', () =>
      checkWords('{ needs: [beds,staff-time] }', ['needs', 'beds', 'staff-time']));
  });

  it('folds from a region comment to its end', () => {
    const { start, end } = configuration.folding.markers;
    assert.match('  # region Allies', new RegExp(start));
    assert.match('#endregion', new RegExp(end));
    assert.doesNotMatch('# regional offices', new RegExp(start));
  });
});

/** The indentation of the next line when Enter is pressed at the end of a line, as VS Code applies the rules. */
function check(line: string, indentation: string) {
  const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
  const step = rule ? `  ${rule.action.appendText ?? ''}` : '';
  assert.equal(`${line.match(/^ */)}${step}`, indentation);
}

function checkWords(text: string, words: string[]) {
  const { pattern, flags } = configuration.wordPattern;
  assert.deepEqual(text.match(new RegExp(pattern, `g${flags}`)), words);
}
