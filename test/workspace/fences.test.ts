import assert from 'node:assert/strict';
import { plansInMarkdown, withPlans } from '../../server/src/workspace/fences.ts';

/** Blanks as dots, so that they are seen. */
const drawn = (text: string) => plansInMarkdown(text).map((plan) => plan.replaceAll(' ', '.'));

describe('the plans in Markdown', () => {
  it('stand where they stand in it', () =>
    assert.deepEqual(drawn('# A\n```changeplan\na: 1\n```\nB\n'), ['...\n.............\na:.1\n...\n.\n']));

  it('are those of all fences with that mark', () =>
    assert.equal(drawn('~~~changeplan title\na: 1\n~~~\n```yaml\nb: 2\n```\n````changeplan\nc: 3\n````\n').length, 2));

  it('are no other fences', () => {
    for (const text of [
      '',
      '# A',
      '```changeplans\na: 1\n```',
      '    ```changeplan\n    a: 1\n',
      '```\nchangeplan\n```',
    ])
      assert.deepEqual(plansInMarkdown(text), []);
  });

  it('may stand in lists and quotations', () => {
    assert.deepEqual(drawn('- x\n\n  ```changeplan\n  a:\n    b: 1\n\n  c: 2\n  ```\n'), [
      '...\n\n...............\n..a:\n....b:.1\n\n..c:.2\n.....\n',
    ]);
    assert.deepEqual(drawn('> ```changeplan\n> a:\n>\n>   b: 1\n> ```\n'), [
      '...............\n..a:\n.\n....b:.1\n.....\n',
    ]);
  });

  it('keep their line breaks, and need no end', () =>
    assert.deepEqual(drawn('A\r\n```changeplan\r\na: 1\r\nb: 2'), ['.\r\n.............\r\na:.1\r\nb:.2']));

  it('can be changed in it', async () => {
    const text = 'A\n```changeplan\na: 1\n```\nB\n```changeplan\na: 2\n```\n';
    assert.equal(
      await withPlans(text, async (plan) => plan.replace('a:', 'c: 0\nab:')),
      text.replaceAll('a:', 'c: 0\nab:'),
    );
    assert.equal(await withPlans(text, async (plan) => plan), text);
  });

  it('stay as they are where they are quoted', async () => {
    const text = '> ```changeplan\n> a: 1\n> b: 2\n> ```\n';
    assert.equal(await withPlans(text, async (plan) => plan.replace('a', 'x')), text);
  });
});
