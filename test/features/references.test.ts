import { references } from '../../server/src/features/references.ts';
import { assertMarked, type Texts, workspaceOf } from './workspace.ts';

/** From the cursor to what is marked. */
async function check(marked: Texts, withDeclarations = true): Promise<void> {
  const workspace = await workspaceOf(marked);
  const { checked, offset, plans } = workspace;
  assertMarked(marked, workspace, references(checked, offset, plans, withDeclarations));
}

const org = 'kind: organization\n';

describe('references', () => {
  it('of a stakeholder, everywhere', () =>
    check(`lead: «wards»
organization: { values: { terminal: { care: { pursued-by: [«wards»] } } } }
stakeholders:
  «wa$0rds»: { influences: [clinics] }
  clinics: { influences: «wards» }
actions: { a: { summary: A, conflicts-with: { care: { for: «wards» } } } }
tactics: { wards: { type: watch, targets: [«wards»], through: «wards», owner: «wards» } }
accepted:
  - { rule: no-ally, reason: R, subject: stakeholders.«wards» }
  - { rule: no-ally, reason: R, subject: "stakeholders.«wards»" }
  - { rule: no-ally, reason: R, subject: tactics.wards }
`));
  it('of a stakeholder, where work changes, somebody is asked, and in scenarios', () =>
    check(`stakeholders:
  «wards»: { owner: «wards» }
actions: { a: { summary: A, affects: { «wa$0rds»: high } } }
scenarios:
  strike: { stakeholders: { «wards»: { owner: «wards» } }, tactics: { t: { targets: «wards» } } }
`));
  it('of an action, in what comes after it, what serves it, and in scenarios', () =>
    check(`actions:
  «pilot»: { summary: P }
  spread: { summary: S, after: [«pi$0lot»] }
tactics: { t: { type: watch, for: «pilot» } }
scenarios: { slow: { actions: { «pilot»: absent }, tactics: { t: { for: [«pilot»] } } } }
`));
  it('without the entry', () => check('lead: «wa$0rds»\nstakeholders: { wards: {} }', false));
  it('of an id that is nowhere declared', () =>
    check('lead: «no$0body»\ntactics: { t: { type: watch, targets: «nobody» } }'));
  it('of a value under its other names too', () =>
    check(
      'values: { «calm»: { aliases: [«rest»] } }\nactions: { a: { summary: A, aligns-with: [«re$0st», «calm», care] } }',
    ));
  it('of a value of the catalogue and its synonyms', () =>
    check('actions: { a: { summary: A, aligns-with: «resilience$0»,\n conflicts-with: [care, «robustness»] } }'));
  it('of a resource', () =>
    check(
      'stakeholders: { s: { controls: «be$0ds» } }\nactions: { a: { summary: A, needs: { «beds»: All, staff: } } }',
    ));
  it('of a kind each', () => check('stakeholders: { pilot: {} }\nactions: { «pi$0lot»: {} }'));
  it('in quotes, behind an emoji and in CRLF', () =>
    check(`title: "🏥"\r\nlead: "«wards»"\r\nstakeholders:\r\n  '«wa$0rds»':\r\n    notes: 🏥\r\n`));
  it('of what an alias repeats, at the alias', () =>
    check('lead: &a «wards»\nstakeholders: { «wa$0rds»: {} }\ntactics: { t: { type: watch, targets: [«*a»] } }'));
  it('of nothing', () => check('title: wa$0rds\nlead: wards'));
  it('in an empty file', () => check('$0'));
  it('in the plan and the file that it uses', () =>
    check({
      'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: «wa$0rds»\nstakeholders: { «wards»: { stance: ally } }',
      'o.changeplan.yaml': `${org}stakeholders: { «wards»: {}, clinics: { influences: «wards» } }`,
    }));
  it('in all plans that use a file', () =>
    check({
      'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: «wards»',
      'q/q.changeplan.yaml': 'uses: ../o.changeplan.yaml\ntactics: { t: { type: watch, targets: «wards» } }',
      'o.changeplan.yaml': `${org}stakeholders: { «wa$0rds»: {} }`,
      'r.changeplan.yaml': 'lead: wards\nstakeholders: { wards: {} }',
    }));
  it('in what the plan says otherwise than the file that it uses', () =>
    check({
      'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: «wa$0rds»\nstakeholders: { clinics: { influences: [] } }',
      'o.changeplan.yaml': `${org}stakeholders: { «wards»: {}, clinics: { influences: «wards» } }`,
    }));
  it('through what two plans have in common, and no further', () =>
    check({
      'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: wards\nstakeholders: { wards: {} }',
      'q.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: «wa$0rds»\nstakeholders: { «wards»: {} }',
      'o.changeplan.yaml': `${org}stakeholders: { clinics: {} }`,
    }));
});
