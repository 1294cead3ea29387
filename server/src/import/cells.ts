import { certainties, interests, powers, relations, stakeholderKinds, stances } from '../../../schemas/choices.ts';
import { meansUnknown, meantChoice } from '../model/meant.ts';
import { meantDay } from '../model/meant-day.ts';
import { meantRhythm } from '../model/meant-rhythm.ts';
import { itemsInCell } from '../text/cell-list.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Field } from './columns.ts';

/** What a cell says in the words of the language; `rest` when it says more than that, such as the reason behind “High”. */
export type Said = { readonly value: string | readonly string[]; readonly rest?: true } | { readonly leftOut: string };

/** Whether nothing stands in a cell, or what a template left there. */
export function isEmpty(cell: string): boolean {
  const text = cell.trim();
  return (
    /^(?:[-–—.]|n\.?\/?a\.?|\[\s*\]|none|null|nil|keine?r?s?|nicht zutreffend)?$/i.test(text) ||
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

/** The scale of a column: the largest number in it, and where the author says so its end. */
export interface Scale {
  readonly most: number;
  readonly end?: number | undefined;
}

/** What a cell says that is not empty. */
export function read(field: Field, cell: string, scale: Scale): Said {
  if (field in choicesOf) return choice(field as keyof typeof choicesOf, cell, scale);
  if (field === 'assessed' || field === 'last') return day(cell);
  if (field === 'every') return rhythm(cell);
  if (field === 'size' || field === 'bears')
    return /^\d{1,9}$/.test(cell.trim()) ? { value: cell.trim() } : { leftOut: 'is no number' };
  return { value: lists.includes(field) ? itemsInCell(cell) : cell.trim() };
}

function choice(field: keyof typeof choicesOf, cell: string, scale: Scale): Said {
  if (meansUnknown(cell)) return { leftOut: 'says that it is not known' };
  // All choices at once are what a template shows.
  if (
    /^[^/]+(?:\/[^/]+){2,}$/.test(cell) &&
    cell.split('/').every((part) => meantChoice(field, part, choicesOf[field]))
  )
    return { leftOut: 'names all choices, as a template does' };
  const number = /^\s*(\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+)?\s*$/.exec(cell)?.[1];
  if (number !== undefined) return numbered(field, Number(number.replace(',', '.')), scale);
  const found = meantChoice(field, cell, choicesOf[field]);
  if (!found) return { leftOut: 'is no word of its scale' };
  const isPlain = cell.trim().split(/\s+/).length <= 3 && !/[:(—–]|\s-\s/.test(cell);
  return { value: notByGuess(field, found, cell), ...(!isPlain && { rest: true }) };
}

/** Nobody is made dominant unless the register says just that: it turns conflicts into errors. */
const notByGuess = (field: Field, found: string, cell: string) =>
  field === 'power' && found === 'dominant' && !/^\W*dominant\b/i.test(cell) ? 'strong' : found;

const levels: Partial<Record<Field, readonly [low: string, middle: string, high: string]>> = {
  power: ['limited', 'moderate', 'strong'],
  interest: ['low', 'medium', 'high'],
};

/** Of a scale from 1 to 5 or 10, in which part it is. In what direction the numbers of a stance go nobody knows. */
function numbered(field: Field, number: number, { most, end }: Scale): Said {
  const thirds = levels[field];
  if (!thirds) return { leftOut: 'is a number, and nobody knows which end of its scale is for and which against' };
  const last = end ?? (most <= 3 ? undefined : most <= 5 ? 5 : 10);
  if (last === undefined) return { leftOut: 'may be of a scale to 3 or to 5: say which' };
  if (number < 1 || number > last) return { leftOut: `is no number from 1 to ${last}` };
  const share = (number - 0.5) / last;
  return { value: share > 0.6 ? thirds[2] : share > 0.4 ? thirds[1] : thirds[0] };
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
  return last === undefined ? { leftOut: 'is no date that can be read in one way only' } : { value: last };
}

const rhythm = (cell: string): Said => {
  const found = meantRhythm(cell);
  return found ? { value: found } : { leftOut: 'is no rhythm' };
};

/** Fields that hold several. */
const lists: readonly Field[] = ['concerns', 'controls', 'terminal', 'instrumental'];
