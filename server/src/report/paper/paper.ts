import type { Stance } from '../../../../schemas/choices.ts';
import { t } from '../../text/l10n.ts';

/** A page of words for one reader, whatever it is printed on: plain data. */
export interface Paper {
  /** What it is and of which plan, above the title. */
  readonly above: string;
  readonly title: string;
  /** What is known of whom it speaks of, in a line. */
  readonly about?: Line;
  /** Where somebody stands, and where the plan wants them. */
  readonly scale?: Scale;
  readonly blocks: readonly Block[];
  /** Who may read it, and where it comes from. */
  readonly foot: string;
}

export interface Block {
  /** What programs call it. */
  readonly id: string;
  readonly heading: string;
  /** Stands larger, over the whole width. */
  readonly wide?: true;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly text: string;
  /** Before the text and softer, such as `What matters to you`. */
  readonly lead?: string;
  /** Behind the text and softer. */
  readonly note?: string;
  readonly mark?: LineMark;
  /** What nobody has written down: a question to ask. */
  readonly ask?: true;
  /** Only the reader should see it, and nobody hear it. */
  readonly onlyYou?: true;
}

/** `more`: how many more there are. */
export type LineMark = 'item' | 'serves' | 'hurts' | 'name' | 'more';

export interface Scale {
  readonly at?: Stance;
  readonly aim?: Stance;
}

/** The first lines of a list, and how many more there are. */
export function firstLines(lines: readonly Line[], most: number): readonly Line[] {
  if (lines.length <= most) return lines;
  const more: Line = { text: t('and {more} more', { more: lines.length - most }), mark: 'more' };
  return [
    ...lines.slice(0, most),
    lines.slice(most).some(({ onlyYou }) => onlyYou) ? { ...more, onlyYou: true } : more,
  ];
}
