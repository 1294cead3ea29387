import assert from 'node:assert/strict';
import { Program } from '../../server/src/program/program.ts';
import type { ExportAnswer, PageAnswer, PaperAnswer } from '../../server/src/protocol.ts';
import { InProcess } from './in-process.ts';

const uri = 'file:///w/p.changeplan.yaml';
const marker = 'Quixlyzorb';
const said = (who: string) =>
  `title: What ${who} wants\npurpose: Less of ${who}\nstakeholders:\n  us: { kind: person }\n  chief: { kind: person, power: dominant, stance: opposed, owner: us, notes: ${who}, values: { terminal: { craft: ${who} } } }\nactions: { act: { summary: Ask ${who}, conflicts-with: craft } }\ntactics: { talk: { type: negotiate, targets: chief, summary: Meet ${who}, owner: chief, due: 2026-11-01 } }\n`;
const outside = `changeplan: 1\nnames: names.local.yaml\nlead: us\n${said('chief')}`;
const names = `changeplan: 1\nkind: names\nnames:\n  chief: Jane ${marker}\n`;
const inside = `changeplan: 1\nlead: us\n${said(marker).replace('chief: { ', `chief: { name: Jane ${marker}, `)}`;

const formats = ['html', 'markdown', 'json', 'svg'] as const;

describe('names in what the editor copies and saves', () => {
  let server: InProcess | undefined;
  afterEach(() => server?.stop());

  async function exported(text: string, disk: Record<string, string>, redact: boolean): Promise<readonly string[]> {
    server = await InProcess.start({ ...disk, [uri]: text });
    const it = server;
    it.open(uri, text);
    const ask = async (params: object) =>
      (await it.ask<ExportAnswer | null>('changeplan/export', { uri, redact, ...params }))?.text ?? '';
    return Promise.all(formats.map((format) => ask({ format })));
  }
  const assertKept = (texts: readonly string[]) => {
    assert.ok(texts.filter((it) => it.length > 100).length === formats.length);
    for (const text of texts) assert.doesNotMatch(text, RegExp(marker, 'i'));
  };

  it('that stand in a names file stay there, whatever leaves', async () => {
    assertKept(await exported(outside, { 'file:///w/names.local.yaml': names }, false));
    const papers = await Promise.all(
      (['brief', 'concerned', 'board'] as const).map((kind) =>
        server?.ask<PaperAnswer>('changeplan/paper', { uri, kind, stakeholder: 'chief', leaves: true }),
      ),
    );
    for (const paper of papers) assert.doesNotMatch(JSON.stringify(paper), RegExp(marker));
    // In front of this machine they are called by their names.
    const shown = await server?.ask<PaperAnswer>('changeplan/paper', { uri, kind: 'brief', stakeholder: 'chief' });
    assert.match(JSON.stringify(shown), RegExp(marker));
  });

  it('that stand in the plan go with it, unless it is redacted', async () => {
    assertKept(await exported(inside, {}, true));
    assert.match((await exported(inside, {}, false)).join(), RegExp(marker));
  });

  it('are not in what is logged of a failure, nor in its answer', async () => {
    class Failing extends Program {
      override snapshot(): never {
        throw new TypeError(`Jane ${marker} is no plan\n  at ${marker}\n  at ${marker} (plan:1:2)`);
      }
    }
    server = await InProcess.start({ [uri]: inside }, { program: Failing });
    server.open(uri, inside);
    const asked = ['textDocument/hover', 'textDocument/rename', 'workspace/symbol', 'changeplan/export'].map((method) =>
      server
        ?.ask(method, {
          ...{ uri, textDocument: { uri }, position: { line: 1, character: 1 } },
          ...{ newName: 'x', query: 'x', format: 'markdown', redact: false },
        })
        .then(JSON.stringify, String),
    );
    const told = await Promise.all(asked);
    assert.doesNotMatch([...told, ...server.logged].join(), RegExp(marker));
    assert.equal(server.logged.length, asked.length);
    for (const logged of server.logged) assert.match(logged, /request failed \(TypeError\)\.\n\s+at .*:\d+:\d+/);
  });

  it('are told of those who look at what goes out before it goes, and not in what goes', async () => {
    for (const [text, disk] of [
      [outside, { 'file:///w/names.local.yaml': names }],
      [inside, {}],
    ] as const) {
      server = await InProcess.start({ ...disk, [uri]: text });
      server.open(uri, text);
      const { html = '' } = (await server.ask<PageAnswer | null>('changeplan/page', { uri, kind: 'going-out' })) ?? {};
      const [list = '', page = ''] = html.split('</aside>');
      assert.match(list, RegExp(`Jane ${marker} \\(chief\\).*Person B`, 's'));
      assert.match(page, /What Person B wants/);
      assert.doesNotMatch(page, RegExp(marker, 'i'));
      server.stop();
    }
  });
});
