import { readFileSync } from 'node:fs';
import { checkText } from '../../server/src/check/check.ts';
import { buildReport } from '../../server/src/report/build.ts';
import type { Report } from '../../server/src/report/report.ts';
import { world } from '../world.ts';
import { planOf } from './plans.ts';

/** The report of a plan that stands alone. */
export function reportOf(text: string): Report {
  return buildReport(checkText('file:///untitled.changeplan.yaml', text, world), world.today);
}

/** What the page can look like, by name: the tests read it and the gallery prints it. */
export const states = {
  empty: reportOf('changeplan: 1\n'),

  'just begun': reportOf(`changeplan: 1
title: Open the library on Sundays
organization: { values: { terminal: [openness] } }
`),

  'seniors before the campaign': example('seniors-program/before'),

  'seniors after the campaign': example('seniors-program/after'),

  'a car-free centre': example('car-free-centre/plan'),

  'conflict with a dominant group': reportOf(`changeplan: 1
title: Publish what goes wrong on our wards
purpose: Patients and their families learn the truth from us, and we learn from our errors
lead: quality
organization:
  name: St. Anne’s Hospital
  values: { terminal: [openness, public-interest], instrumental: [stability, dialogue] }
stakeholders:
  quality: { name: Quality office, power: limited, influences: nurses }
  board:
    name: Board
    relation: above
    power: dominant
    stance: opposed
    values: { terminal: { reputation: No headline about us } }
    controls: register
    resistance: { dimensions: [first, third], severity: high, signs: [The item is taken off every agenda] }
  nurses:
    name: Ward nurses
    relation: below
    department: Nursing
    power: limited
    stance: ally
    values: { instrumental: { openness: By telling families what happened } }
    influences: [council, board]
  council: { name: Patients’ council, relation: below, power: moderate, stance: ally, values: { terminal: public-interest } }
  night: { name: Night shift leads, relation: below, department: Nursing, power: limited, stance: ally }
  press: { name: Press office, relation: peer, power: moderate, stance: neutral, values: { terminal: reputation } }
values:
  reputation: What people outside think of us
actions:
  publish:
    summary: Publish every serious error within a month
    needs: register
    aligns-with: { openness: Families read what happened, public-interest: "" }
    conflicts-with: { reputation: Newspapers will quote us }
  talk: { summary: "Talk each error through on its ward, without blame", aligns-with: [openness, dialogue] }
tactics:
  council-speaks:
    type: use-outside-power
    summary: The patients’ council asks for it in public
    targets: board
    through: council
    due: 2026-12-01
    aims-for: resistant
accepted:
  - rule: not-outside
    subject: tactics.council-speaks
    reason: The council is elected by patients, who are no part of the hospital
    by: Quality office
    until: 2027-06-30
  - rule: overlooked-direction
    reason: There is no peer here
`),

  'tactics over time': reportOf(`changeplan: 1
title: Four-day week in the workshop
purpose: We find people for the jobs that stay empty
lead: planning
stakeholders:
  planning: { name: Planning, power: moderate }
  foremen: { name: Foremen, relation: peer, department: Workshop, power: strong, interest: medium, stance: supportive, values: { terminal: craft }, controls: shifts }
  council: { name: Works council, relation: peer, power: strong, interest: high, stance: ally, values: { terminal: [health, craft] }, influences: [foremen, payroll] }
  payroll: { name: Payroll, relation: outside, power: limited, interest: low, stance: resistant, values: { instrumental: accuracy } }
values: { craft: Work done well, accuracy: Every hour is counted, health: Nobody falls ill of work }
actions:
  try: { summary: Try it for three months with one team, needs: shifts, aligns-with: [craft, health], conflicts-with: accuracy }
tactics:
  plan: { type: define-rationality, summary: Show the foremen a plan of shifts, targets: foremen, appeals-to: craft, evidence: ["https://example.org/four-days", Trial in the paint shop], start: 2026-10-05, due: 2026-11-09, aims-for: ally, status: under-way }
  breakfast: { type: produce-power-relations, summary: Breakfast with the works council, targets: council, purpose: Hear what worries people, offer: Longer weekends, every: 2 weeks, start: 2026-08-01, last: 2026-11-16 }
  payroll-talks: { type: negotiate, summary: Agree with payroll how hours are counted, targets: payroll, offer: One sheet instead of three, due: 2026-12-04, aims-for: supportive }
  advisors: { type: seek-counsel, summary: Ask the retired foreman what we overlook, every: month, start: 2026-07-01, last: 2026-09-01 }
  room: { type: gain-access, summary: Get half an hour in the meeting of foremen, targets: foremen, start: 2026-09-01, status: done, outcome: Every first Monday }
  letter: { type: define-rationality, summary: Letter to all, targets: foremen, status: dropped }
`),

  'sixty stakeholders': reportOf(planOf(60)),

  'long and foreign names': reportOf(`changeplan: 1
title: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'-und-noch-mehr'.repeat(4)}
purpose: לשפר את השירות לתושבים (2026)
stakeholders:
  health: { name: مديرية الصحة العامة, power: dominant, stance: neutral, values: { terminal: المصلحة-العامة }, influences: [office, board] }
  office: { name: Arbeitsunfähigkeitsbescheinigungsstelle${'nverwaltung'.repeat(8)}, power: limited, stance: ally, influences: board, values: { instrumental: rechtssicherheit${'-und-ordnung'.repeat(6)} } }
  board: { name: '<b>Board</b> & "friends"', power: strong, stance: opposed, relation: above, department: 役員室と広報部と総務部 }
  town: { name: 市民の皆さんと保護者の皆さんと先生方と生徒たち👩‍👩‍👧‍👦, stance: ally, relation: outside, controls: budget }
actions:
  one: { summary: الانتقال إلى نظام واحد (v2.0) قبل نهاية العام, needs: budget, aligns-with: المصلحة-العامة, conflicts-with: rechtssicherheit${'-und-ordnung'.repeat(6)} }
tactics:
  talk: { type: negotiate, summary: ${'x'.repeat(300)}, targets: [health, board], aims-for: ally, due: 2026-11-25 }
`),

  'long words': reportOf(`changeplan: 1
title: Ein Dienstplan für alle Häuser
lead: leitung
stakeholders:
  leitung: { name: Pflegedienstleitung, relation: peer, power: limited }
  betriebsrat: { name: Betriebsratsvorsitzende, power: strong, stance: ally, relation: peer, interest: high, controls: zustimmung, sure: guess }
  anbieter: { name: Gesundheitsdienstleistungen Nord, power: strong, stance: opposed, relation: outside, interest: low }
  shopkeepers: { name: Shopkeepers, power: strong, stance: resistant, interest: low, relation: outside, could-be: { stance: [neutral] } }
  verwaltung: { name: Krankenhausverwaltungsdirektorinnen und -direktoren, power: moderate, stance: neutral, interest: high, relation: above }
  klinik: { name: Rechtsschutzversicherungsgesellschaften, power: moderate, stance: supportive, interest: high, relation: below }
  alte: { name: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, power: limited, stance: opposed, interest: low, relation: outside }
  gesund: { name: مديرية الصحة العامة والمستشفيات, power: moderate, stance: resistant, interest: medium, relation: below }
  stadt: { name: 市民の皆さんと保護者の皆さん, power: limited, stance: supportive, interest: medium, relation: below }
actions:
  plan: { summary: Ein Dienstplan für alle Häuser, needs: zustimmung }
tactics:
  reden: { type: negotiate, targets: [verwaltung, anbieter], offer: Freie Wochenenden, aims-for: supportive }
`),

  'broken entries': reportOf(`changeplan: 1
title: Four-day week in the workshop
organization: { name: Brandt Tools, values: { terminal: [craft, health] } }
values: { craft: Work done well, health: Nobody falls ill of work }
stakeholders:
  foremen: { name: Foremen, powr: strong, stance: ally, relation: above, department: Workshop, values: { terminal: craft } }
  council: { name: Works council, stance: ally, relation: peer }
  payroll: { name: Payroll, stance: ally, department: Administration }
  office: { name: "The office, power: strong }
actions:
  try: { summary: Try it for three months with one team, aligns-with: [craft, health] }
`),

  'nobody holds values yet': reportOf(`changeplan: 1
title: Open the library on Sundays
actions:
  open: { summary: Open from ten to four, needs: staff }
`),

  'needs no support': reportOf(`changeplan: 1
title: New way of teaching fractions
purpose: Every child in my class can halve a recipe by Easter
organization: { name: Hillside School, values: { terminal: { altruism: { how: By patience, pursued-by: teacher } } } }
lead: teacher
stakeholders: { teacher: { name: Class teacher, power: moderate, values: { terminal: altruism } } }
actions:
  cups: { summary: Teach fractions with measuring cups, scope: alone, aligns-with: altruism }
`),

  'an organization file': reportOf(`changeplan: 1
kind: organization
title: Hillside School
organization: { name: Hillside School, values: { terminal: altruism, instrumental: dialogue } }
stakeholders:
  parents: { name: Parents, relation: outside, power: strong, values: { terminal: altruism }, influences: board }
  board: { name: School board, relation: above, power: dominant, values: { instrumental: dialogue } }
`),
} satisfies Readonly<Record<string, Report>>;

function example(name: string): Report {
  return reportOf(readFileSync(`examples/${name}.changeplan.yaml`, 'utf8'));
}
