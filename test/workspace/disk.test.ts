import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesOnDisk } from '../../server/src/workspace/node.ts';
import { filesByUri } from '../../server/src/workspace/uris.ts';
import { initialize } from '../cli/repositories.ts';

const nothingElsewhere = { read: async () => undefined, readBytes: async () => undefined, plans: async () => [] };

describe('files on disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, content: string | Uint8Array = 'title: T') => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return join(folder, path);
  };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  const refused = async (promise: Promise<unknown>, why: RegExp) => assert.rejects(promise, why);

  it('finds plans in folders and globs, not those that git ignores', async () => {
    for (const path of [
      'a.changeplan.yaml',
      'sub/b.changeplan.yml',
      'sub/c.yaml',
      'out/d.changeplan.yaml',
      'node_modules/e.changeplan.yaml',
    ])
      write(path);
    write('.gitignore', 'out/\n');
    initialize(folder);
    const files = filesOnDisk(folder);
    const find = async (path: string) => (await files.find(path)).names.map(files.show);
    assert.deepEqual(await find('.'), ['a.changeplan.yaml', 'sub/b.changeplan.yml']);
    assert.deepEqual(await find('sub/*'), ['sub/b.changeplan.yml']);
    assert.deepEqual(await find('out/d.changeplan.yaml'), ['out/d.changeplan.yaml']);
    assert.deepEqual(await find('none'), []);
  });

  it('reads text, without its byte order mark', async () => {
    assert.equal(await filesOnDisk(folder).read(write('bom.changeplan.yaml', '\ufefftitle: T')), 'title: T');
  });

  it('makes a new file, and overwrites none', async () => {
    const { at, create, read } = filesOnDisk(folder);
    await create(at('new.changeplan.yaml'), 'title: T');
    assert.equal(await read(join(folder, 'new.changeplan.yaml')), 'title: T');
    await refused(create(at('new.changeplan.yaml'), 'title: U'), /is there already/);
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.changeplan.yaml'));
    await refused(create(at('link.changeplan.yaml'), 'title: U'), /is there already/);
    await refused(create(at('none/new.changeplan.yaml'), 'title: U'), /folder that is not there/);
    assert.equal(await read(join(folder, 'new.changeplan.yaml')), 'title: T');
  });

  it('refuses what is no text, no file, or not there', async () => {
    const { read } = filesOnDisk(folder);
    await refused(read(write('latin1.changeplan.yaml', Uint8Array.of(0xe9, 0x20, 0xe9))), /is not UTF-8 text/);
    await refused(read(write('utf16.changeplan.yaml', Uint8Array.of(0xff, 0xfe, 0x74, 0))), /is not UTF-8 text/);
    await refused(read(folder), /is a folder/);
    await refused(read(join(folder, 'none')), /is not there/);
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await refused(read(join(folder, 'pipe')), /is no regular file/);
  });

  it('follows relative paths inside the workspace, and nothing outside it', async () => {
    const plan = write('space/plans/p.changeplan.yaml');
    write('space/org.changeplan.yaml');
    write('space-beside/o.changeplan.yaml');
    symlinkSync(join(folder, 'space-beside'), join(folder, 'space/link'));
    symlinkSync(join(folder, 'space-beside/o.changeplan.yaml'), join(folder, 'space/linked.changeplan.yaml'));
    const space = join(folder, 'space');
    const { resolve } = filesOnDisk(space);
    assert.equal(await resolve(plan, '../org.changeplan.yaml'), join(space, 'org.changeplan.yaml'));
    await refused(resolve(plan, '../../space-beside/o.changeplan.yaml'), /lies outside/);
    await refused(resolve(plan, '../link/o.changeplan.yaml'), /leads outside/);
    await refused(resolve(plan, '../linked.changeplan.yaml'), /leads outside/);
    await refused(resolve(plan, '/etc/passwd'), /is not relative/);
    await refused(resolve(plan, '~/o.changeplan.yaml'), /is not relative/);
    await refused(resolve(plan, 'file:///etc/passwd'), /is an address/);
    await refused(resolve(plan, '..\\org.changeplan.yaml'), /holds a backslash/);
    await refused(resolve(plan, 'none.changeplan.yaml'), /is not there/);
  });

  it('does the same by URI, with names that need encoding', async () => {
    const uri = (path: string) => pathToFileURL(join(folder, path)).href;
    write('a b/p.changeplan.yaml');
    write('ä/o.changeplan.yaml');
    write('../outside.changeplan.yaml');
    const { resolve, read, above } = filesByUri(() => [pathToFileURL(folder).href], nothingElsewhere);
    const found = await resolve(uri('a b/p.changeplan.yaml'), '../ä/o.changeplan.yaml');
    assert.equal(await read(found), 'title: T');
    await refused(resolve(uri('a b/p.changeplan.yaml'), '../../outside.changeplan.yaml'), /lies outside/);
    await refused(resolve('untitled:Untitled-1', 'o.changeplan.yaml'), /before this plan is saved/);
    assert.deepEqual(above(uri('a b/p.changeplan.yaml'), 'rc'), [uri('a b/rc'), uri('rc')]);
    rmSync(join(folder, '../outside.changeplan.yaml'));
  });

  it('finds the plans of all folders of the workspace', async () => {
    const uri = (path: string) => pathToFileURL(join(folder, path)).href;
    for (const path of [
      'one/a.changeplan.yaml',
      'one/sub/b!.changeplan.yml',
      'two/ä c.changeplan.yaml',
      'three/d.changeplan.yaml',
    ])
      write(path);
    for (const path of ['one/c.yaml', 'one/out/e.changeplan.yaml', 'one/node_modules/f.changeplan.yaml']) write(path);
    write('one/.gitignore', 'out/\n');
    execFileSync('git', ['init', '-q'], { cwd: join(folder, 'one') });
    symlinkSync(join(folder, 'three'), join(folder, 'one/link'));
    symlinkSync(join(folder, 'three/d.changeplan.yaml'), join(folder, 'one/linked.changeplan.yaml'));
    const { plans } = filesByUri(() => [uri('one'), uri('one/sub'), uri('two'), uri('none'), 'vscode-vfs://github/x'], {
      ...nothingElsewhere,
      plans: async (root) => [`${root}v.changeplan.yaml`],
    });
    assert.deepEqual(await plans(), [
      uri('one/a.changeplan.yaml'),
      uri('one/sub/b!.changeplan.yml').replace('!', '%21'),
      uri('two/ä c.changeplan.yaml'),
      'vscode-vfs://github/x/v.changeplan.yaml',
    ]);
  });

  it('asks git whom a plan is shared with', async () => {
    const plan = write('p.changeplan.yaml');
    // A command asks once; these are four commands.
    const remotes = (name: string) => filesOnDisk(folder).remotes(name);
    assert.equal(await remotes(plan), undefined);
    initialize(folder);
    assert.equal(await remotes(plan), undefined);
    git('add', 'p.changeplan.yaml');
    assert.deepEqual(await remotes(plan), []);
    git('remote', 'add', 'origin', 'git@git.example.org:team/plans.git');
    assert.deepEqual(await remotes(plan), ['git@git.example.org:team/plans.git']);
  });
});
