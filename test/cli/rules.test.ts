import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/index.ts';
import { rulesAsMarkdown } from '../../server/src/rules/overview.ts';
import { assertPrinted } from '../update.ts';
import { changeplan } from './changeplan.ts';

describe('changeplan rules', () => {
  it('lists every rule with what it finds', async () => {
    const { out } = await changeplan(['rules']);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      rules.map(({ name }) => name),
    );
    assert.match(out, /^no-ally +warning +Nobody but the lead acts for the plan\.$/m);
  });

  it('lists them for programs', async () => {
    const listed = JSON.parse((await changeplan(['rules', '--format', 'json'])).out);
    assert.deepEqual(
      listed.find(({ rule }: { rule: string }) => rule === 'shallow-base'),
      {
        rule: 'shallow-base',
        severity: 'warning',
        summary: 'Only one or two allies support the plan.',
        needsSupport: true,
        options: { 'min-allies': 3 },
      },
    );
  });

  it('prints them as one document', async () => {
    assert.equal((await changeplan(['rules', '--format', 'markdown'])).out, await rulesAsMarkdown());
    assertPrinted('docs/rules.md', await rulesAsMarkdown());
  });
});
