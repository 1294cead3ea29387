import assert from 'node:assert/strict';
import { checkText } from '../../../server/src/check/check.ts';
import type { Writing } from '../../../server/src/features/completion/asked.ts';
import { complete } from '../../../server/src/features/completion/completion.ts';
import { asPlain } from '../../../server/src/features/completion/item.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { readDocument } from '../../../server/src/model/document.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { hostile } from '../../robust/hostile.ts';
import { plans } from '../../robust/plans.ts';
import { thorough } from '../../robust/survive.ts';
import { world } from '../../world.ts';

const examples = [...plans].filter(([name]) => name.startsWith('examples'));

const writingOf = (text: string) => {
  const checked = checkText('p', text, world);
  return { document: checked.document, checked, today: world.today };
};

/** What is offered at the offset replaces part of one line around it, and leaves no more syntax faults than there were. */
function checkAt(writing: Writing, offset: number): void {
  const { document } = writing;
  const { text } = document;
  const found = complete(writing, offset);
  if (!found) return;
  const where = () =>
    `${JSON.stringify(text.slice(Math.max(0, offset - 60), offset))} $0 ${JSON.stringify(text.slice(offset, offset + 30))}`;
  const { start, end } = found.at;
  assert.ok(0 <= start && start <= offset && offset <= end && end <= text.length, where());
  assert.ok(!/[\r\n]/.test(text.slice(start, end)), where());
  for (const { label, insert, filter } of found.items) assert.ok(label && filter && insert.length > 0, where());
  const item = found.items[offset % found.items.length];
  if (!item || isAboveDeeperLines(text, offset)) return;
  const after = applyEdits(text, [{ at: found.at, text: asPlain(item.insert) }]);
  const read = readDocument(document.file, after);
  assert.ok(read.faults.length <= document.faults.length, `${where()} ← ${item.label}: ${read.faults[0]?.message}`);
}

/** Every so many offsets, so that the tests take seconds; primes, so that no kind of place is always passed over. */
const [step, stepAtEnd] = thorough ? [1, 7] : [101, 1997];

/** Lines that follow on a blank one and stand deeper have no place below whatever begins there. */
function isAboveDeeperLines(text: string, offset: number): boolean {
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const [, spaces] = /^[ \r]*\n\s*?( *)(?=\S)/.exec(text.slice(offset)) ?? [];
  return spaces !== undefined && spaces.length > column;
}

describe('completion and hover everywhere', () => {
  for (const [name, text] of examples)
    for (const [how, eol] of Object.entries({ LF: '\n', CRLF: '\r\n' }))
      it(`hold inside ${name}, ${how}`, () => {
        const writing = writingOf(text.replaceAll('\n', eol));
        for (let offset = 0; offset <= writing.document.text.length; offset += step) checkAt(writing, offset);
      });

  it('hold at the end of prefixes of the examples', () => {
    for (const [, text] of examples)
      for (let end = 1; end <= text.length; end += stepAtEnd) {
        const writing = writingOf(text.slice(0, end));
        checkAt(writing, end);
        const { findings } = writing.checked;
        const { at } = hover({ ...writing, findings, whereToRead: () => '', pages: new Map() }, end - 1) ?? {};
        assert.ok(!at || (0 <= at.start && at.start < end && at.end <= end));
      }
  });

  it('survive hostile text', () => {
    for (const grow of Object.values(hostile)) {
      const writing = writingOf(grow(thorough ? 2000 : 100));
      const { text } = writing.document;
      const { findings } = writing.checked;
      for (const offset of [0, text.length >> 1, text.length]) {
        complete(writing, offset);
        hover({ ...writing, findings, whereToRead: () => '', pages: new Map() }, offset);
      }
    }
  });
});
