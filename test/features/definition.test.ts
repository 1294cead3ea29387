import assert from 'node:assert/strict';
import { definition, usedPathAt } from '../../server/src/features/definition.ts';
import { assertMarked, type Texts, workspaceOf } from './workspace.ts';

/** From the cursor to what is marked. */
async function check(marked: Texts): Promise<void> {
  const workspace = await workspaceOf(marked);
  assertMarked(marked, workspace, definition(workspace.checked, workspace.offset));
}

const org = 'kind: organization\n';

describe('definition', () => {
  it('of a stakeholder', () => check('lead: wa$0rds\nstakeholders: { «wards»: {}, clinics: {} }'));
  it('of one that stands at the end of the id', () => check('lead: wards$0\nstakeholders:\n  «wards»: {}\n'));
  it('of one among several', () =>
    check('stakeholders: { «a»: {}, b: {} }\ntactics: { t: { type: watch, targets: [b,$0a] } }'));
  it('of the entry itself', () => check('stakeholders: { «wa$0rds»: {} }'));
  it('in CRLF and behind an emoji', () =>
    check(
      '# 🏥\r\nlead: "🏥"\r\nlead: $0wards\r\nstakeholders:\r\n  wards: {}\r\n'
        .replace('lead: "🏥"', 'title: "🏥"')
        .replace('  wards', '  «wards»'),
    ));
  it('of a quoted id', () => check(`lead: "wa$0rds"\nstakeholders: { '«wards»': {} }`));
  it('of an alias', () => check('lead: &a wards\nstakeholders: { «wards»: {} }\ntactics: { t: { targets: *$0a } }'));
  it('of a value, in the glossary', () =>
    check('values: { «calm»: No haste }\nstakeholders: { s: { values: { terminal: ca$0lm } } }'));
  it('of another name of a value, the entry that has it', () =>
    check('values: { «calm»: { aliases: [rest] } }\nstakeholders: { s: { values: { terminal: re$0st } } }'));
  it('of another name in the glossary', () => check('values:\n  «calm»:\n    aliases: re$0st\n'));
  it('of a catalogue value that the plan has by a synonym', () =>
    check('values: { «robustness»: Ours }\nactions: { a: { summary: A, aligns-with: resi$0lience } }'));
  it('of a value of the catalogue: none', () =>
    check('actions: { a: { summary: A, aligns-with: public-inte$0rest } }'));
  it('of a resource: who controls it', () =>
    check(
      'stakeholders: { s: { controls: { «beds»: All } }, r: { controls: [«beds»] } }\nactions: { a: { summary: A, needs: b$0eds } }',
    ));
  it('of the entry that an acceptance is about', () =>
    check('actions: { «pilot»: { summary: P } }\naccepted: [{ rule: no-ally, reason: R, subject: actions.pi$0lot }]'));
  it('of a rule: none', () => check('accepted: [{ rule: no-a$0lly, reason: R }]'));
  it('of an owner, if that is a stakeholder', () =>
    check('stakeholders: { «wards»: {} }\ntactics: { t: { type: watch, owner: wa$0rds } }'));
  it('of somebody who is nowhere', () => check('lead: no$0body\nstakeholders: { wards: {} }'));
  it('of anything else', () => check('tit$0le: wards\nstakeholders: { wards: {} }'));
  it('in an empty file', () => check('$0'));
  it('beside what cannot be read', () =>
    check('lead: wa$0rds\nstakeholders:\n  clinics: { power: [\n  «wards»: {}\n\tx: 1\n'));
  it('in both files, the plan’s own first', () =>
    check({
      'p.changeplan.yaml': 'uses: o.changeplan.yaml\nlead: wa$0rds\nstakeholders: { «wards»: { stance: ally } }',
      'o.changeplan.yaml': `${org}stakeholders:\n  «wards»: { name: Wards }\n`,
    }));
  it('in a file used by a file used', () =>
    check({
      'p.changeplan.yaml': 'uses: a.changeplan.yaml\nlead: wa$0rds',
      'a.changeplan.yaml': `${org}uses: b.changeplan.yaml`,
      'b.changeplan.yaml': `${org}stakeholders: { «wards»: {} }`,
    }));

  it('tells the path under “uses”', async () => {
    const path = async (marked: string) => {
      const { checked, offset } = await workspaceOf(marked);
      return usedPathAt(checked, offset);
    };
    assert.equal(await path('uses: [a.yaml, "b$0.yaml"]'), 'b.yaml');
    assert.equal(await path('uses: a.yaml\nlead: a.y$0aml'), undefined);
  });
});
