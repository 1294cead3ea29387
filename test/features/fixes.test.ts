import assert from 'node:assert/strict';
import { fixesAt, rulesAt } from '../../server/src/features/fixes.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { cursor } from './cursor.ts';

/** The titles offered at the cursor, and the text after the first. */
function check(marked: string, titles: readonly string[], after?: string): void {
  const { checked, offset, text } = cursor(marked);
  const offered = fixesAt(checked.findings, { file: 'example.changeplan.yaml', start: offset, end: offset });
  assert.deepEqual(
    offered.map(({ fix }) => fix.title),
    titles,
  );
  if (after !== undefined) assert.equal(applyEdits(text, offered[0]?.fix.edits ?? []), after);
}

describe('fixes', () => {
  it('offers those of the finding under the cursor', () =>
    check(
      'changeplan: 1\ntitle: P\nlead: wa$0rd\nstakeholders: { wards: {} }',
      ['Change to “wards”', 'Add the stakeholder “ward”', 'Accept “unknown-reference” with a reason…'],
      'changeplan: 1\ntitle: P\nlead: wards\nstakeholders: { wards: {} }',
    ));
  it('mends all slips of one rule at once', () => {
    const { checked, offset, text } = cursor(
      'changeplan: 1\ntitle: 🏥\nstakeholders:\n  a: { po$0wr: strong }\n  b: { stanc: aly }\n',
    );
    const file = 'example.changeplan.yaml';
    const offered = fixesAt(checked.findings, { file, start: offset, end: offset });
    assert.deepEqual(
      offered.map(({ fix }) => fix.title),
      ['Change to “power”', 'Mend all two slips of “schema”'],
    );
    assert.equal(
      applyEdits(text, offered[1]?.fix.edits ?? []),
      'changeplan: 1\ntitle: 🏥\nstakeholders:\n  a: { power: strong }\n  b: { stance: aly }\n',
    );
  });
  it('explains accepted findings too, each rule once', () => {
    const { checked } = cursor(
      '$0changeplan: 1\ntitle: P\naccepted: [{ rule: missing-purpose, reason: R }]\nlead: x\ntactics: { t: { type: protect, targets: x } }\nactions: { a: { summary: A } }',
    );
    const { text, file } = checked.document;
    const found = rulesAt(checked.findings, { file, start: 0, end: text.length });
    assert.deepEqual(
      found.map(({ rule }) => rule).filter((rule) => ['missing-purpose', 'unknown-reference'].includes(rule)),
      ['missing-purpose', 'unknown-reference'],
    );
  });
  it('offers nothing elsewhere', () => check('changeplan: 1\nti$0tle: P\nlead: ward', []));
});
