import assert from 'node:assert/strict';
import { placeholderAfter } from '../../server/src/features/placeholder.ts';
import type { Edit } from '../../server/src/text/edit.ts';

/** Edits as `[from, to, text]`; what is to be selected stands between « and » in the text after them. */
function selects(before: string, edits: readonly (readonly [number, number, string])[], after: string | undefined) {
  const made = edits.map(([start, end, text]): Edit => ({ at: { file: 'p', start, end }, text }));
  const found = placeholderAfter(made, (file) => (file === 'p' ? before : undefined));
  const drawn =
    found &&
    `${found.text.slice(0, found.at.start)}«${found.text.slice(found.at.start, found.at.end)}»${found.text.slice(found.at.end)}`;
  assert.equal(drawn, after);
}

describe('after an edit', () => {
  it('the placeholder that it writes is selected', () => selects('a\nb\n', [[2, 2, 'c: TODO\n']], 'a\nc: «TODO»\nb\n'));
  it('the first of several is', () => selects('a\n', [[2, 2, 'c: TODO\nd: TODO\n']], 'a\nc: «TODO»\nd: TODO\n'));
  it('it is found behind what other edits have moved, in whatever order they come', () =>
    selects(
      'long: x\nb\n',
      [
        [8, 8, 'c: TODO\n'],
        [0, 4, 'l'],
      ],
      'l: x\nc: «TODO»\nb\n',
    ));
  it('nothing is where only the author’s own is moved', () => selects('a: TODO\nb', [[0, 9, 'b\na: TODO']], undefined));
  it('nothing is where none is written', () => selects('a\n', [[0, 1, 'b']], undefined));
  it('an id with these letters is none', () =>
    selects('', [[0, 0, 'TODO-list: { name: TODO }']], 'TODO-list: { name: «TODO» }'));
  it('a file that is not there yet has one too', () => {
    const at = { file: 'new', start: 0, end: 0 };
    assert.equal(placeholderAfter([{ at, text: 'a: TODO' }], () => undefined)?.at.start, 3);
  });
});
