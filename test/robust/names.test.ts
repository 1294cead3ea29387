import assert from 'node:assert/strict';
import { type Checked, checkText } from '../../server/src/check/check.ts';
import { definition } from '../../server/src/features/definition.ts';
import { highlights } from '../../server/src/features/highlight.ts';
import { links } from '../../server/src/features/links.ts';
import { references } from '../../server/src/features/references.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { status } from '../../server/src/features/status.ts';
import { holds, type Span } from '../../server/src/text/span.ts';
import { world } from '../world.ts';
import { plans } from './plans.ts';
import { thorough } from './survive.ts';

const file = 'test.changeplan.yaml';

const examples = [...plans].filter(([name]) => thorough || name.startsWith('examples'));

const [step, stepAtEnd] = thorough ? [1, 3] : [11, 499];

/** What leads from one place to another leads to a place in the text, and the same name from there. */
describe('names at any place', () => {
  for (const [name, text] of examples)
    it(`hold in ${name}`, () => {
      const checked = checkText(file, text, world);
      for (let offset = 0; offset <= text.length; offset += step) checkAt(checked, offset);
    });

  it('hold at the end of prefixes of the examples', () => {
    for (const [, text] of examples)
      for (let end = 0; end <= text.length; end += stepAtEnd) {
        const checked = checkText(file, text.slice(0, end), world);
        for (const offset of [end, Math.max(end - 1, 0), end >> 1]) checkAt(checked, offset);
        assert.ok(status(checked).text);
        for (const { at } of links(checked)) inText(checked, at);
      }
  });
});

function checkAt(checked: Checked, offset: number): void {
  const found = prepareRename(checked, offset);
  const places = references(checked, offset, [checked], true);
  for (const at of [...definition(checked, offset), ...places]) inText(checked, at);
  for (const { at } of highlights(checked, offset)) inText(checked, at);
  if (!found || 'why' in found) return;
  inText(checked, found.at);
  assert.ok(found.at.start <= offset && offset <= found.at.end);
  assert.ok(
    places.some((at) => holds(at, found.at)),
    'What stands here is one of the places that speak of it.',
  );
  const edits = rename(checked, offset, 'an-id-that-nobody-has', [checked]);
  assert.ok(Array.isArray(edits) && edits.length > 0);
  for (const { at } of edits) inText(checked, at);
}

function inText({ document: { text } }: Checked, { start, end }: Span): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
}
