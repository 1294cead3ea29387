import assert from 'node:assert/strict';
import { changeplan } from './changeplan.ts';

const fence = (text: string, mark = 'changeplan') => `\`\`\`${mark}\n${text}\`\`\`\n`;
const plan = 'changeplan: 1\ntitle: T\npurpose: P\nactions: { a: { summary: A, scope: alone, aligns-with: [glow] } }\n';
const rfc = `# RFC 12\n\n${fence(plan)}\nIn between.\n\n- and\n\n${fence(plan).replace(/^(?=.)/gm, '  ')}`;

async function found(argv: readonly string[], files: Record<string, string>) {
  const { code, out } = await changeplan(['check', '--format', 'json', ...argv], files);
  const { files: checked } = JSON.parse(out) as {
    files: { path: string; findings: { rule: string; line: number; column: number }[] }[];
  };
  return {
    code,
    found: checked.map(({ path, findings }) => [
      path,
      ...findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`),
    ]),
  };
}

describe('changeplan check of Markdown', () => {
  it('judges each fence, with the lines of the file', async () =>
    assert.deepEqual(await found(['rfc.md'], { 'rfc.md': rfc }), {
      code: 0,
      found: [['rfc.md', '7:57 unknown-value', '18:59 unknown-value']],
    }));

  it('shows the lines of the file', async () => {
    const { out } = await changeplan(['check', 'rfc.md'], { 'rfc.md': rfc });
    assert.match(out, /^rfc\.md:7:57 {2}info {2}unknown-value\n[\s\S]*\n {4}8 \| ```\n/);
  });

  it('fails for what is wrong in one', async () => {
    const { code } = await found(['rfc.md'], { 'rfc.md': rfc.replace('title: T', 'titel: T') });
    assert.equal(code, 1);
  });

  it('passes over a file without a plan', async () =>
    assert.deepEqual(
      await found(['README.md', 'a.changeplan.yaml'], { 'README.md': '# A\n', 'a.changeplan.yaml': plan }),
      {
        code: 0,
        found: [['a.changeplan.yaml', '4:57 unknown-value']],
      },
    ));

  it('finds such files in folders when it is asked to', async () => {
    const files = { 'docs/rfc.md': rfc, 'docs/README.md': '# A\n' };
    assert.deepEqual(
      (await found(['docs', '--markdown'], files)).found.map(([path]) => path),
      ['docs/rfc.md'],
    );
    assert.equal((await changeplan(['check', 'docs'], files)).code, 2);
  });

  it('mends slips in it, and nothing around them', async () => {
    const files = { 'rfc.md': `titel: no\n${rfc.replace('title: T', 'titel: T')}` };
    assert.equal((await changeplan(['check', '--fix', 'rfc.md'], files)).code, 0);
    assert.equal(files['rfc.md'], `titel: no\n${rfc}`);
  });

  it('reads what a plan uses from the file on', async () => {
    const files = {
      'docs/rfc.md': fence(`changeplan: 1\ntitle: T\npurpose: P\nuses: ../org.changeplan.yaml\nlead: nobdy\n`),
      'org.changeplan.yaml':
        'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { nobody: { power: strong } }\n',
    };
    assert.deepEqual((await found(['--rule', 'unknown-reference', 'docs/rfc.md'], files)).found.flat(), [
      'docs/rfc.md',
      '6:7 unknown-reference',
    ]);
  });

  it('has each of its plans in the agenda and in the load', async () => {
    const dated = (title: string) =>
      `changeplan: 1\ntitle: ${title}\nstakeholders: { s: {} }\nactions: { a: { summary: A, due: 2026-11-01, affects: { s: high } } }\n`;
    const files = { 'two.md': `${fence(dated('One'))}\n${fence(dated('Two'))}` };
    const agenda = await changeplan(['agenda', 'two.md', '--format', 'json'], files);
    const { plans } = JSON.parse(agenda.out) as { plans: { title: string; overdue: { action: string }[] }[] };
    assert.deepEqual(
      plans.map(({ title, overdue }) => [title, ...overdue.map(({ action }) => action)]),
      [
        ['One', 'a'],
        ['Two', 'a'],
      ],
    );
    const load = await changeplan(['load', 'two.md', '--format', 'json'], files);
    assert.match(load.out, /"month": "2026-11"/);
    assert.deepEqual([agenda.code, agenda.err, load.code, load.err], [0, '', 0, '']);
  });
  it('and any file that cannot be read as a plan is told by agenda and load', async () => {
    const files = { 'p.changeplan.yaml': 'no plan' };
    for (const command of ['agenda', 'load']) {
      const { code, err } = await changeplan([command, 'p.changeplan.yaml'], files);
      assert.deepEqual([code, err], [2, 'p.changeplan.yaml holds nothing that could be read as a plan.\n']);
    }
  });

  it('is not laid out', async () => {
    const files = { 'rfc.md': rfc };
    const { code, err } = await changeplan(['fmt', 'rfc.md'], files);
    assert.deepEqual([code, err], [2, 'rfc.md is Markdown, and only plans in files of their own are laid out.\n']);
    assert.equal(files['rfc.md'], rfc);
  });
});
