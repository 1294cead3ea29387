import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Checked, check as checkSource, type Finding } from '../../server/src/check/check.ts';
import { movesAt } from '../../server/src/features/move.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { reportToJson } from '../../server/src/report/json.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { load } from '../../server/src/workspace/load.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

type Texts = Readonly<Record<string, string>>;

const head = 'changeplan: 1\ntitle: P 🏥\nuses: org/o.changeplan.yaml\n';
const org = 'changeplan: 1\nkind: organization\ntitle: O 🏥\n';

/** The titles offered at the cursor in the plan, and what the first makes of the two texts behind their heads. */
async function check(
  marked: string,
  shared: string,
  titles: readonly string[],
  after?: { plan: string; shared: string },
): Promise<void> {
  const { offered, texts } = await movesIn(head + marked, { 'org/o.changeplan.yaml': org + shared });
  assert.deepEqual(
    offered.map(({ title }) => title),
    titles,
  );
  if (after)
    assert.deepEqual(await moved(offered, texts), {
      'p.changeplan.yaml': head + after.plan,
      'org/o.changeplan.yaml': org + after.shared,
    });
}

const moves = (marked: string, shared: string, after: { plan: string; shared: string }) =>
  check(marked, shared, ['Move what is lasting about Wards 🏥 to o.changeplan.yaml'], after);

const offersNothing = (marked: string, shared = '') => check(marked, shared, []);

describe('a stakeholder moved to the organization file', () => {
  it('leaves what is the plan’s own', () =>
    moves(
      'stakeholders:\n  wards:\n    na$0me: Wards 🏥\n    stance: resistant\n    power: strong\n    notes: N\n',
      'stakeholders:\n  board: {}\n',
      {
        plan: 'stakeholders:\n  wards:\n    stance: resistant\n    notes: N\n',
        shared: 'stakeholders:\n  board: {}\n  wards:\n    name: Wards 🏥\n    power: strong\n',
      },
    ));
  it('leaves its id when nothing is the plan’s own', () =>
    moves('stakeholders:\n  war$0ds:\n    name: Wards 🏥', 'stakeholders:\n  board: {}', {
      plan: 'stakeholders:\n  wards:',
      shared: 'stakeholders:\n  board: {}\n  wards:\n    name: Wards 🏥',
    }));
  it('takes comments along, in the layout of the other file', () =>
    moves(
      `stakeholders:
  wards: # ours
    # as they say
    name: "Wards 🏥" # always
      # and everywhere

    # this month
    stance: neutral
    values:
      terminal:
      - care

      - dialogue # with all
    # the end
  board: {}
`.replace('  wards', '  war$0ds'),
      'stakeholders:\n    # the first\n    board:\n        power: strong\n',
      {
        plan: 'stakeholders:\n  wards: # ours\n\n    # this month\n    stance: neutral\n    # the end\n  board: {}\n',
        shared: `stakeholders:
    # the first
    board:
        power: strong
    wards:
        # as they say
        name: "Wards 🏥" # always
          # and everywhere
        values:
          terminal:
          - care

          - dialogue # with all
`,
      },
    ));
  it('keeps texts over many lines', () =>
    moves(
      'stakeholders:\n    wards:\n        na$0me: >-\n            Wards\n\n              🏥\n        stance: ally\n',
      'stakeholders:\n  board: {}\n',
      {
        plan: 'stakeholders:\n    wards:\n        stance: ally\n',
        shared: 'stakeholders:\n  board: {}\n  wards:\n    name: >-\n        Wards\n\n          🏥\n',
      },
    ));
  it('goes from braces as it is', () =>
    moves(
      'stakeholders: { "wards": { stance: ally, name: $0"Wards 🏥", controls: [a,b] } }',
      'stakeholders:\n  board: {}\n',
      {
        plan: 'stakeholders: { "wards": { stance: ally } }',
        shared: 'stakeholders:\n  board: {}\n  "wards": { name: "Wards 🏥", controls: [a,b] }\n',
      },
    ));
  it('goes from braces whole', () =>
    moves('stakeholders:\n  wards: { name: $0Wards 🏥 }\n', 'stakeholders:\n', {
      plan: 'stakeholders:\n  wards: {}\n',
      shared: 'stakeholders:\n  wards: { name: Wards 🏥 }\n',
    }));
  it('begins the section where the language has it', () =>
    moves('stakeholders:\n  wards:\n    name: $0Wards 🏥\n    stance: ally\n', 'values: { a: b }\naccepted: []\n', {
      plan: 'stakeholders:\n  wards:\n    stance: ally\n',
      shared: 'values: { a: b }\nstakeholders:\n  wards:\n    name: Wards 🏥\naccepted: []\n',
    }));
  it('follows a blank line where the entries there do', () =>
    moves('stakeholders:\n  wards:\n    name: $0Wards 🏥\n', 'stakeholders:\n  a: {}\n\n  b: {}\n', {
      plan: 'stakeholders:\n  wards:\n',
      shared: 'stakeholders:\n  a: {}\n\n  b: {}\n\n  wards:\n    name: Wards 🏥\n',
    }));
  it('keeps the line breaks of each file', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const plan = `${head}stakeholders:\n  wards:\n    name: $0W\n    stance: ally\n    power: strong\n`;
    const shared = `${org}stakeholders:\n  a: {}\n`;
    const rest = `${head}stakeholders:\n  wards:\n    stance: ally\n`;
    const added = '  wards:\n    name: W\n    power: strong\n';
    for (const [from, to] of [
      [windows, same],
      [same, windows],
    ] as const) {
      const { offered, texts } = await movesIn(from(plan), { 'org/o.changeplan.yaml': to(shared) });
      assert.deepEqual(await moved(offered, texts), {
        'p.changeplan.yaml': from(rest),
        'org/o.changeplan.yaml': to(shared + added),
      });
    }
  });
  it('leaves influence over those whom the other file does not know', () =>
    moves(
      'stakeholders:\n  wards:\n    name: $0Wards 🏥\n    influences: [us, board]\n  us: {}\n',
      'stakeholders:\n  board: {}\n',
      {
        plan: 'stakeholders:\n  wards:\n    influences: [us, board]\n  us: {}\n',
        shared: 'stakeholders:\n  board: {}\n  wards:\n    name: Wards 🏥\n',
      },
    ));
  it('leaves values that only the plan explains', () =>
    moves(
      'values: { craft: { meaning: M, aliases: skill } }\nstakeholders:\n  wards:\n    name: $0Wards 🏥\n    values: { terminal: skill }\n',
      'stakeholders:\n',
      {
        plan: 'values: { craft: { meaning: M, aliases: skill } }\nstakeholders:\n  wards:\n    values: { terminal: skill }\n',
        shared: 'stakeholders:\n  wards:\n    name: Wards 🏥\n',
      },
    ));

  it('goes to any of several files, and says who may read it there', async () => {
    const plan = head.replace('org/o.changeplan.yaml', '[org/a%20b.changeplan.yaml, c.changeplan.yaml]');
    const { offered } = await movesIn(`${plan}stakeholders: { w$0: { power: strong } }`, {
      'org/a%20b.changeplan.yaml': `${org}audience: public\n`,
      'c.changeplan.yaml': `${org}audience: private\nuses: d.changeplan.yaml\n`,
      'd.changeplan.yaml': org.replace('organization', 'plan'),
    });
    assert.deepEqual(
      offered.map(({ title }) => title),
      [
        'Move what is lasting about w to a b.changeplan.yaml, which anybody may read',
        'Move what is lasting about w to c.changeplan.yaml',
      ],
    );
  });

  it('not when a file knows it already', () =>
    offersNothing('stakeholders: { wards: { power: $0strong } }', 'stakeholders: { wards: }'));
  it('not when nothing lasting is said', () => offersNothing('stakeholders: { wards: { stance: $0ally } }'));
  it('not outside of an entry', () => offersNothing('stakeholders: { w: { power: strong } }\nlead: $0w'));
  it('not where an alias needs it', () =>
    offersNothing('stakeholders:\n  w:\n    name: $0&n W\n    power: strong\n  v:\n    name: *n\n'));
  it('not out of braces over many lines, which may hold comments', () =>
    offersNothing('stakeholders:\n  w: {\n    na$0me: W, # always\n  }\n'));
  it('not from an entry that cannot be read whole', () =>
    offersNothing('stakeholders:\n  w:\n    na$0me: "W\n    power: strong\n'));
  it('not into braces', () =>
    offersNothing('stakeholders:\n  w:\n    na$0me: W\n', 'stakeholders: { a: { power: strong } }\n'));
  it('not into a section that cannot be read whole', () =>
    offersNothing('stakeholders:\n  w:\n    na$0me: W\n', 'stakeholders:\n  a: { name: "A }\n'));
  it('not while the file says nothing', async () => {
    const { offered } = await movesIn(`${head}stakeholders: { w: { power: $0strong } }`, {
      'org/o.changeplan.yaml': '',
    });
    assert.deepEqual(offered, []);
  });

  it('changes nothing that is computed or found', async () => {
    const folder = 'examples/one-billing-platform';
    const company = readFileSync(`${folder}/company.changeplan.yaml`, 'utf8');
    const plan = readFileSync(`${folder}/plan.changeplan.yaml`, 'utf8').replace(
      '  project-office:',
      '  $0project-office:',
    );
    const after = readFileSync('examples/seniors-program/after.changeplan.yaml', 'utf8');
    const ids = [...(/^stakeholders:\n([\s\S]*?)^\S/m.exec(after)?.[1] ?? '').matchAll(/^ {2}([\w-]+):/gm)];
    assert.ok(ids.length > 2);
    const plans = ids.map(([line]) =>
      after.replace(/^stakeholders:$/m, 'uses: company.changeplan.yaml\n$&').replace(`\n${line}`, `\n$0${line}`),
    );
    for (const marked of [plan, ...plans]) {
      const { offered, texts, checked } = await movesIn(marked, { 'company.changeplan.yaml': company });
      assert.equal(offered.length, 1);
      const next = await moved(offered, texts);
      const again = await checkOf('p.changeplan.yaml', next);
      assert.deepEqual(computed(again), computed(checked));
      const [before, now] = [texts, next].map((it) => checkOf('company.changeplan.yaml', it));
      assert.deepEqual(rulesIn(await now), rulesIn(await before));
    }
  });
});

const same = (text: string) => text;

const computed = (checked: Checked) =>
  reportToJson(checked, ({ rule, subject, message }: Finding) => [rule, subject, message]);

const rulesIn = (checked: Checked | undefined) => checked?.findings.map(({ rule, subject }) => `${rule} ${subject}`);

async function movesIn(marked: string, others: Texts) {
  const offset = marked.indexOf('$0');
  assert.notEqual(offset, -1);
  const texts = { 'p.changeplan.yaml': marked.replace('$0', ''), ...others };
  const checked = await checkOf('p.changeplan.yaml', texts);
  return { offered: movesAt(checked, offset), texts, checked };
}

async function moved([first]: ReturnType<typeof movesAt>, texts: Texts): Promise<Texts> {
  assert.ok(first);
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      applyEdits(
        text,
        first.edits.filter(({ at }) => at.file === name),
      ),
    ]),
  );
}

async function checkOf(name: string, texts: Texts): Promise<Checked> {
  const files = filesInMemory(texts);
  const read = async (file: string) => readDocument(file, await files.read(file));
  return checkSource(await load(await read(name), files, read), world);
}
