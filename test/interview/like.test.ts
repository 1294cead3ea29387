import assert from 'node:assert/strict';
import { changeplan } from '../cli/changeplan.ts';

const old = `# Jane knows more
changeplan: 1
title: The merger
purpose: One house
lead: us
audience: organization
keep-until: 2027-01-01
uses: ../org.changeplan.yaml
organization: { name: Nordwind, values: { terminal: { customer-focus: { how: As Quixley says, basis: stated, pursued-by: [us, quixley] } } } }
values:
  clean-air: { meaning: No fumes, aliases: fresh-air }
  quiet: What Quixley likes # as Jane says
success: { s: { measure: M, by: 2026-01-01 } }
stakeholders:
  us: { name: Planning, relation: peer }
  quixley: { name: Zorn Quixley, kind: person, power: strong, influences: board }
  head-of-it: { relation: above }
  board:
    name: The board
    department: Head office
    power: dominant
    relation: above
    stance: opposed
    assessed: 2026-01-01
    sure: known
    could-be: { stance: ally }
    interest: high
    bears: 2
    owner: Vexo Plumb
    controls: { budget: As Quixley knows, rooms: }
    influences: [us, quixley, nobody]
    resistance: { dimensions: first, severity: high }
    notes: Ask Quixley
  staff: { stance: neutral }
actions:
  move:
    summary: Move all contracts
    scope: beyond
    needs: { budget: A lot }
    aligns-with: [customer-focus]
    conflicts-with: { clean-air: { how: So, for: [board, quixley] }, quiet: Loud }
    start: 2026-01-01
    affects: { staff: high, quixley: low, board: { depth: low, loss: Face } }
  ask-quixley: { summary: Ask, after: move, due: 2026-02-01, status: under-way }
  gone: { summary: Gone, status: dropped }
tactics:
  win-quixley: { type: negotiate, targets: quixley, for: ask-quixley }
  talk: { type: define-rationality, summary: Talk, targets: [board, quixley], appeals-to: clean-air, aims-for: ally, every: 2 weeks, last: 2026-01-01, owner: us, for: [move, gone], through: us }
accepted: [{ rule: no-ally, reason: R, by: Jane }]
`;

const files = () => ({
  'org.changeplan.yaml': 'changeplan: 1\nkind: organization\ntitle: O\nnames: names.yaml\nstakeholders: {}\n',
  'names.yaml': 'changeplan: 1\nkind: names\nnames: { head-of-it: Bronx Fribb }\n',
  'old/p.changeplan.yaml': old,
});

async function like(text = old, argv: readonly string[] = ['new/q']) {
  const here: Record<string, string> = { ...files(), 'old/p.changeplan.yaml': text };
  const said = await changeplan(
    ['new', '--like', 'old/p.changeplan.yaml', '--title', 'One billing platform', ...argv],
    here,
  );
  return { ...said, files: here, text: here['new/q.changeplan.yaml'] ?? '' };
}

describe('a plan like another', () => {
  it('has its structure, values and types of tactics, without people, dates and stances', async () => {
    const { code, out, text } = await like();
    assert.equal(code, 0);
    assert.match(out, /^new\/q\.changeplan\.yaml is written\./);
    assert.equal(
      text,
      `changeplan: 1
title: One billing platform
purpose: TODO
lead: us
audience: organization
uses: ../org.changeplan.yaml

organization:
  values:
    terminal:
      customer-focus:
        pursued-by: [us]

values:
  clean-air:
    meaning: No fumes
    aliases: fresh-air
  quiet: TODO

stakeholders:
  us:
    name: Planning
    relation: peer

  board:
    name: The board
    department: Head office
    power: dominant
    relation: above
    bears: 2
    controls: [budget, rooms]
    influences: [us]

  staff: {}

actions:
  move:
    summary: TODO
    scope: beyond
    needs: [budget]
    aligns-with: [customer-focus]
    conflicts-with:
      clean-air:
        for: [board]
      quiet: TODO
    affects:
      staff: high
      board:
        depth: low

  action:
    summary: TODO
    after: move

tactics:
  tactic:
    type: negotiate
    for: action

  talk:
    type: define-rationality
    targets: [board]
    appeals-to: clean-air
    every: 2 weeks
    for: [move]
    through: us
`,
    );
  });

  it('is a plan that nothing is wrong with but what is still to be said', async () => {
    const { files: here } = await like();
    const { out } = await changeplan(['check', 'new', '--format', 'json'], here);
    const [file] = JSON.parse(out).files;
    const wrong = file.findings.filter(({ severity }: { severity: string }) => severity === 'error');
    assert.deepEqual(wrong, []);
    assert.ok(file.findings.some(({ rule }: { rule: string }) => rule === 'left-to-do'));
  });

  it('takes over what can be read of a plan with faults', async () => {
    for (const text of ['stakeholders: 5', 'tactics: { t: negotiate, u: { type: x }, v: }', old.slice(0, 900)]) {
      const { code, err, text: made } = await like(text);
      assert.equal(code, 0, `${err}${text}`);
      assert.match(made, /^changeplan: 1\ntitle: One billing platform\npurpose: TODO\n/);
    }
    for (const text of ['', '[]', '\0']) assert.deepEqual([(await like(text)).code, (await like(text)).text], [2, '']);
    assert.match((await like('tactics: { v: }\n')).text, /^tactics:\n {2}v:\n {4}type: TODO\n$/m);
  });

  it('is named after its title, beside the old one too', async () => {
    const { files: here } = await like(old, ['old/']);
    assert.match(here['old/one-billing-platform.changeplan.yaml'] ?? '', /^uses: \.\.\/org\.changeplan\.yaml$/m);
    const atTop = await like(old, []);
    assert.match(atTop.files['one-billing-platform.changeplan.yaml'] ?? '', /^uses: org\.changeplan\.yaml$/m);
  });

  it('asks for a title, overwrites nothing, and says what it cannot do', async () => {
    const mistake = async (...argv: string[]) => {
      const here: Record<string, string> = files();
      const { code, err } = await changeplan(['new', '--like', ...argv], here);
      assert.deepEqual([code, here], [2, files()]);
      return err;
    };
    assert.match(await mistake('old/p.changeplan.yaml'), /--title/);
    assert.match(await mistake('old/p.changeplan.yaml', '--title', 'T', 'old/p'), /is there already/);
    assert.match(await mistake('nowhere.changeplan.yaml', '--title', 'T'), /nowhere/);
    assert.match(await mistake('org.changeplan.yaml', '--title', 'T'), /is no plan/);
    assert.match(
      await mistake('old/p.changeplan.yaml', '--title', 'T', '--lead', 'L'),
      /--lead does not go with --like/,
    );
  });
});
