import assert from 'node:assert/strict';
import { areCurrent, untilCurrent } from '../../../client/src/edits/versions.ts';

const edit = (version: number | null) => ({ documentChanges: [{ textDocument: { uri: 'a', version }, edits: [] }] });

describe('an edit that comes late', () => {
  it('is for the texts of now, or for none', () => {
    const open = new Map([['a', 3]]);
    assert.equal(areCurrent(edit(3), open), true);
    assert.equal(areCurrent(edit(2), open), false);
    assert.equal(areCurrent(edit(null), open), true);
    assert.equal(areCurrent(edit(3), new Map()), false, 'It was closed.');
    assert.equal(areCurrent({ documentChanges: [{ kind: 'create' }] }, open), true);
    assert.equal(areCurrent({}, open), true);
  });

  it('is made anew from the text of now while somebody types', async () => {
    let version = 1;
    const made: number[] = [];
    const answer = await untilCurrent(
      async () => {
        const mine = version;
        made.push(mine);
        if (version < 3) version++;
        return { edit: edit(mine) };
      },
      (it) => areCurrent(it, new Map([['a', version]])),
    );
    assert.deepEqual(made, [1, 2, 3]);
    assert.deepEqual(answer, { edit: edit(3) });
  });

  it('is given up after some tries, and then refused', async () => {
    let asked = 0;
    const answer = await untilCurrent(
      async () => ({ edit: edit(++asked) }),
      () => false,
    );
    assert.ok(asked < 10);
    assert.equal(areCurrent(answer.edit, new Map([['a', asked + 1]])), false);
  });

  it('is not asked for twice where there is a problem', async () => {
    let asked = 0;
    const problem: { problem: string; edit?: object } = { problem: 'No.' };
    await untilCurrent(
      async () => {
        asked++;
        return problem;
      },
      () => false,
    );
    assert.equal(asked, 1);
  });
});
