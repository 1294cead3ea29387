import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { type Name, namesIn } from '../../server/src/model/names.ts';
import { readPlan } from '../../server/src/model/read.ts';
import { draw, strip } from '../drawing.ts';

describe('names', () => {
  it('of the plan and the organization', () => {
    check(`
lead: wards
#     ^^^^^ info stakeholder: wards, under “lead”
organization:
  values:
    terminal: [care, calm]
#              ^^^^ info value: care, under “terminal”
#                    ^^^^ info value: calm, under “terminal”
    instrumental:
      speed: { pursued-by: [wards, clinics] }
#     ^^^^^ info value: speed, under “instrumental”
#                           ^^^^^ info stakeholder: wards, under “pursued-by”
#                                  ^^^^^^^ info stakeholder: clinics, under “pursued-by”
      thrift: { pursued-by: clinics }
#     ^^^^^^ info value: thrift, under “instrumental”
#                           ^^^^^^^ info stakeholder: clinics, under “pursued-by”
      rest: daily
#     ^^^^ info value: rest, under “instrumental”
`);
  });
  it('of the glossary', () => {
    check(`
values:
  care: Looking after the sick
# ^^^^ info value: care, declared
  calm: { meaning: No haste, aliases: [rest, peace] }
# ^^^^ info value: calm, declared
#                                      ^^^^ info value: rest, under “aliases”
#                                            ^^^^^ info value: peace, under “aliases”
  speed: { aliases: haste }
# ^^^^^ info value: speed, declared
#                   ^^^^^ info value: haste, under “aliases”
`);
  });
  it('of stakeholders', () => {
    check(`
stakeholders:
  wards:
# ^^^^^ info stakeholder: wards, declared
    name: Wards
    values: { terminal: care, instrumental: [calm] }
#                       ^^^^ info value: care, under “terminal”
#                                            ^^^^ info value: calm, under “instrumental”
    controls: { beds: all of them }
#               ^^^^ info resource: beds, under “controls”
    influences: [clinics, patients]
#                ^^^^^^^ info stakeholder: clinics, under “influences”
#                         ^^^^^^^^ info stakeholder: patients, under “influences”
    resistance: { dimensions: [first], signs: [Silence] }
  clinics: { controls: beds, influences: wards }
# ^^^^^^^ info stakeholder: clinics, declared
#                      ^^^^ info resource: beds, under “controls”
#                                        ^^^^^ info stakeholder: wards, under “influences”
`);
  });
  it('of actions', () => {
    check(`
actions:
  pilot:
# ^^^^^ info action: pilot, declared
    summary: Begin in two wards
    needs: { beds: two, staff: four }
#            ^^^^ info resource: beds, under “needs”
#                       ^^^^^ info resource: staff, under “needs”
    aligns-with: [care]
#                 ^^^^ info value: care, under “aligns-with”
    conflicts-with:
      calm: { how: Noise, for: [wards, clinics] }
#     ^^^^ info value: calm, under “conflicts-with”
#                               ^^^^^ info stakeholder: wards, under “for”
#                                      ^^^^^^^ info stakeholder: clinics, under “for”
      speed: So much to do
#     ^^^^^ info value: speed, under “conflicts-with”
  spread: { summary: Go on, needs: beds, conflicts-with: calm }
# ^^^^^^ info action: spread, declared
#                                  ^^^^ info resource: beds, under “needs”
#                                                        ^^^^ info value: calm, under “conflicts-with”
`);
  });
  it('of tactics', () => {
    check(`
tactics:
  talk:
# ^^^^ info tactic: talk, declared
    type: define-rationality
    targets: wards
#            ^^^^^ info stakeholder: wards, under “targets”
    through: [clinics]
#             ^^^^^^^ info stakeholder: clinics, under “through”
    appeals-to: [care, calm]
#                ^^^^ info value: care, under “appeals-to”
#                      ^^^^ info value: calm, under “appeals-to”
    evidence: [The pilot]
    owner: Ada
`);
  });
  it('of an owner, if that is a stakeholder', () => {
    check(`
stakeholders:
  wards: { name: Wards }
# ^^^^^ info stakeholder: wards, declared
tactics:
  talk: { type: watch, owner: wards }
# ^^^^ info tactic: talk, declared
#                             ^^^^^ info stakeholder: wards, under “owner”
  ask: { type: watch, owner: Wards }
# ^^^ info tactic: ask, declared
`);
  });
  it('of an owner that is a slip of a stakeholder, and of nobody else', () => {
    check(`
stakeholders:
  wards: { owner: ward }
# ^^^^^ info stakeholder: wards, declared
#                 ^^^^ info stakeholder: ward, under “owner”
  clinics: { owner: Dr. Ada }
# ^^^^^^^ info stakeholder: clinics, declared
  hr: { owner: PR }
# ^^ info stakeholder: hr, declared
`);
  });
  it('of what comes before an action, whose work it changes, and what a tactic is for', () => {
    check(`
actions:
  pilot: { summary: Begin, affects: { wards: high, clinics: { loss: Beds } } }
# ^^^^^ info action: pilot, declared
#                                     ^^^^^ info stakeholder: wards, under “affects”
#                                                  ^^^^^^^ info stakeholder: clinics, under “affects”
  spread: { summary: Spread, after: [pilot] }
# ^^^^^^ info action: spread, declared
#                                    ^^^^^ info action: pilot, under “after”
tactics:
  talk: { type: watch, for: spread }
# ^^^^ info tactic: talk, declared
#                           ^^^^^^ info action: spread, under “for”
`);
  });
  it('in scenarios and of measures', () => {
    check(`
success: { beds: { measure: Free beds } }
#          ^^^^ info measure: beds, declared
scenarios:
  strike:
# ^^^^^^ info scenario: strike, declared
    stakeholders: { wards: { stance: opposed, influences: clinics }, clinics: absent }
#                   ^^^^^ info stakeholder: wards, under “stakeholders”
#                                                         ^^^^^^^ info stakeholder: clinics, under “influences”
#                                                                    ^^^^^^^ info stakeholder: clinics, under “stakeholders”
    actions: { pilot: { status: dropped } }
#              ^^^^^ info action: pilot, under “actions”
    tactics: { talk: { for: [pilot] } }
#              ^^^^ info tactic: talk, under “tactics”
#                            ^^^^^ info action: pilot, under “for”
`);
  });
  it('of the entries that acceptances are about', () => {
    check(`
values: { care: Looking after the sick }
#         ^^^^ info value: care, declared
actions: { pilot: { summary: Begin } }
#          ^^^^^ info action: pilot, declared
accepted:
  - { rule: unused-value, reason: Later, subject: values.care }
#                                                        ^^^^ info value: care, under “subject”
  - { rule: no-overlap, reason: Later, subject: "actions.pilot" }
#                                                        ^^^^^ info action: pilot, under “subject”
  - { rule: no-overlap, reason: Later, subject: actions.spread }
  - { rule: no-overlap, reason: Later, subject: actions.pilot.needs }
  - { rule: no-overlap, reason: Later, subject: actions }
`);
  });
  it('as written, in any script and quotes', () => {
    check(`
lead: "wards"
#     ^^^^^^^ info stakeholder: wards, under “lead”
stakeholders:
  'wards': { influences: [no, 2026, 1e3, 病棟] }
# ^^^^^^^ info stakeholder: wards, declared
#                         ^^ info stakeholder: no, under “influences”
#                             ^^^^ info stakeholder: 2026, under “influences”
#                                   ^^^ info stakeholder: 1e3, under “influences”
#                                        ^^ info stakeholder: 病棟, under “influences”
  no: {}
# ^^ info stakeholder: no, declared
  2026: {}
# ^^^^ info stakeholder: 2026, declared
  病棟: {}
# ^^ info stakeholder: 病棟, declared
`);
  });
  it('of lists and maps in an alias once, of a single id at the alias too', () => {
    check(`
lead: &lead wards
#           ^^^^^ info stakeholder: wards, under “lead”
stakeholders:
  wards: { values: &values { terminal: [care] }, influences: &all [clinics] }
# ^^^^^ info stakeholder: wards, declared
#                                       ^^^^ info value: care, under “terminal”
#                                                                  ^^^^^^^ info stakeholder: clinics, under “influences”
  clinics: { values: *values, influences: *all }
# ^^^^^^^ info stakeholder: clinics, declared
tactics:
  talk: { type: watch, targets: *lead }
# ^^^^ info tactic: talk, declared
#                               ^^^^^ info stakeholder: wards, under “targets”
`);
  });
  it('of what is wrong in part, without that part', () => {
    check(`
stakeholders:
  wards: { influences: [clinics, "the other", [patients]], controls: [] }
# ^^^^^ info stakeholder: wards, declared
#                       ^^^^^^^ info stakeholder: clinics, under “influences”
  clinics: { values: [care], controls: [beds] }
# ^^^^^^^ info stakeholder: clinics, declared
#                                       ^^^^ info resource: beds, under “controls”
  the patients: { controls: time }
tactics:
  talk: { targets: [wards, wards] }
# ^^^^ info tactic: talk, declared
#                   ^^^^^ info stakeholder: wards, under “targets”
#                          ^^^^^ info stakeholder: wards, under “targets”
`);
  });
});

describe('the letters of names', () => {
  it('are without quotes', () => letters(`lead: "«wards»"\nstakeholders: { '«wards»': {} }`));
  it('are without the path of a subject', () =>
    letters('actions: { «a»: {} }\naccepted: [{ rule: no-overlap, reason: R, subject: "actions.«a»" }]'));
  it('are below the sign of a text block', () => letters('lead: >-\r\n  «wards»\r\ntitle: wards'));
  it('stand behind the anchor of an alias', () =>
    letters('title: &a «wards»\nlead: *a\nstakeholders: { «wards»: {} }'));
  it('may be escapes', () => letters('lead: "«w\\u0061rds»"'));
  it('are those of the farther entries too', () => {
    const used = readDocument('o.changeplan.yaml', 'kind: organization\nstakeholders: { "wards": {} }');
    const { plan } = readPlan(readDocument('p.changeplan.yaml', 'stakeholders: { wards: {} }'), [used]);
    assert.deepEqual(
      namesIn(plan).map(({ role, letters: { file, start } }) => [role, file, start]),
      [
        ['declaration', 'p.changeplan.yaml', 'stakeholders: { '.length],
        ['declaration', 'o.changeplan.yaml', 'kind: organization\nstakeholders: { "'.length],
      ],
    );
  });
});

function letters(marked: string): void {
  const text = marked.replace(/[«»]/g, '');
  const { plan } = readPlan(readDocument('test.changeplan.yaml', text));
  const found = new Map(namesIn(plan).map((name) => [name.letters.start, name.letters]));
  const drawn = [...found.values()]
    .sort((a, b) => b.start - a.start)
    .reduce((it, { start, end }) => `${it.slice(0, start)}«${it.slice(start, end)}»${it.slice(end)}`, text);
  assert.equal(drawn, marked);
}

function check(drawnBelow: string): void {
  const drawn = drawnBelow.slice(1);
  const text = strip(drawn);
  const { plan } = readPlan(readDocument('test.changeplan.yaml', text));
  assert.equal(draw(text, namesIn(plan).map(asFinding)), drawn);
}

const asFinding = ({ kind, role, id, at, under }: Name): Finding => ({
  ...{
    at,
    rule: kind,
    severity: 'info',
    own: 'info',
    message: role === 'mention' ? `${id}, under “${under}”` : `${id}, declared`,
  },
  ...{ subject: '', related: [], fixes: () => [], accept: () => undefined },
});
