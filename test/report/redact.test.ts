import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Checked, check as checkSource, checkText } from '../../server/src/check/check.ts';
import { defaults } from '../../server/src/check/settings.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { exportReport } from '../../server/src/report/export.ts';
import { reportToHtml } from '../../server/src/report/html.ts';
import { reportToJson } from '../../server/src/report/json.ts';
import { reportToMarkdown } from '../../server/src/report/markdown.ts';
import { pictured } from '../../server/src/report/parts.ts';
import { redact } from '../../server/src/report/redact.ts';
import type { Naming } from '../../server/src/report/who-is-who.ts';
import { tries } from '../robust/survive.ts';
import { world } from '../world.ts';
import { planOf } from './plans.ts';

const plan = `changeplan: 1
title: Ask the Board
lead: us
organization: { name: Brandt Tools, values: { terminal: { craft: { pursued-by: [board] } } } }
stakeholders:
  us: { name: Planning }
  board:
    name: Board
    department: Head Office
    stance: opposed
    power: dominant
    notes: Never answers letters
    resistance: { dimensions: first, signs: [Laughs at us] }
    values: { terminal: { craft: Says the board } }
  miller: { name: Jane Miller, kind: person, stance: ally, department: IT, influences: board }
  workshop: { stance: ally, department: IT }
actions:
  act: { summary: Give it to miller and the workshops of Brandt Tools, needs: board-room, conflicts-with: { craft: { for: [board] } } }
tactics:
  talk-to-board: { type: negotiate, summary: Jane asks the BOARD (jane.miller@example.org), targets: [board, nobody], owner: Max Frisch, due: 2026-01-01 }
accepted:
  - { rule: no-protection, subject: stakeholders.board, reason: Jane Miller says so, by: Jane Miller }
`;

describe('redaction', () => {
  it('calls people and groups by letters, in the order of the plan', () => {
    assert.deepEqual(names(redacted(plan)), [
      'group-a: Group A',
      'group-b: Group B',
      'person-c: Person C',
      'group-d: Group D',
    ]);
  });

  it('calls them by their ids when asked to', () => {
    assert.deepEqual(names(redacted(plan, 'ids')), ['us: us', 'board: board', 'miller: miller', 'workshop: workshop']);
  });

  it('has letters for everybody', () => {
    const found = names(redacted(planOf(60)));
    assert.deepEqual(
      [found[25], found[26], found[59]],
      ['group-z: Group Z', 'group-aa: Group AA', 'group-bh: Group BH'],
    );
  });

  it('gives departments other names, the same to all of their people', () => {
    const departments = redacted(plan).analysis.plan.stakeholders.map(({ department }) => department?.value);
    assert.deepEqual(departments, [undefined, 'Department 1', 'Department 2', 'Department 2']);
  });

  it('tells a department from somebody of the same name', () => {
    const [one] = redacted('stakeholders: { a: { name: Surgery, department: Surgery } }').analysis.plan.stakeholders;
    assert.deepEqual([one?.name, one?.department?.value], ['Group A', 'Department 1']);
  });

  it('leaves out notes, signs, who accepted, and the name of the organization', () => {
    const { stakeholders, accepted, organization } = redacted(plan).analysis.plan;
    const [, board] = stakeholders;
    assert.deepEqual(
      [board?.notes, board?.resistance?.signs, accepted[0]?.by, organization?.name],
      [undefined, [], undefined, undefined],
    );
  });

  it('replaces names in texts, as whole words', () => {
    const { title, actions, tactics, accepted, stakeholders } = redacted(plan).analysis.plan;
    assert.deepEqual(
      [
        title?.value,
        actions[0]?.summary,
        tactics[0]?.id,
        tactics[0]?.summary?.value,
        tactics[0]?.owner?.value,
        accepted[0]?.reason?.value,
        stakeholders[1]?.values.terminal[0]?.how?.value,
      ],
      [
        'Ask the Group B',
        'Give it to Person C and the workshops of the organization',
        'talk-to-Group-B',
        'Person C asks the Group B (…)',
        'unknown-2',
        'Person C says so',
        'Says the Group B',
      ],
    );
  });

  it('puts no article before the organization where one stands, and no blank into a path', () => {
    const said = (title: string) => {
      const { title: it, uses } = redacted(`title: ${title}\nuses: acme.changeplan.yaml\norganization: { name: Acme }`)
        .analysis.plan;
      return [it?.value, ...(uses ?? []).map(({ id }) => id)];
    };
    assert.deepEqual(said('The Acme way'), ['The organization way', 'the-organization.changeplan.yaml']);
    assert.equal(said('Unsere Acme, und der Acme Nutzen')[0], 'Unsere organization, und der organization Nutzen');
    assert.equal(said('What Acme gives')[0], 'What the organization gives');
  });
  it('replaces an id that is written in words', () => {
    const text = 'title: What the Night shift-leads ask\nstakeholders: { night-shift: { name: Nurses at night } }';
    assert.equal(redacted(text).analysis.plan.title?.value, 'What the Group A-leads ask');
  });
  it('takes a name as one, with its particles and both its halves', () => {
    const title = (said: string) =>
      redacted(
        `title: ${said}\nstakeholders: { a: { name: Prof. Jan van der Zoon, kind: person }, b: { name: Mia Quix-Brandt, kind: person } }`,
      ).analysis.plan.title?.value;
    assert.equal(title('Ask van der Zoon again'), 'Ask Person A again');
    assert.equal(title('Van der Zoons plan'), 'Person A plan');
    assert.equal(title('Ask Zoon of the van der Waals group'), 'Ask Person A of the van der Waals group');
    assert.equal(title('Mrs Quix-Brandt and Brandt'), 'Mrs Person B and Person B');
    assert.equal(title('Quix, Zoon and Mia Quix'), 'Person B, Person A and Person B');
  });
  it('keeps ids of values and resources', () => {
    const { needs, conflictsWith } = redacted(plan).analysis.plan.actions[0] ?? {};
    assert.deepEqual([needs?.[0]?.id, conflictsWith?.[0]?.id], ['board-room', 'craft']);
  });

  it('keeps what is computed', () => {
    const [before, after] = [checked(plan), redacted(plan)];
    const numbers = ({ analysis: { base, situations, responses } }: Checked) => [
      base.grade,
      base.depth,
      situations.ofPlan,
      [...responses.values()],
    ];
    assert.deepEqual(numbers(after), numbers(before));
  });

  it('keeps findings with their places, and adds none for what it leaves out', () => {
    const places = ({ findings }: Checked) =>
      findings.map(({ rule, at, accepted }) => `${rule} ${at.start}-${at.end} ${accepted ? 'accepted' : ''}`);
    assert.deepEqual(places(redacted(plan)), places(checked(plan)));
    assert.ok(places(redacted(plan)).some((it) => it.includes('accepted')));
  });

  it('changes nothing of the plan that it was made from', () => {
    const before = checked(plan);
    const text = JSON.stringify(before.document.root);
    redact(before, world, 'letters');
    assert.equal(JSON.stringify(before.document.root), text);
  });

  it('redacts what a fault quotes', () => {
    const messages = redacted(`${plan}stakeholders: {}\nJane Miller: 1\n`).findings.map(({ message }) => message);
    assert.ok(
      messages.some((it) => it.includes('“Person C” is not known')),
      messages.join('\n'),
    );
    const twice = redacted('changeplan: 1\nstakeholders:\n  miller: {}\n  miller: {}\n').findings;
    assert.ok(twice.some(({ message }) => message.startsWith('“Group A” stands here a second time')));
  });

  it('replaces names that stand where nothing is read', () => {
    const faulty = redacted(
      'changeplan: 1\ntitle: What Jane Miller wants\nstakholders:\n  jane: { name: Jane Miller }\n',
    );
    assert.equal(faulty.analysis.plan.title?.value, 'What somebody wants');
    const torn = redacted('changeplan: 1\ntitle: P\ntactics: { talk: { type: watch, owner:" Jane Miller" } }\n');
    assert.doesNotMatch(torn.findings.map(({ message }) => message).join(), /Jane/);
    const doubled = redacted(
      'changeplan: 1\ntitle: What Jane Miller wants\nstakeholders: { a: { name: ""Jane Miller" } }\n',
    );
    assert.doesNotMatch(outputs(doubled), /Jane/);
  });

  it('names no repository', () => {
    const { source } = checked('changeplan: 1\ntitle: T\n');
    const sharing = { remotes: ['git@git.example.org:miller'], unlisted: ['git@git.example.org:miller'] };
    const shared = checkSource({ ...source, sharing }, world);
    assert.match(outputs(shared), /example\.org/);
    assert.doesNotMatch(outputs(redact(shared, world, 'letters')), /example\.org/);
  });

  it('redacts the files that are used', () => {
    const used = readDocument(
      'org',
      'changeplan: 1\nkind: organization\ntitle: O\nstakeholders:\n  board: { name: Aldermen, notes: Secret, department: Hall }\n',
    );
    const document = readDocument(
      'p',
      'changeplan: 1\ntitle: P\nuses: org\nstakeholders:\n  board: { stance: opposed }\n',
    );
    const source = { document, used: [used], unresolved: [], faults: [], settings: defaults };
    const said = outputs(redact(checkSource(source, world), world, 'letters'));
    assert.doesNotMatch(said, /Aldermen|Secret|Hall/);
    assert.match(said, /Group A/);
  });

  for (const naming of ['letters', 'ids'] as const)
    it(`lets no name through, by ${naming}`, () => {
      fc.assert(
        fc.property(secretPlan('repeated'), ({ text, secrets }) => hides(text, secrets, naming)),
        tries(2, 500),
      );
    });

  for (const torn of ['notes:" Quixlyzorb', 'notes Quixlyzorb', "notes:'Quixlyzorb", 'notes: [Quixlyzorb'])
    it(`hides a note that has become part of its key: ${torn}`, () =>
      hides(
        `changeplan: 1\ntitle: T\nstakeholders:\n  foe: { stance: opposed, ${torn}, interest: high }\n`,
        ['Quixlyzorb'],
        'letters',
      ));

  it('lets no name through where the text is broken', () => {
    const cut = fc.tuple(secretPlan('once'), fc.nat(3000), fc.constantFrom('', '"', '[', '\t', '\n  - x: {', '}'));
    fc.assert(
      fc.property(cut, ([{ text, secrets }, at, junk]) =>
        hides(text.slice(0, at % text.length) + junk + text.slice(at % text.length), secrets, 'letters'),
      ),
      tries(3, 2000),
    );
  });
});

const checked = (text: string) => checkText('file:///p.changeplan.yaml', text, world);

const redacted = (text: string, naming: Naming = 'letters') => redact(checked(text), world, naming);

const names = ({ analysis }: Checked) => analysis.plan.stakeholders.map(({ id, name }) => `${id}: ${name}`);

/** All that can be printed of a plan. */
function outputs(plan: Checked): string {
  const report = buildReport(plan, world.today);
  const json = reportToJson(plan, ({ message, subject, related }) => ({ message, subject, related }));
  const pictures = pictured.map((part) => exportReport(plan, world.today, 'svg', part));
  return [reportToHtml(report), reportToMarkdown(report), JSON.stringify(json), ...pictures].join('\n');
}

function hides(text: string, secrets: readonly string[], naming: Naming): void {
  const said = outputs(redacted(text, naming)).toLowerCase();
  for (const secret of secrets) assert.ok(!said.includes(secret.toLowerCase()), secret);
}

/** Words that are none of ours. */
const secret = fc
  .array(fc.constantFrom('q', 'x', 'z', 'j', 'w', 'é', 'ß', 'ж', 'Я', '漢'), { minLength: 5, maxLength: 9 })
  .map((letters) => `Q${letters.join('')}`);

/** A plan in which names, departments, notes and signs are such words, which texts may speak of again. */
function secretPlan(times: 'once' | 'repeated') {
  const many = fc.uniqueArray(secret, { minLength: 10, maxLength: 10, selector: (it) => it.toLowerCase() });
  return many.map((secrets) => {
    const [first = '', second = '', third = '', office, hall, note, sign, by, owner, town = ''] = secrets;
    const again = (name: string) => (times === 'repeated' ? name : 'them');
    return {
      secrets,
      text: `changeplan: 1
title: What ${again(first)} wants
lead: us
organization: { name: ${town}, values: { terminal: { craft: ${again(town)} and ${again(second)} } } }
stakeholders:
  us: { name: ${third}, department: ${office}, influences: friend }
  friend: { name: "${first} ${second}", kind: person, stance: ally, power: strong, controls: money, values: { terminal: craft }, influences: foe }
  foe: { name: ${second}, department: ${hall}, stance: opposed, power: dominant, values: { terminal: { craft: ${again(first)} } }, notes: ${note}, resistance: { severity: high, signs: [${sign}] }, assessed: 2020-01-01 }
actions:
  act: { summary: Tell ${again(third)}, needs: [money, time], conflicts-with: { craft: of ${again(second)} } }
tactics:
  talk: { type: use-executive-power, summary: Ask ${again(first)}, targets: [foe, ${again(third)}], through: friend, owner: ${owner}, due: 2026-01-01, evidence: [${again(second)} said so, ${again(first)}@example.org] }
  old: { type: produce-power-relations, targets: foe, owner: us, every: month, last: 2026-01-01, offer: ${again(third)} }
accepted:
  - { rule: overdue, reason: ${again(third)} knows, by: ${by} }
`,
    };
  });
}
