import assert from 'node:assert/strict';
import { fixesAt } from '../../server/src/features/fixes.ts';
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
      ['Change to “wards”', 'Add the stakeholder “ward”', 'Accept with a reason…'],
      'changeplan: 1\ntitle: P\nlead: wards\nstakeholders: { wards: {} }',
    ));
  it('offers nothing elsewhere', () => check('changeplan: 1\nti$0tle: P\nlead: ward', []));
});
