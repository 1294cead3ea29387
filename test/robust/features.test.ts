import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Checked, checkText } from '../../server/src/check/check.ts';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { folding } from '../../server/src/features/folding.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { type OutlineItem, outline } from '../../server/src/features/outline.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { holds, plainSpan, type Span } from '../../server/src/text/span.ts';
import { planText } from '../model/plans.ts';
import { world } from '../world.ts';
import { plans } from './plans.ts';
import { thorough, tries } from './survive.ts';

const file = 'test.changeplan.yaml';
const kinds = { expectedResponse: true, situation: true, targetNames: true };

const examples = [...plans].filter(([name]) => thorough || name.startsWith('examples')).map(([, text]) => text);

/** What an editor shows of a whole file keeps the rules of its protocol, whatever state the text is in. */
describe('what the editor shows of a text', () => {
  it('is well-formed, up to any place', () => {
    for (const text of examples)
      for (const end of [...steps(text.length, thorough ? 1 : 1499), text.length]) {
        const checked = checkText(file, text.slice(0, end), world);
        wellFormed(checked);
        selectable(checked, end);
      }
  });

  it('is well-formed without any one line', () => {
    for (const text of examples) {
      const lines = text.split('\n');
      for (const index of steps(lines.length, thorough ? 1 : 101))
        wellFormed(checkText(file, lines.toSpliced(index, 1).join('\n'), world));
    }
  });

  it('can be selected at every offset', () => {
    for (const text of examples) {
      const checked = checkText(file, text, world);
      for (const offset of steps(text.length + 1, thorough ? 1 : 3)) selectable(checked, offset);
    }
  });

  it('is well-formed in any layout, whole and cut out of it', () =>
    fc.assert(
      fc.property(planText, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), (text, place, length) => {
        const at = Math.floor(place * text.length);
        for (const part of [text, text.slice(0, at) + text.slice(at + length)]) {
          const checked = checkText(file, part, world);
          wellFormed(checked);
          selectable(checked, Math.min(at, part.length));
        }
      }),
      tries(15, 5000),
    ));
});

const steps = (length: number, step: number) => Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step);

function wellFormed(checked: Checked): void {
  const { document, analysis } = checked;
  const { text } = document;
  const whole = { file, start: 0, end: text.length };
  const inText = (span: Span) => assert.ok(holds(whole, span) && span.start <= span.end, show(text, span));

  nested(outline(document, analysis), whole, text);
  nested(outline(document), whole, text);

  const folds = folding(document);
  for (const { at } of folds) {
    inText(at);
    assert.ok(text.slice(at.start, at.end).includes('\n'), show(text, at));
    assert.match(text.charAt(at.end - 1), /\S/, 'no blank line at the end');
  }
  assert.equal(new Set(folds.map(({ at }) => at.start)).size, folds.length);

  let before = 0;
  for (const { at } of semanticTokens(checked)) {
    inText(at);
    assert.ok(before <= at.start && at.start < at.end && !/[\r\n]/.test(text.slice(at.start, at.end)), show(text, at));
    before = at.end;
  }
  for (const { at, text: hint, why } of inlayHints(checked, whole, kinds)) {
    inText(at);
    assert.match(text.slice(at.start), /^(?:\r?\n|$)/);
    assert.ok(hint && why && !/undefined|NaN/.test(hint + why), hint + why);
  }
  for (const { at, text: lens } of codeLenses(checked)) {
    inText(at);
    assert.ok(lens && !/undefined|NaN/.test(lens), lens);
  }
}

function nested(items: readonly OutlineItem[], parent: Span, text: string): void {
  let before = parent.start;
  for (const { name, at, key, children } of items) {
    assert.ok(name);
    assert.ok(holds(parent, at) && holds(at, key) && before <= at.start, show(text, at));
    before = at.end;
    nested(children, at, text);
  }
}

function selectable({ document }: Checked, offset: number): void {
  const spans = selectionRanges(document, offset);
  for (const [index, span] of spans.entries()) {
    const inner = spans[index - 1];
    assert.ok(span.start <= offset && offset <= span.end, show(document.text, span));
    assert.ok(!inner || (holds(span, inner) && !holds(inner, span)), show(document.text, span));
  }
  const last = spans.at(-1);
  assert.deepEqual(last && plainSpan(last), { file, start: 0, end: document.text.length });
}

const show = (text: string, { start, end }: Span) => `${start} to ${end}: “${text.slice(start, end)}” in\n${text}`;
