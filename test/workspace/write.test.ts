import assert from 'node:assert/strict';
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdtempSync,
  openSync,
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

  const write = (path: string, text: string) => {
    const { at, write: into } = filesOnDisk(folder);
    return into(at(path), text);
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  it('makes a file and replaces one, and leaves nothing beside it', async () => {
    await write('new', 'one');
    await write('new', 'two');
    assert.deepEqual([read('new'), readdirSync(folder)], ['two', ['new']]);
  });

  it('leaves whoever is reading a file with all of its text of before', async () => {
    writeFileSync(join(folder, 'read'), 'one');
    const opened = openSync(join(folder, 'read'), 'r');
    await write('read', 'two');
    assert.deepEqual([readFileSync(opened, 'utf8'), read('read')], ['one', 'two']);
    closeSync(opened);
  });

  it('keeps a byte order mark', async () => {
    writeFileSync(join(folder, 'marked'), '\ufeffone');
    await write('marked', 'two');
    assert.equal(read('marked'), '\ufefftwo');
  });

  it('keeps permissions', async () => {
    writeFileSync(join(folder, 'private'), 'one');
    chmodSync(join(folder, 'private'), 0o600);
    await write('private', 'two');
    assert.equal(statSync(join(folder, 'private')).mode & 0o777, 0o600);
  });

  it('writes through a link', async () => {
    writeFileSync(join(folder, 'real'), 'one');
    symlinkSync('real', join(folder, 'link'));
    await write('link', 'two');
    assert.ok(lstatSync(join(folder, 'link')).isSymbolicLink());
    assert.equal(read('real'), 'two');
  });

  it('says why it cannot', async () => {
    await assert.rejects(write('none/file', 'x'), /^Error: lies in a folder that is not there$/);
    await assert.rejects(write('.', 'x'), /^Error: is a folder$/);
    assert.deepEqual(readdirSync(folder), []);
  });
});
