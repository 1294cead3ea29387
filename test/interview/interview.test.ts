import assert from 'node:assert/strict';
import fc from 'fast-check';
import { atWork, commonWords, organizations, usual } from '../../schemas/usual-values.ts';
import { catalogue } from '../../schemas/values.ts';
import { checkText } from '../../server/src/check/check.ts';
import type { Values } from '../../server/src/interview/draft.ts';
import { interview, replay } from '../../server/src/interview/interview.ts';
import type { Answer, Question } from '../../server/src/interview/question.ts';
import { readDocument } from '../../server/src/model/document.ts';
import type { Mention, ValuesHeld } from '../../server/src/model/plan.ts';
import { readPlan } from '../../server/src/model/read.ts';
import { tries } from '../robust/survive.ts';
import { world } from '../world.ts';

/** Answers by the id of their question; all others are left open. */
type Told = Readonly<Record<string, string | readonly string[]>>;

/** Asks until nothing is left to be asked, or until the question of that id. */
function tell(told: Told, until?: string) {
  const answers: Answer[] = [];
  for (;;) {
    const progress = interview(answers);
    const { question } = progress;
    if (!question || question.id === until) return progress;
    const answer = told[question.id] ?? [];
    answers.push(typeof answer === 'string' ? [answer] : answer);
    const refused = interview(answers);
    if (refused.problem) return refused;
  }
}

const planOf = (told: Told) => readPlan(readDocument('p', tell({ title: 'T', ...told }).plan)).plan;
const asks = (told: Told, id: string) => tell({ title: 'T', ...told }, id).question?.id === id;
const labels = (told: Told, id: string) =>
  tell({ title: 'T', ...told }, id).question?.choices.map(({ label, meaning }) => `${label}: ${meaning}`);
const problem = (told: Told) => tell(told).problem;
const found = (plan: string) => checkText('p.changeplan.yaml', plan, world).findings.map(({ rule }) => rule);

const seniors: Told = {
  title: 'Spread the Seniors Program',
  purpose: 'Delay frailty, so that fewer seniors need a hospital bed',
  lead: 'Fellowship members',
  organization: 'The health region',
  terminal: ['public-interest'],
  instrumental: ['robustness', 'sustainability'],
  action: 'Run the program in two towns',
  'group-1': 'Hospital vice presidents',
  'group-1-relation': 'above',
  'group-1-power': 'dominant',
  'group-1-stance': 'resistant',
  'group-1-terminal': ['public-interest'],
  'group-1-instrumental': ['robustness', 'Calm wards, every night'],
  'group-2': 'Nurses on the wards',
  'group-2-relation': 'peer',
  'group-2-stance': 'supportive',
  serves: ['public-interest', 'sustainability'],
  hurts: ['robustness'],
  needs: 'Staff time, half a day’s agenda',
  'control-staff-time': 'hospital-vice-presidents',
  'group-1-dimensions': ['second'],
  'group-1-severity': 'high',
  target: 'hospital-vice-presidents',
  'appeals-to': ['public-interest'],
  offer: 'Fewer crowded wards next winter',
  through: 'nurses-on-the-wards',
  protection: 'The dean presents it',
};

const written = `# Who may resist this change, why, and what to do about it.
# Change Plan reads along and underlines what deserves a thought; the light bulb beside it offers an edit that answers it.
# The file says who resists whom. It counts as private unless “audience” says otherwise; mind where you keep it.
changeplan: 1
title: Spread the Seniors Program
purpose: Delay frailty, so that fewer seniors need a hospital bed
lead: fellowship-members

# What the organization pursues: terminal values for their own sake, instrumental ones because they serve those.
organization:
  name: The health region
  values:
    terminal: [public-interest]
    instrumental: [robustness, sustainability]

# What values mean that the built-in catalogue does not have.
values:
  calm-wards-every-night: Calm wards, every night

# Whose support or resistance matters. Keep it up to date, and add whoever turns up.
# “relation” is seen from the lead; “stance” is what they do today: ally, supportive, neutral, resistant or opposed.
stakeholders:
  fellowship-members:
    name: Fellowship members

  hospital-vice-presidents:
    name: Hospital vice presidents
    relation: above
    power: dominant
    stance: resistant
    values:
      terminal: [public-interest]
      instrumental: [robustness, calm-wards-every-night]
    controls: [staff-time]
    resistance:
      dimensions: [second]
      severity: high

  nurses-on-the-wards:
    name: Nurses on the wards
    relation: peer
    stance: supportive
    influences: [hospital-vice-presidents]

# What is to be done: what it needs from others, which values it serves, and which it hurts.
actions:
  run-the-program-in-two-towns:
    summary: Run the program in two towns
    needs:
      staff-time: Staff time
      half-a-days-agenda: half a day’s agenda
    aligns-with: [public-interest, sustainability]
    conflicts-with: [robustness]

# How support is won and resistance met. Next, say by when (due), who sees to it (owner), with what (evidence).
tactics:
  win-hospital-vice-presidents:
    type: define-rationality
    targets: hospital-vice-presidents
    through: nurses-on-the-wards
    appeals-to: [public-interest]
    offer: Fewer crowded wards next winter

  protect-us:
    type: protect
    summary: The dean presents it
`;

const untold = `# Who may resist this change, why, and what to do about it.
# Change Plan reads along and underlines what deserves a thought; the light bulb beside it offers an edit that answers it.
# The file says who resists whom. It counts as private unless “audience” says otherwise; mind where you keep it.
changeplan: 1
title: T

# Not told when this file was made. Each can be added as a line of its own, and then be filled in:
#   purpose: what will be better, and for whom
#   lead: the stakeholder who drives the plan
#   organization: its name, and the values that it pursues
#   stakeholders: whose support or resistance matters
#   actions: what is to be done
#   tactics: how support is won and resistance met
`;

describe('the interview', () => {
  it('writes down everything that it is told', () => assert.equal(tell(seniors).plan, written));
  it('writes a plan from a title alone, and names what is missing', () =>
    assert.equal(tell({ title: 'T' }).plan, untold));
  it('sends to the stakeholders and the organization that there are, and not to second ones', () => {
    const { plan } = tell({ title: 'T', lead: 'Us', organization: 'The town' });
    assert.match(plan, /^# {3}the values of the organization, above: /m);
    assert.doesNotMatch(plan, /^# {3}organization:/m);
    assert.match(plan, /^# {3}more stakeholders, above: /m);
    assert.doesNotMatch(plan, /^# {3}stakeholders:/m);
  });
  it('names the file after the title', () =>
    assert.equal(tell(seniors).fileName, 'spread-the-seniors-program.changeplan.yaml'));
  it('has a file name for a title without a letter', () =>
    assert.equal(tell({ title: '🎉' }).fileName, 'plan.changeplan.yaml'));
  it('has a plan before the first answer', () =>
    assert.match(interview([]).plan, /^title: A change that has no name/m));

  it('has something to say about what it was told', () => {
    const rules = found(tell(seniors).plan);
    assert.ok(rules.includes('no-ally'));
    assert.ok(rules.includes('overlooked-direction'));
  });
  it('has something to say about a title alone', () => assert.ok(found(untold).includes('without-actions')));

  it('asks in the same order again when the last answer is dropped', () => {
    const answers: Answer[] = [['T'], ['P'], ['Us']];
    assert.equal(interview(answers).question?.id, 'organization');
    assert.equal(interview(answers.slice(0, 2)).question?.id, 'lead');
  });

  it('cannot do without a title', () => assert.match(problem({ title: '  \n ' }) ?? '', /cannot do without/));
  it('takes one line for a text', () => assert.equal(planOf({ title: ' a\n\tb ' }).title?.value, 'a b'));
  it('takes a title that looks like the end of a document', () =>
    assert.equal(planOf({ title: '---' }).title?.value, '---'));
  it('takes a title without the characters that nobody sees', () =>
    assert.equal(planOf({ title: 'a\u0086\ud800b' }).title?.value, 'a b'));
  it('takes no book for a title', () => assert.match(problem({ title: 'x'.repeat(1001) }) ?? '', /fewer than 1000/));
  it('does not take the name of a group twice', () =>
    assert.equal(
      problem({ title: 'T', lead: 'Us', 'group-1': 'us' }),
      'Us is named already; name another, or leave it at that.',
    ));
  it('takes only what is among the choices', () =>
    assert.match(problem({ title: 'T', 'group-1': 'A', 'group-1-power': 'huge' }) ?? '', /^“huge” is not among/));

  it('reminds of directions in which nobody is named', () => {
    const { question } = tell({ title: 'T', 'group-1': 'A', 'group-1-relation': 'peer' }, 'group-2');
    assert.equal(
      question?.help,
      'Nobody is named yet among those who report to you, above you or outside the organization.',
    );
  });
  it('offers values that were told before first, with who holds them', () =>
    assert.deepEqual(
      labels({ organization: 'We', terminal: 'Old trees', 'group-1': 'A' }, 'group-1-terminal')?.slice(0, 2),
      ['Old trees: We', 'Quality: Doing it so well that it need not be done again'],
    ));
  it('does not ask what an action serves when no value is told', () =>
    assert.equal(asks({ action: 'Act' }, 'serves'), false));
  it('does not ask what an action hurts when it serves all', () =>
    assert.equal(asks({ action: 'Act', terminal: 'health', serves: 'health' }, 'hurts'), false));
  it('asks who controls each thing that is needed', () =>
    assert.ok(asks({ lead: 'Us', action: 'Act', needs: 'money; time,' }, 'control-time')));
  it('asks how those resist whose values suffer', () =>
    assert.ok(
      asks({ action: 'Act', 'group-1': 'A', 'group-1-terminal': 'health', hurts: 'health' }, 'group-1-dimensions'),
    ));
  it('does not ask how others resist', () =>
    assert.equal(asks({ action: 'Act', 'group-1': 'A', 'group-1-stance': 'neutral' }, 'group-1-dimensions'), false));
  it('does not ask whom to win when all are allies', () =>
    assert.equal(asks({ 'group-1': 'A', 'group-1-stance': 'ally' }, 'target'), false));
  it('does not ask for protection when nobody resists', () =>
    assert.equal(asks({ 'group-1': 'A' }, 'protection'), false));

  it('negotiates where values suffer and none is shared', () => {
    const told = { action: 'Act', 'group-1': 'A', 'group-1-terminal': 'health', hurts: 'health', target: 'a' };
    assert.equal(planOf(told).tactics[0]?.type?.value, 'negotiate');
  });
  it('builds an alliance where nothing is known of values', () =>
    assert.equal(planOf({ 'group-1': 'A', target: 'a' }).tactics[0]?.type?.value, 'produce-power-relations'));

  it('knows a value of the catalogue by its name', () =>
    assert.deepEqual(planOf({ terminal: 'Public Interest' }).values, []));
  it('gives different words the same id only when they are the same', () =>
    assert.deepEqual(
      planOf({ terminal: ['🎉', '🚀'] }).values.map(({ id, meaning }) => `${id} ${meaning?.value}`),
      ['value 🎉', 'value-2 🚀'],
    ));
  it('gives groups with the same letters different ids', () =>
    assert.deepEqual(
      planOf({ 'group-1': 'The board', 'group-2': 'The board!' }).stakeholders.map(({ id }) => id),
      ['the-board', 'the-board-2'],
    ));

  it('keeps to what was answered, whatever it is', () =>
    fc.assert(
      fc.property(fc.array(roll, { minLength: 10, maxLength: 50 }), (rolls) => {
        let answers: readonly Answer[] = [];
        for (const it of rolls) {
          const { question } = replay(answers);
          if (!question) break;
          const more = [...answers, answerTo(question, it)];
          if (!replay(more).problem) answers = more;
        }
        faithful(answers);
      }),
      tries(8, 600),
    ));

  describe('of values', () => {
    const values = (told: Told, id = 'terminal') => tell({ title: 'T', ...told }, id).question?.choices ?? [];
    const first = (told: Told, id?: string) =>
      values(told, id)
        .slice(0, 3)
        .map(({ value }) => value);

    it('offers first the kind of organization that its name tells', () => {
      const kind = (organization: string) =>
        tell({ title: 'T', organization }, 'organization-kind').question?.choices[0]?.value;
      assert.equal(kind('St. Anna Hospital'), 'health care');
      assert.equal(kind('Lakeside school'), 'education');
      assert.equal(kind('Acme'), kind('Its own'));
    });
    it('are asked for with the kind of organization that was told', () => {
      const text = (told: Told) => tell({ title: 'T', organization: 'Acme', ...told }, 'terminal').question?.text;
      assert.equal(text({ 'organization-kind': 'health care' }), 'Acme (health care): what is it there for?');
      assert.equal(text({}), 'Acme: what is it there for?');
    });
    it('offers a dozen first that fit the kind of organization', () => {
      assert.deepEqual(first({ 'organization-kind': 'company' }), ['customer-satisfaction', 'profitability', 'growth']);
      assert.deepEqual(first({ 'organization-kind': 'health care' }), ['health', 'patient-safety', 'quality-of-care']);
      assert.deepEqual(first({}), ['quality', 'customer-satisfaction', 'public-interest']);
      for (const { values: dozen } of Object.values(organizations)) assert.equal(new Set(dozen).size, 12);
    });
    it('offers groups what people want from their work, behind what was told', () => {
      const told = { 'organization-kind': 'company', terminal: ['growth'], 'group-1': 'Staff' };
      assert.equal(first(told, 'group-1-terminal')[0], 'growth');
      const ids = values(told, 'group-1-terminal').map(({ value }) => value);
      assert.ok(ids.indexOf('job-security') < 13);
      assert.equal(new Set(ids).size, ids.length);
    });
    it('offers nobody as a means what they have just said to be their end', () => {
      const told = { organization: 'We', terminal: ['growth'], 'group-1': 'Staff', 'group-1-terminal': ['health'] };
      const has = (id: string, value: string) => values(told, id).some((it) => it.value === value);
      assert.deepEqual(
        ['instrumental', 'group-1-instrumental'].map((id) => [has(id, 'growth'), has(id, 'health')]),
        [
          [false, true],
          [true, false],
        ],
      );
    });
    it('offers them all, each once', () =>
      assert.deepEqual(new Set(values({}).map(({ value }) => value)), new Set(Object.keys(catalogue))));
    it('are found by common words', () => {
      const by = (word: string) => values({}).flatMap(({ value, words }) => (words?.includes(word) ? value : []));
      assert.deepEqual(by('revenue'), ['profitability', 'growth']);
      assert.ok(by('keep staff').includes('employee-well-being'));
      assert.ok(by('profit').includes('profitability'), 'by another name of it too');
    });
    it('know the catalogue', () => {
      const ids = [
        ...Object.values(organizations).flatMap((it) => it.values),
        ...usual,
        ...atWork,
        ...Object.keys(commonWords),
      ];
      assert.deepEqual(
        ids.filter((id) => !Object.hasOwn(catalogue, id)),
        [],
      );
    });
  });

  it('says beside choices what it wants in few words, as an editor cuts off more', () => {
    for (const told of [{}, seniors]) {
      const answers: Answer[] = [];
      for (let { question } = interview(answers); question; { question } = interview(answers)) {
        if (question.kind !== 'text') assert.ok(question.help.length <= 60, question.help);
        const answer = { title: 'T', ...told }[question.id] ?? [];
        answers.push(typeof answer === 'string' ? [answer] : answer);
      }
    }
  });

  it('counts its questions: the last is the last', () => {
    const counts = (told: Told) => {
      const answers: Answer[] = [];
      const seen: [number, number][] = [];
      for (let progress = interview(answers); progress.question; progress = interview(answers)) {
        seen.push([progress.number, progress.of]);
        const answer = { title: 'T', ...told }[progress.question.id] ?? [];
        answers.push(typeof answer === 'string' ? [answer] : answer);
      }
      return seen;
    };
    for (const told of [{}, seniors]) {
      const seen = counts(told);
      assert.deepEqual(
        seen.map(([number]) => number),
        seen.map((_, index) => index + 1),
      );
      assert.deepEqual(seen.at(-1), [seen.length, seen.length]);
    }
  });
});

const strange = [
  ...[
    'null',
    '~',
    'true',
    '2026',
    '1e3',
    '- a',
    'a: b',
    '# x',
    'x # y',
    "'",
    '"',
    '\\',
    '*a',
    '&a',
    '!t',
    '{',
    '[',
    '|',
    '>',
  ],
  ...[
    '%YAML 1.2',
    '---',
    '...',
    '@',
    '`',
    '<<',
    '__proto__',
    'constructor',
    'a\nb: c',
    '\r\n',
    '\t',
    ' ',
    '',
    ',',
    'a,b',
  ],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    'e\u0301',
    'İ',
    '🎉',
    '𝐀b',
    'हिन्दी',
    '“q”',
    'x'.repeat(2000),
  ],
];

const anyText = fc.oneof(fc.constantFrom(...strange), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** What somebody without a plan does at a question, whichever it is. */
const roll = fc.record({
  text: anyText,
  picks: fc.array(fc.nat(), { maxLength: 3 }),
  own: fc.array(anyText, { maxLength: 2 }),
});

function answerTo(
  { kind, choices, open }: Question,
  { text, picks, own }: { text: string; picks: readonly number[]; own: readonly string[] },
): Answer {
  if (kind === 'text') return [text];
  const chosen = picks.flatMap((pick) => choices[pick % choices.length]?.value ?? []);
  if (kind === 'one') return chosen.slice(0, 1);
  return open ? [...chosen, ...own] : chosen;
}

function faithful(answers: readonly Answer[]): void {
  const text = interview(answers).plan;
  assert.deepEqual(
    found(text).filter((rule) => rule === 'syntax' || rule === 'schema' || rule === 'unknown-reference'),
    [],
    text,
  );
  const { draft } = replay(answers);
  const { plan } = readPlan(readDocument('p', text));
  assert.equal(plan.title?.value, draft.title ?? 'A change that has no name yet');
  assert.equal(plan.purpose?.value, draft.purpose);
  assert.equal(plan.lead?.value, draft.lead?.id);
  assert.equal(plan.organization?.name?.value, draft.organization);
  assert.deepEqual(held(plan.organization?.values), draft.organizationValues);
  assert.deepEqual(new Map(plan.values.map(({ id, meaning }) => [id, meaning?.value])), draft.meanings);
  assert.deepEqual(
    plan.stakeholders.map((it) => ({
      name: it.name,
      facts: [it.relation?.value, it.power?.value, it.stance?.value, it.resistance?.severity?.value],
      values: held(it.values),
      controls: ids(it.controls),
      influences: ids(it.influences),
      dimensions: ids(it.resistance?.dimensions),
    })),
    [...(draft.lead ? [draft.lead] : []), ...draft.groups].map((it) => ({
      name: it.name,
      facts: [it.relation, it.power, it.stance, it.severity],
      values: it.values,
      controls: it.controls,
      influences: it.influences,
      dimensions: it.dimensions,
    })),
  );
  const [action] = plan.actions;
  assert.equal(action?.summary, draft.action?.summary);
  assert.deepEqual(ids(action?.needs).sort(), (draft.action?.needs.map(({ id }) => id) ?? []).sort());
  assert.deepEqual(ids(action?.alignsWith), draft.action?.serves ?? []);
  assert.deepEqual(ids(action?.conflictsWith), draft.action?.hurts ?? []);
  assert.deepEqual(
    plan.tactics.map((it) => [
      it.type?.value,
      it.summary?.value ?? it.offer?.value,
      ids(it.targets),
      ids(it.through),
      ids(it.appealsTo),
    ]),
    [
      ...(draft.tactic
        ? [
            [
              draft.tactic.type,
              draft.tactic.offer,
              [draft.tactic.target.id],
              draft.tactic.through ? [draft.tactic.through.id] : [],
              draft.tactic.appealsTo,
            ],
          ]
        : []),
      ...(draft.protection ? [['protect', draft.protection, [], [], []]] : []),
    ],
  );
}

const ids = (mentions: readonly Mention[] | undefined) => mentions?.map(({ id }) => id) ?? [];

const held = (values: ValuesHeld | undefined): Values => ({
  terminal: ids(values?.terminal),
  instrumental: ids(values?.instrumental),
});
