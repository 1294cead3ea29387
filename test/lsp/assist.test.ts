import assert from 'node:assert/strict';
import type { AssistAnswer, AssistantTool } from '../../server/src/protocol.ts';
import { InProcess } from './in-process.ts';

const folder = 'file:///w';
const marker = 'Quixlyzorb';
const plan = `changeplan: 1
title: Move the archive
names: names.local.yaml
stakeholders:
  head: { power: strong, stance: opposed, notes: ${marker} said no, values: { terminal: [craft] } }
actions:
  move: { summary: Move it, conflicts-with: [craft] }
`;
const disk = {
  'file:///w/a.changeplan.yaml': plan,
  'file:///w/sub/b.changeplan.yaml': 'changeplan: 1\ntitle: B\n',
  'file:///w/names.local.yaml': `changeplan: 1\nkind: names\nnames:\n  head: Jane ${marker}\n`,
  'file:///elsewhere/c.changeplan.yaml': 'changeplan: 1\ntitle: C\n',
};

describe('an assistant in the editor', () => {
  let server: InProcess;
  beforeEach(async () => {
    server = await InProcess.start(disk);
    for (const [uri, text] of Object.entries(disk)) if (uri.endsWith('.changeplan.yaml')) server.open(uri, text);
  });
  afterEach(() => server.stop());

  /** What a tool tells, or the sentence that it refuses with. */
  async function ask(tool: string, input: unknown, folders: readonly string[] = [folder]): Promise<unknown> {
    const params = { tool: tool as AssistantTool, input, folders };
    const told = await server.ask<AssistAnswer>('changeplan/assist', params);
    return 'problem' in told ? told.problem : told.answer;
  }
  const paths = async (path: string) =>
    ((await ask('check', { path })) as { files: { path: string }[] }).files.map((it) => it.path);

  it('finds the plans of the folders that are open, by their paths from there on', async () => {
    assert.deepEqual(await paths('.'), ['a.changeplan.yaml', 'sub/b.changeplan.yaml']);
    assert.deepEqual(await paths('./a.changeplan.yaml'), ['a.changeplan.yaml']);
    assert.deepEqual(await paths('sub/'), ['sub/b.changeplan.yaml']);
    assert.deepEqual(await paths('/w/a.changeplan.yaml'), ['a.changeplan.yaml']);
    for (const path of ['../elsewhere/c.changeplan.yaml', '/elsewhere', 'su', 'changeplan.yaml'])
      assert.equal(
        await ask('check', { path }),
        `No change plan was found at ${path}; there are a.changeplan.yaml, sub/b.changeplan.yaml.`,
      );
  });

  it('without a folder finds what is open', async () => {
    const { files } = (await ask('check', {}, [])) as { files: readonly unknown[] };
    assert.equal(files.length, 3);
  });

  it('is told ids and no notes, and names where it asks for them', async () => {
    const asked = { path: 'a.changeplan.yaml' };
    for (const tool of ['check', 'analyze', 'depends']) {
      const told = JSON.stringify(await ask(tool, asked));
      assert.match(told, /head/);
      assert.doesNotMatch(told, RegExp(marker), tool);
    }
    assert.match(JSON.stringify(await ask('depends', { ...asked, names: true })), RegExp(`Jane ${marker}`));
  });

  it('is told what hangs on whom in the text as it is now', async () => {
    server.type('file:///w/a.changeplan.yaml', plan.replace('power: strong', 'power: limited'));
    const { depends } = (await ask('depends', { path: 'a.changeplan.yaml' })) as { depends: { power: string }[] };
    assert.equal(depends[0]?.power, 'limited');
  });

  it('drafts an entry, which is not written', async () => {
    const entry = { type: 'negotiate', targets: ['head'], offer: 'A say in how it is moved' };
    const told = await ask('draft', { path: 'a.changeplan.yaml', section: 'tactics', id: 'talk', entry });
    const { edits } = told as { edits: { text: string }[] };
    assert.match(edits[0]?.text ?? '', /tactics:\n {2}talk:\n {4}type: negotiate/);
  });

  it('hears what is wrong with what it asks', async () => {
    assert.match(
      String(await ask('explain', { rule: 'shalow-base' })),
      /^There is no rule “shalow-base”\. Did you mean “shallow-base”\?$/,
    );
    assert.match(String(await ask('check', { path: 3 })), /path/);
    assert.match(String(await ask('check', { everything: true })), /everything/);
    assert.match(String(await ask('write', {})), /^There is no tool/);
    assert.match(String(await ask('toString', {})), /^There is no tool/);
  });
});
