import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../../server/src/check/check.ts';
import { type Document, readDocument } from '../../server/src/model/document.ts';
import { parseBlock, type RawNode } from '../../server/src/model/yaml.ts';
import { thorough } from '../robust/survive.ts';
import { world } from '../world.ts';
import { planText } from './plans.ts';

const file = 'test.changeplan.yaml';
const runs = thorough ? 5000 : 100;

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
      { numRuns: runs },
    );
  });

  it('gives what reading in one piece gives, in the same places', () => {
    fc.assert(
      fc.property(planText, (text) => {
        assert.deepEqual(located(readDocument(file, text).root), inOnePiece(text));
      }),
      { numRuns: runs },
    );
  });

  it('gives the same with the blocks of an earlier version as without', () => {
    fc.assert(
      fc.property(planText, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        let text = first;
        let before = readDocument(file, text);
        for (const { at, remove, insert } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          before = readDocument(file, text, before);
          assert.deepEqual(visible(before), visible(readDocument(file, text)), text);
        }
      }),
      { numRuns: runs },
    );
  });

  it('parses only the block that has changed', () => {
    const entry = (id: string) => `  ${id}: { name: ${id} }\n`;
    const text = `stakeholders:\n${['a', 'b', 'c'].map(entry).join('')}`;
    const before = readDocument(file, text);
    const after = readDocument(file, text.replace('name: b', 'name: changed'), before);
    const known = [...after.parsed.keys()].filter((block) => before.parsed.get(block) === after.parsed.get(block));
    assert.deepEqual(known, ['stakeholders:', entry('a'), entry('c')]);
  });
});

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 1, 3, 20, 200),
  insert: fc.oneof(
    fc.constantFrom(
      '',
      'x',
      ':',
      ': ',
      ' ',
      '\n',
      '\r\n',
      '\n  ',
      '\n- ',
      '#',
      ' #',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '\t',
    ),
    fc.constantFrom(
      '&a ',
      '*a',
      '*anchor-0',
      '? ',
      '|\n',
      '>',
      '---\n',
      '\n...\n',
      '%',
      '\ufeff',
      '\ud800',
      '😀',
      '<<: *a',
      '!x ',
    ),
    planText.map((text) => text.slice(0, 40)),
  ),
});

/** All that a document says; which blocks it has kept is its own affair. */
const visible = ({ parsed: _, ...document }: Document) => document;

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
