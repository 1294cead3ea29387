import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Document, readDocument } from '../../server/src/model/document.ts';
import type { Node } from '../../server/src/model/node.ts';
import { plans } from './plans.ts';
import { Slowest, some, survive, thorough, tries } from './survive.ts';

const all = [...plans];
const examples = all.filter(([name]) => name.startsWith('examples'));

/** What people and programs leave in a line. */
const garbage = [
  ...[
    '"',
    "'",
    '[',
    '{',
    ']',
    '}',
    '- ',
    '? ',
    ': ',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '#',
    ',',
    '\\',
    '\t',
    '\0',
  ],
  ...['x', 'x: "', "x: 'y", 'x: [', 'x: {', 'x: y: z', '- x: y', '<<: *x', 'x: *x', 'x: !y', '? x', '"x": |', '&x'],
];

describe('damaged plans', () => {
  it('are read from their beginning to any place', () => {
    const slowest = new Slowest();
    for (const [index, [name, text]] of all.entries())
      for (const end of places(text, index)) slowest.add(`${name} to ${end}`, survive(text.slice(0, end)).time);
    console.log(`        ${slowest}`);
  });

  it('are read without any one line', () => {
    const slowest = new Slowest();
    for (const [index, [name, text]] of all.entries())
      for (const { number, start, end } of oneOf(linesOf(text), index)) {
        const left = text.slice(0, start) + text.slice(end);
        slowest.add(`${name} without line ${number}`, survive(left).time);
      }
    console.log(`        ${slowest}`);
  });

  it('do no harm, wherever they are damaged', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    const damage = fc.record({
      at: place,
      remove: fc.constantFrom(0, 1, 5, 80, 2000),
      insert: fc.constantFrom('', '\n', '  ', ...garbage),
      ending: fc.constantFrom('', '\n', '\r\n', '\r'),
    });
    const some = fc.array(damage, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...all), some, ([, text], damages) => {
        survive(
          damages.reduce((before, { at, remove, insert, ending }) => {
            const start = Math.floor(at * before.length);
            return `${before.slice(0, start)}${insert}${ending}${before.slice(start + remove)}`;
          }, text),
        );
      }),
      tries(10, 5000),
    );
  });

  for (const [name, text] of examples)
    describe(name, () => {
      const document = readDocument('a', text);
      const before = { document, entries: entriesOf(document) };
      const lines = some(
        linesOf(text).filter(({ indent }) => indent !== ''),
        4,
      );

      it('keeps all other entries when a line is lost', () => {
        for (const line of lines) keepsOthers(before, line, '');
      });
      it('keeps all other entries when a line is half typed', () => {
        for (const line of lines.filter(isInside)) keepsOthers(before, line, `${halfOf(text, line)}\n`);
      });
      it('keeps all other entries when a line becomes garbage', () => {
        for (const line of lines.filter(isInside))
          for (const part of garbage.filter((_, index) => isTurn(index + line.number)))
            keepsOthers(before, line, `${line.indent}${part}\n`);
      });
      it('keeps all other entries when garbage comes between the lines', () => {
        for (const line of lines.filter(isInside))
          for (const part of garbage.filter((_, index) => isTurn(index + line.number + 1)))
            keepsOthers(before, { ...line, end: line.start }, `${line.indent}${part}\n`);
      });
    });
});

const isTurn = (number: number) => thorough || number % 20 === 0;

/** Every place of a text when there is time, else one: of many texts, near the beginning, the middle and the end of some. */
function places({ length }: string, index: number): readonly number[] {
  return oneOf(
    Array.from({ length }, (_, place) => place + 1),
    index,
  );
}

function oneOf<T>(items: readonly T[], index: number): readonly T[] {
  if (thorough) return items;
  const start = Math.floor(((index % 7) / 7) * items.length);
  return items.slice(start, start + 1);
}

interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly indent: string;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/^( *)\S.*\n?/gm)].map((match, index) => {
    const [all, indent = ''] = match;
    return { number: index + 1, start: match.index, end: match.index + all.length, indent };
  });
}

/** Neither a section nor the head of an entry. */
const isInside = ({ indent }: Line) => indent.length > 2;

function halfOf(text: string, { start, end, indent }: Line): string {
  const typed = text.slice(start, end).trim();
  return indent + typed.slice(0, Math.ceil(typed.length / 2));
}

interface Before {
  readonly document: Document;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Whatever becomes of a line, the entries that it does not stand in say what they said. */
function keepsOthers({ document, entries }: Before, { number, start, end, indent }: Line, instead: string): void {
  const { text } = document;
  const after = entriesOf(readDocument('a', text.slice(0, start) + instead + text.slice(end)));
  const isHead = indent.length === 2;
  for (const [path, entry] of entries) {
    // Without its head, what an entry says may stand below the one above it.
    const isOther = entry.start >= end || (entry.end <= start && !isHead);
    if (isOther) assert.equal(after.get(path)?.said, entry.said, `${path}, line ${number}: ${instead}`);
  }
}

interface Entry {
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

/** The entries of all sections, and the top-level keys that have none. */
function entriesOf({ root }: Document): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { key, value } of root?.pairs ?? []) {
    const pairs = value?.kind === 'map' && !value.flow ? value.pairs : [];
    if (pairs.length === 0)
      entries.set(key.text, {
        start: key.span.start,
        end: (value ?? key).span.end,
        said: JSON.stringify(said(value) ?? null),
      });
    for (const pair of pairs)
      entries.set(`${key.text}.${pair.key.text}`, {
        start: pair.key.span.start,
        end: (pair.value ?? pair.key).span.end,
        said: JSON.stringify(said(pair.value) ?? null),
      });
  }
  return entries;
}

function said(node: Node | undefined): unknown {
  if (!node || node.kind === 'scalar') return node?.text;
  if (node.kind === 'list') return node.items.map(said);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, said(value)]));
}
