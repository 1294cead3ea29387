import assert from 'node:assert/strict';
import { found } from './found.ts';

const actions = 'actions: { cut: { summary: Cut, conflicts-with: altruism } }\n';
const wards = (lines: string) => `${actions}stakeholders:\n  wards:\n    values: { terminal: altruism }\n${lines}`;

function check(text: string, fixed: string, uses = ''): void {
  const [finding] = found('unassessed-resistance', text, { uses });
  assert.equal(finding?.fixed, fixed);
  assert.deepEqual(
    found('unassessed-resistance', fixed, { uses }).map(({ at, fixes }) => [at, ...fixes]),
    [['TODO']],
  );
}

const silent = (text: string) => assert.deepEqual(found('unassessed-resistance', text), []);

describe('unassessed-resistance', () => {
  it('fills in a key that waits', () =>
    check(wards('    resistance:\n'), wards('    resistance: { signs: [TODO] }\n')));
  it('writes into the plan what is the plan’s own, wherever the stakeholder stands', () => {
    const uses = 'kind: organization\nstakeholders:\n  wards: { values: { terminal: altruism } }\n';
    check(actions, `stakeholders: { wards: { resistance: { signs: [TODO] } } }\n${actions}`, uses);
    const text = `${actions}stakeholders:\n  clinics: {}\n`;
    check(text, `${text.slice(0, -1)}\n  wards: { resistance: { signs: [TODO] } }\n`, uses);
  });
  it('is silent when the stance or the resistance is a fault', () => {
    silent(wards('    stance: resistent\n'));
    silent(wards('    resistance: { severity: hgh }\n'));
  });
  it('is silent when a line cannot be read', () => silent(wards('    stance\n')));
  it('is silent about the lead', () => silent(`lead: wards\n${wards('')}`));
});
