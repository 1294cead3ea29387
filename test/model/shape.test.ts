import assert from 'node:assert/strict';
import { checkText, type Finding } from '../../server/src/check/check.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { draw, strip } from '../drawing.ts';
import { world } from '../world.ts';

describe('the shape of a plan', () => {
  describe('keys', () => {
    it('near one that is known', () => {
      check(`
stakeholders:
  wards: { nmae: W, powr: strong, Stance: ally }
#          ^^^^ error schema: The key “nmae” is not known here. Did you mean “name”?
#                   ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
#                                 ^^^^^^ error schema: The key “Stance” is not known here. Did you mean “stance”?
`);
    });
    it('near one that stands there already', () => {
      check(`
stakeholders:
  wards: { power: strong, powr: strong }
#                         ^^^^ error schema: The key “powr” is not known here. “power” is there already: join the two, or remove one.
`);
    });
    it('near none', () => {
      check(`
stakeholders:
  wards: { colour: green }
#          ^^^^^^ error schema: The key “colour” is not known here. Possible here: name, role, kind, size, relation, department, power, stance, interest, assessed, sure, could-be, source and 8 more.
organization: { colour: green }
#               ^^^^^^ error schema: The key “colour” is not known here. Possible here: name and values.
`);
    });
    it('that may be the rest of a text with a comma in it', () => {
      check(`
stakeholders:
  wards: { notes: They agreed, but slowly, power: strong }
#                              ^^^^^^^^^^ error schema: The key “but slowly” is not known here. Does it belong to the text before? Then put that in quotes.
  doctors: { notes: "They agreed", but slowly }
#                                  ^^^^^^^^^^ error schema: The key “but slowly” is not known here. Possible here: name, role, kind, size, relation, department, power, stance, interest, assessed, sure, could-be, source and 7 more.
`);
    });
    it('that says the other way round what another says', () => {
      check(`
stakeholders: { wards: { influenced-by: [nurses] }, nurses: { influencers: [wards] } }
#                        ^^^^^^^^^^^^^ error schema: The key “influenced-by” is not known here. “influences” says it the other way round: write that at those whom you name here, and there this one.
#                                                             ^^^^^^^^^^^ error schema: The key “influencers” is not known here. “influences” says it the other way round: write that at those whom you name here, and there this one.
actions: { one: { summary: One, before: two }, two: { summary: Two } }
#                               ^^^^^^ error schema: The key “before” is not known here. “after” says it the other way round: write that at those whom you name here, and there this one.
`);
    });
    it('without a name', () => {
      check(`
stakeholders:
  : { name: W }
# ^ error schema: “” does not fit here. An id is letters, digits, “-” and “_”, and starts with a letter or a digit.
"": x
^^ error schema: The key “” is not known here. Possible here: kind, purpose, lead, audience, names, success, stop-if, keep-until, uses, organization, values, actions, tactics and 2 more.
`);
    });
    it('that every object has', () => {
      check(`
constructor: x
^^^^^^^^^^^ error schema: The key “constructor” is not known here. Possible here: kind, purpose, lead, audience, names, success, stop-if, keep-until, uses, organization, values, actions, tactics and 2 more.
__proto__: y
^^^^^^^^^ error schema: The key “__proto__” is not known here. Possible here: kind, purpose, lead, audience, names, success, stop-if, keep-until, uses, organization, values, actions, tactics and 2 more.
stakeholders: { wards: { toString: z } }
#                        ^^^^^^^^ error schema: The key “toString” is not known here. Possible here: name, role, kind, size, relation, department, power, stance, interest, assessed, sure, could-be, source and 8 more.
`);
    });
    it('at the top', () => {
      check(`
stakeholder: { wards: { name: W } }
^^^^^^^^^^^ error schema: The key “stakeholder” is not known here. Did you mean “stakeholders”?
`);
    });
    it('of entries, in any place', () => {
      check(`
organization: { values: { terminale: [care] } }
#                         ^^^^^^^^^ error schema: The key “terminale” is not known here. Did you mean “terminal”?
values: { care: { meening: M } }
#                 ^^^^^^^ error schema: The key “meening” is not known here. Did you mean “meaning”?
actions:
  pilot: { summary: S, conflicts-with: { care: { fore: wards } } }
#                                                ^^^^ error schema: The key “fore” is not known here. Did you mean “for”?
tactics:
  talk: { type: watch, taget: wards }
#                      ^^^^^ error schema: The key “taget” is not known here. Did you mean “targets”?
accepted:
  - { rule: no-ally, reasn: R }
#                    ^^^^^ error schema: The key “reasn” is not known here. Did you mean “reason”?
`);
    });
    it('that only another entry has', () => {
      check(`
stakeholders:
  wards: { summary: S }
#          ^^^^^^^ error schema: The key “summary” is not known here. Did you mean “notes”?
`);
    });
  });

  describe('missing keys', () => {
    it('of a file', () => {
      checkFile(`
purpose: P
^^^^^^^ error schema: The file has no “changeplan” yet. The version of this language: 1.
^^^^^^^ error schema: The file has no “title” yet. What the file is called.
`);
    });
    it('of an empty file', () => {
      checkFile(`

^ info schema: Nothing is written here yet. A plan begins with “changeplan: 1” and a “title”.`);
    });
    it('of a file of comments', () => {
      checkFile(`
# A plan
^^^^^^^^ info schema: Nothing is written here yet. A plan begins with “changeplan: 1” and a “title”.
# to be written
`);
    });
    it('of empty braces', () => {
      checkFile(`
{}
^^ error schema: The file has no “changeplan” yet. The version of this language: 1.
^^ error schema: The file has no “title” yet. What the file is called.
`);
    });
    it('of entries', () => {
      check(`
actions:
  pilot: { needs: money }
# ^^^^^ error schema: “pilot” has no “summary” yet. What is to be done, in one sentence.
  spread:
# ^^^^^^ error schema: “spread” has no “summary” yet. What is to be done, in one sentence.
    scope: alone
  stay:
# ^^^^ error schema: “stay” has no “summary” yet. What is to be done, in one sentence.
tactics:
  talk: {}
# ^^^^ error schema: “talk” has no “type” yet. What kind of tactic this is.
accepted:
  - rule: no-ally
#   ^^^^ error schema: An item of “accepted” has no “reason” yet. Why the authors live with it.
  - {}
#   ^^ error schema: An item of “accepted” has no “rule” yet. The rule whose finding is accepted.
#   ^^ error schema: An item of “accepted” has no “reason” yet. Why the authors live with it.
`);
    });
    it('of a list item, one by one', () => {
      check(`
accepted:
  - reason: R
#   ^^^^^^ error schema: An item of “accepted” has no “rule” yet. The rule whose finding is accepted.
  - rule: r
#   ^^^^ error schema: An item of “accepted” has no “reason” yet. Why the authors live with it.
    by: B
`);
    });
  });

  describe('values', () => {
    it('of the wrong kind', () => {
      check(`
purpose: [P]
^^^^^^^ error schema: “purpose” takes text, not a list.
lead: { wards: W }
^^^^ error schema: “lead” takes text, not a map of keys.
stakeholders:
^^^^^^^^^^^^ error schema: “stakeholders” takes a map of keys, not a list. Each entry has an id: write “wards:” in place of the dash.
  - wards
actions: pilot
#        ^^^^^ error schema: “actions” takes a map of keys, not text. Each entry has an id.
tactics:
  talk: watch
#       ^^^^^ error schema: “talk” takes a map with type, summary, targets and 14 more, not text. Write it as its summary.
accepted: no-ally
#         ^^^^^^^ error schema: “accepted” takes a list or a map with rule, reason, subject and 2 more, not text. Did you mean its “rule”?
`);
    });
    it('of the wrong kind, deeper', () => {
      check(`
stakeholders:
  wards:
    name: { first: W }
#   ^^^^ error schema: “name” takes text, not a map of keys.
    values: [care]
#   ^^^^^^ error schema: “values” takes a map with terminal and instrumental, not a list. Say which they pursue for their own sake (terminal), and which help them get there (instrumental).
    controls: [[beds]]
#              ^^^^^^ error schema: An item of “controls” takes text, not a list.
    resistance: high
#               ^^^^ error schema: “resistance” takes a map with dimensions, signs and severity, not text. Did you mean its “severity”?
    influences: { clinics: much }
#   ^^^^^^^^^^ error schema: “influences” takes text or a list, not a map of keys.
`);
    });
    it('that are missing', () => {
      check(`
purpose:
^^^^^^^ error schema: “purpose” is empty: write text, or remove the key.
lead: ~
^^^^ error schema: “lead” is empty: write text, or remove the key.
audience: null
^^^^^^^^ error schema: “audience” is empty: write private, organization or public, or remove the key.
titel:
^^^^^ error schema: The key “titel” is not known here. “title” is there already: join the two, or remove one.
stakeholders:
  wards:
    name:
#   ^^^^ error schema: “name” is empty: write text, or remove the key.
    power:
#   ^^^^^ error schema: “power” is empty: write dominant, strong, moderate or limited, or remove the key.
`);
    });
    it('that are without words where there must be some', () => {
      checkFile('\nchangeplan: 1\ntitle: ""\n#      ^^ error schema: “title” is empty: write text.\n');
      check(`
values: { care: "", "no": " " }
stakeholders:
  wards: { name: "", values: { terminal: { care: "" } } }
actions:
  open:
    summary: " "
#            ^^^ error schema: “summary” is empty: write text.
    needs: { beds: "" }
accepted:
  - { rule: no-ally, reason: "" }
#                            ^^ error schema: “reason” is empty: write text.
  - { rule: no-growth, reason: }
#                      ^^^^^^ error schema: “reason” is empty: write text.
`);
    });
    it('that may wait', () => {
      check(`
uses:
values:
stakeholders:
  wards:
    values:
      terminal:
    controls:
    influences:
    resistance:
      signs:
actions:
accepted:
`);
    });
    it('that are no choice', () => {
      check(`
audience: privat
#         ^^^^^^ error schema: “audience” cannot be “privat”: choose private, organization or public. Did you mean “private”?
stakeholders:
  wards: { power: STRONG, stance: friend, relation: up, kind: people }
#                 ^^^^^^ error schema: “power” cannot be “STRONG”: choose dominant, strong, moderate or limited. Did you mean “strong”?
#                                 ^^^^^^ error schema: “stance” cannot be “friend”: choose ally, supportive, neutral, resistant or opposed.
#                                                   ^^ error schema: “relation” cannot be “up”: choose above, peer, below or outside. Did you mean “above”?
#                                                             ^^^^^^ error schema: “kind” cannot be “people”: choose group or person.
actions:
  pilot: { summary: S, scope: alon }
#                             ^^^^ error schema: “scope” cannot be “alon”: choose alone, organization or beyond. Did you mean “alone”?
tactics:
  talk: { type: negotiation, status: underway, aims-for: allies }
#               ^^^^^^^^^^^ error schema: “type” cannot be “negotiation”: choose define-rationality, produce-power-relations, gain-access, negotiate, use-executive-power, use-outside-power, seek-counsel, protect or watch. Did you mean “negotiate”?
#                                    ^^^^^^^^ error schema: “status” cannot be “underway”: choose planned, under-way, done or dropped. Did you mean “under-way”?
#                                                        ^^^^^^ error schema: “aims-for” cannot be “allies”: choose ally, supportive, neutral, resistant or opposed. Did you mean “ally”?
`);
    });
    it('that are no choice, in a list', () => {
      check(`
stakeholders:
  wards: { resistance: { dimensions: [first, fourth, secnd], severity: hi } }
#                                            ^^^^^^ error schema: “dimensions” cannot be “fourth”: choose first, second or third.
#                                                    ^^^^^ error schema: “dimensions” cannot be “secnd”: choose first, second or third. Did you mean “second”?
#                                                                      ^^ error schema: “severity” cannot be “hi”: choose low, medium or high. Did you mean “high”?
`);
    });
    it('that are no day of the calendar, however they are written', () => {
      check(`
actions:
  pilot: { summary: P, start: 31.11.2026, due: 30 Feb 2028 }
#                             ^^^^^^^^^^ error schema: “31.11.2026” does not fit here. November has 30 days.
#                                              ^^^^^^^^^^^ error schema: “30 Feb 2028” does not fit here. February 2028 has 29 days.
`);
    });
    it('that are no date', () => {
      check(`
stakeholders:
  wards: { assessed: 21.11.2026 }
#                    ^^^^^^^^^^ error schema: “21.11.2026” does not fit here. A date is written year-month-day, such as 2026-11-21. Did you mean “2026-11-21”?
tactics:
  talk: { type: watch, start: 2026-11-31, due: 2026-1-1, last: soon }
#                             ^^^^^^^^^^ error schema: “2026-11-31” does not fit here. November has 30 days.
#                                              ^^^^^^^^ error schema: “2026-1-1” does not fit here. A date is written year-month-day, such as 2026-11-21. Did you mean “2026-01-01”?
#                                                              ^^^^ error schema: “soon” does not fit here. A date is written year-month-day, such as 2026-11-21.
accepted:
  - { rule: r, reason: R, until: 2026-02-30 }
#                                ^^^^^^^^^^ error schema: “2026-02-30” does not fit here. February 2026 has 28 days.
`);
    });
    it('that are dates', () => {
      check(`
tactics:
  talk: { type: watch, start: 2026-11-30, due: "2028-02-29" }
`);
    });
    it('of a key that is a word of its own, by what stands behind it', () => {
      check(`
stakeholders:
  a: { influences: a }
  b: { influence: [a] }
#      ^^^^^^^^^ error schema: The key “influence” is not known here. Did you mean “influences”?
  c: { influence: High }
#      ^^^^^^^^^ error schema: The key “influence” is not known here. Did you mean “power”?
`);
    });
    it('that are no rhythm', () => {
      check(`
tactics:
  a: { type: watch, every: 2 weeks }
  b: { type: watch, every: quarter }
  c: { type: watch, every: weekly }
#                          ^^^^^^ error schema: “weekly” does not fit here. A rhythm is written “2 weeks”, “10 days”, “1 month”, or “day”, “week”, “month”, “quarter”, “year”. Did you mean “week”?
  d: { type: watch, every: 0 days }
#                          ^^^^^^ error schema: “0 days” does not fit here. A rhythm is written “2 weeks”, “10 days”, “1 month”, or “day”, “week”, “month”, “quarter”, “year”.
  e: { type: watch, every: 1 week }
`);
    });
    it('in any of the five units, singular or plural', () => {
      check(`
tactics:
  a: { type: watch, every: 10 day }
  b: { type: watch, every: 1 month }
  c: { type: watch, every: 2 quarters }
  d: { type: watch, every: 3 years }
  e: { type: watch, every: quarters }
#                          ^^^^^^^^ error schema: “quarters” does not fit here. A rhythm is written “2 weeks”, “10 days”, “1 month”, or “day”, “week”, “month”, “quarter”, “year”. Did you mean “quarter”?
`);
    });
    it('that are no whole number', () => {
      check(`
stakeholders:
  wards: { size: many, bears: 0 }
#                ^^^^ error schema: “many” does not fit here. A whole number is written with digits only, such as 12.
  nurses: { size: 0, bears: 1.5 }
#                 ^ error schema: “0” does not fit here. The number is at least 1.
#                           ^^^ error schema: “1.5” does not fit here. A whole number is written with digits only, such as 12.
`);
    });
    it('on which an action should be done before it begins', () => {
      check(`
actions:
  pilot: { summary: Begin, start: 2026-12-01, due: 2026-11-30 }
#                                                  ^^^^^^^^^^ error schema: “due” is 2026-11-30, before the action begins on 2026-12-01. One of the two days is another.
  spread: { summary: Spread, start: 2026-12-01, due: 2026-12-01 }
`);
    });
    it('with which actions wait for each other', () => {
      check(`
actions:
  a: { summary: A, after: [c, d] }
  b: { summary: B, after: a }
  c: { summary: C, after: b }
#                         ^ error schema: “c” cannot come after “b”, which comes after it already: they would wait for each other. Remove one of the two.
  d: { summary: D, after: [d, e] }
#                          ^ error schema: “d” cannot come after itself. Remove it from “after”.
  e: { summary: E }
`);
    });
    it('that a scenario puts out of order', () => {
      check(`
actions:
  a: { summary: A, start: 2026-12-01, due: 2026-12-31 }
  b: { summary: B, after: a }
  c: { summary: C, after: b }
scenarios:
  both: { actions: { b: { start: 2026-12-01, due: 2026-11-30 } } }
#                                                 ^^^^^^^^^^ error schema: “due” is 2026-11-30, before the action begins on 2026-12-01. One of the two days is another.
  late: { actions: { a: { start: 2027-01-01 } } }
#                                ^^^^^^^^^^ error schema: “due” is 2026-12-31, before the action begins on 2027-01-01. One of the two days is another.
  round: { actions: { a: { after: c } } }
#                                 ^ error schema: “a” cannot come after “c”, which comes after it already: they would wait for each other. Remove one of the two.
  open: { actions: { a: { after: c }, b: absent } }
  empty: { actions: { a: { after: c }, c: { after: [] } } }
#                                 ^ error schema: “a” cannot come after “c”, which comes after it already: they would wait for each other. Remove one of the two.
`);
    });
    it('that may be missing behind an id', () => {
      check(`
stakeholders:
  wards: { controls: { beds: , staff: null }, values: { terminal: { care: } } }
actions:
  pilot: { summary: Begin, needs: { beds: }, aligns-with: { care: }, conflicts-with: { calm: } }
`);
    });
    it('that belong under an id or behind it', () => {
      check(`
organization:
  values: { terminal: { care: , pursued-by: wards } }
#                               ^^^^^^^^^^ error schema: “pursued-by” stands beside ids, as if it were one. Write it under the id that it is about, such as “care: { pursued-by: … }”.
stakeholders:
  wards: { values: { instrumental: { calm: Quiet, basis: stated, for: wards } } }
#                                                 ^^^^^ error schema: “basis” stands beside ids, as if it were one. Write it under the id that it is about, such as “calm: { basis: … }”.
#                                                                ^^^ error schema: “for” stands beside ids, as if it were one. Here that cannot be said of an id: only how, basis and source can.
actions:
  pilot:
    summary: Begin
    aligns-with: { care: , how: Beds }
#                          ^^^ error schema: “how” stands beside ids, as if it were one. Write the text right behind the id that it is about, such as “care: …”.
    needs: { beds: , source: The wards }
#                    ^^^^^^ error schema: “source” stands beside ids, as if it were one. Here that cannot be said of an id; only a text can stand behind it.
`);
    });
    it('that are no id', () => {
      check(`
lead: the wards
#     ^^^^^^^^^ error schema: “the wards” does not fit here. An id is letters, digits, “-” and “_”, and starts with a letter or a digit. Write the id of the stakeholder, not what it is called.
stakeholders:
  ward staff: { name: W }
# ^^^^^^^^^^ error schema: “ward staff” does not fit here. An id is letters, digits, “-” and “_”, and starts with a letter or a digit. Did you mean “ward-staff”?
  _wards: { influences: [a.b, -c, "", 日本, no, 1e3] }
# ^^^^^^ error schema: “_wards” does not fit here. An id is letters, digits, “-” and “_”, and starts with a letter or a digit. Did you mean “wards”?
`);
    });
    it('that are ids of any script, however their accents are encoded', () => {
      check(`
stakeholders:
  re\u0301gie: { name: Régie }
  कर्मी: { influences: régie }
  régie: { name: Again }
# ^^^^^ error schema: The id “régie” stands here already, written in other characters. Remove one of the two.
lead: re\u0301gie
`);
    });
    it('that are numbers or yes and no are text', () => {
      check(`
purpose: 2026
stakeholders:
  wards: { name: true, department: 1e3, notes: 0x1f }
`);
    });
    it('that are long or broken over lines', () => {
      check(`
lead: "The wards of all the hospitals in the region, and whoever works there"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error schema: “The wards of all the hospitals in the…” does not fit here. An id is letters, digits, “-” and “_”, and starts with a letter or a digit. Write the id of the stakeholder, not what it is called.
audience: |
#         ^ error schema: “audience” cannot be “the wards”: choose private, organization or public.
  the
  wards
`);
    });
    it('of list items that are empty', () => {
      check(`
stakeholders:
  wards:
    influences:
      - clinics
      -
#     ^ error schema: An item of “influences” is empty: write text, or remove the dash.
      - # none
#     ^^ error schema: An item of “influences” is empty: write text, or remove the dash.
    controls: [beds, null]
`);
    });
    it('one instead of a list, a list instead of a map', () => {
      check(`
uses: org.yaml
stakeholders:
  wards: { controls: beds, influences: wards, values: { terminal: care, instrumental: [care] } }
  clinics: { controls: [beds], values: { terminal: { care: daily } } }
`);
    });
  });

  describe('the version and the kind', () => {
    it('another version', () => {
      checkFile(`
changeplan: 2
#           ^ error schema: This version of Change Plan reads version 1 of the language: write “changeplan: 1”.
title: T
`);
    });
    it('a version that is text', () => {
      checkFile(`
changeplan: "1"
#           ^^^ error schema: This version of Change Plan reads version 1 of the language: write “changeplan: 1”.
title: T
`);
    });
    it('a version that is more than a number', () => {
      checkFile(`
changeplan: 1.0.0
#           ^^^^^ error schema: This version of Change Plan reads version 1 of the language: write “changeplan: 1”.
title: T
`);
    });
    it('a version written in another way', () => {
      checkFile(`
changeplan: 1.0
title: T
`);
    });
    it('another kind', () => {
      checkFile(`
changeplan: 1
title: T
kind: organisation
#     ^^^^^^^^^^^^ error schema: “kind” cannot be “organisation”: choose plan, organization or names. Did you mean “organization”?
`);
    });
    it('an organization file has no actions', () => {
      checkFile(`
changeplan: 1
kind: organization
title: T
purpose: P
^^^^^^^ error schema: The key “purpose” is not known here. It belongs to a tactic or the top of a plan.
lead: wards
^^^^ error schema: The key “lead” is not known here. It belongs to the top of a plan.
stakeholders:
  wards: { name: W }
actions:
^^^^^^^ error schema: The key “actions” is not known here. It belongs to the top of a plan.
  pilot: {}
`);
    });
  });

  describe('what could not be read is not missing', () => {
    it('a key in a line that is broken', () => {
      check(`
actions:
  pilot:
    summary "S"
#   ^^^^^^^^^^^ error syntax: This line is no “key: value” yet; write a colon and a space after the key.
    needs: money
`);
    });
    it('a key in a quote that is not closed', () => {
      check(`
actions:
  pilot: { needs: "money, summary: S }
#                 ^^^^^^^^^^^^^^^^^^^^ error syntax: The closing " of this text is missing.
  spread: { needs: money }
# ^^^^^^ error schema: “spread” has no “summary” yet. What is to be done, in one sentence.
`);
    });
    it('a key in a merge', () => {
      check(`
actions:
  pilot: { <<: *spread }
#          ^^ error syntax: Merging with << is not part of a plan; to share entries between plans, name their file under “uses”.
`);
    });
    it('a key behind a tab', () => {
      check(`
actions:
  pilot:
\tsummary: S
^ error syntax: A tab cannot indent; use spaces.
`);
    });
    it('a value that is an alias for nothing', () => {
      check(`
lead: *nobody
#     ^^^^^^^ error syntax: No anchor &nobody stands above this alias.
actions:
  pilot: *nowhere
#        ^^^^^^^^ error syntax: No anchor &nowhere stands above this alias.
`);
    });
  });

  describe('aliases', () => {
    it('fit where what they stand for fits', () => {
      check(`
stakeholders:
  wards: &wards { name: &name W, controls: &beds [beds] }
  clinics: *wards
actions:
  pilot: { summary: *name, needs: *beds }
`);
    });
    it('do not fit where it does not', () => {
      check(`
stakeholders:
  wards: &wards { name: &name W, powr: strong }
#                 ^^^^ error schema: The key “name” is not known here. Did you mean “summary”?
#                                ^^^^ error schema: The key “powr” is not known here. Did you mean “power”?
#                                ^^^^ error schema: The key “powr” is not known here. Possible here: summary, scope, needs, aligns-with, conflicts-with, justification, status, after, start, due and affects.
  clinics: *wards
actions:
  pilot: *wards
  spread: { summary: *wards, scope: *name }
#           ^^^^^^^ error schema: “summary” takes text, not a map of keys.
#                                   ^^^^^ error schema: “scope” cannot be “W”: choose alone, organization or beyond.
`);
    });
  });

  it('that belong elsewhere', () => {
    check(`
stakeholders:
  wards: { aligns-with: [care], needs: money, targets: wards, purpose: P, colour: red }
#          ^^^^^^^^^^^ error schema: The key “aligns-with” is not known here. It belongs to an action.
#                               ^^^^^ error schema: The key “needs” is not known here. It belongs to an action.
#                                             ^^^^^^^ error schema: The key “targets” is not known here. It belongs to a tactic.
#                                                             ^^^^^^^ error schema: The key “purpose” is not known here. It belongs to a tactic or the top of a plan.
#                                                                         ^^^^^^ error schema: The key “colour” is not known here. Possible here: name, role, kind, size, relation, department, power, stance, interest, assessed, sure, could-be, source and 8 more.
actions:
  pilot: { summary: P, controls: money, appeals-to: care }
#                      ^^^^^^^^ error schema: The key “controls” is not known here. It belongs to a stakeholder.
#                                       ^^^^^^^^^^ error schema: The key “appeals-to” is not known here. It belongs to a tactic.
`);
  });

  it('that say another word for values, with a list behind it', () => {
    check(`
stakeholders:
  wards: { werte: [care] }
#          ^^^^^ error schema: The key “werte” is not known here. Did you mean “values”?
`);
  });
  it('that only say that nothing is known', () => {
    check(`
stakeholders:
  wards: { power: '-', stance: unklar, size: tbc, assessed: '?' }
#                 ^^^ error schema: “power” cannot be “-”: choose dominant, strong, moderate or limited. While that is not known, leave it out or write “TODO”.
#                              ^^^^^^ error schema: “stance” cannot be “unklar”: choose ally, supportive, neutral, resistant or opposed. While that is not known, leave it out or write “TODO”.
#                                            ^^^ error schema: “tbc” does not fit here. A whole number is written with digits only, such as 12. While that is not known, leave it out or write “TODO”.
#                                                           ^^^ error schema: “?” does not fit here. A date is written year-month-day, such as 2026-11-21. While that is not known, leave it out or write “TODO”.
actions:
  pilot: { summary: P, needs: ['–'] }
#                              ^^^ error schema: “–” does not fit here. An id is letters, digits, “-” and “_”, and starts with a letter or a digit. While that is not known, leave it out or write “TODO”.
`);
  });
  it('that belong one step deeper', () => {
    check(`
stakeholders:
  wards: { terminal: [care], dimensions: first }
#          ^^^^^^^^ error schema: The key “terminal” is not known here. It belongs under “values”.
#                            ^^^^^^^^^^ error schema: The key “dimensions” is not known here. It belongs under “resistance”.
`);
  });
  it('that mean one thing or another, after what stands behind them', () => {
    check(`
tactics:
  talk: { type: watch, by: Ward heads }
#                      ^^ error schema: The key “by” is not known here. Did you mean “owner”?
  meet: { type: watch, by: 2027-05-01 }
#                      ^^ error schema: The key “by” is not known here. Did you mean “due”?
  show: { type: watch, deadline: Q2 2027 }
#                      ^^^^^^^^ error schema: The key “deadline” is not known here. Did you mean “due”?
  tell: { type: watch, deadline: TODO }
#                      ^^^^^^^^ error schema: The key “deadline” is not known here. Did you mean “due”?
`);
  });

  describe('a fix', () => {
    it('writes the key that was meant', () => {
      mends('Change to “power”', 'stakeholders:\n  wards: { ‹powr›«power»: strong }\n');
      mends('Change to “power”', 'stakeholders:\n  wards: { ‹"powr"›«power»: strong }\n');
      mends('Change to “reason”', 'accepted:\n  - rule: no-ally\n    ‹reasn›«reason»: R\n');
    });
    it('writes the choice that was meant', () => {
      mends('Change to “strong”', 'stakeholders:\n  wards: { power: ‹STRONG›«strong» }\n');
      mends(
        'Change to “first”',
        "stakeholders:\n  wards: { resistance: { dimensions: [second, ‹'fisrt'›«first»] } }\n",
      );
    });
    it('writes it in place of a text over many lines', () => {
      mends('Change to “private”', 'audience: ‹|\n  privat›«private»\nlead: wards\n');
      mends('Change to “private”', 'audience: ‹>+\n  privat›«private»\n\n\nlead: wards\n');
    });
    it('writes it in place of an alias', () => {
      mends('Change to “plan”', 'lead: &lead plans\nkind: ‹*lead›«plan»\n');
    });
    it('adds the key that is missing', () => {
      mends('Add “summary”', 'actions:\n  pilot:\n    «summary: TODO\n    »needs: money\n');
      mends('Add “summary”', 'actions:\n  pilot: {« summary: TODO »}\n');
      mends('Add “type: watch”', 'tactics:\n  talk:«\n    type: watch»\n');
      mends('Add “reason”', 'accepted:\n  - rule: no-ally«\n    reason: TODO»\n');
      mends('Add “rule”', 'accepted:\n  - «rule: TODO\n    »reason: R\n');
      mends('Add “reason”', 'accepted: [ { rule: no-ally«, reason: TODO» } ]\n');
    });
    it('adds the keys of the file', () => {
      mendsFile('Add “changeplan: 1”', '«changeplan: 1\n»title: T\n');
      mendsFile('Add “title”', 'changeplan: 1«\ntitle: TODO»\npurpose: P\n');
      mendsFile('Add “title”', '{ changeplan: 1«, title: TODO» }');
      mendsFile('Begin a plan', '# A plan\n«changeplan: 1\ntitle: TODO\n»');
      mendsFile('Begin a plan', '«changeplan: 1\ntitle: TODO\n»');
    });
    it('writes an id made of the words', () => {
      mends('Change to “ward-heads”', 'stakeholders:\n  ‹Ward heads›«ward-heads»: { power: strong }\n');
      mends(
        'Change to “quality-of-care”',
        'actions:\n  pilot: { summary: P, aligns-with: [‹Quality of care›«quality-of-care»] }\n',
      );
    });
    it('writes the choice that is meant behind an id', () => {
      const [wards, begun] = ['stakeholders: { wards: {} }\n', 'actions:\n  pilot: { summary: P, affects: { wards:'];
      mends('Change to “high”', `${wards}${begun} ‹deep›«high» } }\n`);
      mends('Change to “low”', `${wards}${begun} { depth: ‹leicht›«low» } } }\n`);
      mends('Change to “medium”', `${wards}${begun} ‹mittel›«medium» } }\n`);
    });
    it('writes the id of the one who is called so', () => {
      const called = 'stakeholders:\n  nurses: { name: "Nurses’ council" }\n';
      mends(
        'Change to “nurses”',
        `${called}actions:\n  pilot: { summary: P, affects: { ‹"Nurses’ council"›«nurses»: high } }\n`,
      );
      mends('Change to “nurses”', `lead: ‹nurses’ Council›«nurses»\n${called}`);
      mends('Change to “the-nurses”', `lead: ‹The nurses›«the-nurses»\n${called}`);
      mends('Change to “a-b”', 'lead: ‹A. B.›«a-b»\nstakeholders: { one: { name: A. B. }, two: { name: A. B. } }\n');
    });
    it('writes the id of the action that is called so', () => {
      mends(
        'Change to “pilot”',
        'actions:\n  pilot: { summary: Try it }\ntactics:\n  talk: { type: watch, for: ‹Try it›«pilot» }\n',
      );
    });
    it('writes the date that was meant', () => {
      mends('Change to “2027-01-01”', 'actions:\n  pilot: { summary: P, start: ‹Q1 2027›«2027-01-01» }\n');
      mends('Change to “2027-03-31”', 'actions:\n  pilot: { summary: P, due: ‹Q1 2027›«2027-03-31» }\n');
    });
    it('writes the version', () => {
      mendsFile('Change to 1', 'changeplan: ‹"1"›«1»\ntitle: T\n');
    });
  });
});

/** What is drawn is found below the first two keys of a plan. */
function check(drawn: string): void {
  checkFile(`\nchangeplan: 1\ntitle: T${drawn}`);
}

function checkFile(drawnBelow: string): void {
  const drawn = drawnBelow.slice(1);
  const text = strip(drawn);
  assert.equal(draw(text, findings(text)), drawn);
}

/** The fix with that title adds «this» and takes ‹this› out; the finding that it answers is gone then, and no other has come. */
function mends(title: string, marked: string): void {
  mendsFile(title, `changeplan: 1\ntitle: T\n${marked}`);
}

function mendsFile(title: string, marked: string): void {
  const before = marked.replace(/«[^»]*»/g, '').replace(/[‹›]/g, '');
  const after = marked.replace(/‹[^›]*›/g, '').replace(/[«»]/g, '');
  const found = findings(before);
  const fix = found.flatMap(({ fixes }) => fixes()).find((one) => one.title === title);
  assert.equal(fix && applyEdits(before, fix.edits), after, found.map(({ message }) => message).join('\n'));
  assert.equal(findings(after).length, found.length - 1);
}

function findings(text: string): Finding[] {
  const { findings } = checkText('test.changeplan.yaml', text, world);
  return findings.filter(({ rule }) => rule === 'schema' || rule === 'syntax');
}
