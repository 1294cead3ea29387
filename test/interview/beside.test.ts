import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { emptyNames, leavingNamesOut, withNamesLine } from '../../server/src/interview/beside.ts';
import { interview } from '../../server/src/interview/interview.ts';
import { world } from '../world.ts';

describe('names beside a new plan', () => {
  it('are said behind its title, however little was told', () => {
    const { plan } = interview([]);
    const told = withNamesLine(plan);
    assert.match(told, /^title: .*\nnames: names\.local\.yaml\n/m);
    assert.equal(told.replace('names: names.local.yaml\n', ''), plan);
    const errors = (text: string) =>
      checkText('file:///p.changeplan.yaml', text, world).findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors(told), errors(plan));
    assert.equal(
      withNamesLine('title: A\n  and B\nlead: x\n'),
      'title: A\n  and B\nnames: names.local.yaml\nlead: x\n',
    );
  });

  it('are left out of git by a line, once', () => {
    assert.equal(leavingNamesOut(''), 'names.local.yaml\n');
    assert.equal(leavingNamesOut('dist'), 'dist\nnames.local.yaml\n');
    assert.equal(leavingNamesOut('dist\r\n'), 'dist\r\nnames.local.yaml\r\n');
    for (const there of ['names.local.yaml', '/names.local.yaml\r\nx\n', 'x\n  names.local.yaml  \n'])
      assert.equal(leavingNamesOut(there), undefined);
    assert.deepEqual(checkText('file:///names.local.yaml', emptyNames(), world).findings, []);
  });
});
