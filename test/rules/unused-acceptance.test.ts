import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsOf } from '../workspace/project.ts';
import { finding, head, shared } from './finds.ts';

const check = finding('unused-acceptance');

/** The messages about the acceptance in flow style. */
async function says(accepted: string, ...expected: readonly RegExp[]): Promise<void> {
  const text = `${head}stakeholders:\n  wards: { name: W }\naccepted: [{ ${accepted}, reason: R }]\n`;
  const messages = (await findingsOf({ p: text }))
    .filter(({ rule }) => rule === 'unused-acceptance')
    .map(({ message }) => message);
  assert.equal(messages.length, expected.length);
  for (const [index, message] of messages.entries()) assert.match(message, expected[index] ?? /^$/);
}

describe('unused-acceptance', () => {
  it('says that a rule is not there', () => says('rule: craft', /^No rule is called “craft”.* Correct it, or remove/));
  it('says that a subject is not there', () =>
    says('rule: no-ally, subject: stakeholders.ward', /^Nothing here is called .* Did you mean “stakeholders.wards”/));
  it('takes nothing for a slip that is near only by what stands before the point', async () => {
    await says('rule: no-ally, subject: stakeholders.nurse', /^Nothing here is called .* Correct it, or remove/);
    await says('rule: no-ally, subject: stakeholder.wards', /Did you mean “stakeholders.wards”/);
    await says('rule: no-ally, subject: stakeholdrs', /Did you mean “stakeholders”/);
  });
  it('says that findings about acceptances cannot be accepted', () =>
    says('rule: expired-acceptance', /^What expired-acceptance finds cannot be accepted/));
  it('names the subject about which nothing is found', () =>
    says('rule: no-ally, subject: stakeholders.wards', /no-ally finds nothing about “stakeholders.wards”/));
  it('leaves one without a rule to the schema', () => says('subject: stakeholders'));

  it('is silent while the subject cannot be read', () =>
    check({
      p: `${head}stakeholders:\n  wards:\n    stance: al\naccepted:\n  - { rule: stance-mismatch, subject: stakeholders.wards, reason: R }\n`,
    }));
  it('is silent without a subject while anything cannot be read', () =>
    check({ p: `${head}foo: 1\naccepted:\n  - { rule: no-ally, reason: R }\n` }));
  it('is silent while a file used is missing', () =>
    check({
      p: `${head}uses: o.changeplan.yaml\nstakeholders: { wards: {} }\naccepted:\n  - { rule: no-ally, subject: stakeholders, reason: R }\n`,
    }));
  it('speaks of a subject while something else cannot be read', () =>
    check(
      {
        p: `${head}stakeholders:\n  wards: {}\n  others: { stance: al }\naccepted:\n  - { rule: stance-mismatch, subject: stakeholders.wards, reason: R }\n`,
      },
      'p 8: { rule: stance-mismatch, subject: stakeholders.wards, reason: R }',
    ));

  it('leaves acceptances of a file used to that file', () =>
    check({
      p: `${head}uses: o.changeplan.yaml`,
      'o.changeplan.yaml': `${shared}accepted: [{ rule: unknown-value, reason: R }]`,
    }));
  it('asks in an organization file about rules that speak there', () =>
    check(
      { p: `${shared}accepted:\n  - { rule: unknown-value, reason: R }\n  - { rule: shallow-base, reason: R }\n` },
      'p 5: { rule: unknown-value, reason: R }',
    ));

  it('speaks of the only one, written without a list', () =>
    check({ p: `${head}accepted: { rule: no-ally, reason: R }\n` }, 'p 4: { rule: no-ally, reason: R }'));
  it('removes the only one, written without a list', async () => {
    const text = `${head}accepted:\n  rule: no-ally\n  reason: R\nlead: a\n`;
    const [found] = (await findingsOf({ p: text })).filter(({ rule }) => rule === 'unused-acceptance');
    assert.equal(applyEdits(text, found?.fixes()[0]?.edits ?? []), `${head}lead: a\n`);
  });

  it('removes one of several, with its lines', async () => {
    const text = `${head}accepted:\n  # first\n  - rule: no-ally\n    reason: R\n  - rule: shallow-base # second\n    reason: R\n`;
    const [found] = (await findingsOf({ p: text })).filter(({ rule }) => rule === 'unused-acceptance');
    assert.equal(
      applyEdits(text, found?.fixes().at(-1)?.edits ?? []),
      `${head}accepted:\n  # first\n  - rule: shallow-base # second\n    reason: R\n`,
    );
  });
});
