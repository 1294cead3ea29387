import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemsInCell, joinedInCell } from '../../server/src/text/cell-list.ts';

describe('several texts in one cell', () => {
  it('stand between semicolons, on lines or behind bullets', () => {
    assert.deepEqual(itemsInCell('Late buses; early trains'), ['Late buses', 'early trains']);
    assert.deepEqual(itemsInCell('- Late buses\n* early trains\n'), ['Late buses', 'early trains']);
    assert.deepEqual(itemsInCell('• Late buses • early trains'), ['Late buses', 'early trains']);
    assert.deepEqual(itemsInCell(' ;; '), []);
  });
  it('are in quotes where they hold such a sign themselves', () => {
    assert.equal(joinedInCell(['Late buses; early trains', 'noise']), '"Late buses; early trains"; noise');
    assert.deepEqual(itemsInCell('"Late buses; early trains"; noise'), ['Late buses; early trains', 'noise']);
    assert.deepEqual(itemsInCell('They say "no"; noise'), ['They say "no"', 'noise']);
  });
  it('come back as they went, whatever they hold', () => {
    const item = fc.string({ unit: fc.constantFrom('a', ' ', '"', ';', '\n', '•', 'ü') }).map((it) => `x${it}x`);
    fc.assert(fc.property(fc.array(item), (items) => assert.deepEqual(itemsInCell(joinedInCell(items)), items)));
  });
});
