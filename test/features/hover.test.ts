import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.ts';
import { cursor } from './cursor.ts';

function check(marked: string, expected: RegExp | undefined): void {
  const { checked, offset } = cursor(marked);
  const found = hover(checked.findings, offset);
  if (expected) assert.match(found?.markdown ?? '', expected);
  else assert.equal(found, undefined);
}

describe('hover', () => {
  it('says on underlined text what the rule finds and why it matters', () =>
    check(
      'lead: no$0body',
      /^\*\*unknown-reference\*\*\n\nA stakeholder is spoken of.*\n.*\n\n?A tactic towards nobody moves nobody/s,
    ));
  it('shows no examples', () =>
    assert.doesNotMatch(hover(cursor('lead: no$0body').checked.findings, 8)?.markdown ?? '', /```|##/));
  it('is silent elsewhere', () => check('changeplan: 1\ntit$0le: A plan', undefined));
  it('tells each rule once', () => {
    const { checked, offset } = cursor(
      'changeplan: 1\ntitle: P\nlead: $0x\ntactics: { t: { type: protect, targets: [x] } }',
    );
    assert.equal(hover(checked.findings, offset)?.markdown.match(/\*\*unknown-reference\*\*/g)?.length, 1);
  });
});
