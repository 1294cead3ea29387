import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { status } from '../../server/src/features/status.ts';
import { world } from '../world.ts';

function check(text: string, expected: string): void {
  const { text: situation, detail, heaviest } = status(checkText('p', `changeplan: 1\ntitle: P\n${text}`, world));
  assert.equal(`${situation} · ${detail} · ${heaviest ?? 'fine'}`, expected);
}

describe('status', () => {
  it('says that there is no action yet', () =>
    check('purpose: Q', 'Not known yet · No action is written yet. One note · info'));
  it('gives the outlook, the first reason for it, and counts the findings', () =>
    check(
      'organization: { values: { terminal: [care] } }\nactions: { a: { summary: A, scope: alone, conflicts-with: [care] } }',
      'Blocked · “A” goes against what the organization or a dominant group lives for, and the plan is not prepared for that. One error and two notes · error',
    ));
  it('counts nothing that is accepted', () =>
    check(
      'purpose: Q\naccepted: [{ rule: without-actions, reason: a draft }]',
      'Not known yet · No action is written yet. Nothing found · fine',
    ));
  it('knows organization files', () => check('kind: organization', 'Organization file · Nothing found · fine'));
});
