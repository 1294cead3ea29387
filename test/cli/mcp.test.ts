import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const plan = `changeplan: 1
title: Move the archive
purpose: More room for readers
lead: office
stakeholders:
  office: { name: Head office, power: moderate }
  archive:
    name: Quixley's archive
    power: strong
    stance: opposed
    controls: [shelves]
    values: { terminal: [craft] }
    influences: [porters]
    notes: Zorn said no
  porters: { power: limited, stance: neutral }
actions:
  move: { summary: Move everything, needs: [shelves], conflicts-with: [craft] }
`;

describe('changeplan mcp', () => {
  const folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
  const file = join(folder, 'in', 'a.changeplan.yaml');
  const client = new Client({ name: 'test', version: '1.0.0' });
  before(async () => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(file, plan);
    writeFileSync(join(folder, 'outside.changeplan.yaml'), plan);
    const args = [resolve('dist/cli.js'), 'mcp', '--stdio'];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: join(folder, 'in') }));
  });
  after(async () => {
    await client.close();
    assert.equal(readFileSync(file, 'utf8'), plan, 'nothing is written');
    rmSync(folder, { recursive: true });
  });

  /** What a tool says, or the sentence that it refuses with. */
  async function ask(name: string, input: Record<string, unknown>): Promise<unknown> {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: input });
    const [first] = content;
    return isError ? first?.type === 'text' && first.text : structuredContent;
  }

  it('offers five tools, each of which only reads', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['check', 'explain', 'analyze', 'depends', 'draft'],
    );
    for (const { annotations, description, inputSchema } of tools) {
      assert.deepEqual([annotations?.readOnlyHint, annotations?.openWorldHint], [true, false]);
      assert.ok(description);
      assert.equal(inputSchema.type, 'object');
    }
  });

  it('checks the plans of the folder', async () => {
    const { files } = (await ask('check', {})) as { files: { path: string; findings: { rule: string }[] }[] };
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.changeplan.yaml'],
    );
    assert.ok(files[0]?.findings.some(({ rule }) => rule === 'unanswered-resistance'));
  });

  it('checks the others where one cannot be read', async () => {
    const empty = join(folder, 'in', 'b.changeplan.yaml');
    writeFileSync(empty, '');
    const { files, unread } = (await ask('check', {})) as { files: { path: string }[]; unread: string[] };
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.changeplan.yaml'],
    );
    assert.match(unread.join(), /b\.changeplan\.yaml/);
    assert.match(String(await ask('check', { path: 'b.changeplan.yaml' })), /b\.changeplan\.yaml/);
    rmSync(empty);
  });

  it('names nobody unless it is asked to', async () => {
    for (const [tool, input] of [
      ['check', {}],
      ['analyze', { path: 'a.changeplan.yaml' }],
      ['depends', { path: 'a.changeplan.yaml' }],
      [
        'draft',
        { path: 'a.changeplan.yaml', section: 'tactics', id: 't', entry: { type: 'negotiate', targets: 'archive' } },
      ],
    ] as const) {
      assert.doesNotMatch(JSON.stringify(await ask(tool, input)), /Quixley|Zorn/, tool);
      if (tool !== 'draft') assert.match(JSON.stringify(await ask(tool, { ...input, names: true })), /Quixley/, tool);
    }
  });

  it('explains a rule', async () => {
    const { page } = (await ask('explain', { rule: 'no-ally' })) as { page: string };
    assert.match(page, /^# no-ally\n/);
  });

  it('tells what hangs on whom', async () => {
    const { depends } = (await ask('depends', { path: 'a.changeplan.yaml', stakeholder: 'archive' })) as {
      depends: Record<string, unknown>[];
    };
    assert.deepEqual(depends, [
      {
        stakeholder: 'archive',
        name: 'archive',
        lead: false,
        power: 'strong',
        stance: 'opposed',
        expected: 'active-resistance',
        key: true,
        controls: [{ resource: 'shelves', neededBy: ['move'], secured: false }],
        values: [{ action: 'move', verdict: 'terminal-conflict', aligned: [], conflicting: ['craft'] }],
        listensTo: [],
        listenedToBy: ['porters'],
        route: [],
        lost: { resources: [], reach: [] },
        decides: null,
        ceiling: 'neutral',
        tactics: { towards: [], through: [] },
      },
    ]);
  });

  it('drafts an entry, and tells what would be found then', async () => {
    const drafted = await ask('draft', {
      path: 'a.changeplan.yaml',
      section: 'tactics',
      id: 'talk',
      entry: { type: 'negotiate', summary: 'Talk', targets: ['archiv'] },
    });
    const { edits, findings } = drafted as {
      edits: { line: number; text: string }[];
      findings: { rule: string; subject: string }[];
    };
    assert.deepEqual(edits, [
      {
        line: 17,
        column: 80,
        text: '\ntactics:\n  talk:\n    type: negotiate\n    summary: Talk\n    targets: [archiv]',
      },
    ]);
    assert.ok(findings.some(({ rule, subject }) => rule === 'unknown-reference' && subject === 'tactics.talk'));
  });

  it('says what stands in the way', async () => {
    for (const [tool, input, sentence] of [
      ['explain', { rule: 'no-aly' }, 'There is no rule “no-aly”. Did you mean “no-ally”?'],
      ['analyze', { path: 'gone.changeplan.yaml' }, /^No plan was found at gone\.changeplan\.yaml\./],
      ['check', { path: '../outside.changeplan.yaml' }, /lies outside the folder/],
      ['check', { path: folder }, /lies outside the folder/],
      ['depends', { path: 'a.changeplan.yaml', stakeholder: 'archiv' }, /Did you mean “archive”\?/],
      ['depends', { path: 'a.changeplan.yaml', whom: 'archive' }, /Unrecognized key/i],
    ] as const) {
      const answer = String(await ask(tool, input));
      if (typeof sentence === 'string') assert.equal(answer, sentence);
      else assert.match(answer, sentence);
    }
  });
});
