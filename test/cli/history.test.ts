import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { some } from '../robust/survive.ts';
import { newRepository, type TestRepository } from './repositories.ts';

const plan = (...stances: string[]) =>
  `changeplan: 1\ntitle: Plan\npurpose: P\nstakeholders:\n${stances.map((stance, index) => `  s${index}: { power: strong, stance: ${stance} }\n`).join('')}`;
const p = 'p.changeplan.yaml';

describe('changeplan history', () => {
  let here: TestRepository;
  beforeEach(() => {
    here = newRepository();
  });
  afterEach(() => here.remove());

  const history = async (argv: readonly string[], from?: string) => here.changeplan(['history', ...argv], from);

  /** Day, path, grade and depth of each commit, or why there are none. */
  async function grown(argv: readonly string[], from?: string): Promise<string> {
    const { code, out, err } = await history(['--format', 'csv', ...argv], from);
    if (out === '') return [code, err.trim()].join('\n');
    const rows = out.trimEnd().split('\r\n').slice(1);
    return rows
      .map((row) => row.split(','))
      .map((cells) => [cells[0], cells[2], cells[4], cells[5], cells.at(-1)].filter(Boolean).join(' '))
      .join('\n');
  }
  const assertGrew = async (expected: string, argv: readonly string[], from?: string) =>
    assert.equal(await grown(argv, from), expected.trim());

  it('tells each commit that touched the plan, the oldest first', async () => {
    here.commit({ [p]: plan('neutral') }, '2026-01-10');
    here.commit({ other: 'x' }, '2026-01-15');
    here.commit({ [p]: plan('ally') }, '2026-02-10');
    here.commit({ [p]: plan('ally', 'ally', 'ally') }, '2026-03-10');
    await assertGrew(`2026-01-10 ${p} none 0\n2026-02-10 ${p} shallow 1\n2026-03-10 ${p} broad 3`, [p]);
  });

  it('takes names out of the title with --redact, also of those who are no longer in the plan', async () => {
    const named = (title: string, name: string) =>
      `changeplan: 1\ntitle: ${title}\nstakeholders: { a: { name: ${name}, kind: person, stance: opposed } }\n`;
    here.commit({ [p]: named('A plan', 'Ludwig van Quixley') }, '2026-01-10');
    here.commit({ [p]: named('Quixley and Zorblat', 'Max Zorblat') }, '2026-02-10');
    for (const format of some(['pretty', 'markdown', 'json', 'csv', 'svg'], 4))
      assert.doesNotMatch((await history(['--redact', '--format', format, p])).out, /Quixley|Zorblat/);
    assert.match((await history([p])).out, /^Quixley and Zorblat/);
    assert.match((await history(['--redact', p])).out, /^Person A and Person A/);
  });

  it('tells what came of aims, by type of tactic, as counts with their places', async () => {
    const talks = (union: string, board: string, press: string, aim = 'neutral') => `changeplan: 1
title: Plan
stakeholders:
  union: { stance: ${union} }
  board: { ${board} }
  press: { stance: ${press} }
tactics:
  talk: { type: negotiate, targets: [union, board], aims-for: ${aim} }
  ask: { type: gain-access, targets: [press, nobody], aims-for: ally }
`;
    here.commit({ [p]: talks('opposed', 'stance: ally', 'neutral') }, '2026-01-10');
    here.commit({ [p]: talks('neutral', 'stance: ally', 'supportive') }, '2026-02-10');
    here.commit({ [p]: talks('resistant', '', 'resistant', 'supportive') }, '2026-03-10');
    here.commit({ [p]: talks('supportive', '', 'resistant', 'supportive') }, '2026-04-10');
    const last = `${talks('ally', '', 'resistant', 'supportive')}  new: { type: watch, targets: press, aims-for: ally }\n`;
    here.commit({ [p]: last }, '2026-05-10');
    const { out } = await history([p]);
    assert.equal(
      out.slice(out.indexOf('What came')),
      `What came of aims
Gain access: 1 further
  ask → press: neutral on 2026-01-10, aimed for ally; resistant now
Negotiate: 1 reached and 1 unmoved
  talk → union: opposed on 2026-01-10, aimed for supportive; ally since 2026-04-10
  talk → board: stance not said on 2026-03-10, aimed for supportive; stance not said now
`,
    );
    const { aims, commits } = JSON.parse((await history([p, '--format', 'json'])).out);
    const place = (index: number, date: string) => ({ commit: commits[index].commit, date });
    assert.deepEqual(aims[0], {
      ...{ type: 'gain-access', reached: 0, closer: 0, unmoved: 0, further: 1 },
      places: [
        {
          ...{
            tactic: 'ask',
            stakeholder: 'press',
            aim: 'ally',
            from: 'neutral',
            now: 'resistant',
            outcome: 'further',
          },
          ...{ since: place(0, '2026-01-10'), reached: null },
        },
      ],
    });
    assert.deepEqual(aims[1].places[0].reached, place(3, '2026-04-10'));
    const redacted = (await history([p, '--redact', '--format', 'markdown'])).out;
    assert.match(
      redacted,
      /#### What came of aims\n\n- Gain access: 1 further\n- Negotiate: 1 reached and 1 unmoved\n$/,
    );
  });

  it('follows renames', async () => {
    here.commit({ [p]: plan('neutral') }, '2026-01-10');
    here.git('mv', p, 'q.changeplan.yaml');
    here.commit({}, '2026-01-20');
    here.commit({ 'q.changeplan.yaml': plan('ally') }, '2026-02-10');
    const told = `2026-01-10 ${p} none 0\n2026-01-20 q.changeplan.yaml none 0\n2026-02-10 q.changeplan.yaml shallow 1`;
    await assertGrew(told, ['q.changeplan.yaml']);
    here.git('mv', 'q.changeplan.yaml', 'r.changeplan.yaml');
    await assertGrew(told, ['r.changeplan.yaml']);
  });

  it('leaves out the past of the file that a plan was copied from', async () => {
    here.commit({ [p]: plan('neutral') }, '2026-01-10');
    here.commit({ 'q.changeplan.yaml': plan('neutral') }, '2026-01-20');
    await assertGrew('2026-01-20 q.changeplan.yaml none 0', ['q.changeplan.yaml']);
  });

  it('tells commits that touched only an organization file of the plan', async () => {
    const company = (stance: string) =>
      `changeplan: 1\nkind: organization\ntitle: C\nstakeholders: { boss: { stance: ${stance} } }\n`;
    here.commit({ 'company.yaml': company('neutral') }, '2026-01-01');
    here.commit({ [p]: 'changeplan: 1\ntitle: P\nuses: company.yaml\n' }, '2026-01-10');
    here.commit({ 'company.yaml': company('ally') }, '2026-02-10');
    here.git('mv', p, 'q.changeplan.yaml');
    here.commit({}, '2026-03-10');
    await assertGrew(`2026-01-10 ${p} none 0\n2026-02-10 ${p} shallow 1\n2026-03-10 q.changeplan.yaml shallow 1`, [
      'q.changeplan.yaml',
    ]);
    await assertGrew('2026-03-10 q.changeplan.yaml shallow 1', ['q.changeplan.yaml', '--max-count', '1']);
  });

  it('tells a merge that is like none of its parents', async () => {
    here.commit({ [p]: plan('neutral') }, '2026-01-10');
    here.git('checkout', '-qb', 'side');
    here.commit({ [p]: plan('supportive') }, '2026-01-11');
    here.git('checkout', '-q', 'main');
    here.commit({ [p]: plan('resistant') }, '2026-01-12');
    assert.throws(() => here.git('merge', '-q', 'side'));
    here.commit({ [p]: plan('ally') }, '2026-01-13');
    assert.match(await grown([p]), /\n2026-01-13 p\.changeplan\.yaml shallow 1$/);
  });

  it('judges what is overdue by the day of the commit, or by another', async () => {
    const due = `${plan('ally')}tactics: { talk: { type: watch, due: 2026-02-01 } }\n`;
    here.commit({ [p]: due }, '2026-01-10');
    here.commit({ [p]: `${due}# Later\n` }, '2026-03-10');
    const warnings = async (...argv: string[]) =>
      JSON.parse((await history([p, '--format', 'json', ...argv])).out).commits.map(
        ({ standing }: { standing: { findings: { warning: number } } }) => standing.findings.warning,
      );
    assert.deepEqual(await warnings(), [0, 1]);
    assert.deepEqual(await warnings('--today', '2026-01-01'), [0, 0]);
    assert.deepEqual(await warnings('--today', '2027-01-01'), [1, 1]);
  });

  it('reads the configuration of each commit, or the one that is named', async () => {
    here.commit({ [p]: plan('neutral'), '.changeplanrc.yaml': 'rules: { without-actions: error }' }, '2026-01-10');
    here.commit({ [p]: plan('ally'), '.changeplanrc.yaml': '' }, '2026-02-10');
    here.write('other.yaml', 'rules: { without-actions: error }');
    const errors = async (...argv: string[]) =>
      JSON.parse((await history([p, '--format', 'json', ...argv])).out).commits.map(
        ({ standing }: { standing: { findings: { error: number } } }) => standing.findings.error,
      );
    assert.deepEqual(await errors(), [1, 0]);
    assert.deepEqual(await errors('--config', 'other.yaml'), [1, 1]);
  });

  it('keeps to the time and the number that are asked for', async () => {
    for (const [index, stance] of ['neutral', 'resistant', 'ally'].entries()) {
      process.env['GIT_COMMITTER_DATE'] = `2026-0${index + 1}-10T12:00:00`;
      here.commit({ [p]: plan(stance) }, `2026-0${index + 1}-10`);
    }
    delete process.env['GIT_COMMITTER_DATE'];
    await assertGrew(`2026-03-10 ${p} shallow 1`, [p, '--max-count', '1']);
    await assertGrew(`2026-02-10 ${p} none 0\n2026-03-10 ${p} shallow 1`, [p, '--since', '2026-02-01']);
    assert.equal(
      await grown([p, '--since', '2026-11-01']),
      '2\nCould not tell the history: no commit has touched p.changeplan.yaml since 2026-11-01.',
    );
  });

  it('tells where a version could not be read', async () => {
    here.commit({ [p]: plan('ally') }, '2026-01-10');
    here.commit({ [p]: `notes: ${'x'.repeat(3 * 1024 * 1024)}\n` }, '2026-01-11');
    here.git('rm', '-q', p);
    here.commit({}, '2026-01-12');
    here.commit({ [p]: plan('neutral') }, '2026-01-13');
    await assertGrew(
      `2026-01-10 ${p} shallow 1\n2026-01-11 ${p} is too large or too deep for a plan\n2026-01-12 ${p} is not there\n2026-01-13 ${p} none 0`,
      [p],
    );
  });

  it('says what it cannot do', async () => {
    assert.equal(await grown([p]), '2\nCould not tell the history: no commit has touched p.changeplan.yaml.');
    here.commit({ [p]: plan('ally') });
    here.write('q.changeplan.yaml', '{}');
    assert.match(await grown(['q.changeplan.yaml']), /^2\n.*no commit has touched q\.changeplan\.yaml\.$/);
    here.commit({ 'sub/r.changeplan.yaml': plan('ally') });
    assert.equal(await grown(['sub']), '2\nCould not tell the history: sub is a folder.');
    rmSync(join(here.folder, '.git'), { recursive: true });
    assert.match(await grown([p]), /^2\n.*p\.changeplan\.yaml lies in no git repository\.$/);
    assert.match((await history([p, '--max-count', '0'])).err, /It takes a whole number/);
    assert.match((await history([p, '--today', 'x'])).err, /“x” is no date/);
  });

  it('says that a shallow clone does not know all', async () => {
    here.commit({ [p]: plan('neutral') });
    here.commit({ [p]: plan('ally') });
    here.git('-c', 'protocol.file.allow=always', 'clone', '-q', '--depth', '1', `file://${here.folder}`, 'clone');
    const { code, out, err } = await history([p, '--format', 'csv'], join(here.folder, 'clone'));
    assert.deepEqual([code, out.split('\r\n').length - 2], [0, 1]);
    assert.match(err, /^This is a shallow clone/);
  });

  it('works in a worktree and on hostile names', async () => {
    const names = ['-rf', 'a\nb', '"', ':(top)', 'é', '*', '0123456789012345678901234567890123456789 012 2026-01-01'];
    here.commit(Object.fromEntries(names.map((name) => [`${name}.changeplan.yaml`, plan('ally')])));
    here.git('worktree', 'add', '-q', 'tree');
    for (const name of some(names, 3)) {
      const { code, out } = await history(
        ['--format', 'json', '--', `${name}.changeplan.yaml`],
        join(here.folder, 'tree'),
      );
      assert.equal(code, 0, name);
      const { commits } = JSON.parse(out);
      assert.deepEqual(
        [commits.length, commits[0].path, commits[0].standing.base.depth],
        [1, `${name}.changeplan.yaml`, 1],
      );
    }
  });

  describe('prints', () => {
    beforeEach(() => {
      here.commit({ [p]: plan('neutral', 'opposed') }, '2026-01-10');
      here.commit({ [p]: plan('ally', 'ally').replace('Plan', '<b> @me =1+1') }, '2026-02-10');
    });
    const ids = () => here.git('log', '--reverse', '--format=%h').trim().split('\n');

    it('a table for people', async () => {
      const [one, other] = ids();
      assert.equal(
        (await history([p])).out,
        `<b> @me =1+1  Two commits
date        commit   base     allies  growth  for  against  undecided  supportive  neutral  resistant  opposed  errors  warnings  notes
2026-01-10  ${one}  none          0            0        3          3           0        1          0        1       0         2      1
2026-02-10  ${other}  shallow       2  ##        6        0          0           0        0          0        0       0         0      1
`,
      );
    });

    it('a table in Markdown', async () => {
      const [, other] = ids();
      const { out } = await history([p, '--format', 'markdown']);
      assert.match(out, /^### &lt;b&gt; `@me` =1\+1\n\n\| date \|/);
      assert.match(out, new RegExp(`^\\| 2026-02-10 \\| ${other} \\| shallow \\| 2 \\| 6 \\| 0 \\|.*\\|$`, 'm'));
    });

    it('everything as JSON', async () => {
      const { version, plan: path, commits } = JSON.parse((await history([p, '--format', 'json'])).out);
      assert.deepEqual([version, path, commits.length], [1, p, 2]);
      assert.deepEqual(commits[0].standing, {
        situation: null,
        base: { depth: 0, grade: 'none' },
        balance: { for: 0, against: 3, undecided: 3 },
        stances: { ally: 0, supportive: 0, neutral: 1, resistant: 0, opposed: 1, unsaid: 0 },
        findings: { error: 0, warning: 2, info: 1, hint: 0, accepted: 0 },
      });
    });

    it('a file for spreadsheets, in which nothing is computed', async () => {
      const name = '=1+1,"x".changeplan.yaml';
      here.commit({ [name]: plan('ally') });
      const { out } = await history([name, '--format', 'csv']);
      const [heads, row] = out.split('\r\n');
      assert.match(heads ?? '', /^date,commit,path,situation,grade,depth,for,/);
      assert.match(row ?? '', /^2026-11-01,[0-9a-f]{40},"'=1\+1,""x""\.changeplan\.yaml",,shallow,1,3,0,0,/);
    });

    it('a picture, the same each time', async () => {
      const { out } = await history([p, '--format', 'svg']);
      assert.equal((await history([p, '--format', 'svg'])).out, out);
      assert.match(out, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox/);
      assert.match(out, /<title id="title">Growth of the base: &lt;b> @me =1\+1<\/title>/);
      assert.match(
        out,
        /<desc id="description">From 2026-01-10 to 2026-02-10: at first no ally, at last two allies, too few to lose one\.<\/desc>/,
      );
      assert.doesNotMatch(out, /<script|href|NaN|undefined/);
      const { code, out: nothing } = await history([p, '--format', 'svg', '--output', 'growth.svg']);
      assert.deepEqual([code, nothing, readFileSync(join(here.folder, 'growth.svg'), 'utf8')], [0, '', out]);
    });

    it('a picture of a single day, and of one without a base', async () => {
      here.commit({ 'q.changeplan.yaml': plan('neutral') });
      assert.doesNotMatch((await history(['q.changeplan.yaml', '--format', 'svg'])).out, /NaN|undefined/);
    });
  });
});
