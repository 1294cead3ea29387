import assert from 'node:assert/strict';
import { placesIn, rangesIn } from '../../server/src/text/lines.ts';

describe('lines', () => {
  const texts: Readonly<Record<string, string>> = { a: 'x: 🏥\r\ny\n', b: '' };

  it('are counted from 0, in UTF-16 units, whatever ends them', () => {
    const range = rangesIn((file) => texts[file]);
    assert.deepEqual(range({ file: 'a', start: 3, end: 8 }), {
      start: { line: 0, character: 3 },
      end: { line: 1, character: 1 },
    });
  });

  it('keep to the text, and to nothing where there is none', () => {
    const range = rangesIn((file) => texts[file]);
    const nowhere = { line: 0, character: 0 };
    for (const file of ['b', 'c'])
      assert.deepEqual(range({ file, start: 5, end: 9 }), { start: nowhere, end: nowhere });
  });

  it('are counted from 1 for people', () => {
    const place = placesIn(
      (file) => texts[file],
      (file) => `./${file}`,
    );
    assert.deepEqual(place({ file: 'a', start: 7, end: 8 }), {
      path: './a',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 2,
    });
  });
});
