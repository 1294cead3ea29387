import { longestWord } from './measure.ts';

/** The words that a map has for somebody, and into how many cells beside its own they reach. */
export interface Reach {
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

/** How wide all columns together are at least, in pixels: below that the map becomes a list. `board-list.css` says when. */
const LEAST = 408;

/** What of a cell is no room for words. */
const AROUND = 9;

/**
 * A name is parted between its words only. Where a word is longer than the cell, it reaches into the cells behind it, else into
 * those before. Where there are too few, the id stands for the name: the author chose it, and nobody else has it. Only
 * a word that is longer than the whole map, in the id too, is parted within.
 */
export function reachOf(
  { name, id, key }: { readonly name: string; readonly id: string; readonly key: boolean },
  column: number,
  columns: number,
): Reach {
  for (const label of [name, id.replaceAll('-', ' ')]) {
    const cells = Math.ceil((longestWord(label, key) + AROUND) / (LEAST / columns));
    if (column + cells <= columns) return { label, left: 0, right: cells - 1 };
    if (cells <= column + 1) return { label, left: cells - 1, right: 0 };
  }
  return { label: name, left: 0, right: 0 };
}
