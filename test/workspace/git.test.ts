import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { trackingOf } from '../../server/src/workspace/git.ts';
import { newRepository } from '../cli/repositories.ts';

describe('what git makes of a names file', () => {
  it('is told of one that it tracks, one that it ignores, and one that it would take', async () => {
    const repository = newRepository();
    try {
      repository.commit({ 'held.yaml': 'x', 'sub/held.yaml': 'x', '.gitignore': '*.local.yaml\n' });
      const tracking = (path: string) => trackingOf(join(repository.folder, path));
      assert.equal(await tracking('held.yaml'), 'tracked');
      assert.equal(await tracking('sub/held.yaml'), 'tracked');
      assert.equal(await tracking('names.local.yaml'), 'ignored');
      assert.equal(await tracking('sub/names.local.yaml'), 'ignored');
      assert.equal(await tracking('names.yaml'), 'untracked');
      rmSync(join(repository.folder, 'held.yaml'));
      rmSync(join(repository.folder, 'sub'), { recursive: true });
      assert.equal(await tracking('held.yaml'), 'tracked');
      assert.equal(await tracking('sub/held.yaml'), 'tracked');
      assert.equal(await tracking('sub/names.local.yaml'), 'ignored');
    } finally {
      repository.remove();
    }
  });

  it('makes names-shared silent once git leaves it out', async () => {
    const repository = newRepository();
    try {
      repository.commit({ 'a.changeplan.yaml': 'changeplan: 1\ntitle: A\naudience: public\nnames: n.local.yaml\n' });
      repository.write('n.local.yaml', 'changeplan: 1\nkind: names\nnames: { a: Ann }\n');
      const check = async () => (await repository.changeplan(['check', '--rule', 'names-shared', '--quiet'])).code;
      assert.equal(await check(), 1);
      repository.write('.gitignore', 'n.local.yaml\n');
      assert.equal(await check(), 0);
      repository.git('add', '-f', 'n.local.yaml');
      assert.equal(await check(), 1);
      rmSync(join(repository.folder, 'n.local.yaml'));
      assert.equal(await check(), 1);
    } finally {
      repository.remove();
    }
  });
});
