import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';

const plan =
  'changeplan: 1\ntitle: P\npurpose: Q\nlead: us\nstakeholders: { us: {} }\nactions: { act: { summary: Act, needs: x } }\n';
const rules = ['no-ally', 'unused-acceptance', 'expired-acceptance'];

function check(accepted: string, expected: readonly string[]): void {
  const { findings } = checkText('p', `${plan}${accepted}`, world);
  const shown = findings.filter(({ rule }) => rules.includes(rule));
  assert.deepEqual(
    shown.map((finding) => `${finding.rule}${finding.accepted ? ' (accepted)' : ''}`),
    expected,
  );
}

describe('acceptances', () => {
  it('cover what their rule finds in the whole plan', () =>
    check('accepted: [{ rule: no-ally, reason: R }]', ['no-ally (accepted)']));
  it('may be one without a list', () => check('accepted: { rule: no-ally, reason: R }', ['no-ally (accepted)']));
  it('become a list with a second one', () => {
    const text = `${plan}accepted: { rule: no-overlap, reason: R }\n`;
    const found = checkText('p', text, world).findings.find(({ rule }) => rule === 'no-ally');
    assert.match(
      applyEdits(text, found?.accept()?.edits ?? []),
      /\naccepted: \[\{ rule: no-overlap, reason: R \}, \{ rule: no-ally, .*\}\]\n$/,
    );
  });
  it('cover their subject', () =>
    check('accepted: [{ rule: no-ally, subject: stakeholders, reason: R }]', ['no-ally (accepted)']));
  it('cover nothing beside their subject', () =>
    check('accepted: [{ rule: no-ally, subject: stakeholders.us, reason: R }]', ['no-ally', 'unused-acceptance']));
  it('hold on their last day', () =>
    check('accepted: [{ rule: no-ally, reason: R, until: 2026-11-21 }]', ['no-ally (accepted)']));
  it('end after it, and are not unused then', () =>
    check('accepted: [{ rule: no-ally, reason: R, until: 2026-11-20 }]', ['no-ally', 'expired-acceptance']));
  it('never cover what keeps a text from being read', () => {
    const text = 'changeplan: 1\ntitle: P\nlead: !x a\naccepted: [{ rule: syntax, reason: R }]';
    const shown = checkText('p', text, world).findings.filter(({ rule }) => rule === 'syntax' || rules.includes(rule));
    assert.deepEqual(
      shown.map(({ rule, accepted }) => [rule, accepted]),
      [
        ['syntax', undefined],
        ['unused-acceptance', undefined],
      ],
    );
  });
  it('cover a key that the language does not have', () => {
    const text = 'changeplan: 1\ntitle: P\nfoo: 1\naccepted: [{ rule: schema, subject: foo, reason: R }]';
    const shown = checkText('p', text, world).findings.filter(({ rule }) => rule === 'schema' || rules.includes(rule));
    assert.deepEqual(
      shown.map(({ rule, accepted }) => [rule, accepted?.reason?.value]),
      [['schema', 'R']],
    );
  });

  it('are written by a fix, in the author’s layout', () => {
    const finding = checkText('p', plan, world).findings.find(({ rule }) => rule === 'no-ally');
    assert.equal(
      applyEdits(plan, finding?.accept()?.edits ?? []),
      `${plan}accepted:
  - rule: no-ally
    subject: stakeholders
    reason: TODO
    by: TODO
`,
    );
  });
});
