import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  DocumentLink,
  InitializeResult,
  Location,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Session } from './session.ts';

const plan = 'changeplan: 1\ntitle: P\nuses: ../o.changeplan.yaml\nlead: wards\n';
const org = 'changeplan: 1\r\nkind: organization\r\ntitle: "🏥"\r\nstakeholders: { "wards": { name: Wards } }\r\n';
const versioned = { workspace: { workspaceEdit: { documentChanges: true } } };

describe('names across files', () => {
  let folder = '';
  let session: Session;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan (test) ')));
    session = new Session();
    write('plans/p.changeplan.yaml', plan);
    write('plans/q.changeplan.yaml', plan.replace('title: P', 'title: Q').replace('lead', '# 🏥\nlead'));
    write('o.changeplan.yaml', org);
  });
  afterEach(() => {
    session.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  /** As VS Code writes it, which encodes more than Node.js does. */
  const uri = (path: string) => pathToFileURL(join(folder, path)).href.replace('(', '%28').replace(')', '%29');
  const start = async (capabilities: object) => {
    const params = { processId: process.pid, rootUri: uri(''), capabilities };
    const { capabilities: announced } = await session.request<InitializeResult>('initialize', params);
    session.notify('initialized', {});
    return announced;
  };
  /** Where “wards” stands in the open plan. */
  const place = () => {
    const document = session.open(plan, uri('plans/p.changeplan.yaml'));
    return { textDocument: { uri: document.uri }, position: document.positionAt(plan.indexOf('wards') + 1) };
  };
  const rename = (newName: string) => session.request<WorkspaceEdit>('textDocument/rename', { ...place(), newName });
  const shown = ({ uri: file, range }: Location) => {
    const path = fileURLToPath(file);
    return `${path.slice(folder.length + 1)}: ${TextDocument.create(file, '', 0, readFileSync(path, 'utf8')).getText(range)}`;
  };

  it('are announced as the editor can take them', async () => {
    const announced = await start({ textDocument: { rename: { prepareSupport: true } } });
    assert.deepEqual(announced.renameProvider, { prepareProvider: true });
    const { definitionProvider, referencesProvider, documentHighlightProvider, workspaceSymbolProvider } = announced;
    assert.deepEqual(
      [definitionProvider, referencesProvider, documentHighlightProvider, workspaceSymbolProvider],
      [true, true, true, true],
    );
    session.kill();
    session = new Session();
    assert.equal((await start({})).renameProvider, true);
  });

  it('are renamed in files that are open and in those that are not', async () => {
    await start(versioned);
    const { documentChanges = [] } = await rename('clinics');
    const changes = documentChanges as TextDocumentEdit[];
    const after = changes.map(({ textDocument, edits }) => {
      const text = readFileSync(fileURLToPath(textDocument.uri), 'utf8');
      const document = TextDocument.create(textDocument.uri, '', 0, text);
      const plain = edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
      assert.equal(TextDocument.applyEdits(document, plain), text.replace(/wards/g, 'clinics'));
      return [textDocument.uri, textDocument.version];
    });
    assert.deepEqual(Object.fromEntries(after), {
      [uri('plans/p.changeplan.yaml')]: 1,
      [uri('plans/q.changeplan.yaml')]: null,
      [uri('o.changeplan.yaml')]: null,
    });
  });

  it('are renamed without versions in an editor that takes none', async () => {
    await start({});
    const { changes, documentChanges } = await rename('clinics');
    assert.equal(documentChanges, undefined);
    assert.deepEqual(
      Object.keys(changes ?? {}).sort(),
      ['o', 'plans/p', 'plans/q'].map((path) => uri(`${path}.changeplan.yaml`)),
    );
  });

  it('are not renamed without a reason why not', async () => {
    await start({});
    await assert.rejects(rename('a.b'), /“a.b” cannot be an id/);
  });

  it('are shown before they are renamed, or why they are not', async () => {
    await start({});
    const at = place();
    const prepared = await session.request<{ placeholder: string }>('textDocument/prepareRename', at);
    assert.equal(prepared.placeholder, 'wards');
    const beside = { ...at, position: { line: 0, character: 3 } };
    assert.equal(await session.request('textDocument/prepareRename', beside), null);
    session.edit(
      plan.length,
      plan.length,
      'actions: { a: { summary: A, aligns-with: respect } }\n',
      at.textDocument.uri,
    );
    const catalogued = { ...at, position: { line: 4, character: 42 } };
    await assert.rejects(session.request('textDocument/prepareRename', catalogued), /the built-in catalogue/);
  });

  it('lead to their entry and to every mention', async () => {
    await start({});
    const at = place();
    const entry = await session.request<Location[]>('textDocument/definition', at);
    assert.deepEqual(entry.map(shown), ['o.changeplan.yaml: wards']);
    const all = await session.request<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(all.map(shown).sort(), ['plans/p.changeplan.yaml: wards', 'plans/q.changeplan.yaml: wards']);
  });

  it('are found in all plans', async () => {
    await start({});
    const found = await session.request<SymbolInformation[]>('workspace/symbol', { query: 'wrd' });
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, shown(location)]),
      [['Wards (wards)', '🏥', 'o.changeplan.yaml: "wards"']],
    );
  });

  it('are files too: from “uses” to the file, if it is there', async () => {
    await start({});
    const { textDocument } = place();
    const used = await session.request<Location[]>('textDocument/definition', {
      textDocument,
      position: { line: 2, character: 8 },
    });
    assert.deepEqual(
      used.map((it) => it.uri),
      [uri('o.changeplan.yaml')],
    );
    const links = () => session.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(
      (await links()).map(({ target }) => target),
      [uri('o.changeplan.yaml')],
    );
    rmSync(join(folder, 'o.changeplan.yaml'));
    assert.deepEqual(await links(), []);
  });

  it('are the same in an editor that writes names of files otherwise', async () => {
    await start({});
    const other = uri('o.changeplan.yaml').replace('%28', '(').replace('%29', ')');
    session.open(org, other);
    const { changes = {} } = await rename('clinics');
    const files = [other, uri('plans/p.changeplan.yaml'), uri('plans/q.changeplan.yaml')];
    assert.deepEqual(Object.keys(changes).sort(), files.sort());
  });

  it('change in the names file of the plan with them, and stay there for whom another plan means by them', async () => {
    const named = `changeplan: 1\ntitle: P\nnames: names.local.yaml\nlead: boss\nstakeholders: { boss: {} }\n`;
    const names = 'changeplan: 1\nkind: names\nnames:\n  boss: Jane Roe\n  "boss-2": Joe\n';
    const other = named
      .replace('title: P', 'title: Q')
      .replaceAll('boss', 'boss-2')
      .replace('lead: boss-2', 'lead: us');
    write('n/a.changeplan.yaml', named);
    write('n/names.local.yaml', names);
    await start({});
    const renamed = async (from: string, to: string, text: string) => {
      const document = session.open(text, uri(`n/${from}.changeplan.yaml`));
      const position = document.positionAt(text.indexOf('{ boss') + 3);
      const { changes = {} } = await session.request<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: document.uri },
        position,
        newName: to,
      });
      const edits = changes[uri('n/names.local.yaml')] ?? [];
      return TextDocument.applyEdits(TextDocument.create('n', '', 0, names), edits);
    };
    assert.equal(await renamed('a', 'chief', named), names.replace('boss:', 'chief:'));
    assert.equal(await renamed('a', 'boss-2', named), names);
    write('n/b.changeplan.yaml', other);
    session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('n/b.changeplan.yaml'), type: 1 }] });
    write('n/c.changeplan.yaml', other.replace('title: Q', 'title: R'));
    session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('n/c.changeplan.yaml'), type: 1 }] });
    assert.equal(await renamed('b', 'clerk', other), names.replace('Joe\n', 'Joe\n  clerk: Joe\n'));
  });
});
