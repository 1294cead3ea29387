import assert from 'node:assert/strict';
import { base64Of, bytesOf } from '../../server/src/text/base64.ts';

describe('bytes as letters', () => {
  for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 100_000])
    it(`come back as they were, ${length} of them`, () => {
      const bytes = Uint8Array.from({ length }, (_, at) => at * 7);
      assert.equal(base64Of(bytes), Buffer.from(bytes).toString('base64'));
      assert.deepEqual(bytesOf(base64Of(bytes)), bytes);
    });

  it('are none where there is no Base64', () => assert.equal(bytesOf('%').length, 0));
});
