import { wordsBehind } from '../../model/ids.ts';
import { type Label, LETTERS, LINE } from './label.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The room that a label takes. */
export function boxOf({ lines, x, y, anchor }: Label): Box {
  const width = Math.max(0, ...lines.map(widthOf));
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { left, top: y - 11, right: left + width, bottom: y + (lines.length - 1) * LINE + 3 };
}

/** The estimated width of a line. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width * LETTERS;
}

/** In letter heights. Scripts that are not Latin, Greek, Cyrillic, Hebrew or Arabic are taken for square. */
function widthOfLetter(letter: string): number {
  if (narrow.has(letter)) return 0.37;
  if (wide.has(letter)) return 1;
  if (letter > '\u06ff' && !(letter >= '\u2010' && letter <= '\u201f')) return 1.2;
  return letter === letter.toLowerCase() ? 0.6 : 0.73;
}

const narrow = new Set("iljtfrI.,:;'’|!()[] ");
const wide = new Set('mwMW@%—…');

/** The estimated width of the longest piece that no line may be parted in; `bold` letters are wider. */
export function longestWord(text: string, bold: boolean): number {
  const pieces = onOneLine(text).split(PARTS);
  return Math.max(0, ...pieces.map(widthOf)) * (bold ? 1.2 : 1.05);
}

/** Between words, behind a hyphen, and around each letter of scripts that are written without spaces. */
const PARTS =
  /\s+|(?<=[-‐–—])|(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** More letters than any label has room for: what stands behind is not looked at. */
const ENOUGH = 400;

/** The text on one line, cut with `…` where it is wider than `width`. */
export function shorten(text: string, width: number): string {
  const line = onOneLine(text);
  if (widthOf(line) <= width) return line;
  let cut = '';
  let left = width - widthOf('…');
  for (const { segment } of graphemes.segment(line)) {
    left -= widthOf(segment);
    if (left < 0) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** More lines than these are no label. */
const MOST_LINES = 5;

/**
 * The whole text on as many lines as it takes; where they are too many, or a word is longer than a line, the id, which the
 * author chose and nobody else has, with spaces for its hyphens. Only where that is too long as well is it cut.
 */
export function fitted(text: string, id: string, width: number): readonly string[] {
  const whole = parted(onOneLine(text), width);
  const isWhole = whole.length <= MOST_LINES && text.length <= ENOUGH;
  const words = wordsBehind(id, text) ?? id.replaceAll('-', ' ');
  const idKeepsWords = longestWord(text, false) > width && words !== '' && longestWord(words, false) <= width;
  const isSame = words.toLowerCase() === onOneLine(text).toLowerCase();
  if (isWhole && (isSame || !idKeepsWords)) return whole;
  const named = id ? parted(onOneLine(words), width) : whole;
  if (named.length <= MOST_LINES && id.length <= ENOUGH) return named;
  return [...named.slice(0, MOST_LINES - 1), shorten(`${named[MOST_LINES - 1]}…`, width)];
}

/** Parted between words, and within a word where it is wider than a line. */
function parted(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string, joint: string) => {
    if (line && widthOf(line + joint + piece) > width) {
      lines.push(line);
      line = piece;
    } else line = line ? line + joint + piece : piece;
  };
  for (const word of text.split(' ')) {
    if (widthOf(word) <= width) put(word, ' ');
    else for (const { segment, index } of graphemes.segment(word)) put(segment, index === 0 ? ' ' : '');
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

const onOneLine = (text: string) => text.slice(0, ENOUGH).trim().replace(/\s+/g, ' ');

/** As the picture writes numbers: a tenth of a unit is less than the eye sees. */
export const round = (value: number): number => Math.round(value * 10) / 10;
