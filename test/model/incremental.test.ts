import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../../server/src/check/check.ts';
import { type Document, latest, readDocument } from '../../server/src/model/document.ts';
import { pairOf } from '../../server/src/model/node.ts';
import { parseBlock, type RawNode } from '../../server/src/model/yaml.ts';
import { tries } from '../robust/survive.ts';
import { world } from '../world.ts';
import { edit, edited } from './edits.ts';
import { planText } from './plans.ts';
import { visible } from './visible.ts';

const file = 'test.changeplan.yaml';
const runs = tries(20, 5000);

describe('reading block by block', () => {
  it('finds no fault in a plan without faults', () => {
    fc.assert(
      fc.property(planText, (text) => {
        const { findings } = checkText(file, text, world);
        assert.deepEqual(
          findings
            .filter(({ rule }) => rule === 'syntax' || rule === 'schema')
            .map(({ message, at }) => [message, text.slice(at.start, at.end)]),
          [],
        );
      }),
      runs,
    );
  });

  it('gives what reading in one piece gives, in the same places', () => {
    fc.assert(
      fc.property(planText, (text) => {
        assert.deepEqual(located(readDocument(file, text).root), inOnePiece(text));
      }),
      runs,
    );
  });

  it('gives the same with the blocks of an earlier version as without', () => {
    fc.assert(
      fc.property(planText, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        let text = first;
        let before = readDocument(file, text);
        for (const change of edits) {
          text = edited(text, change);
          before = readDocument(file, text, before);
          assert.deepEqual(visible(before), visible(readDocument(file, text)), text);
        }
      }),
      runs,
    );
  });

  const entry = (id: string) => `  ${id}:\n    name: ${id}\n`;
  const plan = `changeplan: 1\nstakeholders:\n${['a', 'b', 'c'].map(entry).join('')}actions:\n${entry('d')}`;
  const entries = ({ root }: Document) =>
    new Map(
      ['stakeholders', 'actions'].flatMap((section) => {
        const value = pairOf(root, section)?.value;
        return value?.kind === 'map' ? value.pairs.map((pair) => [pair.key.text, pair]) : [];
      }),
    );
  /** The ids whose pairs are the same objects as before, and what the document says else. */
  function kept(edit: (text: string) => string, first = plan): string {
    const before = readDocument(file, first);
    const known = entries(before);
    const sections = new Set(before.root?.pairs);
    const after = readDocument(file, edit(first), before);
    assert.deepEqual(visible(after), visible(readDocument(file, after.text)));
    const same = [...entries(after)].filter(([id, pair]) => known.get(id) === pair).map(([id]) => id);
    const whole = after.root?.pairs.filter((pair) => sections.has(pair)).map(({ key }) => key.text) ?? [];
    return `${same.join(' ')}; ${whole.join(' ')}${after.root === before.root ? '; root' : ''}`;
  }

  it('keeps whatever the edit leaves as it is', () => {
    assert.equal(
      kept((text) => text.replace('name: b', 'name: other')),
      'a c d; changeplan actions',
    );
    assert.equal(
      kept((text) => text),
      'a b c d; changeplan stakeholders actions; root',
    );
    assert.equal(
      kept((text) => `# new\n${text}`),
      'a b c d; changeplan stakeholders actions; root',
    );
    assert.equal(
      kept((text) => text.replace('1\n', '1\ntitle: T\n')),
      'a b c d; changeplan stakeholders actions',
    );
    assert.equal(
      kept((text) => text.replace('  b:', '  x: {}\n  b:')),
      'a b c d; changeplan actions',
    );
    assert.equal(
      kept((text) => text.replace(entry('b'), '')),
      'a c d; changeplan actions',
    );
    assert.equal(
      kept((text) => text.replace('actions:', 'tactics:')),
      'a b c; changeplan stakeholders',
    );
    assert.equal(
      kept((text) => text.replace('  c:', 'more:\n  c:')),
      'a b d; changeplan actions',
    );
    assert.equal(
      kept((text) => text.replace('actions:\n', '')),
      'a b c d; changeplan',
    );
    assert.equal(
      kept((text) => text.replace('1', '12')),
      'a b c d; stakeholders actions',
    );
    assert.equal(
      kept((text) => `${text}  e:\n`),
      'a b c d; changeplan stakeholders',
    );
  });

  it('keeps what changes its place, and each of two that are the same', () => {
    const swapped = (text: string) => text.replace(entry('a') + entry('b'), entry('b') + entry('a'));
    assert.equal(kept(swapped), 'b a c d; changeplan actions');
    const doubled = plan.replace(entry('d'), entry('b'));
    const before = readDocument(file, doubled);
    const after = readDocument(file, doubled.replace('1', '1\n\n'), before);
    assert.deepEqual(visible(after), visible(readDocument(file, after.text)));
    assert.equal(pairOf(before.root, 'actions'), pairOf(after.root, 'actions'));
  });

  it('moves what it keeps, and tells where that stands now', () => {
    const before = readDocument(file, plan);
    const span = pairOf(pairOf(before.root, 'stakeholders')?.value, 'c')?.key.span;
    assert.ok(span);
    const start = span.start;
    const after = readDocument(file, plan.replace('1', '1\ntitle: T'), before);
    assert.deepEqual([span.start, after.text.slice(span.start, span.end)], [start + 9, 'c']);
    assert.equal(latest(before), after);
    const other = readDocument(file, plan.replace('1', '2\n\n\n'), before);
    assert.deepEqual([latest(before), span.start], [after, start + 9], 'a version that is used up moves nothing');
    assert.equal(pairOf(other.root, 'actions') === pairOf(after.root, 'actions'), false);
  });

  it('moves nothing where it is not told of an earlier version', () => {
    const before = readDocument(file, plan);
    const said = JSON.stringify(visible(before));
    readDocument(file, `\n\n${plan}`);
    assert.equal(JSON.stringify(visible(before)), said);
  });
});

type Located = { readonly [key: string]: unknown };

/** The whole text read by the parser alone, without blocks, in the form of `located`. */
function inOnePiece(text: string): Located | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const anchors = new Map<string, Located>();
  const { root } = parseBlock(text.slice(start));
  return root && resolved(root);

  function resolved(raw: RawNode): Located {
    const place = { start: start + raw.start, end: start + raw.end };
    if (raw.kind === 'alias') {
      const { start, end, ...target } = anchors.get(raw.name) ?? {};
      return { ...target, ...(target['kind'] === 'scalar' && { anchored: { file, start, end } }), ...place };
    }
    const node = { ...withParts(raw), ...place };
    if (raw.anchor) anchors.set(raw.anchor, node);
    return node;
  }

  function withParts(raw: Exclude<RawNode, { kind: 'alias' }>): Located {
    const { kind } = raw;
    if (kind === 'scalar') return { kind, text: raw.text, type: raw.type };
    if (kind === 'list') return { kind, flow: raw.flow, items: raw.items.map(resolved) };
    const pairs = raw.pairs.map(({ key, value }) => ({ key: resolved(key), ...(value && { value: resolved(value) }) }));
    return { kind, flow: raw.flow, pairs };
  }
}

/** A tree with offsets instead of spans. */
function located(value: unknown): Located | undefined {
  return value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value), (_, part) => {
        if (!part?.span) return part;
        const { span, ...rest } = part;
        return { ...rest, start: span.start, end: span.end };
      });
}
