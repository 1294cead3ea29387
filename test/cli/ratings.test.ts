import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ratingSheetOf } from '../../server/src/report/exports/register.ts';
import { registerToXlsx } from '../../server/src/report/exports/xlsx.ts';
import { changeplan } from './changeplan.ts';
import { newRepository, type TestRepository } from './repositories.ts';

const plan = (union: string, board = 'power: dominant, stance: neutral') =>
  `changeplan: 1\ntitle: Later start\npurpose: P\nlead: we\nstakeholders:\n  we: { name: We }\n  board: { name: The board, ${board} }\n  union: { name: The union, ${union} }\n`;

const p = 'p.changeplan.yaml';
const files = {
  [p]: plan('power: strong, stance: resistant'),
  'alice.changeplan.yaml': plan('power: strong, stance: resistant'),
  'bob.changeplan.yaml': plan('power: moderate, stance: neutral'),
  'carol.changeplan.yaml': plan('stance: opposed', 'power: dominant'),
};
const raters = ['alice.changeplan.yaml', 'bob.changeplan.yaml', 'carol.changeplan.yaml'];

describe('changeplan ratings', () => {
  it('tells of each stakeholder how far the raters are apart, disagreements first', async () => {
    const { code, out } = await changeplan(['ratings', p, ...raters, '--format', 'json'], files);
    assert.equal(code, 0);
    const [alice, bob, carol] = raters as [string, string, string];
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      raters,
      stakeholders: [
        {
          stakeholder: 'union',
          stance: { lowest: 'opposed', highest: 'neutral' },
          power: { lowest: 'moderate', highest: 'strong' },
          by: {
            [alice]: { stance: 'resistant', power: 'strong' },
            [bob]: { stance: 'neutral', power: 'moderate' },
            [carol]: { stance: 'opposed', power: null },
          },
        },
        {
          stakeholder: 'we',
          stance: { lowest: null, highest: null },
          power: { lowest: null, highest: null },
          by: Object.fromEntries(raters.map((rater) => [rater, { stance: null, power: null }])),
        },
        {
          stakeholder: 'board',
          stance: { lowest: 'neutral', highest: 'neutral' },
          power: { lowest: 'dominant', highest: 'dominant' },
          by: {
            [alice]: { stance: 'neutral', power: 'dominant' },
            [bob]: { stance: 'neutral', power: 'dominant' },
            [carol]: { stance: null, power: 'dominant' },
          },
        },
      ],
    });
  });

  it('tells it in words, with what could be written', async () => {
    const { out } = await changeplan(['ratings', p, ...raters], files);
    assert.equal(
      out,
      `Later start, as alice.changeplan.yaml, bob.changeplan.yaml and carol.changeplan.yaml rate it

The union
  stance  opposed … neutral
          alice.changeplan.yaml: resistant
          bob.changeplan.yaml: neutral
          carol.changeplan.yaml: opposed
  power   moderate … strong
          alice.changeplan.yaml: strong
          bob.changeplan.yaml: moderate
          carol.changeplan.yaml: not said

All say the same of The board.

Nobody says anything of We.

What the plan does not say yet; --write puts it there:
  union: could-be: { stance: [neutral, opposed], power: [moderate] }
`,
    );
  });

  it('says who is in no plan but that of a rater', async () => {
    const { out } = await changeplan(['ratings', p, 'a.changeplan.yaml', 'alice.changeplan.yaml'], {
      ...files,
      'a.changeplan.yaml': `${plan('stance: ally')}  press: { stance: opposed }\n`,
    });
    assert.match(out, /of The board and press \(not in the plan\)\./);
  });

  it('says what stands in the way', async () => {
    const refused = async (...argv: string[]) => {
      const { code, err, out } = await changeplan(['ratings', p, ...argv], files);
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(await refused('alice.changeplan.yaml'), /two raters/);
    assert.match(await refused('alice.changeplan.yaml', 'alice.changeplan.yaml'), /named twice/);
    assert.match(
      await refused('alice.changeplan.yaml', 'dave'),
      /“dave” is no file, and p\.changeplan\.yaml lies in no git repository/,
    );
  });

  describe('from sheets', () => {
    const sheet = (rows: string) => `\ufeffID,Name,Power,Stance,Sure,Reason\r\n${rows}`;
    const alice = sheet(
      'board,The board,dominant,neutral,,\r\nunion,The union,strong,Resistant,guess,"Heard, twice"\r\n',
    );
    const asked = async (bob: string, ...more: string[]) =>
      changeplan(['ratings', p, 'alice.csv', 'bob.CSV', ...more], { ...files, 'alice.csv': alice, 'bob.CSV': bob });

    it('takes what people have filled in', async () => {
      const { code, out } = await asked(
        sheet('board,,,neutral,,\r\nunion,,strong,opposed,,\r\n,,,,,\r\n'),
        '--format',
        'json',
      );
      assert.equal(code, 0);
      const of = (id: string) =>
        JSON.parse(out).stakeholders.find((it: { stakeholder: string }) => it.stakeholder === id);
      const [union, board] = [of('union'), of('board')];
      assert.deepEqual(union.by, {
        'alice.csv': { stance: 'resistant', power: 'strong' },
        'bob.CSV': { stance: 'opposed', power: 'strong' },
      });
      assert.deepEqual(board.power, { lowest: 'dominant', highest: 'dominant' });
    });

    it('takes the sheet that it makes, filled in', async () => {
      const { out } = await changeplan(['report', p, '--format', 'csv', '--ratings'], files);
      assert.match((await asked(out)).err, /bob\.CSV rates nobody yet/);
      const filled = out.replace(/(The union),,/, '$1,moderate,neutral');
      assert.match((await asked(filled)).out, /bob\.CSV: neutral/);
    });

    it('says what a bad sheet has wrong, and where', async () => {
      for (const [bob, said] of [
        [sheet('union,,strnog,opposed,,\r\n'), /has “strnog” under Power in row 2\. Did you mean “strong”\?/],
        [sheet('union,,strong,,,\r\nunion,,limited,,,\r\n'), /rates “union” twice, the second time in row 3/],
        [sheet(',The union,strong,,,\r\n'), /rates somebody in row 2 without an ID/],
        ['Name,Mood\r\nThe union,bad\r\n', /has no table with the columns ID, Power and Stance/],
        ['', /^Could not compare: bob\.CSV holds no table/],
        ['PK not really a workbook', /bob\.CSV is no workbook that can be read/],
      ] as const) {
        const { code, err, out } = await asked(bob);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, said);
      }
      assert.match((await changeplan(['ratings', p, 'a.xlsx', 'b.xlsx'], files)).err, /a\.xlsx is not there/);
    });
  });

  describe('in a repository', () => {
    let here: TestRepository;
    beforeEach(() => {
      here = newRepository();
      here.commit({ [p]: `# Ours\n${plan('power: strong, stance: resistant')}` });
      for (const [branch, union] of [
        ['alice', 'power: strong, stance: neutral'],
        ['bob', 'power: strong, stance: opposed'],
      ] as const) {
        here.git('checkout', '-q', '-b', branch, 'main');
        here.commit({ [p]: plan(union) });
      }
      here.git('checkout', '-q', 'main');
    });
    afterEach(() => here.remove());

    it('reads branches, which see nothing of each other', async () => {
      const { out, err } = await here.changeplan(['ratings', p, 'alice', 'bob', '--format', 'json']);
      const [union] = JSON.parse(out || err).stakeholders;
      assert.deepEqual(
        [union.stakeholder, union.stance, union.by.alice.stance],
        ['union', { lowest: 'opposed', highest: 'neutral' }, 'neutral'],
      );
    });

    it('takes workbooks beside branches', async () => {
      const { columns } = ratingSheetOf({ stakeholders: [] });
      const rows = [['union', 'The union', 'strong', 'supportive', '', 'She said so']];
      writeFileSync(join(here.folder, 'dave.xlsx'), await registerToXlsx({ columns, rows }, 'Ratings'));
      const { code, out, err } = await here.changeplan(['ratings', p, 'alice', 'dave.xlsx']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /dave\.xlsx: supportive/);
    });

    it('says of a word that is neither file nor revision, and of a revision without the plan', async () => {
      assert.match((await here.changeplan(['ratings', p, 'alice', 'nobody'])).err, /“nobody”/);
      here.git('checkout', '-q', '--orphan', 'empty');
      here.git('rm', '-rqf', '.');
      here.commit({ 'other.txt': 'x' });
      here.git('checkout', '-q', 'main');
      const { code, err } = await here.changeplan(['ratings', p, 'alice', 'empty']);
      assert.deepEqual([code, /“empty” does not have p\.changeplan\.yaml/.test(err)], [2, true], err);
    });

    it('writes what raters see differently, in the author’s layout, once', async () => {
      const text = () => readFileSync(join(here.folder, p), 'utf8');
      const { code, out } = await here.changeplan(['ratings', p, 'alice', 'bob', '--write']);
      assert.equal(code, 0);
      assert.match(out, /Written into the plan of one stakeholder/);
      assert.match(text(), /^# Ours\n/);
      assert.match(
        text(),
        /union: \{ name: The union, power: strong, stance: resistant, could-be: \{ stance: \[neutral, opposed\] \} \}/,
      );
      const before = text();
      await here.changeplan(['ratings', p, 'alice', 'bob', '--write']);
      assert.equal(text(), before);
    });
  });
});
