import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOnDisk } from '../../server/src/workspace/node.ts';

describe('writing to disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const write = (name: string, text: string) => filesOnDisk(folder).write(path(name), text);
  const contentOf = (name: string) => readFileSync(path(name), 'utf8');

  it('replaces the text, and leaves nothing beside it', async () => {
    writeFileSync(path('p'), 'before');
    await write('p', 'after');
    assert.equal(contentOf('p'), 'after');
    assert.deepEqual(readdirSync(folder), ['p']);
  });

  it('keeps the byte order mark and the permissions', async () => {
    writeFileSync(path('p'), '\ufeffbefore');
    chmodSync(path('p'), 0o640);
    await write('p', 'after');
    assert.equal(contentOf('p'), '\ufeffafter');
    assert.equal(statSync(path('p')).mode & 0o777, 0o640);
  });

  it('follows a link instead of replacing it', async () => {
    writeFileSync(path('p'), 'before');
    symlinkSync('p', path('link'));
    await write('link', 'after');
    assert.equal(contentOf('p'), 'after');
    assert.ok(lstatSync(path('link')).isSymbolicLink());
  });

  it('says why it cannot', async () => {
    await assert.rejects(write('none/p', 'after'), /lies in a folder that is not there/);
    writeFileSync(path('p'), 'before');
    await assert.rejects(filesOnDisk(folder).create(path('p'), 'after'), /is there already/);
    assert.equal(contentOf('p'), 'before');
  });
});
