import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { itIfWhole } from '../robust/survive.ts';
import { bad, changeplan, good, type TestRepository, testRepository } from './repository.ts';

describe('a hook of git', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = testRepository();
    repository.commit({ 'readme.txt': 'plans\n' });
    repository.write('hooks/pre-commit', `#!/bin/sh\nexec ${changeplan} check --staged --quiet\n`);
    chmodSync(join(repository.folder, 'hooks/pre-commit'), 0o755);
    repository.git('config', 'core.hooksPath', 'hooks');
  });
  afterEach(() => repository.remove());

  /** Commits, and says what stopped it; empty when nothing did. */
  function commit(...args: string[]): string {
    const { code, out, err } = repository.git('commit', '-m', 'it', ...args);
    return code === 0 ? '' : out + err;
  }
  const stopped = /unknown-reference/;

  it('stops a plan with an error', () => {
    repository.write('p.changeplan.yaml', bad);
    repository.git('add', '.');
    assert.match(commit(), stopped);
  });
  itIfWhole('lets a good plan pass, and says nothing', () => {
    repository.write('p.changeplan.yaml', good);
    repository.git('add', 'p.changeplan.yaml');
    const { code, err } = repository.git('commit', '-qm', 'it');
    assert.deepEqual([code, err], [0, '']);
  });
  it('judges what is staged, not what is on disk', () => {
    repository.write('p.changeplan.yaml', bad);
    repository.git('add', '.');
    repository.write('p.changeplan.yaml', good);
    assert.match(commit(), stopped);
    repository.git('add', '.');
    repository.write('p.changeplan.yaml', bad);
    assert.equal(commit(), '');
  });
  itIfWhole('judges the index that git makes for “commit --all” and for a file that is named', () => {
    repository.commit({ 'p.changeplan.yaml': good, 'q.changeplan.yaml': good });
    repository.write('p.changeplan.yaml', bad);
    assert.match(commit('--all'), stopped);
    assert.match(commit('p.changeplan.yaml'), stopped);
    repository.git('add', 'p.changeplan.yaml');
    repository.write('q.changeplan.yaml', `${good}purpose: P\n`);
    assert.equal(commit('q.changeplan.yaml'), '', 'the bad one is not part of this commit');
  });
  itIfWhole('stops an organization file that breaks a plan', () => {
    const organization = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { boss: {} }\n';
    repository.commit({
      'org.changeplan.yaml': organization,
      'plans/p.changeplan.yaml': `${good}uses: ../org.changeplan.yaml\nlead: boss\n`,
    });
    repository.write('org.changeplan.yaml', organization.replace('boss', 'chief'));
    assert.match(commit('--all'), stopped);
  });
  itIfWhole('has nothing to say about a commit without plans', () => {
    repository.write('draft.changeplan.yaml', bad);
    repository.write('other.txt', '');
    repository.git('add', 'other.txt');
    assert.equal(commit(), '');
  });
  itIfWhole('works from a folder below and in a worktree', () => {
    repository.git('worktree', 'add', '-q', 'tree');
    repository.write('tree/sub/p.changeplan.yaml', bad);
    repository.git('-C', 'tree', 'add', '.');
    repository.git('config', 'core.hooksPath', join(repository.folder, 'hooks'));
    const { code, out, err } = repository.git('-C', 'tree/sub', 'commit', '-m', 'it');
    assert.notEqual(code, 0);
    assert.match(out + err, stopped);
  });
});
