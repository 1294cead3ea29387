import assert from 'node:assert/strict';
import { askedIn, readMessage, readPageMessage } from '../../../client/src/preview/message.ts';

describe('messages of the panel', () => {
  it('are read as what they are, without what else they carry', () => {
    assert.deepEqual(readMessage({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'undo', more: 1 }), { type: 'undo' });
    assert.deepEqual(readMessage({ type: 'hide', part: 'growth' }), { type: 'hide', part: 'growth' });
    assert.deepEqual(readMessage({ type: 'reveal', span: { file: 'a', start: 1, end: 2, x: 3 } }), {
      type: 'reveal',
      span: { file: 'a', start: 1, end: 2 },
    });
    assert.deepEqual(readMessage({ type: 'intend', intention: { kind: 'move', id: 'a', stance: 'ally', x: 1 } }), {
      type: 'intend',
      intention: { kind: 'move', id: 'a', stance: 'ally' },
    });
    assert.deepEqual(readMessage({ type: 'sight', span: { file: 'a', start: 1, end: 2, x: 3 } }), {
      type: 'sight',
      span: { file: 'a', start: 1, end: 2 },
    });
    assert.deepEqual(readMessage({ type: 'answers', of: [{ rule: 'r', message: 'm', x: 1 }, { rule: 1 }, null] }), {
      type: 'answers',
      of: [{ rule: 'r', message: 'm' }],
    });
    assert.deepEqual(readMessage({ type: 'answers', of: 'all' }), { type: 'answers', of: [] });
    assert.deepEqual(readMessage({ type: 'choose', of: { rule: 'r', message: 'm' } }), {
      type: 'choose',
      of: { rule: 'r', message: 'm' },
    });
    const supposed = { scenario: 's', moves: [{ id: 'a', stance: 'ally' }] };
    assert.deepEqual(readMessage({ type: 'suppose', supposed: { ...supposed, without: 7, x: 1 } }), {
      type: 'suppose',
      supposed,
    });
    assert.deepEqual(readMessage({ type: 'suppose', supposed: { moves: [{ stance: 'ally' }, null] } }), {
      type: 'suppose',
      supposed: { moves: [] },
    });
    assert.deepEqual(readMessage({ type: 'intend', intention: { kind: 'keep', supposed } }), {
      type: 'intend',
      intention: { kind: 'keep', supposed },
    });
    assert.deepEqual(
      readMessage({ type: 'intend', intention: { kind: 'aim', id: 'a', stance: 'ally', tactic: 't' } }),
      {
        type: 'intend',
        intention: { kind: 'aim', id: 'a', stance: 'ally', tactic: 't' },
      },
    );
  });

  it('are passed over where they are none of ours', () => {
    for (const sent of [
      undefined,
      null,
      'ready',
      [],
      {},
      { type: 'constructor' },
      { type: 'hide', part: 'all' },
      { type: 'reveal', span: { file: 'a', start: -1, end: 2 } },
      { type: 'reveal', span: { file: 'a', start: 3, end: 2 } },
      { type: 'sight', span: { file: 'a', start: 0.5, end: 2 } },
      { type: 'sight' },
      { type: 'reveal', span: { file: 'x'.repeat(10_001), start: 0, end: 2 } },
      { type: 'reveal', span: { file: 1, start: 0, end: 2 } },
      { type: 'intend', intention: { kind: 'delete', id: 'a' } },
      { type: 'intend', intention: { kind: 'toString' } },
      { type: 'intend', intention: { kind: 'move', id: 7 } },
      { type: 'intend', intention: { kind: 'due', id: 'a' } },
      { type: 'suppose', supposed: {} },
      { type: 'suppose', supposed: { moves: {} } },
      { type: 'suppose', supposed: { moves: Array.from({ length: 1001 }, () => ({ id: 'a' })) } },
      { type: 'intend', intention: { kind: 'keep' } },
      { type: 'intend', intention: { kind: 'aim', id: 'a' } },
      { type: 'choose', of: { id: 'x'.repeat(10_001), name: '' } },
    ])
      assert.equal(readMessage(sent), undefined, JSON.stringify(sent));
  });

  it('of an earlier session are kept as far as they can be read', () => {
    assert.deepEqual(askedIn({ 'file:///a': ['growth', 'all', 1], 'file:///b': 'growth' }), {
      'file:///a': ['growth'],
      'file:///b': [],
    });
    for (const kept of [undefined, null, 'growth', ['growth']]) assert.deepEqual(askedIn(kept), {});
  });

  it('of a page that only leads into the texts are three', () => {
    const span = { file: 'a', start: 1, end: 2 };
    for (const message of [{ type: 'ready' }, { type: 'save' }, { type: 'reveal', span }])
      assert.deepEqual(readPageMessage({ ...message, more: 1 }), message);
    for (const other of [{ type: 'sight', span }, { type: 'reveal', span: { ...span, end: 0 } }, null, 'save', {}])
      assert.equal(readPageMessage(other), undefined);
  });
});
