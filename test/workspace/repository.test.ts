import assert from 'node:assert/strict';
import { join } from 'node:path';
import { repositoryAt } from '../../server/src/workspace/repository.ts';
import { stagedFiles } from '../../server/src/workspace/staged.ts';
import { newRepository, type TestRepository } from '../cli/repositories.ts';

const [p, q] = ['p.changeplan.yaml', 'q.changeplan.yaml'];
const plan = `changeplan: 1\ntitle: P\n${Array.from({ length: 10 }, (_, index) => `# ${index}\n`).join('')}`;

describe('a repository', () => {
  let here: TestRepository;
  beforeEach(() => {
    here = newRepository();
  });
  afterEach(() => here.remove());

  describe('says where a file was before', () => {
    const placeBefore = async (path: string, revision: string, later?: string) => {
      const repository = await repositoryAt(join(here.folder, path));
      try {
        const at = later === undefined ? undefined : await repository.commit(later);
        return await repository.earlierPath(path, await repository.commit(revision), at);
      } finally {
        repository.close();
      }
    };

    it('that has been renamed, in a commit or since the last one', async () => {
      here.commit({ [p]: plan });
      here.git('mv', p, q);
      assert.equal(await placeBefore(q, 'HEAD'), p);
      here.commit({});
      assert.equal(await placeBefore(q, 'HEAD~1'), p);
      assert.equal(await placeBefore(q, 'HEAD~1', 'HEAD'), p);
    });
    it('that has stayed', async () => {
      here.commit({ [p]: plan });
      assert.equal(await placeBefore(p, 'HEAD'), p);
    });
    it('that is new', async () => {
      here.commit({ [p]: plan });
      here.write(q, 'changeplan: 1\ntitle: Quite another\n');
      assert.equal(await placeBefore(q, 'HEAD'), undefined);
    });
    it('on a branch that has no commit yet', async () => {
      here.commit({ [p]: plan });
      here.git('checkout', '-q', '--orphan', 'unborn');
      here.git('mv', p, q);
      assert.equal(await placeBefore(q, 'main'), undefined);
      assert.equal(await placeBefore(p, 'main'), p);
    });
  });

  it('knows a commit by all that git takes for its name, and none by anything else', async () => {
    here.commit({ [p]: plan });
    here.commit({ [q]: plan });
    here.git('tag', '-a', 'v1', '-m', 'first', 'HEAD~1');
    const [last = '', before = ''] = here.git('rev-list', 'HEAD').trim().split('\n');
    const repository = await repositoryAt(join(here.folder, p));
    const named = (revision: string) => repository.commit(revision).catch((error: Error) => error.message);
    try {
      for (const revision of ['HEAD', 'main', '@{0}', 'main@{0 days ago}', last, last.slice(0, 8)])
        assert.equal(await named(revision), last, revision);
      for (const revision of ['HEAD~1', 'v1', 'refs/tags/v1', 'HEAD^', before])
        assert.equal(await named(revision), before);
      for (const revision of [
        '',
        'nobody',
        'no body 5',
        `HEAD:${p}`,
        'HEAD~2',
        'HEAD\nHEAD',
        'HEAD\0',
        '--all',
        '^HEAD',
      ])
        assert.equal(await named(revision), 'names no commit here', JSON.stringify(revision));
      assert.equal(await repository.head(), last);
    } finally {
      repository.close();
    }
  });

  it('says what is staged below a folder, and in all', async () => {
    for (const path of [p, `sub/${q}`, `subject/${q}`]) here.write(path, plan);
    here.git('add', '-A');
    const found = async (path: string, from = here.folder) => {
      const files = await stagedFiles(from);
      try {
        return (await files.staged(path))?.map(files.show);
      } finally {
        files.close();
      }
    };
    assert.deepEqual(await found('.'), [p, `sub/${q}`, `subject/${q}`]);
    assert.deepEqual(await found('sub'), [`sub/${q}`]);
    assert.deepEqual(await found('.', join(here.folder, 'sub')), [q]);
    assert.deepEqual(await found('..', join(here.folder, 'sub')), [`../${p}`, q, `../subject/${q}`]);
    assert.equal(await found('nowhere'), undefined);
  });
});
