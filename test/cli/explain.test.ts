import assert from 'node:assert/strict';
import { changeplan } from './changeplan.ts';

const plan = 'changeplan: 1\ntitle: P\n';

describe('changeplan explain', () => {
  it('prints the page of a rule', async () => {
    const { code, out } = await changeplan(['explain', 'no-ally']);
    assert.equal(code, 0);
    assert.match(out, /^# no-ally\n\nNobody but the lead acts for the plan\./);
  });

  it('knows what was meant', async () => {
    const { code, err } = await changeplan(['explain', 'no-aly']);
    assert.deepEqual([code, err], [2, 'There is no rule “no-aly”. Did you mean “no-ally”?\n']);
  });

  it('says which setting counts for a plan, and where it stands', async () => {
    const { out } = await changeplan(['explain', 'shallow-base', '--for', 'a/p.changeplan.yaml'], {
      'a/p.changeplan.yaml': plan,
      'a/.changeplanrc.yaml': 'rules:\n  shallow-base: { min-allies: 4 }\n',
      '.changeplanrc.yaml': 'rules:\n  shallow-base: error\n',
    });
    assert.equal(
      out,
      `shallow-base for a/p.changeplan.yaml
severity: error (set in .changeplanrc.yaml:2:17)
min-allies: 4 (set in a/.changeplanrc.yaml:2:31)
Configurations, nearest first: a/.changeplanrc.yaml, .changeplanrc.yaml
`,
    );
  });

  it('says when nothing is set', async () => {
    const { out } = await changeplan(['explain', 'shallow-base', '--for', 'p.changeplan.yaml'], {
      'p.changeplan.yaml': plan,
    });
    assert.match(
      out,
      /severity: warning \(the rule’s own\)\nmin-allies: 3 \(the rule’s own\)\nNo configuration was found\./,
    );
  });
});
