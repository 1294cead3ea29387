import assert from 'node:assert/strict';
import { highlights } from '../../server/src/features/highlight.ts';
import { assertMarked, type Texts, workspaceOf } from './workspace.ts';

/** From the cursor to what is marked, and how many of the marks are entries. */
async function check(marked: Texts, declarations: number): Promise<void> {
  const workspace = await workspaceOf(marked);
  const found = highlights(workspace.checked, workspace.offset);
  assertMarked(
    marked,
    workspace,
    found.map(({ at }) => at),
  );
  assert.equal(found.filter(({ role }) => role === 'declaration').length, declarations);
}

describe('highlight', () => {
  it('marks the entry and every mention', () =>
    check('lead: «wa$0rds»\nstakeholders:\n  «wards»: {}\n  clinics: { influences: "«wards»" }\n', 1));
  it('marks a value as it is written', () =>
    check('values: { calm: { aliases: «rest» } }\nactions: { a: { summary: A, aligns-with: [«re$0st», calm] } }', 0));
  it('marks nothing elsewhere', () => check('lead: wards\nstakeholders: { wards: { no$0tes: wards } }', 0));
  it('marks nothing in an empty file', () => check('$0', 0));
  it('stays in the file', () =>
    check(
      {
        'p.changeplan.yaml': 'uses: o.changeplan.yaml\r\ntitle: 🏥\r\nlead: «wa$0rds»',
        'o.changeplan.yaml': 'kind: organization\nstakeholders: { wards: {} }',
      },
      0,
    ));
});
