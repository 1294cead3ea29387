import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Finding } from '../../server/src/check/check.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { placeOf } from '../../server/src/features/shared/names.ts';
import { toId } from '../../server/src/model/ids.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { planText } from '../model/plans.ts';
import { tries } from '../robust/survive.ts';
import { assertMarked, inFiles, type Texts, type Workspace, workspaceOf } from './workspace.ts';

/** The texts after the id at the cursor was renamed, or the refusal. */
async function check(marked: Texts, id: string, expected: Texts | RegExp): Promise<void> {
  const workspace = await workspaceOf(marked);
  const after = renamed(workspace, workspace.offset, id);
  if (expected instanceof RegExp) assert.match(String(after), expected);
  else assert.deepEqual(after, inFiles(expected));
}

function renamed({ checked, plans, texts }: Workspace, offset: number, id: string): Record<string, string> | string {
  const found = rename(checked, offset, id, plans);
  if ('why' in found) return found.why;
  const edited = Object.entries(texts).map(([file, text]) => [
    file,
    applyEdits(
      text,
      found.filter(({ at }) => at.file === file),
    ),
  ]);
  return Object.fromEntries(edited);
}

/** What the editor shows for a new id: the marked part; none where nothing is marked. */
async function prepares(marked: string): Promise<void> {
  const workspace = await workspaceOf(marked);
  const found = prepareRename(workspace.checked, workspace.offset);
  assert.ok(!found || !('why' in found));
  assertMarked(marked, workspace, found ? [found.at] : []);
}

const org = 'kind: organization\n';

describe('rename', () => {
  it('changes the entry and every mention', () =>
    check(
      'lead: wa$0rds\nstakeholders:\n  wards: { influences: [wards] } # wards\nactions: { wards: { summary: wards } }\n',
      'clinics',
      'lead: clinics\nstakeholders:\n  clinics: { influences: [clinics] } # wards\nactions: { wards: { summary: wards } }\n',
    ));
  it('changes what acceptances are about', () =>
    check(
      'actions: { pi$0lot: { summary: P } }\naccepted:\n  - { rule: no-ally, reason: R, subject: actions.pilot }\n  - { rule: no-ally, reason: R, subject: "actions.pilot" }\n  - { rule: no-ally, reason: R, subject: tactics.pilot }\n',
      'trial',
      'actions: { trial: { summary: P } }\naccepted:\n  - { rule: no-ally, reason: R, subject: actions.trial }\n  - { rule: no-ally, reason: R, subject: "actions.trial" }\n  - { rule: no-ally, reason: R, subject: tactics.pilot }\n',
    ));
  it('changes what comes before, what is served, and scenarios', () =>
    check(
      'actions:\n  pi$0lot: { summary: P }\n  b: { summary: B, after: pilot }\ntactics: { t: { type: watch, for: [pilot] } }\nscenarios: { pilot: { actions: { pilot: absent } } }\n',
      'trial',
      'actions:\n  trial: { summary: P }\n  b: { summary: B, after: trial }\ntactics: { t: { type: watch, for: [trial] } }\nscenarios: { pilot: { actions: { trial: absent } } }\n',
    ));
  it('finds a stakeholder whose accents are encoded in another way', () =>
    check(
      'lead: re\u0301gie\nstakeholders: { ré$0gie: {} }\n',
      'office',
      'lead: office\nstakeholders: { office: {} }\n',
    ));
  it('keeps quotes, line breaks and what stands around', () =>
    check(
      `title: "🏥"\r\nlead: "wa$0rds"\r\nstakeholders:\r\n  'wards' : {}\r\n`,
      '病棟',
      `title: "🏥"\r\nlead: "病棟"\r\nstakeholders:\r\n  '病棟' : {}\r\n`,
    ));
  it('keeps a byte order mark', () => check('\ufefflead: wa$0rds', 'x', '\ufefflead: x'));
  it('changes an id that stands alone on its lines', () =>
    check('lead: >-\n  wards\nstakeholders: { wa$0rds: {} }', 'x', 'lead: >-\n  x\nstakeholders: { x: {} }'));
  it('changes an id with escapes', () =>
    check('lead: "w\\u0061rds"\nstakeholders: { wa$0rds: {} }', 'x', 'lead: "x"\nstakeholders: { x: {} }'));
  it('changes the text that an alias stands for', () =>
    check(
      'lead: &a wards\nstakeholders: { wards: {} }\ntactics: { t: { type: watch, targets: [*a$0] } }',
      'x',
      'lead: &a x\nstakeholders: { x: {} }\ntactics: { t: { type: watch, targets: [*a] } }',
    ));
  it('changes that text where it is no id itself', () =>
    check(
      'title: &a wards\nlead: *a\nstakeholders: { wa$0rds: {} }',
      'x',
      'title: &a x\nlead: *a\nstakeholders: { x: {} }',
    ));
  it('leaves the other names of a value alone', () =>
    check(
      'values: { ca$0lm: { aliases: [rest] } }\nactions: { a: { summary: A, aligns-with: [calm, rest] } }',
      'peace',
      'values: { peace: { aliases: [rest] } }\nactions: { a: { summary: A, aligns-with: [peace, rest] } }',
    ));
  it('changes another name of a value where it stands', () =>
    check(
      'values: { calm: { aliases: rest } }\nactions: { a: { summary: A, aligns-with: [calm, re$0st] } }',
      'peace',
      'values: { calm: { aliases: peace } }\nactions: { a: { summary: A, aligns-with: [calm, peace] } }',
    ));
  it('changes a resource', () =>
    check(
      'stakeholders: { s: { controls: { beds: All } } }\nactions: { beds: { summary: A, needs: be$0ds } }',
      '2026',
      'stakeholders: { s: { controls: { 2026: All } } }\nactions: { beds: { summary: A, needs: 2026 } }',
    ));
  it('changes an owner only if that is a stakeholder', () =>
    check(
      'stakeholders: { wa$0rds: {} }\ntactics: { t: { type: watch, owner: wards, summary: wards } }',
      'no',
      'stakeholders: { no: {} }\ntactics: { t: { type: watch, owner: no, summary: wards } }',
    ));
  it('changes nothing for the same id', () => check('lead: wa$0rds', 'wards', 'lead: wards'));
  it('changes what can be read of a broken text', () =>
    check('lead: wa$0rds\nstakeholders:\n  x: [\n  wards: {}\n', 'y', 'lead: y\nstakeholders:\n  x: [\n  y: {}\n'));

  it('changes a plan and the file that it uses, entries in both', () =>
    check(
      {
        'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: wa$0rds\nstakeholders: { wards: { stance: ally } }',
        'o.changeplan.yaml': `${org}stakeholders: { wards: { name: Wards }, c: { influences: wards } }`,
      },
      'x',
      {
        'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: x\nstakeholders: { x: { stance: ally } }',
        'o.changeplan.yaml': `${org}stakeholders: { x: { name: Wards }, c: { influences: x } }`,
      },
    ));
  it('changes every plan that uses a file, from any of them', () =>
    check(
      {
        'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: wa$0rds',
        'o.changeplan.yaml': `${org}stakeholders: { wards: {} }`,
        'q.changeplan.yaml': 'uses: m.changeplan.yaml\nlead: wards',
        'm.changeplan.yaml': `${org}uses: o.changeplan.yaml`,
        'r.changeplan.yaml': 'lead: wards\nstakeholders: { wards: {} }',
      },
      'x',
      {
        'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: x',
        'o.changeplan.yaml': `${org}stakeholders: { x: {} }`,
        'q.changeplan.yaml': 'uses: m.changeplan.yaml\nlead: x',
        'm.changeplan.yaml': `${org}uses: o.changeplan.yaml`,
        'r.changeplan.yaml': 'lead: wards\nstakeholders: { wards: {} }',
      },
    ));
  it('leaves alone a plan that only has the same id', () =>
    check(
      {
        'p.changeplan.yaml': 'uses: o.changeplan.yaml\nstakeholders: { wa$0rds: {} }',
        'q.changeplan.yaml': 'uses: o.changeplan.yaml\nstakeholders: { wards: {} }',
        'o.changeplan.yaml': `${org}stakeholders: { c: {} }`,
      },
      'x',
      {
        'p.changeplan.yaml': 'uses: o.changeplan.yaml\nstakeholders: { x: {} }',
        'q.changeplan.yaml': 'uses: o.changeplan.yaml\nstakeholders: { wards: {} }',
        'o.changeplan.yaml': `${org}stakeholders: { c: {} }`,
      },
    ));

  it('refuses an id that is taken', () =>
    check(
      'title: Our plan\nstakeholders: { wa$0rds: {}, clinics: {} }',
      'clinics',
      /^“Our plan” already has a stakeholder “clinics”; no two of them can have one id\./,
    ));
  it('refuses one that is taken in another plan', () =>
    check(
      {
        'o.changeplan.yaml': `${org}stakeholders: { wa$0rds: {} }`,
        'plans/q.changeplan.yaml': 'uses: ../o.changeplan.yaml\nlead: wards\nstakeholders: { clinics: {} }',
      },
      'clinics',
      /^“q.changeplan.yaml” already has a stakeholder “clinics”/,
    ));
  it('refuses a value that is spoken of already', () =>
    check('actions: { a: { summary: A, aligns-with: [ca$0lm, peace] } }', 'peace', /already has a value “peace”/));
  it('takes an id that was spoken of before it was there', () =>
    check('lead: clinics\nstakeholders: { wa$0rds: {} }', 'clinics', 'lead: clinics\nstakeholders: { clinics: {} }'));
  it('takes an id that something of another kind has', () =>
    check('stakeholders: { wa$0rds: {} }\nactions: { x: {} }', 'x', 'stakeholders: { x: {} }\nactions: { x: {} }'));
  for (const words of ['Night cleaners', ' The night  cleaners’ ', 'Ärzte & Pflege'])
    it(`makes an id of “${words}”`, () => check('lead: wa$0rds', words, `lead: ${toId(words)}`));
  for (const id of ['', ' ', '-x', 'a.b', 'a:', '🏥', 'x\ny', '*a'])
    it(`refuses “${id.replace('\n', ' ')}”`, () =>
      check('lead: wa$0rds', id, /cannot be an id: that is letters, digits/));
  it('refuses what YAML takes for nothing', () => check('lead: wa$0rds', 'null', /means that nothing is said/));
  it('refuses a value of the catalogue', () =>
    check(
      'actions: { a: { summary: A, aligns-with: public-inte$0rest } }',
      'x',
      /is a value of the built-in catalogue/,
    ));
  it('takes it where the plan has a meaning of its own for it', () =>
    check(
      'values: { public-interest: Ours }\nactions: { a: { summary: A, aligns-with: public-inte$0rest } }',
      'x',
      'values: { x: Ours }\nactions: { a: { summary: A, aligns-with: x } }',
    ));
  it('refuses that where another plan has it of the catalogue', () =>
    check(
      {
        'p.changeplan.yaml': 'uses: o.changeplan.yaml\nvalues: { public-inte$0rest: Ours }',
        'o.changeplan.yaml': `${org}organization: { values: { terminal: public-interest } }`,
      },
      'x',
      /is a value of the built-in catalogue/,
    ));
  it('refuses what is still to be filled in', () =>
    check('stakeholders: { s: { values: { terminal: [TO$0DO] } } }', 'calm', /still to be named; write over it/));
  it('refuses a value of a configuration', () =>
    check(
      {
        'p.changeplan.yaml': 'actions: { a: { summary: A, aligns-with: cra$0ft } }',
        '.changeplanrc.yaml': 'values: { craft: Good work }',
      },
      'x',
      /is defined in a configuration file/,
    ));
  it('refuses where no id stands', () => check('tit$0le: wards', 'x', /No id stands here/));

  it('shows the id', () => prepares('lead: «wa$0rds»'));
  it('shows it without quotes', () => prepares('title: "🏥"\r\nlead: "«wa$0rds»"'));
  it('shows an alias', () => prepares('lead: &a wards\ntactics: { t: { type: watch, targets: «*$0a» } }'));
  it('shows the id in a subject', () =>
    prepares('stakeholders: { a: {} }\naccepted: [{ rule: no-ally, reason: R, subject: stakeholders.«a$0» }]'));
  it('shows nothing before it', () =>
    prepares('stakeholders: { a: {} }\naccepted: [{ rule: no-ally, reason: R, subject: stake$0holders.a }]'));
  it('shows nothing at a name', () => prepares('stakeholders: { a: { name: wa$0rds } }'));
  it('shows nothing in an empty file', () => prepares('$0'));
});

describe('rename in the examples', () => {
  for (const folder of readdirSync('examples'))
    it(`of each id, and back: ${folder}`, async () => {
      const names = readdirSync(join('examples', folder)).filter((name) => name.endsWith('.changeplan.yaml'));
      const texts = Object.fromEntries(
        names.map((name) => [name, readFileSync(join('examples', folder, name), 'utf8')]),
      );
      const before = await workspaceOf(texts);
      const all = before.plans.flatMap((checked) => checked.analysis.names.map((name) => ({ checked, name })));
      const distinct = new Map(all.map((it) => [`${it.name.kind} ${it.name.id}`, it]));
      let count = 0;
      for (const { checked, name } of distinct.values()) {
        const from = {
          ...before,
          checked: before.plans.find(({ document }) => document.file === name.at.file) ?? checked,
        };
        const after = renamed(from, name.letters.start, 'fresh-id');
        if (typeof after === 'string') {
          assert.match(after, /built-in catalogue/);
          continue;
        }
        count++;
        const there = await workspaceOf(after);
        assert.deepEqual(findings(there, 'fresh-id', name.id), findings(before), name.id);
        const fresh = there.plans
          .flatMap((plan) => plan.analysis.names.map((it) => ({ plan, it })))
          .find(({ it, plan }) => it.id === 'fresh-id' && it.at.file === plan.document.file);
        assert.ok(fresh);
        const back = renamed({ ...there, checked: fresh.plan }, fresh.it.letters.start, name.id);
        assert.deepEqual(back, texts, name.id);
      }
      assert.ok(count > 5, String(count));
    });
});

describe('rename in any plan', () => {
  it('is undone by another rename', async () => {
    const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    const there = fc.asyncProperty(planText, at, async (text, which) => {
      const before = await workspaceOf(text);
      const { names } = before.checked.analysis;
      const others = names.filter(({ id }) => id !== 'null'); // Nothing is renamed to that.
      const name = others[Math.floor(which * others.length)];
      const after = name && renamed(before, placeOf(name).start, 'fresh-id');
      if (!name || typeof after === 'string') return;
      const renamedOnce = await workspaceOf(after ?? text);
      const ids = renamedOnce.checked.analysis.names;
      const fresh = ids.find((it) => it.kind === name.kind && it.id === 'fresh-id');
      assert.ok(fresh);
      assert.ok(!ids.some((it) => it.kind === name.kind && it.id === name.id));
      assert.deepEqual(renamed(renamedOnce, placeOf(fresh).start, name.id), before.texts);
    });
    await fc.assert(there, tries(10, 1000));
  });
});

/** What is found in which entry, in the order of the text; ids may stand for others. */
function findings({ plans }: Workspace, id?: string, meant = ''): string[] {
  const entry = (subject: string) =>
    subject
      .split('.')
      .map((part) => (part === id ? meant : part))
      .join('.');
  const print = ({ rule, severity, at, subject, accepted }: Finding) =>
    `${at.file} ${severity} ${rule} ${entry(subject)} ${accepted ? 'accepted' : ''}`;
  return plans.flatMap((plan) => plan.findings.map(print));
}
