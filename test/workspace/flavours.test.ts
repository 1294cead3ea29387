import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { isUnwatched } from '../../server/src/cli/watch.ts';
import { bordersFrom, isBelow, repositoryOf, targetOf, toName } from '../../server/src/workspace/border.ts';
import { isUnder } from '../../server/src/workspace/elsewhere.ts';
import { decodedName, foldersAbove, isReserved, joinName, refusal } from '../../server/src/workspace/paths.ts';
import { splitGlob } from '../../server/src/workspace/search.ts';
import { onDisk } from '../../server/src/workspace/uris.ts';
import { again, createText } from '../../server/src/workspace/writing.ts';

/** One folder as each system writes it, with a way out of it. */
const systems = {
  posix: { flavour: posix, home: '/home/me/work', other: '/home/me/workshop', up: '/home/me' },
  drive: { flavour: win32, home: 'C:\\Me\\Work', other: 'C:\\Me\\Workshop', up: 'C:\\Me' },
  'small drive': { flavour: win32, home: 'c:\\me\\work', other: 'd:\\me\\work', up: 'c:\\me' },
  slashes: { flavour: win32, home: 'C:/Me/Work', other: 'D:/Me/Work', up: 'C:/Me' },
  share: { flavour: win32, home: '\\\\host\\share\\work', other: '\\\\other\\share\\work', up: '\\\\host\\share' },
  'long path': { flavour: win32, home: '\\\\?\\C:\\Me\\Work', other: '\\\\?\\D:\\Me', up: '\\\\?\\C:\\Me' },
} as const;

for (const [name, { flavour, home, other, up }] of Object.entries(systems))
  describe(`paths of ${name}`, () => {
    const plan = flavour.join(home, 'plans', 'p.changeplan.yaml');
    const at = (...parts: string[]) => flavour.join(home, ...parts);

    it('are below a folder or not', () => {
      for (const [path, expected] of [
        [plan, true],
        [at('..hidden'), true],
        [home, false],
        [up, false],
        [other, false],
        [flavour.join(other, 'x'), false],
        [at('..', 'x'), false],
      ] as const)
        assert.equal(isBelow(home, path, flavour), expected, path);
    });

    it('are named with slashes', () => {
      assert.doesNotMatch(toName(plan, flavour), /\\/);
      assert.ok(toName(plan, flavour).endsWith('/plans/p.changeplan.yaml'));
    });

    it('end at the repository, at the folder, or at their own folder', () => {
      const isThere = (path: string) => path === flavour.join(flavour.resolve(home), '.git');
      assert.equal(repositoryOf(flavour.dirname(plan), flavour, isThere), flavour.resolve(home));
      assert.equal(bordersFrom(up, flavour, isThere)(plan), flavour.resolve(home));
      assert.equal(bordersFrom(home, flavour, () => false)(plan), home);
      assert.equal(bordersFrom(other, flavour, () => false)(plan), flavour.dirname(plan));
      assert.equal(
        repositoryOf(other, flavour, () => false),
        undefined,
      );
    });

    it('that plans say lead to files below the border only', () => {
      const target = (said: string) => targetOf(plan, said, [home], flavour);
      assert.equal(target('../org.yaml'), flavour.resolve(home, 'org.yaml'));
      assert.equal(target('./a b/ö.yaml'), flavour.resolve(home, 'plans', 'a b', 'ö.yaml'));
      for (const said of [
        '../../org.yaml',
        '../..',
        '/etc/x',
        'C:/x.yaml',
        'c:x.yaml',
        'a\\b.yaml',
        '\\\\h\\s\\x',
        '~/x',
        'file:///x',
        'a\u0000b',
      ])
        assert.throws(() => target(said), /outside|relative|address|backslash|control/, said);
    });
  });

describe('paths of systems that do not tell letters apart', () => {
  it('are below a folder in any letters, on Windows', () => {
    assert.ok(isBelow('C:\\Plans', 'c:\\PLANS\\p.yaml', win32));
    assert.ok(!isBelow('/Plans', '/plans/p.yaml', posix));
  });

  it('have one drive, whether it is written large, small or encoded', () => {
    for (const root of ['file:///c%3A/plans/', 'file:///C:/plans/', 'file:///c:/plans/'])
      for (const uri of ['file:///c%3A/plans/p.yaml', 'file:///C%3a/plans/p.yaml', 'file:///C:/plans/p.yaml'])
        assert.ok(isUnder(root, uri), `${root} ${uri}`);
    assert.ok(!isUnder('file:///c%3A/plans/', 'file:///d%3A/plans/p.yaml'));
    assert.ok(!isUnder('file:///c%3A/plans/', 'file:///c%3A/plansheet/p.yaml'));
    assert.equal(decodedName('C:/Plans/p.yaml'), 'C:/Plans/p.yaml');
  });
});

describe('addresses', () => {
  for (const [uri, windows, path] of [
    ['file:///c%3A/a%20b/p.yaml', true, 'c:\\a b\\p.yaml'],
    ['file:///C:/a/p.yaml', true, 'C:\\a\\p.yaml'],
    ['file://host/share/p.yaml', true, '\\\\host\\share\\p.yaml'],
    ['file:///a/p.yaml', true, undefined],
    ['file:///c:/a%5Cb.yaml', true, undefined],
    ['file:///c:/a%2Fb.yaml', true, undefined],
    ['file:///c:/%ZZ', true, undefined],
    ['file:///a%20b/p.yaml', false, '/a b/p.yaml'],
    ['file:///a%5Cb.yaml', false, '/a\\b.yaml'],
    ['file://host/share/p.yaml', false, undefined],
    ['file:///a%2Fb.yaml', false, undefined],
    ['file:///%ZZ', false, undefined],
    ['untitled:x', true, undefined],
  ] as const)
    it(`${uri} is ${path ?? 'no file'} ${windows ? 'on Windows' : 'elsewhere'}`, () =>
      assert.equal(onDisk(uri, windows), path));
});

describe('names that Windows keeps for itself', () => {
  for (const path of [
    'aux.yaml',
    'CON',
    'a/nul/x.yaml',
    'Com1.changeplan.yaml',
    'lpt¹',
    'prn .yaml',
    'a./x.yaml',
    'x.yaml ',
  ])
    it(`${JSON.stringify(path)} is one`, () => {
      assert.ok(isReserved(path));
      assert.throws(() => targetOf('C:\\w\\p.yaml', path, ['C:\\w'], win32), /Windows keeps for itself/);
      assert.doesNotThrow(() => targetOf('/w/p.yaml', path, ['/w'], posix));
    });
  for (const path of [
    'auxiliary.yaml',
    'com.yaml',
    'com10.yaml',
    'console/x.yaml',
    '../x.yaml',
    './x.yaml',
    'my-aux.yaml',
    '.nul',
  ])
    it(`${path} is none`, () => assert.ok(!isReserved(path)));

  it('no file is made by', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
    await assert.rejects(createText(join(folder, 'aux.changeplan.yaml'), '', true), /Windows keeps for itself/);
    assert.deepEqual(readdirSync(folder), []);
    await createText(join(folder, 'aux.changeplan.yaml'), '', false);
    rmSync(folder, { recursive: true });
  });
});

describe('names with slashes', () => {
  it('have the same folders with drives and shares', () => {
    assert.deepEqual(foldersAbove('C:/a/b/p.yaml', 'C:/a/'), ['C:/a/b/', 'C:/a/']);
    assert.deepEqual(foldersAbove('C:/p.yaml', 'C:/'), ['C:/']);
    assert.deepEqual(foldersAbove('//host/share/a/p.yaml', '//host/share/'), ['//host/share/a/', '//host/share/']);
    assert.deepEqual(foldersAbove('file:///c%3A/a/p.yaml', 'file:///c%3A/'), ['file:///c%3A/a/', 'file:///c%3A/']);
    assert.equal(joinName('C:/a/p.yaml', '../../../x'), undefined);
    assert.equal(joinName('file:///c%3A/a/p.yaml', '../o.yaml'), 'file:///c%3A/o.yaml');
  });

  it('are what a glob begins with', () => {
    assert.deepEqual(splitGlob('C:/plans/*.yaml'), { base: 'C:/plans/', rest: '*.yaml' });
    assert.deepEqual(splitGlob('//host/share/**/x'), { base: '//host/share/', rest: '**/x' });
  });

  it('with line breaks of Windows are no paths', () => assert.match(refusal('org.yaml\r') ?? '', /control/));
});

describe('changes that are heard', () => {
  for (const { sep } of [posix, win32])
    it(`are those of plans, between ${sep}`, () => {
      const path = (...parts: string[]) => parts.join(sep);
      assert.ok(isUnwatched(path('', 'w', '.git'), false, sep));
      assert.ok(isUnwatched(path('', 'w', 'node_modules'), false, sep));
      assert.ok(isUnwatched(path('', 'w', 'a.txt'), true, sep));
      assert.ok(!isUnwatched(path('', 'w', 'P.CHANGEPLAN.YAML'), true, sep));
      assert.ok(!isUnwatched(path('', 'w', '.github'), false, sep));
    });
});

describe('a file that another program holds', () => {
  const held = (code: string, times: number) => {
    let tries = 0;
    return async () => {
      tries++;
      if (tries <= times) throw Object.assign(new Error(code), { code });
      return tries;
    };
  };
  for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
    it(`is written when it is free again (${code})`, () => again(held(code, 1), 1));
    it(`is tried once more and no oftener (${code})`, () => assert.rejects(again(held(code, 2), 1), { code }));
  }
  it('is no file without room', () => assert.rejects(again(held('ENOSPC', 1), 1), { code: 'ENOSPC' }));
});
