import fc from 'fast-check';
import { planText } from './plans.ts';

/** An edit at random: where, as a part of the text, how much goes, and what comes. */
export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export function edited(text: string, { at, remove, insert }: RandomEdit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

export const edit: fc.Arbitrary<RandomEdit> = fc.record({
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
