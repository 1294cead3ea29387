import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { changeplan } from './changeplan.ts';

const register = `Name,Influence,Current stance,Desired,Notes
Board,High,Skeptic,Supporter,
"Staff, nights",Low,,,Ask in person
`;

/** Runs it on a register. */
const run = (argv: readonly string[], files: Record<string, string>) => changeplan(['import', ...argv], files);

describe('changeplan import', () => {
  it('writes a plan that is sound, with a placeholder where only the author can know', async () => {
    const files: Record<string, string> = { 'register.csv': register };
    const { code, out, err } = await run(['register.csv', '--output', 'a.changeplan.yaml', '--yes'], files);
    assert.equal(code, 0);
    assert.match(out, /^a\.changeplan\.yaml is written, with two stakeholders\.\n/);
    assert.match(err, /^two rows\n {2}Name → name\n {2}Influence → power\n {2}Current stance → stance\n/i);
    const plan = files['a.changeplan.yaml'] ?? '';
    assert.equal(
      plan.replace(/^ *#.*\n/gm, ''),
      `changeplan: 1
title: register
purpose: TODO

stakeholders:
  board:
    name: Board
    power: strong
    stance: resistant
  staff-nights:
    name: Staff, nights
    power: limited
    notes: Ask in person


tactics:
  win-board:
    type: produce-power-relations
    summary: TODO
    targets: [board]
    aims-for: supportive
`,
    );
    const { findings } = checkText('a.changeplan.yaml', plan, {
      today: '2026-11-21',
      onCrash: (_, e) => assert.fail(`${e}`),
    });
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('takes a register from standard input, as a table of any kind', async () => {
    for (const input of [register, '| Name | Power |\n| --- | --- |\n| Board | High |\n']) {
      const files: Record<string, string> = {};
      const argv = ['import', '-', '--yes', '--output', 'a.changeplan.yaml'];
      const { code, err } = await changeplan(argv, files, undefined, { input });
      assert.equal(code, 0, err);
      assert.match(
        files['a.changeplan.yaml'] ?? '',
        /^title: Register\n[\s\S]*\n {2}board:\n {4}name: Board\n {4}power: strong\n/m,
      );
    }
    const { code, err } = await changeplan(['import', '-', '--yes', '--output', 'b.changeplan.yaml']);
    assert.deepEqual([code, err], [2, 'Standard input holds no table of stakeholders.\n']);
  });
  it('writes nothing before somebody has seen what the columns are taken for', async () => {
    const files: Record<string, string> = { 'register.csv': register };
    const { code, err } = await run(['register.csv', '--output', 'a.changeplan.yaml'], files);
    assert.equal(code, 2);
    assert.match(err, /Nothing was written\. --yes takes this mapping, --map changes it\.\n$/);
    assert.deepEqual(Object.keys(files), ['register.csv']);
  });

  it('takes a column for what the author says', async () => {
    const files: Record<string, string> = { 'register.csv': 'Name,Weight\nBoard,3\n' };
    await run(['register.csv', '--output', 'a.changeplan.yaml', '--yes', '--map', 'Weight=power/3'], files);
    assert.match(files['a.changeplan.yaml'] ?? '', /power: strong/);
  });

  it('says what is wrong', async () => {
    const files = { 'register.csv': register, 'b.changeplan.yaml': 'changeplan: 1\ntitle: B\n' };
    for (const [argv, sentence] of [
      [['register.csv'], /Say where it goes/],
      [['gone.csv', '--output', 'a.changeplan.yaml'], /gone\.csv is not there\./],
      [['register.csv', '--output', 'a.yaml', '--yes'], /let it end in \.changeplan\.yaml/],
      [['register.csv', '--output', 'b.changeplan.yaml', '--yes'], /is there already/],
      [['register.csv', '--output', 'a.changeplan.yaml', '--map', 'Name=nom'], /is no mapping/],
      [['register.csv', '--output', 'a.changeplan.yaml', '--map', 'Nome=name'], /no column “Nome”/],
      [['register.csv', '--into', 'gone.changeplan.yaml', '--yes'], /No plan was found/],
    ] as const) {
      const { code, err } = await run(argv, files);
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, sentence);
    }
    assert.equal(files['b.changeplan.yaml'], 'changeplan: 1\ntitle: B\n');
  });
});

describe('changeplan import --into', () => {
  const plan = `# Ours
changeplan: 1
title: Move
uses: org.changeplan.yaml
stakeholders:
  board: { name: Board, power: strong, stance: neutral } # since May
  staff-nights:
    name: "Staff, nights"
    concerns: [Late buses; early trains]
    notes: |
      Ask in person
      and in time
`;
  const org =
    'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { council: { name: Council, power: moderate } }\n';

  it('changes nothing when it gets back what it gave', async () => {
    const files: Record<string, string> = { 'a.changeplan.yaml': plan, 'org.changeplan.yaml': org };
    const { out: csv } = await changeplan(['report', 'a.changeplan.yaml', '--format', 'csv', '--with-names'], files);
    files['back.csv'] = csv;
    const { code, out } = await run(['back.csv', '--into', 'a.changeplan.yaml', '--yes'], files);
    assert.deepEqual([code, out], [0, 'a.changeplan.yaml says all of it already.\n']);
    assert.equal(files['a.changeplan.yaml'], plan);
  });

  it('keeps one text with a semicolon in one, also in a new plan', async () => {
    const files: Record<string, string> = { 'a.changeplan.yaml': plan, 'org.changeplan.yaml': org };
    const { out: csv } = await changeplan(['report', 'a.changeplan.yaml', '--format', 'csv', '--with-names'], files);
    files['back.csv'] = csv;
    await run(['back.csv', '--output', 'b.changeplan.yaml', '--yes'], files);
    assert.match(files['b.changeplan.yaml'] ?? '', /concerns:\n? *(?:- |\[)Late buses; early trains/);
  });

  it('changes just what was changed in the table, where it stands', async () => {
    const files: Record<string, string> = { 'a.changeplan.yaml': plan, 'org.changeplan.yaml': org };
    const { out: csv } = await changeplan(['report', 'a.changeplan.yaml', '--format', 'csv', '--with-names'], files);
    const cells = csv.split('\r\n').map((line) => line.split(','));
    const column = (title: string) => cells[0]?.findIndex((cell) => cell.replace('\ufeff', '') === title) ?? -1;
    const row = (id: string) => cells.find(([first]) => first === id) ?? [];
    row('board')[column('Stance')] = 'ally';
    row('board')[column('Interest')] = 'High';
    row('council')[column('Power')] = 'limited';
    files['back.csv'] = cells.map((line) => line.join(',')).join('\r\n');
    const { code, out } = await run(['back.csv', '--into', 'a.changeplan.yaml', '--yes'], files);
    assert.equal(code, 0);
    assert.equal(out, 'board: stance neutral → ally\nboard: interest high\ncouncil: new\n');
    assert.equal(
      files['a.changeplan.yaml'],
      `${plan.replace('stance: neutral }', 'stance: ally, interest: high }')}  council:\n    power: limited\n`,
    );
    assert.equal(files['org.changeplan.yaml'], org);
  });

  it('adds to a note what was written behind it, and does not repeat it', async () => {
    const files: Record<string, string> = {
      'a.changeplan.yaml': 'changeplan: 1\ntitle: A\nstakeholders: { b: { notes: "Seen: May; tired" } }\n',
    };
    files['b.csv'] = 'ID,Notes\nb,Seen: May; tired; ask again\n';
    const { out } = await run(['b.csv', '--into', 'a.changeplan.yaml', '--map', 'ID=name', '--yes'], files);
    assert.equal(out, 'b: notes Seen: May; tired → Seen: May; tired; ask again\n');
  });

  it('adds who is new, and leaves who is not in the register', async () => {
    const files: Record<string, string> = { 'a.changeplan.yaml': plan, 'org.changeplan.yaml': org, 'r.csv': register };
    const { out, err } = await run(['r.csv', '--into', 'a.changeplan.yaml', '--yes'], files);
    assert.equal(out, 'board: stance neutral → resistant\nstaff-nights: power limited\nwin-board: new\n');
    assert.match(err, /Not in the register, and left as they are: council\.\n/);
    assert.equal(
      (await run(['r.csv', '--into', 'a.changeplan.yaml', '--yes'], files)).out,
      'a.changeplan.yaml says all of it already.\n',
    );
  });
});
