import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { world } from '../world.ts';

/** Whom or what the findings of the `syntax` rule are about. */
function subjects(text: string): readonly string[] {
  const { findings } = checkText('p.changeplan.yaml', `changeplan: 1\ntitle: T\n${text}`, world);
  return findings.filter(({ rule }) => rule === 'syntax').map(({ subject }) => subject);
}

describe('what a fault of the text is about', () => {
  it('is the entry that it keeps from being read', () => {
    assert.deepEqual(subjects('stakeholders:\n  a: *nope\n  b: {}\n'), ['stakeholders.a']);
    assert.deepEqual(subjects('stakeholders: { a: *nope, b: { stance: *no } }\n'), [
      'stakeholders.a',
      'stakeholders.b',
    ]);
    assert.deepEqual(subjects('stakeholders:\n  a:\n\tname: X\n  b: {}\n'), ['stakeholders.a']);
    assert.deepEqual(subjects('tactics:\n  t:\n    targets: [a\n    offer: x\n  u: {}\n'), ['tactics.t']);
  });
  it('is the key at the top where it is in no entry', () => {
    assert.deepEqual(subjects('purpose: *nope\n'), ['purpose']);
    assert.deepEqual(subjects('stakeholders:\n  a: {}\n  half a line\n'), ['stakeholders']);
    assert.deepEqual(subjects('actions: *nope\n'), ['actions']);
  });
  it('is the whole plan where it is in neither', () => {
    assert.deepEqual(subjects('? [a, b]\n: 1\n'), ['']);
    assert.deepEqual(subjects('---\ntitle: U\n'), ['']);
  });
});
