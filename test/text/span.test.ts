import assert from 'node:assert/strict';
import { byPosition, holds, plainSpan, type Span, touches } from '../../server/src/text/span.ts';

describe('spans', () => {
  it('touch when they share a place or stand side by side', () => {
    check(touches, ' --   ', '   -- ', true);
    check(touches, ' --   ', '    --', false);
    check(touches, ' ---- ', '  --  ', true);
    check(touches, ' ---- ', ' |    ', true);
    check(touches, ' ---- ', '     |', true);
    check(touches, ' --   ', '     |', false);
  });
  it('hold what lies wholly in them', () => {
    check(holds, ' ---- ', '  --  ', true);
    check(holds, ' ---- ', ' ---- ', true);
    check(holds, ' ---- ', '  ----', false);
    check(holds, ' ---- ', '     |', true);
  });
  it('have to do only with spans of their file', () => {
    const [a, b] = [span('---'), { ...plainSpan(span('---')), file: 'b' }];
    assert.deepEqual([touches(a, b), holds(a, b)], [false, false]);
  });
  it('come by file, then by start, then by end', () => {
    const [short, long, late, other] = [span('--'), span('---'), span(' -'), { ...plainSpan(span('-')), file: 'b' }];
    assert.deepEqual([other, late, long, short].sort(byPosition), [short, long, late, other]);
  });
});

/** Drawn with a dash for each place; a bar is an empty span. */
function span(drawn: string): Span {
  const start = drawn.search(/\S/);
  return { file: 'a', start, end: start + drawn.trim().replace('|', '').length };
}

function check(relation: (a: Span, b: Span) => boolean, a: string, b: string, expected: boolean): void {
  assert.equal(relation(span(a), span(b)), expected, `${a}\n${b}`);
}
