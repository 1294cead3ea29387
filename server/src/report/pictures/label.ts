import type { LinkView } from '../entry.ts';

/**
 * Pictures are measured in units of which `EM` make the page's letter height, so that they grow with the reader's letters.
 * What stands where is computed where no letters can be measured: widths are estimates on the wide side.
 */
export const EM = 14;

/** Height of the letters in pictures, and from one line to the next. */
export const LETTERS = 12;
export const LINE = 14;

/** Text that stands in a picture, cut to the room that it has. */
export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first line's foot. */
  readonly y: number;
  /** Which part of the text stands at `x`; its beginning when absent. */
  readonly anchor?: 'middle' | 'end';
}

/** An entry of the plan in a picture, by its full name. */
export interface Spot extends LinkView {
  readonly label: Label;
}
