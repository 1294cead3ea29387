import { t, texts } from '../text/l10n.ts';
import { count, list, short } from '../text/words.ts';
import { type Field, fields } from './columns.ts';
import type { Mapping } from './mapping.ts';
import type { LeftOut } from './register.ts';
import type { Source } from './table.ts';
import type { Updated } from './update.ts';

const meanings: Partial<Record<Field, string>> = texts({
  note: 'kept in the notes',
  contact: 'left out: how to reach somebody does not belong in a plan',
  nothing: 'left out',
  'aims-for': 'aims-for, of a tactic towards them',
  every: 'every, of a tactic towards them',
  last: 'last, of a tactic towards them',
  offer: 'offer, of a tactic towards them',
});

/** What a column is taken for, as people read it. */
export const fieldInWords = (field: Field): string => {
  const meaning = meanings[field];
  return meaning === undefined ? field : t(meaning);
};

/** All that a column can be taken for, in the order of the language. */
export const choicesOfFields = (): readonly { readonly field: Field; readonly meaning: string }[] =>
  fields.map((field) => ({ field, meaning: fieldInWords(field) }));

/** A line for each thing that an update changes in the plan. */
export const changesInWords = ({ changed, added }: Updated): readonly string[] => [
  ...changed,
  ...added.map((id) => t('{id}: new', { id })),
];

/** Nothing where the register has everybody. */
export const missingInWords = ({ missing }: Updated): readonly string[] =>
  missing.length > 0
    ? [t('Not in the register, and left as they are: {missing}.', { missing: list(missing, 'and', 20) })]
    : [];

/** A line for each table and one for each of its columns. */
export const mappingInWords = ({ tables }: Source, mapping: Mapping): readonly string[] =>
  tables.flatMap(({ title, rows }, index) => [
    `${title ? `${title}: ` : ''}${count(rows.length, 'row')}`,
    ...(mapping[index] ?? [])
      .filter(({ head }) => head !== '')
      .map(({ head, field }) => `  ${head} → ${fieldInWords(field)}`),
  ]);

/**
 * A line for each cell or row that was not taken over, after what could not be read at all; one for all cells of a column that are
 * left out without a look at what they say.
 */
export function leftOutInWords({ problems }: Source, leftOut: readonly LeftOut[]): readonly string[] {
  const lines = new Map<string, readonly LeftOut[]>();
  for (const one of leftOut) {
    const key = one.cell === undefined && one.column !== undefined ? `${one.column}: ${one.why}` : lineOf(one);
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  const told = [...lines].map(([key, [one, ...more]]) =>
    more.length > 0 && one?.cell === undefined
      ? t('{number} rows, {what}', { number: more.length + 1, what: key })
      : one
        ? lineOf(one)
        : key,
  );
  return [...problems, ...told];
}

function lineOf({ place, column, cell, why }: LeftOut): string {
  const what = cell === undefined ? '' : `${t('“{value}”', { value: short(cell.replace(/\s+/g, ' '), 60) })} `;
  return `${place}${column === undefined ? '' : `, ${column}`}: ${what}${why}`;
}
