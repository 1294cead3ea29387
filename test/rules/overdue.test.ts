import assert from 'node:assert/strict';
import { found } from './found.ts';

/** The first sentences about a tactic that was due on 1 March, on some day. */
function check(today: string, expected: readonly string[], more = 'status: planned'): void {
  const text = `tactics:\n  talk:\n    type: watch\n    due: 2026-03-01\n    ${more}\n`;
  assert.deepEqual(
    found('overdue', text, { today }).map(({ message }) => message.split('. ')[0]),
    expected,
  );
}

describe('overdue', () => {
  it('is silent on the day itself', () => check('2026-03-01', []));
  it('speaks from the day after', () => check('2026-03-02', ['“talk” was due one day ago']));
  it('counts days across a change of clocks', () => check('2026-04-01', ['“talk” was due 31 days ago']));
  it('is silent when the tactic is done or dropped', () => {
    check('2026-04-01', [], 'status: done');
    check('2026-04-01', [], 'status: dropped');
  });
  it('is silent when a line cannot be read: it may be the status', () => check('2026-04-01', [], 'status'));
  it('is silent while the status of a tactic or an action cannot be read', () => {
    for (const said of ['status: completed', 'status: [done]', 'statsu: done', 'status: finished long ago'])
      check('2026-04-01', [], said);
    check('2026-04-01', ['“talk” was due 31 days ago'], 'status: TODO');
    const action = (status: string) => `actions: { a: { summary: A, due: 2026-01-01, status: ${status} } }`;
    assert.equal(found('overdue', action('"under-way"')).length, 1);
    assert.equal(found('overdue', action('finished')).length, 0);
  });
});
