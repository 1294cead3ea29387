import assert from 'node:assert/strict';
import { filesElsewhere } from '../../server/src/workspace/elsewhere.ts';

const home = 'vscode-vfs://github/us/plans';

const files = (texts: Readonly<Record<string, string>> = {}, folders: readonly string[] = [home]) =>
  filesElsewhere(() => folders, {
    read: async (uri) => texts[uri],
    readBytes: async (uri) => (texts[uri] === undefined ? undefined : Buffer.from(texts[uri])),
    plans: async (folder) => Object.keys(texts).filter((uri) => uri.startsWith(folder)),
  });

describe('files that only the editor can read', () => {
  it('are read without a byte order mark', async () => {
    assert.equal(await files({ [`${home}/a.yaml`]: '\ufefftitle: A' }).read(`${home}/a.yaml`), 'title: A');
    await assert.rejects(files().read(`${home}/a.yaml`), { message: 'is not there', isMissing: true });
  });

  for (const [from, path, name] of [
    [`${home}/a/p.changeplan.yaml`, '../o.changeplan.yaml', `${home}/o.changeplan.yaml`],
    [`${home}/a/p.changeplan.yaml`, './b/o.changeplan.yaml', `${home}/a/b/o.changeplan.yaml`],
    [`${home}/p.changeplan.yaml`, 'über uns.yaml', `${home}/%C3%BCber%20uns.yaml`],
  ] as const)
    it(`are found at ${path}`, async () => assert.equal(await files().resolve(from, path), name));

  for (const [from, path, why] of [
    [`${home}/p.changeplan.yaml`, '../o.changeplan.yaml', 'lies outside this workspace'],
    [`${home}/p.changeplan.yaml`, '../../../../../../o.yaml', 'lies outside this workspace'],
    ['vscode-vfs://github/them/p.changeplan.yaml', 'o.changeplan.yaml', 'lies outside this workspace'],
    [`${home}-of-others/p.changeplan.yaml`, 'o.changeplan.yaml', 'lies outside this workspace'],
    [`${home}/p.changeplan.yaml`, '/o.changeplan.yaml', 'is not relative; write it from the folder of this file on'],
    ['untitled:Untitled-1', 'o.changeplan.yaml', 'cannot be found before this plan is saved'],
  ] as const)
    it(`are not looked for at ${path} from ${from}`, () =>
      assert.rejects(files().resolve(from, path), { message: why }));

  it('may lie in another folder of the workspace', async () => {
    const both = files({}, [`${home}/one`, `${home}/two/`]);
    const name = await both.resolve(`${home}/one/p.changeplan.yaml`, '../two/o.changeplan.yaml');
    assert.equal(name, `${home}/two/o.changeplan.yaml`);
  });

  it('are configured up to the folder of the workspace, however it is written', () => {
    const { above } = files({}, ['vscode-vfs://github/us/our%20plans']);
    assert.deepEqual(above('vscode-vfs://github/us/our plans/a/p.yaml', '.changeplanrc.yaml'), [
      'vscode-vfs://github/us/our plans/a/.changeplanrc.yaml',
      'vscode-vfs://github/us/our plans/.changeplanrc.yaml',
    ]);
    assert.deepEqual(above('memfs:/other/a/p.yaml', 'rc'), ['memfs:/other/a/rc']);
    assert.deepEqual(above('untitled:Untitled-1', 'rc'), []);
  });

  it('are unknown to git', async () => {
    assert.equal(await files().remotes(`${home}/p.changeplan.yaml`), undefined);
    assert.equal(await files().tracking(`${home}/names.local.yaml`), undefined);
  });

  it('are listed once each, although folders lie in each other', async () => {
    const all = files({ [`${home}/b/b.changeplan.yaml`]: '', [`${home}/a.changeplan.yaml`]: '' }, [home, `${home}/b`]);
    assert.deepEqual(await all.plans(), [`${home}/a.changeplan.yaml`, `${home}/b/b.changeplan.yaml`]);
  });
});
