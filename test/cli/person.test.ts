import assert from 'node:assert/strict';
import { newRepository, type TestRepository } from './repositories.ts';

const head = 'changeplan: 1\ntitle: T\n';

describe('changeplan person', () => {
  let here: TestRepository;
  beforeEach(() => {
    here = newRepository();
  });
  afterEach(() => here.remove());

  /** A line for each thing that is said: day, path, key and text. */
  async function said(...argv: string[]): Promise<string[]> {
    const { out, err } = await here.changeplan(['person', ...argv, '--format', 'json']);
    assert.equal(err, '');
    const found: { said: { date: string; path: string; revision: string | null; key: string; text: string }[] } =
      JSON.parse(out);
    for (const { revision, date } of found.said) assert.equal(revision === null, date === '2026-11-21');
    return found.said.map(({ date, path, key, text }) => `${date} ${path} ${key}: ${text}`);
  }

  it('tells each thing once, with the day on which it was first said', async () => {
    here.commit(
      { 'p.changeplan.yaml': `${head}stakeholders:\n  cfo: { stance: opposed, power: strong }\n` },
      '2026-01-01',
    );
    here.commit(
      { 'p.changeplan.yaml': `${head}stakeholders:\n  cfo: { stance: neutral, power: strong }\n` },
      '2026-02-01',
    );
    here.write('p.changeplan.yaml', `${head}stakeholders:\n  cfo: { stance: ally, power: strong }\n`);
    assert.deepEqual(await said('cfo'), [
      '2026-01-01 p.changeplan.yaml stakeholders.cfo.stance: opposed',
      '2026-01-01 p.changeplan.yaml stakeholders.cfo.power: strong',
      '2026-02-01 p.changeplan.yaml stakeholders.cfo.stance: neutral',
      '2026-11-21 p.changeplan.yaml stakeholders.cfo.stance: ally',
    ]);
  });

  it('asks whether another id was meant, where nobody has or had that one', async () => {
    here.commit({ 'p.changeplan.yaml': `${head}stakeholders:\n  CFO: { stance: opposed }\n` }, '2026-01-01');
    here.write('p.changeplan.yaml', `${head}stakeholders:\n  head-of-it: { stance: ally }\n`);
    const told = async (id: string) => (await here.changeplan(['person', id])).err;
    assert.equal(await told('cfo'), 'No stakeholder has or had the id “cfo”. Did you mean “CFO”? Then ask for that.\n');
    assert.equal(
      await told('head-off-it'),
      'No stakeholder has or had the id “head-off-it”. Did you mean “head-of-it”? Then ask for that.\n',
    );
    assert.deepEqual([await told('CFO'), await told('somebody-else')], ['', '']);
  });

  it('finds what other entries say, and texts that speak the id or the name', async () => {
    const text = `${head}lead: ceo
stakeholders:
  ceo: { influences: [cfo, wards] }
  cfo: { name: Jane Doe }
  wards: { notes: They ask jane doe first }
actions:
  a: { summary: Ask the CFO, affects: { cfo: high, wards: low } }
tactics:
  t: { type: negotiate, targets: [cfo], outcome: Left the room }
  u: { type: negotiate, targets: [wards], outcome: Stayed, owner: wards }
accepted:
  - { rule: no-ally, subject: stakeholders.cfo, reason: Not now }
  - { rule: no-ally, subject: stakeholders.wards, reason: Later }
`;
    here.commit({ 'p.changeplan.yaml': text }, '2026-01-01');
    assert.deepEqual(
      (await said('cfo')).map((line) => line.replace('2026-01-01 p.changeplan.yaml ', '')),
      [
        'stakeholders.ceo.influences: cfo',
        'stakeholders.cfo.name: Jane Doe',
        'stakeholders.wards.notes: They ask jane doe first',
        'actions.a.summary: Ask the CFO',
        'actions.a.affects.cfo: high',
        'tactics.t.type: negotiate',
        'tactics.t.targets: cfo',
        'tactics.t.outcome: Left the room',
        'accepted.rule: no-ally',
        'accepted.subject: stakeholders.cfo',
        'accepted.reason: Not now',
      ],
    );
  });

  it('looks at plans that are gone, at other branches and at what plans use', async () => {
    here.commit({ 'gone.changeplan.yaml': `${head}stakeholders: { cfo: { power: strong } }\n` }, '2026-01-01');
    here.git('checkout', '-qb', 'other');
    here.commit({ 'plans/o.changeplan.yaml': `${head}stakeholders: { cfo: { power: limited } }\n` }, '2026-02-01');
    here.git('checkout', '-q', 'main');
    here.git('rm', '-q', 'gone.changeplan.yaml');
    here.commit({
      'u.changeplan.yaml': `${head}uses: org.yaml\n`,
      'org.yaml': `${head}stakeholders: { cfo: { power: dominant } }\n`,
    });
    assert.deepEqual(await said('cfo'), [
      '2026-01-01 gone.changeplan.yaml stakeholders.cfo.power: strong',
      '2026-11-01 org.yaml stakeholders.cfo.power: dominant',
      '2026-02-01 plans/o.changeplan.yaml stakeholders.cfo.power: limited',
    ]);
  });

  it('follows the renames of a plan that is named', async () => {
    here.commit({ 'p.changeplan.yaml': `${head}stakeholders: { cfo: { power: strong } }\n` }, '2026-01-01');
    here.git('mv', 'p.changeplan.yaml', 'q.changeplan.yaml');
    here.commit({}, '2026-01-20');
    assert.deepEqual(await said('cfo', 'q.changeplan.yaml'), [
      '2026-01-01 p.changeplan.yaml stakeholders.cfo.power: strong',
      '2026-01-20 q.changeplan.yaml stakeholders.cfo.power: strong',
    ]);
  });

  it('tells the lines of what cannot be read', async () => {
    here.commit({ 'p.changeplan.yaml': `${head}stakeholders:\n  cfo: { stance: [ }\n  wards: {}\n` }, '2026-01-01');
    const [line = ''] = await said('cfo');
    assert.match(line, /cfo/);
  });

  it('says in words that nothing is said, and what is', async () => {
    here.commit({ 'p.changeplan.yaml': `${head}stakeholders: { cfo: { power: strong } }\n` }, '2026-01-01');
    const { code, out } = await here.changeplan(['person', 'nobody']);
    assert.equal(code, 0);
    assert.match(out, /^Nothing is said of “nobody”/);
    assert.match(
      (await here.changeplan(['person', 'cfo'])).out,
      /^One statement about “cfo” in one file, .*\n\np.changeplan.yaml\n {2}2026-01-01 {2}[0-9a-f]{7,} {2}stakeholders.cfo.power: strong\n/,
    );
    const markdown = await here.changeplan(['person', 'cfo', '--format', 'markdown']);
    assert.match(markdown.out, /\| 2026-01-01 \| [0-9a-f]{7,} \| stakeholders\\?\.cfo\\?\.power \| strong \|/);
    assert.equal((await here.changeplan(['person', 'cfo', 'missing'])).code, 2);
  });
});
