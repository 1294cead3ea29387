import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { movedName, pathTo } from '../../server/src/workspace/paths.ts';
import { InProcess } from './in-process.ts';

const organization = 'changeplan: 1\nkind: organization\ntitle: O\n';
const plan = (rest: string) => `changeplan: 1\ntitle: P\n${rest}`;

describe('files that move', () => {
  let server: InProcess | undefined;
  afterEach(() => server?.stop());

  /** The texts that have changed once `moves` are made, by the names before. */
  async function mended(
    disk: Record<string, string>,
    moves: Readonly<Record<string, string>>,
    open: Readonly<Record<string, string>> = {},
  ): Promise<Record<string, string>> {
    server = await InProcess.start(disk);
    for (const [uri, text] of Object.entries(open)) server.open(uri, text);
    const files = Object.entries(moves).map(([oldUri, newUri]) => ({ oldUri, newUri }));
    const edit = await server.ask<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    return Object.fromEntries(
      changes.map(({ textDocument: { uri, version }, edits }) => {
        assert.equal(version, uri in open ? 1 : null);
        const document = TextDocument.create(uri, '', 1, open[uri] ?? disk[uri] ?? '');
        return [uri, TextDocument.applyEdits(document, edits as Parameters<typeof TextDocument.applyEdits>[1])];
      }),
    );
  }

  it('are asked about before they do: YAML, and folders', async () => {
    server = await InProcess.start({});
    const { workspace } = server.capabilities;
    assert.deepEqual(
      workspace?.fileOperations?.willRename?.filters.map(({ pattern }) => [pattern.glob, pattern.matches]),
      [
        ['**/*.{yaml,yml,svg,png}', 'file'],
        ['**', 'folder'],
      ],
    );
    assert.equal(workspace?.workspaceFolders?.supported, true);
  });

  it('take the paths of those along who use them', async () => {
    const disk = {
      'file:///w/org.yaml': organization,
      'file:///w/p.changeplan.yaml': plan('uses: org.yaml # ours\n'),
      'file:///w/deep/q.changeplan.yaml': plan('uses: [ "../org.yaml" ]\r\n'),
      'file:///w/r.changeplan.yaml': plan(''),
    };
    assert.deepEqual(await mended(disk, { 'file:///w/org.yaml': 'file:///w/shared/our org.yaml' }), {
      'file:///w/p.changeplan.yaml': plan('uses: shared/our org.yaml # ours\n'),
      'file:///w/deep/q.changeplan.yaml': plan('uses: [ "../shared/our org.yaml" ]\r\n'),
    });
  });

  it('take them along although other files come and go meanwhile, or somebody types', async () => {
    const [org, p, q] = ['file:///w/org.yaml', 'file:///w/p.changeplan.yaml', 'file:///w/q.changeplan.yaml'];
    const disk: Record<string, string> = { [org]: organization, [p]: plan('uses: org.yaml\n'), [q]: plan('') };
    let read = 0;
    const it = await InProcess.start(disk, {
      read: async (name) => {
        // While the first texts are read, another one is written; and then somebody types.
        if (++read === 1) it.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: q, type: 1 }] });
        if (read === 2) it.type(q, plan('purpose: Q\n'));
        await new Promise((resolve) => setTimeout(resolve, 5));
        return disk[name] ?? '';
      },
    });
    server = it;
    it.open(q, plan(''));
    const files = [{ oldUri: org, newUri: 'file:///w/shared/org.yaml' }];
    const edit = await it.ask<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
    const [changed] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(changed?.textDocument.uri, p);
    assert.deepEqual(
      changed?.edits.map((one) => 'newText' in one && one.newText),
      ['shared/org.yaml'],
    );
  });

  it('take their own paths along: what they use, who is called how, what is evidence', async () => {
    const own = (up: string) =>
      plan(
        `uses: ${up}org.yaml\nnames: ${up}names.yaml\ntactics: { t: { type: negotiate, evidence: [${up}data/survey.md, https://x.example/a.md, The pilot.] } }\n`,
      );
    const disk = {
      'file:///w/org.yaml': organization,
      'file:///w/names.yaml': 'changeplan: 1\nkind: names\nnames: {}\n',
      'file:///w/data/survey.md': '',
      'file:///w/p.changeplan.yaml': own(''),
    };
    assert.deepEqual(await mended(disk, { 'file:///w/p.changeplan.yaml': 'file:///w/a/b/p.changeplan.yaml' }), {
      'file:///w/p.changeplan.yaml': own('../../'),
    });
  });

  it('in a folder keep the paths among each other, and get those that lead in and out', async () => {
    const disk = {
      'file:///w/plans/org.yaml': `${organization}uses: ../all.yaml\n`,
      'file:///w/plans/p.changeplan.yaml': plan('uses: [./org.yaml, ../all.yaml]\n'),
      'file:///w/all.yaml': organization,
      'file:///w/q.changeplan.yaml': plan("uses: 'plans/org.yaml'\n"),
    };
    assert.deepEqual(await mended(disk, { 'file:///w/plans': 'file:///w/2027/plans' }), {
      'file:///w/plans/org.yaml': `${organization}uses: ../../all.yaml\n`,
      'file:///w/plans/p.changeplan.yaml': plan('uses: [./org.yaml, ../../all.yaml]\n'),
      'file:///w/q.changeplan.yaml': plan("uses: '2027/plans/org.yaml'\n"),
    });
  });

  it('that move together, and the folder of one of them, count each for itself', async () => {
    const disk = {
      'file:///w/a/org.yaml': organization,
      'file:///w/a/p.changeplan.yaml': plan('uses: org.yaml\n'),
    };
    const moves = { 'file:///w/a': 'file:///w/b', 'file:///w/a/org.yaml': 'file:///w/org.yaml' };
    assert.deepEqual(await mended(disk, moves), { 'file:///w/a/p.changeplan.yaml': plan('uses: ../org.yaml\n') });
  });

  it('take along what a configuration builds on', async () => {
    const disk = {
      'file:///w/base.yaml': 'rules: {}\n',
      'file:///w/.changeplanrc.yaml': 'extends: base.yaml\n',
      'file:///w/p.changeplan.yaml': plan(''),
    };
    assert.deepEqual(await mended(disk, { 'file:///w/base.yaml': 'file:///w/config/base.yaml' }), {
      'file:///w/.changeplanrc.yaml': 'extends: config/base.yaml\n',
    });
  });

  it('take along the logo that a configuration names', async () => {
    const disk = {
      'file:///w/logo.svg': '<svg/>',
      'file:///w/.changeplanrc.yaml': 'report: { logo: logo.svg }\n',
      'file:///w/p.changeplan.yaml': plan(''),
    };
    assert.deepEqual(await mended(disk, { 'file:///w/logo.svg': 'file:///w/pictures/logo.svg' }), {
      'file:///w/.changeplanrc.yaml': 'report: { logo: pictures/logo.svg }\n',
    });
  });

  it('are mended in texts as they are typed, not as they are on disk', async () => {
    const uri = 'file:///w/p.changeplan.yaml';
    const disk = { 'file:///w/org.yaml': organization, [uri]: plan('') };
    const typed = plan('purpose: Q\nuses:\n  - org.yaml\n');
    assert.deepEqual(await mended(disk, { 'file:///w/org.yaml': 'file:///w/%C3%B6/org.yaml' }, { [uri]: typed }), {
      [uri]: plan('purpose: Q\nuses:\n  - ö/org.yaml\n'),
    });
  });

  it('leave alone what leads nowhere, an alias, and everybody else', async () => {
    const disk = {
      'file:///w/org.yaml': organization,
      'file:///w/p.changeplan.yaml': plan('notes: &path org.yaml\nuses: [*path, gone.yaml]\n'),
      'file:///w/q.changeplan.yaml': plan('uses: [gone.yaml, /etc/x.yaml]\n'),
    };
    assert.deepEqual(await mended(disk, { 'file:///w/org.yaml': 'file:///w/o.yaml' }), {});
    assert.deepEqual(await mended(disk, { 'file:///elsewhere/a.yaml': 'file:///elsewhere/b.yaml' }), {});
  });

  it('get quotes where a path needs them', async () => {
    const disk = { 'file:///w/org.yaml': organization, 'file:///w/p.changeplan.yaml': plan('uses: org.yaml\n') };
    const text = (await mended(disk, { 'file:///w/org.yaml': 'file:///w/%23%201%3A%20x/org.yaml' }))[
      'file:///w/p.changeplan.yaml'
    ];
    assert.match(text ?? '', /uses: (['"])# 1: x\/org\.yaml\1/);
  });
});

describe('paths between names', () => {
  for (const [from, to, path] of [
    ['/a/p', '/a/o', 'o'],
    ['/a/b/p', '/a/c/o', '../c/o'],
    ['/p', '/a/o', 'a/o'],
    ['a/p', 'o', '../o'],
    ['file:///a/p', 'file:///a/%C3%B6%20x', 'ö x'],
    ['file:///c%3A/a/p', 'file:///C:/b/o', '../b/o'],
    ['C:/a/p', 'c:/b/o', '../b/o'],
    ['file:///c%3A/a/p', 'file:///d%3A/a/o', undefined],
    ['C:/a/p', 'D:/a/o', undefined],
    ['file://host/share/p', 'file://host/share/a/o', 'a/o'],
    ['file://host/share/p', 'file://other/share/o', undefined],
    ['//host/share/p', '//host/other/o', undefined],
    ['file:///a/p', 'vscode-vfs:///a/o', undefined],
    ['file:///a/p', 'file:///a/b%5Cc', undefined],
  ] as const)
    it(`${path ?? 'none'} leads from ${from} to ${to}`, () => assert.equal(pathTo(from, to), path));

  it('follow what has moved, however it is written', () => {
    const moves = [{ from: 'file:///c%3A/a%20b', to: 'file:///c%3A/d' }];
    assert.equal(movedName('file:///C:/a b/x y.yaml', moves), 'file:///c%3A/d/x%20y.yaml');
    assert.equal(movedName('file:///c%3A/a%20bc/x.yaml', moves), 'file:///c%3A/a%20bc/x.yaml');
    assert.equal(movedName('/a/b', [{ from: '/a/', to: '/c/' }]), '/c/b');
  });
});
