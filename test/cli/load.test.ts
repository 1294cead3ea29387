import assert from 'node:assert/strict';
import { changeplan } from './changeplan.ts';
import { newRepository } from './repositories.ts';

const head = 'changeplan: 1\ntitle: T\n';
const organization = `${head}kind: organization\nstakeholders: { finance: { name: Finance, bears: 1 }, wards: {} }\n`;
const plan = (...actions: readonly string[]) =>
  `${head}uses: org.changeplan.yaml\nactions:\n${actions.map((it) => `  ${it}\n`).join('')}`;
const files = {
  'org.changeplan.yaml': organization,
  'a.changeplan.yaml': plan(
    'a: { summary: A, start: 2026-12-15, due: 2027-02-01, affects: { finance: high, wards: { depth: low } } }',
    'b: { summary: B, due: 2027-03-10, affects: { finance: medium } }',
    'c: { summary: C, status: dropped, due: 2027-03-10, affects: { finance: high } }',
    'd: { summary: D, affects: { finance: low, wards: { loss: Rest } } }',
  ),
  'b.changeplan.yaml': plan(
    'e: { summary: E, start: 2027-02-20, affects: { finance: high } }',
    'f: { summary: F, start: 2027-02-20, due: 2027-02-01, affects: { finance: high } }',
  ),
  'alone.changeplan.yaml': `${head}stakeholders: { finance: {} }\nactions: { g: { summary: G, due: 2027-02-02, affects: { finance: high } } }\n`,
};

describe('changeplan load', () => {
  const load = async (format: string, texts: Record<string, string> = files) =>
    changeplan(['load', '--format', format, '--with-names'], { ...texts });

  it('counts by group and month what shares an organization file', async () => {
    const { code, out } = await load('json');
    assert.equal(code, 0);
    const { version, groups } = JSON.parse(out);
    assert.equal(version, 1);
    const [finance, wards, alone] = groups;
    assert.deepEqual([finance.stakeholder, finance.file, finance.bears], ['finance', 'org.changeplan.yaml', 1]);
    assert.deepEqual(
      finance.months.map(({ month, high, medium, low, over }: Record<string, unknown>) => [
        month,
        high,
        medium,
        low,
        over,
      ]),
      [
        ['2026-12', 1, 0, 0, false],
        ['2027-01', 1, 0, 0, false],
        ['2027-02', 2, 0, 0, true],
        ['2027-03', 0, 1, 0, false],
      ],
    );
    assert.deepEqual(finance.months[2].actions, [
      { path: 'a.changeplan.yaml', action: 'a', depth: 'high' },
      { path: 'b.changeplan.yaml', action: 'e', depth: 'high' },
    ]);
    assert.deepEqual(
      finance.undated.map(({ action }: { action: string }) => action),
      ['d', 'f'],
    );
    assert.deepEqual([wards.bears, wards.months[0].over, wards.months.length], [null, null, 3]);
    assert.deepEqual([alone.file, alone.bears], ['alone.changeplan.yaml', null]);
  });

  it('says it in words, tables, pictures and rows', async () => {
    const { out } = await load('terminal');
    assert.match(out, /^Too much at once: Finance in February 2027\.\n/);
    assert.match(out, /\n {2}2027-02 {2}2 deep: one deep change more than they can bear\n {4}A \(deep, /);
    assert.match(
      (await load('markdown')).out,
      /\| 2027-02 \| 2 deep \| one deep change more than they can bear \| A \(deep,/,
    );
    const html = (await load('html')).out;
    assert.match(html, /<td class="over"><a href="#group-1-2027-02">2 deep<\/a><strong>over<\/strong><\/td>/);
    assert.match(
      html,
      /id="group-1-2027-02"><dt>2027-02: 2 deep<strong> – over: one deep change more than they can bear/,
    );
    assert.doesNotMatch(html, /data-start|file:/);
    assert.match(
      (await load('svg')).out,
      /<title>Finance, 2027-02: 2 deep, one deep change more than they can bear<\/title>/,
    );
    assert.match((await load('csv')).out, /\r\nfinance,org\.changeplan\.yaml,1,2027-02,2,0,0,yes,a\.changeplan/);
  });

  it('says months in a row as one where the same actions run in them, and first who bears too much', async () => {
    const texts = {
      'org.changeplan.yaml': organization,
      'a.changeplan.yaml': plan('z: { summary: Z, start: 2027-01-05, due: 2027-05-31, affects: { wards: low } }'),
      'b.changeplan.yaml': plan(
        'a: { summary: A, start: 2027-01-01, due: 2027-05-01, affects: { finance: high } }',
        'b: { summary: B, start: 2027-02-01, due: 2027-03-01, affects: { finance: high } }',
        'c: { summary: C, start: 2027-05-01, affects: { finance: high } }',
      ),
    };
    const { out } = await load('terminal', texts);
    assert.deepEqual(
      out.split('\n').filter((line) => !line.startsWith('    ')),
      [
        'Too much at once: Finance from February 2027 to March 2027 and in May 2027.',
        '',
        'Finance (can bear one deep change at once)',
        '  2027-01  1 deep',
        '  2027-02 to 2027-03  2 deep: one deep change more than they can bear',
        '  2027-04  1 deep',
        '  2027-05  2 deep: one deep change more than they can bear',
        '',
        'wards (how much they can bear is not said: “bears” says it)',
        '  2027-01 to 2027-05  1 light',
        '',
      ],
    );
    const html = (await load('html', texts)).out;
    for (const [, at] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(`id="${at}"`), at);
    assert.match((await load('markdown', texts)).out, /\| 2027-02 to 2027-03 \| 2 deep \|/);
    assert.match((await load('csv', texts)).out, /\r\nfinance,org\.changeplan\.yaml,1,2027-03,2,/);
  });

  it('has a column for each month, but for years in which nothing runs', async () => {
    const due = (...months: string[]) =>
      plan(...months.map((month, index) => `a${index}: { summary: A, due: ${month}-10, affects: { finance: low } }`));
    const { out } = await load('html', {
      'org.changeplan.yaml': organization,
      'a.changeplan.yaml': due('2027-01', '2027-04', '2029-06'),
    });
    const columns = [...out.matchAll(/<th scope="col">([\d-]+)</g)].map(([, month]) => month);
    assert.deepEqual(columns, ['2027-01', '2027-02', '2027-03', '2027-04', '2029-06']);
  });

  it('says that there is nothing to tell', async () => {
    const texts = { 'a.changeplan.yaml': head };
    assert.match((await load('terminal', texts)).out, /^No plan says whose work/);
    assert.deepEqual(JSON.parse((await load('json', texts)).out), { version: 1, groups: [] });
    assert.equal((await load('json', {})).code, 2);
  });
});

describe('too-much-at-once', () => {
  it('is told in the plan whose action begins later, over the plans of the run', async () => {
    const found = async (...paths: string[]) => {
      const { out } = await changeplan(['check', '--format', 'json', ...paths], { ...files });
      return JSON.parse(out).files.flatMap(
        ({ path, findings }: { path: string; findings: { rule: string; line: number }[] }) =>
          findings.filter(({ rule }) => rule === 'too-much-at-once').map(({ line }) => `${path} ${line}`),
      );
    };
    assert.deepEqual(await found(), ['b.changeplan.yaml 5']);
    assert.deepEqual(await found('b.changeplan.yaml'), []);
  });
  it('is told of a single change where none can be borne', async () => {
    const { out } = await changeplan(['check', '--format', 'json'], {
      'org.changeplan.yaml': organization.replace('bears: 1', 'bears: 0'),
      'a.changeplan.yaml': plan('a: { summary: A, start: 2027-01-01, affects: { finance: high } }'),
      'b.changeplan.yaml': plan('b: { summary: B, start: 2027-03-01, affects: { finance: low } }'),
    });
    assert.match(
      out,
      /Finance can bear no deep changes at once, and in January 2027 there is one: “A”\. Let it come later or go less deep, or ask/,
    );
  });
});

describe('what plans do to each other', () => {
  it('is told with each action and each tactic once', async () => {
    const wins =
      'tactics: { t: { type: define-rationality, summary: Show it, targets: [finance, wards], appeals-to: quality } }\n';
    const action = (id: string) => `${id}: { summary: ${id}, start: 2027-01-01, affects: { finance: high } }`;
    const { out } = await changeplan(['check', '--format', 'json'], {
      'org.changeplan.yaml': organization,
      'a.changeplan.yaml': plan(action('A')),
      'b.changeplan.yaml': `${plan(action('B'))}${wins}`,
      'c.changeplan.yaml': plan(
        'C: { summary: C, start: 2027-01-01, conflicts-with: quality, affects: { finance: high } }',
      ),
    });
    assert.match(
      out,
      /in January 2027 there are 3: “C”, “A” \(a\.changeplan\.yaml\) and “B” \(b\.changeplan\.yaml\)\. /,
    );
    assert.match(out, /another plan hopes to win Finance and wards: “Show it” \(b\.changeplan\.yaml\)\. /);
  });
});

describe('changeplan agenda', () => {
  const text = (stance: string) => `${head}lead: lead
keep-until: 2027-01-31
stakeholders:
  lead: { power: strong }
  board: { name: The board, power: dominant, stance: ${stance}, assessed: 2025-01-01 }
actions:
  late: { summary: Late, due: 2026-11-01 }
  done: { summary: Done, due: 2026-11-01, status: done }
tactics:
  soon: { type: negotiate, summary: Soon, targets: board, owner: board, due: 2026-11-30 }
  again: { type: watch, targets: board, every: month, last: 2026-11-01 }
  far: { type: watch, targets: board, due: 2027-11-30 }
`;

  it('says that a text has errors, for what they hide is not told', async () => {
    const { out } = await changeplan(['agenda'], {
      'p.changeplan.yaml': `${head}actions: {\n`,
      'q.changeplan.yaml': head,
    });
    assert.match(out, /^T \(p\.changeplan\.yaml\): unknown; one error in its text$/m);
    assert.match(out, /\(q\.changeplan\.yaml\): unknown$/m);
  });

  it('tells what is overdue, what is next, whose rating is old, and how the plan looked', async () => {
    const here = newRepository();
    try {
      here.commit({ 'p.changeplan.yaml': text('ally') });
      here.write('p.changeplan.yaml', text('opposed'));
      here.write('q.changeplan.yaml', head);
      const { code, out } = await here.changeplan(['agenda', '--since', 'HEAD', '--format', 'json']);
      assert.equal(code, 0);
      const { version, plans } = JSON.parse(out);
      assert.equal(version, 1);
      assert.deepEqual(plans[0], {
        path: 'p.changeplan.yaml',
        title: 'T',
        outlook: { now: 'not-yet', before: 'fragile' },
        overdue: [{ action: 'late', owner: null, due: '2026-11-01' }],
        next: [
          { tactic: 'soon', owner: 'board', due: '2026-11-30' },
          { tactic: 'again', owner: null, due: '2026-12-01' },
        ],
        stale: ['board'],
        'keep-until': '2027-01-31',
      });
      assert.deepEqual(plans[1].outlook, { now: 'unknown', before: null });
      assert.equal((await here.changeplan(['agenda', '--since', 'nowhere'])).code, 2);
    } finally {
      here.remove();
    }
  });

  it('says it in words and as pages', async () => {
    const agenda = async (...argv: string[]) =>
      (await changeplan(['agenda', ...argv], { 'p.changeplan.yaml': text('opposed') })).out;
    assert.match(
      await agenda(),
      /^One plan: 1 overdue, 2 due within 14 days\.\n\nT \(p\.changeplan\.yaml\): not yet\n {2}overdue since 2026-11-01: Late, nobody named for it\n {2}due 2026-11-30: Soon, The board\n/,
    );
    assert.match(await agenda('--format', 'markdown', '--days', '9'), /One plan: 1 overdue, 1 due within nine days/);
    assert.match(
      await agenda('--format', 'html'),
      /<td data-head="Due"><ul><li><bdi>2026-11-30: Soon, The board<\/bdi><\/li>/,
    );
  });

  it('is a calendar of what has a day', async () => {
    const files = {
      'names.local.yaml': 'changeplan: 1\nkind: names\nnames: { chief: Quixley }\n',
      'a/p.changeplan.yaml': text('opposed'),
      'b/p.changeplan.yaml': `${head}audience: public\nnames: ../names.local.yaml\nstakeholders: { chief: { kind: person } }\ntactics:\n  see: { type: watch, summary: See the chief, targets: chief, owner: chief, due: 2026-11-22 }\n  never: { type: watch, targets: chief, due: 2026-02-30 }\n`,
    };
    const { code, out } = await changeplan(['agenda', '--format', 'ics'], files, undefined, { isTerminal: true });
    assert.equal(code, 0);
    const lines = out.replaceAll('\r\n ', '').split('\r\n');
    const told = (key: string) => lines.filter((line) => line.startsWith(key)).map((line) => line.slice(key.length));
    assert.deepEqual(told('UID:'), [
      'actions.late@a/p.changeplan.yaml',
      'tactics.soon@a/p.changeplan.yaml',
      'tactics.again@a/p.changeplan.yaml',
      'keep-until@a/p.changeplan.yaml',
      'tactics.see@b/p.changeplan.yaml',
    ]);
    assert.deepEqual(told('DTSTART;VALUE=DATE:'), ['20261101', '20261130', '20261201', '20270131', '20261122']);
    assert.deepEqual(told('DESCRIPTION:'), [
      'T\\; action\\; nobody named for it',
      'T\\; tactic\\; seen to by The board',
      'T\\; tactic\\; nobody named for it',
      'T',
      'T\\; tactic\\; seen to by chief',
    ]);
    assert.deepEqual(told('CLASS:'), [...Array<string>(4).fill('CONFIDENTIAL'), 'PUBLIC']);
    const asked = await changeplan(['agenda', 'b', '--format', 'ics', '--with-names'], files);
    assert.match(asked.out, /seen to by Quixley/);
  });
});
