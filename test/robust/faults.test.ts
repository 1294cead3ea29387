import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FileChangeType } from 'vscode-languageserver';
import { changeplan } from '../cli/changeplan.ts';
import { InProcess } from '../lsp/in-process.ts';
import { head, pulling, Session, uri } from '../lsp/session.ts';
import { fuzzing, thorough } from './survive.ts';

describe('faults from outside', () => {
  let folder = '';
  let server: InProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    server?.stop();
    server = undefined;
  });

  it('a kill in the middle of writing leaves no half of a file', async () => {
    const plan = join(folder, 'p.changeplan.yaml');
    const entries = Array.from({ length: 3000 }, (_, index) => `  s${index}:   { stance: ally }\n`).join('');
    const [ugly, laidOut] = ['   ', ' '].map((it) => `changeplan: 1\nstakeholders:\n${entries.replaceAll('   ', it)}`);
    assert.ok(ugly !== undefined && laidOut !== undefined);
    for (let run = 0; run < (thorough ? 100 : fuzzing ? 10 : 1); run++) {
      writeFileSync(plan, ugly);
      const child = spawn(
        process.execPath,
        [resolve(process.env['CHANGEPLAN_DIST'] ?? 'dist', 'cli.js'), 'fmt', plan],
        { stdio: 'ignore' },
      );
      const ended = once(child, 'exit');
      // As soon as anything is seen to be written, and at moments before and after.
      const start = Date.now();
      while (child.exitCode === null && readdirSync(folder).length === 1 && Date.now() - start < 20_000)
        await new Promise((next) => setTimeout(next, 1));
      await new Promise((next) => setTimeout(next, fuzzing ? Math.random() * 100 : run));
      child.kill('SIGKILL');
      await ended;
      const text = readFileSync(plan, 'utf8');
      assert.ok(text === ugly || !text.includes('   {'), `${text.length} of ${ugly.length}`);
      assert.ok(text === ugly || text.length === laidOut.length, `${text.length} of ${laidOut.length}`);
      for (const name of readdirSync(folder)) if (name !== 'p.changeplan.yaml') rmSync(join(folder, name));
    }
  });

  it('a server that is killed while somebody types is as good as new in the next one', async () => {
    const text = `${head}lead: nobody\n`;
    const first = await Session.spawn(pulling);
    first.open(text);
    first.type('title: P', 'title: Q');
    first.kill();
    await first.ended;
    const second = await Session.spawn(pulling);
    second.open(text.replace('title: P', 'title: Q'));
    assert.ok((await second.pull(uri)).some(({ code }) => code === 'unknown-reference'));
    await second.stop();
  });

  it('files that go and come back under open editors are told', async () => {
    const organization = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { us: {} }\n';
    const [plan, used] = ['file:///w/p.changeplan.yaml', 'file:///w/org.yaml'];
    const text = `${head}uses: org.yaml\nlead: us\n`;
    const disk: Record<string, string> = { [plan]: text, [used]: organization };
    server = await InProcess.start(disk);
    const it = server;
    const rules = async () => new Set((await it.found(plan)).map(({ code }) => code));
    const tell = (name: string, type: FileChangeType) =>
      it.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: name, type }] });
    it.open(plan, text);
    assert.ok(!(await rules()).has('unresolved-use'));
    delete disk[used];
    delete disk[plan];
    tell(used, FileChangeType.Deleted);
    tell(plan, FileChangeType.Deleted);
    assert.ok((await rules()).has('unresolved-use'));
    it.type(plan, `${text}purpose: P\n`);
    assert.ok((await rules()).has('unresolved-use'));
    disk[used] = organization;
    tell(used, FileChangeType.Created);
    assert.ok(!(await rules()).has('unresolved-use'));
  });

  it('500 plans are open, and each is answered for', async () => {
    server = await InProcess.start({});
    const names = Array.from({ length: 500 }, (_, index) => `file:///w/${index}.changeplan.yaml`);
    for (const name of names) server.open(name, `${head}lead: nobody\n`);
    for (const name of [names[499], names[0], names[250]]) {
      const found = await server.found(name ?? '');
      assert.ok(
        found.some(({ code }) => code === 'unknown-reference'),
        name,
      );
    }
  });

  it('another time zone, or a clock that goes back, changes nothing but the day', async () => {
    const plan = `${head}lead: us\nstakeholders: { us: {} }\ntactics: { t: { type: protect, due: 2026-11-20 } }\n`;
    const found = async (day: string) =>
      (await changeplan(['check', '--format', 'json', '--today', day], { 'p.changeplan.yaml': plan })).out;
    const zone = process.env['TZ'];
    const all: string[] = [];
    for (const TZ of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns']) {
      process.env['TZ'] = TZ;
      all.push(await found('2026-11-21'));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    assert.equal(new Set(all).size, 1);
    assert.match(all[0] ?? '', /"overdue"/);
    assert.doesNotMatch(await found('2026-11-19'), /"overdue"/);
  });
});
