import { certainties, interests, powers, relations, stakeholderKinds, stances } from '../../../schemas/choices.ts';
import { meansUnknown, meantChoice } from '../model/meant.ts';
import { meantDay } from '../model/meant-day.ts';
import { meantRhythm } from '../model/meant-rhythm.ts';
import { itemsInCell } from '../text/cell-list.ts';
import { t } from '../text/l10n.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Field } from './columns.ts';
import { rangeInHead } from './range.ts';

/** What a cell says in the words of the language; `rest` when it says more than that, such as the reason behind “High”. */
export type Said = { readonly value: string | readonly string[]; readonly rest?: true } | { readonly leftOut: string };

/** Whether nothing stands in a cell, or what a template left there; a dash says something among signs for and against. */
export function isEmpty(cell: string, among?: { readonly field: Field; readonly scale: Scale }): boolean {
  const text = cell.trim();
  if (among?.scale.reach !== undefined && sided.includes(among.field) && /^[-–−]$/.test(text)) return false;
  if (among && among.field in choicesOf && /^(?:none|keine?r?s?)$/i.test(text)) return false;
  return (
    /^(?:[-–—.]|n\.?\/?a\.?|\[\s*\]|none|null|nil|k\.? ?a\.?|n\. ?n\.?|tbc|tba|keine?r?s?|keine angaben?|nicht zutreffend)?$/i.test(
      text,
    ) ||
    isPlaceholder(text) ||
    /^(?:\[.*\]|<[^>]*>|\{\{.*\}\})$/.test(text)
  );
}

const choicesOf = {
  power: Object.keys(powers),
  stance: Object.keys(stances),
  'aims-for': Object.keys(stances),
  interest: Object.keys(interests),
  relation: Object.keys(relations),
  kind: Object.keys(stakeholderKinds),
  sure: Object.keys(certainties),
} as const satisfies Partial<Record<Field, readonly string[]>>;

/** The scale of a column: the largest number in it, where the author says so its end, and how far its signs reach. */
export interface Scale {
  readonly most: number;
  readonly end?: number | undefined;
  /** Of a column of signs (`++`, `-`) or of numbers on both sides of zero: the most that stands in it; else absent. */
  readonly reach?: number | undefined;
  /** Its name says which end is which: the smallest number is least, or it is most. */
  readonly rises?: boolean | undefined;
}

/** The scale of a column of that name with these cells, where the author has not said its end. */
export function scaleOf(field: Field, head: string, cells: readonly string[], wished: number | undefined): Scale {
  const told = scaleNamed(field, head);
  const end = wished ?? told.end;
  const signed = cells.map(signedIn).filter((it) => it !== undefined);
  // A dash alone says nothing in most tables.
  const hasSides = signed.length === cells.length && cells.some((it) => /^\s*(?:\+|[-–−]{2}|[-–−]\d)/.test(it));
  return {
    most: Math.max(0, ...cells.map((cell) => Number(/^\s*(\d+(?:[.,]\d+)?)/.exec(cell)?.[1]?.replace(',', '.') ?? 0))),
    end,
    reach: hasSides ? Math.max(...signed.map(Math.abs), told.end ?? 0) : undefined,
    rises: told.rises,
  };
}

/** What the name of a column says of its numbers: “(1–5)”, “-3 to +3”, “1 = high, 3 = low”. */
function scaleNamed(field: Field, head: string): Pick<Scale, 'end' | 'rises'> {
  const [, to] = rangeInHead.exec(head) ?? [];
  const named = [...head.matchAll(/(\d+)\s*[=:]\s*(\p{L}[\p{L} ]*)/gu)].map(([, number, words = '']) => ({
    number: Number(number),
    rank: rankOf(field, words.trim()),
  }));
  const [first, last] = [...named.slice(0, 1), ...named.slice(1).slice(-1)].sort((a, b) => a.number - b.number);
  if (!first || !last) return { end: to === undefined ? undefined : Number(to) };
  return { end: last.number, rises: first.rank < 0 || last.rank < 0 ? undefined : first.rank < last.rank };
}

/** How far up a word of a rating is; negative where it is none. */
function rankOf(field: Field, words: string): number {
  const found = field in choicesOf ? meantIn(field as keyof typeof choicesOf, words) : undefined;
  return found === undefined ? -1 : (levels[field] ?? sides).indexOf(notByGuess(field, found, words));
}

/** From against to for. */
const sides = Object.keys(stances).reverse();

/** `++` is 2, `−1` is −1, `0`, `o` and `+/-` are 0; `undefined` for what is no sign and no number. */
function signedIn(cell: string): number | undefined {
  const text = cell.trim().replace(/[–−]/g, '-');
  if (/^(?:0|o|=|±|\+\s?\/\s?-)$/i.test(text)) return 0;
  const [, pluses, minuses] = /^(?:(\++)|(-+))$/.exec(text) ?? [];
  if (pluses ?? minuses) return (pluses ?? '').length - (minuses ?? '').length;
  return /^[+-]?\d{1,2}$/.test(text) ? Number(text) : undefined;
}

/** What a cell says that is not empty. */
export function read(field: Field, cell: string, scale: Scale): Said {
  if (field in choicesOf) return choice(field as keyof typeof choicesOf, cell, scale);
  if (field === 'assessed' || field === 'last') return day(cell);
  if (field === 'every') return rhythm(cell);
  if (field === 'size' || field === 'bears') return amount(cell);
  return { value: lists.includes(field) ? itemsInCell(cell) : cell.trim() };
}

/** “1.250”, “about 120”: a number of people is a whole one, whatever parts its thousands. */
function amount(cell: string): Said {
  const [, reserve = '', digits = ''] =
    /^\s*(~|≈|ca\.?|circa|about|approx\.?|etwa|rund)?\s*(\d{1,9}|\d{1,3}(?:[.,'’\s]\d{3})+)\s*$/i.exec(cell) ?? [];
  if (digits === '') return { leftOut: t('is no number') };
  return { value: digits.replace(/\D/g, ''), ...(reserve !== '' && { rest: true }) };
}

function choice(field: keyof typeof choicesOf, cell: string, scale: Scale): Said {
  const isSign = scale.reach !== undefined && sided.includes(field) && signedIn(cell) !== undefined;
  if (!isSign && meansUnknown(cell) && !meantChoice(field, cell, choicesOf[field]))
    return { leftOut: t('says that it is not known') };
  // All choices at once are what a template shows.
  if (
    /^[^/]+(?:\/[^/]+){2,}$/.test(cell) &&
    cell.split('/').every((part) => meantChoice(field, part, choicesOf[field]))
  )
    return { leftOut: t('names all choices, as a template does') };
  if (scale.reach !== undefined && sided.includes(field)) return onOneSide(signedIn(cell) ?? 0, scale.reach);
  const [, number, isShare] = /^\s*(\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+|\s*(%))?\s*$/.exec(cell) ?? [];
  if (number !== undefined) return numbered(field, Number(number.replace(',', '.')), isShare ? percent : scale);
  const found = meantIn(field, besideNumber(cell));
  if (!found) return { leftOut: t('is no word of its scale') };
  const isPlain = besideNumber(cell) !== cell || (cell.trim().split(/\s+/).length <= 3 && !/[:(—–]|\s-\s/.test(cell));
  return { value: notByGuess(field, found, cell), ...(!isPlain && { rest: true }) };
}

/** Nobody is made dominant unless the register says just that: it turns conflicts into errors. */
const notByGuess = (field: Field, found: string, cell: string) =>
  field === 'power' && found === 'dominant' && !/^\W*dominant\b/i.test(cell) ? 'strong' : found;

/** Also of two words for one thing (“neutral/abwartend”), and of what is said with reserve: “rather against” is no opposition. */
function meantIn(field: keyof typeof choicesOf, words: string): string | undefined {
  const meant = (text: string): string | undefined => meantChoice(field, text, choicesOf[field]);
  const [first, ...others] = words.split('/').map(meant);
  const found = meant(words) ?? (others.length > 0 && others.every((other) => other === first) ? first : undefined);
  if (found !== undefined || !sided.includes(field)) return found;
  const [, stressed] = /^(?:very|strongly|fully|firmly|sehr|stark|klar)\s+(.+)$/i.exec(words.trim()) ?? [];
  if (stressed !== undefined) return meant(stressed);
  const [, reserved] =
    /^(?:rather|somewhat|slightly|mildly|moderately|mostly|partly|leaning|tends? to be|eher|etwas|leicht|teilweise|tendenziell)\s+(.+)$/i.exec(
      words.trim(),
    ) ?? [];
  const said = reserved === undefined ? undefined : meant(reserved);
  return said === 'ally' ? 'supportive' : said === 'opposed' ? 'resistant' : said;
}

/** “3 - high”, “2 (medium)”: the word, as every scale has numbers of its own. */
const besideNumber = (cell: string) => /^\s*\d+\s*[-–—:=.)(/|]\s*(\p{L}[^()]*)\)?\s*$/u.exec(cell)?.[1] ?? cell;

const sided: readonly Field[] = ['stance', 'aims-for'];

/** What lies at the end of a scale on its side is for or against with all its might; the only step there is not. */
function onOneSide(at: number, reach: number): Said {
  if (at === 0) return { value: 'neutral' };
  const isFar = reach > 1 && Math.abs(at) / reach > 0.7;
  if (at > 0) return { value: isFar ? 'ally' : 'supportive' };
  return { value: isFar ? 'opposed' : 'resistant' };
}

const percent: Scale = { most: 100, end: 100 };

const levels: Partial<Record<Field, readonly [low: string, middle: string, high: string]>> = {
  power: ['limited', 'moderate', 'strong'],
  interest: ['low', 'medium', 'high'],
};

/** Of a scale from 1 to 5, 10 or 100, in which part it is. In what direction the numbers of a stance go nobody knows. */
function numbered(field: Field, number: number, { most, end, rises }: Scale): Said {
  const thirds = levels[field] ?? (rises === undefined ? undefined : sides);
  if (!thirds) return { leftOut: t('is a number, and nobody knows which end of its scale is for and which against') };
  const last = end ?? (most <= 3 ? undefined : most <= 5 ? 5 : most <= 10 ? 10 : 100);
  if (last === undefined) return { leftOut: t('may be of a scale to 3 or to 5: say which') };
  if (number < (last === 100 ? 0 : 1) || number > last)
    return { leftOut: t('is no number from 1 to {last}', { last }) };
  const share = ((rises === false ? last + 1 - number : number) - 0.5) / last;
  if (sided.includes(field)) return { value: sides[Math.floor(share * sides.length)] ?? 'neutral' };
  return { value: (share > 0.6 ? thirds[2] : share > 0.4 ? thirds[1] : thirds[0]) ?? '' };
}

function day(cell: string): Said {
  const days = cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(meantDay);
  const last = days
    .filter((it) => it !== undefined)
    .sort()
    .at(-1);
  return last === undefined ? { leftOut: t('is no date that can be read in one way only') } : { value: last };
}

const rhythm = (cell: string): Said => {
  const found = meantRhythm(cell);
  return found ? { value: found } : { leftOut: t('is no rhythm') };
};

/** Fields that hold several. */
const lists: readonly Field[] = ['concerns', 'controls', 'terminal', 'instrumental'];
