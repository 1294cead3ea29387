import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { status } from '../../server/src/features/status.ts';
import { world } from '../world.ts';

function check(text: string, expected: string): void {
  const { text: situation, detail, heaviest } = status(checkText('p', `changeplan: 1\ntitle: P\n${text}`, world));
  assert.equal(`${situation} · ${detail} · ${heaviest ?? 'fine'}`, expected);
}

describe('status', () => {
  it('says that there is no action yet', () => check('purpose: Q', 'No action yet · one note · info'));
  it('names the situation and counts the findings', () =>
    check(
      'organization: { values: { terminal: [care] } }\nactions: { a: { summary: A, scope: alone, conflicts-with: [care] } }',
      'Situation: incompatible · one error and two notes · error',
    ));
  it('counts nothing that is accepted', () =>
    check(
      'purpose: Q\naccepted: [{ rule: without-actions, reason: a draft }]',
      'No action yet · nothing found · fine',
    ));
  it('knows organization files', () => check('kind: organization', 'Organization file · nothing found · fine'));
});
