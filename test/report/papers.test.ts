import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { stances, tacticTypes } from '../../schemas/choices.ts';
import { checkText } from '../../server/src/check/check.ts';
import {
  type PaperFormat,
  type PaperKind,
  paperFormats,
  paperOf,
  paperToJson,
  printPaper,
} from '../../server/src/report/papers.ts';
import { tries } from '../robust/survive.ts';
import { world } from '../world.ts';

const plan = `changeplan: 1
title: A square without cars
purpose: Children cross alone
lead: office
values: { footfall: Many people in the shops }
stakeholders:
  office: { name: The planning office, influences: forum }
  forum: { name: The forum, stance: ally, influences: shops }
  shops:
    name: The shops
    relation: outside
    power: strong
    stance: opposed
    assessed: 2026-11-01
    concerns: No place to unload
    values: { terminal: footfall, instrumental: [accessibility, dialogue] }
    influences: council
    owner: forum
    resistance: { dimensions: first, signs: A petition, severity: high }
  council: { name: The council, power: dominant }
actions:
  close:
    summary: Close the square
    start: 2027-05-01
    due: 2027-09-30
    aligns-with: { dialogue: We ask first }
    conflicts-with: { footfall: { how: Drivers go elsewhere, for: shops }, accessibility: { for: council } }
    affects: { shops: { depth: high, loss: The parking lots, gain: Quiet evenings } }
  idea: { summary: Close it for good, status: reserve, affects: { shops: high } }
tactics:
  fair: { type: negotiate, summary: A street fair, targets: shops, status: done, outcome: Nobody came }
  count: { type: negotiate, summary: Count together., targets: shops, offer: We stop when counts fall, aims-for: neutral, due: 2027-02-26 }
  guard: { type: protect, summary: The mayor speaks, targets: shops, offer: Nothing that they hear }
`;

describe('the brief', () => {
  it('holds what one has to know before meeting somebody', () => {
    assert.equal(
      paper('brief', 'shops', 'text'),
      `Before you meet · A square without cars
The shops
[only you] strong power · outside the organization · judged 20 days ago

[only you] Where they stand now: opposed; the plan aims for: neutral.

OPEN WITH
What matters to you: Many people in the shops
What matters to us: Children cross alone
So let us: Count together. We stop when counts fall

WHAT THEY VALUE, AND WHAT THE PLAN DOES TO IT
footfall (for its own sake · Many people in the shops)
− Drivers go elsewhere
accessibility (as a means · Everyone can reach and use what is offered)
• The plan does not speak of it.
dialogue (as a means · Talking with and listening to everyone concerned before
deciding)
+ We ask first

WHAT THEY HAVE DONE
• [only you] A petition
• [only you] How they resist: open conflict over resources and decisions

WHAT THEY FEAR OR LOSE
• No place to unload
− The parking lots (by “Close the square”)

WHAT IS OFFERED, AND WHAT THEY GAIN
• We stop when counts fall
+ Quiet evenings

WHO HAS THEIR EAR
• [only you] The forum (on our side)
• [only you] They speak to The council

TRIED SO FAR
• [only you] A street fair (Nobody came)

NEXT STEP
• [only you] Count together. (by 26 February 2027; negotiate; no owner yet)

For your eyes only: do not hand it on. Made on 21 November 2026 from the
authors’ own judgement.
`,
    );
  });

  it('asks for what is not written down', () => {
    const asked = paper('brief', 'a', 'text', 'changeplan: 1\ntitle: P\nstakeholders: { a: }\n').match(/^\?.*/gm) ?? [];
    assert.equal(asked.length, 8);
  });

  it('says that nothing is planned only where that is so', () => {
    const begin = 'changeplan: 1\ntitle: P\nstakeholders: { a: }\n';
    const asks = (tactics: string) => paper('brief', 'a', 'text', begin + tactics).replace(/\s+/g, ' ');
    assert.match(asks(''), /\(Nothing is planned or offered\.\)/);
    const told = asks('tactics: { t: { type: define-rationality, targets: a, evidence: The count of May } }\n');
    assert.match(told, /\(Nothing is offered yet\.\)/);
  });

  it('says how many more there are', () => {
    const concerns = Array.from({ length: 30 }, (_, index) => `Fear ${index + 1}`).join(', ');
    const text = paper(
      'brief',
      'a',
      'text',
      `changeplan: 1\ntitle: P\nstakeholders: { a: { concerns: [${concerns}] } }\n`,
    );
    assert.match(text, /Fear 5\nand 25 more\n/);
  });
});

describe('the page for those concerned', () => {
  it('says what changes for them, what they gain and lose, what is offered, and whom to ask', () => {
    assert.equal(
      paper('concerned', 'shops', 'text'),
      `A square without cars
What changes for The shops
Children cross alone

WHAT CHANGES, AND WHEN
• Close the square (from 1 May 2027 to 30 September 2027; your work, place or
  standing becomes another)

WHAT IT GIVES YOU
+ dialogue: We ask first
+ Quiet evenings

WHAT IT COSTS YOU
− footfall: Drivers go elsewhere
− The parking lots

WHAT IS OFFERED TO YOU
• We stop when counts fall

WHOM TO ASK
The forum

As planned on 21 November 2026.
`,
    );
  });

  it('says the same in every format', () => {
    for (const format of paperFormats)
      for (const said of [
        'Close the square',
        'Drivers go elsewhere',
        'Quiet evenings',
        'We stop when counts fall',
        'The forum',
      ])
        assert.ok(paper('concerned', 'shops', format).includes(said), `${format}: ${said}`);
  });

  it('tells nothing of power, stance, tactics or other groups', () => {
    fc.assert(
      fc.property(guardedPlan, (text) => {
        for (const format of paperFormats) {
          const printed = paper('concerned', 'them', format, text);
          assert.doesNotMatch(printed, forbidden, format);
        }
      }),
      tries(4, 500),
    );
  });

  it('tells what may be told, in every format', () => {
    fc.assert(
      fc.property(guardedPlan, (text) => {
        for (const format of paperFormats)
          for (const told of ['told-gain', 'told-loss', 'told-offer', 'told-how', 'told-owner'])
            assert.equal(
              paper('concerned', 'them', format, text).includes(told),
              text.includes(told),
              `${format}: ${told}`,
            );
      }),
      tries(4, 500),
    );
  });
});

const powers = ['dominant', 'strong', 'moderate', 'limited'];
/** What is marked as secret, and words of the language that only the authors should read. */
const forbidden = new RegExp(
  `secret|\\b(?:${[...powers, ...Object.keys(stances), ...Object.keys(tacticTypes), 'tactic', 'resist\\w*', 'power'].join('|')})\\b`,
  'i',
);

const maybe = (text: string) => fc.constantFrom(text, '');
const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);

/** Plans in which every text is marked: whether it may be told to the group `them`, or is secret. */
const guardedPlan = fc
  .record({
    stance: oneOf(...Object.keys(stances)),
    power: oneOf(...powers),
    type: oneOf(...Object.keys(tacticTypes)),
    status: oneOf('planned', 'under-way', 'done'),
    own: fc.tuple(
      maybe('notes: secret-notes'),
      maybe('source: secret-source'),
      maybe('role: secret-role'),
      maybe('concerns: [secret-concern]'),
      maybe('controls: { budget: secret-control }'),
      maybe('influences: other'),
      maybe('resistance: { dimensions: [second], signs: [secret-sign], severity: high }'),
      maybe('could-be: { stance: [opposed] }'),
      maybe('owner: told-owner'),
      maybe('values: { terminal: { quality: secret-held }, instrumental: [openness] }'),
    ),
    action: fc.tuple(
      maybe('justification: secret-reason'),
      maybe('needs: { budget: secret-need }'),
      oneOf(
        'aligns-with: { quality: told-how }, conflicts-with: { openness: { how: secret-elsewhere, for: other } }, affects: { them: { gain: told-gain, loss: told-loss }, other: { loss: secret-loss } }',
        'affects: { them: { depth: low, gain: told-gain }, other: { gain: secret-gain } }',
        'affects: { other: { gain: secret-gain } }',
        'conflicts-with: { quality: { how: secret-how, for: [other] } }',
      ),
    ),
    targets: oneOf('them', '[them, other]', 'other'),
  })
  .map(({ stance, power, type, status, own, action, targets }) => {
    const offer =
      targets === 'other'
        ? 'secret-offer'
        : ['protect', 'seek-counsel', 'watch'].includes(type)
          ? 'secret-plan'
          : 'told-offer';
    const list = (parts: readonly string[]) => parts.filter(Boolean).join(', ');
    const told =
      action[2].includes('quality: told-how') && !own[9]
        ? action.map((it) => it.replace('told-how', 'secret-unheld'))
        : action;
    return `changeplan: 1
title: The title
lead: us
stakeholders:
  us: { name: The team }
  them: { ${list([`stance: ${stance}`, `power: ${power}`, ...own])} }
  other: { name: secret-group, stance: ${stance}, notes: secret, influences: them, values: { terminal: { quality: secret } } }
actions:
  act: { summary: The act, ${list(told)} }
  elsewhere: { summary: secret-action, affects: other, conflicts-with: { quality: { how: secret-how, for: other } } }
tactics:
  talk: { type: ${type}, summary: secret-summary, purpose: secret-purpose, targets: ${targets}, through: other, evidence: secret-evidence, outcome: secret-outcome, owner: secret-owner, status: ${status}, aims-for: ally, offer: ${offer} }
  over: { type: negotiate, summary: secret-over, targets: them, offer: secret-over, status: dropped }
accepted:
  - { rule: no-ally, reason: secret-acceptance, by: secret-person }
`;
  });

function paper(kind: PaperKind, id: string, format: PaperFormat, text = plan): string {
  const checked = checkText('plan.changeplan.yaml', text, world);
  const stakeholder = checked.analysis.stakeholder(id);
  assert.ok(stakeholder, id);
  const made = paperOf(kind, checked, stakeholder, world.today);
  return format === 'json' ? JSON.stringify(paperToJson(made, stakeholder)) : printPaper(made, format);
}
