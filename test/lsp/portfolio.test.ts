import assert from 'node:assert/strict';
import type { PageAnswer, PageParams, PanelReport, PortfolioParams } from '../../server/src/protocol.ts';
import { InProcess } from './in-process.ts';

const head = 'changeplan: 1\n';
const organization = `${head}kind: organization\ntitle: The house\nstakeholders:\n  finance: { name: Finance, bears: 1, values: { terminal: profitability } }\n  wards: { name: The wards }\n`;
const plan = (title: string, rest: string) => `${head}title: ${title}\nuses: org.changeplan.yaml\n${rest}`;
const files: Record<string, string> = {
  'file:///w/org.changeplan.yaml': organization,
  'file:///w/a.changeplan.yaml': plan(
    'Move the office',
    `names: names.local.yaml
lead: boss
stakeholders: { boss: {}, finance: { power: strong, stance: ally } }
actions: { move: { summary: Move it, start: 2026-12-01, due: 2027-01-20, aligns-with: profitability, affects: { finance: high } } }
tactics: { talk: { type: negotiate, summary: Talk to them, targets: finance, owner: boss, due: 2026-11-25 } }
`,
  ),
  'file:///w/b.changeplan.yaml': plan(
    'New ledger',
    `keep-until: 2027-01-31
stakeholders: { finance: { power: limited, stance: opposed, assessed: 2025-01-01 }, boss: {} }
actions: { cut: { summary: Cut costs, start: 2027-01-10, conflicts-with: profitability, affects: { finance: high, wards: low } } }
tactics: { wait: { type: watch, summary: Look again, targets: wards, owner: boss, due: 2026-11-01 } }
`,
  ),
  'file:///w/names.local.yaml': `${head}kind: names\nnames: { boss: Jane Quixlyzorb }\n`,
  'file:///v/other.changeplan.yaml': `${head}title: Elsewhere\nnames: names.local.yaml\nstakeholders: { boss: { power: strong } }\nactions: { act: { summary: Act elsewhere, due: 2026-12-01, affects: { boss: high } } }\ntactics: { t: { type: watch, targets: boss, owner: boss, due: 2026-12-01 } }\n`,
  'file:///v/names.local.yaml': `${head}kind: names\nnames: { boss: Joe Marzipanix }\n`,
};

/** As a reader sees it, a blank between what stands apart. */
const words = (html: string) =>
  html
    .replace(/^.*<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('pages about many plans', () => {
  let server: InProcess;
  before(async () => {
    server = await InProcess.start(files);
    for (const [uri, text] of Object.entries(files)) if (!uri.includes('names')) server.open(uri, text);
  });
  after(() => server.stop());

  const many = async (params: PortfolioParams) =>
    (await server.ask<PageAnswer | null>('changeplan/portfolio', params))?.html ?? '';
  const page = (params: PageParams) => server.ask<PageAnswer | null>('changeplan/page', params);

  it('tell the load of a folder, and lead to the line that each number comes from', async () => {
    const html = await many({ kind: 'load', folder: 'file:///w' });
    assert.match(words(html), /Too much at once: Finance in January 2027\./);
    assert.match(words(html), /Can bear one deep change at once\..*2027-01: 2 deep – over: one deep change more/);
    assert.match(words(html), /Move it \(deep, 2026-12-01 to 2027-01-20; a\.changeplan\.yaml\)/);
    const text = files['file:///w/b.changeplan.yaml'] ?? '';
    const at = text.indexOf('finance: high');
    assert.match(html, RegExp(`data-file="file:///w/b.changeplan.yaml" data-start="${at}" data-end="${at + 7}"`));
    assert.doesNotMatch(html, /elsewhere|Marzipanix/i);
  });

  it('tell what is next in a folder, each plan with its own names', async () => {
    const html = await many({ kind: 'agenda', folder: 'file:///w/', before: true });
    const [ofA = '', ofB = ''] = words(html).split('New ledger');
    assert.match(ofA, /Two plans: 1 overdue, 1 due within 14 days\./);
    assert.match(ofA, /Move the office a\.changeplan\.yaml .*2026-11-25: Talk to them, Jane Quixlyzorb/);
    assert.match(ofB, /2026-11-01: Look again, boss .*Finance 2027-01-31/);
    assert.doesNotMatch(ofB, /Jane/);
    assert.doesNotMatch(html, /elsewhere|Marzipanix/i);
    assert.match(words(await many({ kind: 'agenda', folder: 'file:///v' })), /Joe Marzipanix/);
    assert.match(words(await many({ kind: 'agenda' })), /Three plans/);
  });

  it('tell that there is nothing to tell', async () => {
    assert.match(words(await many({ kind: 'load', folder: 'file:///nowhere' })), /so there is no load to tell/);
    assert.match(words(await many({ kind: 'agenda', folder: 'file:///nowhere' })), /No plans: 0 overdue/);
  });

  it('tell everything about a group that plans share, from whichever file one asks', async () => {
    for (const file of ['org', 'a', 'b']) {
      const answer = await page({
        uri: `file:///w/${file}.changeplan.yaml`,
        kind: 'everything',
        stakeholder: 'finance',
      });
      assert.equal(answer?.title, 'Everything about Finance');
      const said = words(answer?.html ?? '');
      assert.match(said, /Two plans speak of them: ally in one plan and opposed in one plan\./);
      assert.match(said, /strong in “Move the office”; limited in “New ledger”\./);
      assert.match(
        said,
        /Move the office w\/a\.changeplan\.yaml ally, strong power Serves them Move it profitability;/,
      );
      assert.match(said, /Tactics Talk to them planned; by 25 November 2026; seen to by Jane Quixlyzorb/);
      assert.match(said, /Hurts them Cut costs profitability; .*Changes their work Cut costs deeply;/);
    }
    const wards = await page({ uri: 'file:///w/org.changeplan.yaml', kind: 'everything', stakeholder: 'wards' });
    assert.match(
      words(wards?.html ?? ''),
      /One plan speaks of them: not said where they stand\..*Says nothing of them: Move the office/,
    );
    const boss = await page({ uri: 'file:///w/a.changeplan.yaml', kind: 'everything', stakeholder: 'boss' });
    assert.match(words(boss?.html ?? ''), /Everything about Jane Quixlyzorb One plan speaks of them: in the lead\./);
    const nobody = { uri: 'file:///w/a.changeplan.yaml', kind: 'everything', stakeholder: 'nobody' } as const;
    assert.equal(await page(nobody), null);
  });

  it('are the preview of an organization file', async () => {
    const report = (file: string) =>
      server.ask<PanelReport>('changeplan/report', { uri: `file:///w/${file}.changeplan.yaml` });
    assert.deepEqual(
      (await report('org')).everywhere?.map(({ name, plans, silent }) => [
        name,
        plans.map(({ title }) => title),
        silent.map(({ name: title }) => title),
      ]),
      [
        ['Finance', ['Move the office', 'New ledger'], []],
        ['The wards', ['New ledger'], ['Move the office']],
      ],
    );
    assert.equal((await report('a')).everywhere, undefined);
  });
});

describe('pages about many plans of which only the organization is open', () => {
  const org = 'file:///w/org.changeplan.yaml';
  const b = 'file:///w/b.changeplan.yaml';
  let server: InProcess;
  const disk = { ...files };
  before(async () => {
    server = await InProcess.start(disk);
    server.open(org, organization);
  });
  after(() => server.stop());

  const everywhere = async () =>
    JSON.stringify((await server.ask<PanelReport>('changeplan/report', { uri: org })).everywhere);

  it('hear of a plan that changes, comes or goes on disk', async () => {
    assert.match(await everywhere(), /Cut costs/);
    const text = files[b] ?? '';
    for (const [type, then, expected] of [
      [2, text.replace('Cut costs', 'Cut all costs'), /Cut all costs/],
      [3, undefined, /^(?!.*Cut )/],
      [1, text, /Cut costs/],
    ] as const) {
      if (then === undefined) delete disk[b];
      else disk[b] = then;
      const before = server.stale.length;
      server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: b, type }] });
      assert.match(await everywhere(), expected);
      assert.ok(server.stale.length > before, 'nothing was told');
    }
  });

  it('tell of stances from those for it to those against it, whichever plan comes first', async () => {
    const first = 'file:///w/0.changeplan.yaml';
    disk[first] = plan('First', 'stakeholders: { finance: { stance: resistant } }\n');
    server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: first, type: 1 }] });
    assert.match(await everywhere(), /ally in one plan, resistant in one plan and opposed in one plan\./);
  });

  it('hear of a plan that is closed without being saved', async () => {
    server.open(b, (files[b] ?? '').replace('Cut costs', 'Cut nothing'));
    assert.match(await everywhere(), /Cut nothing/);
    const before = server.stale.length;
    server.close(b);
    assert.match(await everywhere(), /Cut costs/);
    assert.ok(server.stale.length > before, 'nothing was told');
  });
});

describe('an editor that does not tell what changes on disk', () => {
  it('hears of another plan as it is now', async () => {
    const [a, b] = ['file:///w/a.changeplan.yaml', 'file:///w/b.changeplan.yaml'];
    const disk = { ...files };
    const server = await InProcess.start(disk, { capabilities: { textDocument: { diagnostic: {} } } });
    try {
      server.open(a, disk[a] ?? '');
      const isApart = async () => {
        const params = { textDocument: { uri: a } };
        const { items } = await server.ask<{ items: { code: string }[] }>('textDocument/diagnostic', params);
        return items.some(({ code }) => code === 'rated-differently');
      };
      assert.equal(await isApart(), true);
      disk[b] = (disk[b] ?? '').replace('power: limited', 'power: strong');
      assert.equal(await isApart(), false);
    } finally {
      server.stop();
    }
  });
});
