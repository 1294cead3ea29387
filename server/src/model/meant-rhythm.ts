/** How often an author meant who wrote it in other words than those of the language. */
import { rhythmWords } from '../../../schemas/synonyms.ts';
import { nearest } from '../text/nearest.ts';
import { plain, saidBy } from './meant.ts';

/** A rhythm in the language’s own words; `undefined` where the word says none. */
export function meantRhythm(word: string): string | undefined {
  const said = plain(word);
  return Object.keys(rhythmWords).find((rhythm) => saidBy(rhythmWords[rhythm], said)) ?? everySoMany(said);
}

/** “every 3 weeks”, “every other month”, “once per quarter”, “alle zwei Wochen”. */
function everySoMany(said: string): string | undefined {
  const [, count = '1', unit = ''] =
    /^(?:every|each|per|a|once (?:a|per|every)|1x (?:a|per)|alle|jede[nrs]?|pro|einmal (?:pro|im|in der|je)) (?:(\p{L}+|\d{1,3}) )?(\p{L}+)$/u.exec(
      said,
    ) ?? [];
  const many = /^[1-9]\d*$/.test(count) ? Number(count) : counts.findIndex((words) => words.includes(count)) + 1;
  const one = Object.keys(unitWords).find((it) => unitWords[it]?.includes(unit));
  if (!one || many < 1) return undefined;
  return many === 1 ? one : `${many} ${one}s`;
}

const counts = [
  ['one', 'ein', 'eine', 'einen', '1st'],
  ['two', 'other', 'second', 'zwei', 'zweite', 'zweiten', 'zweites'],
  ['three', 'third', 'drei', 'dritte', 'dritten'],
  ['four', 'fourth', 'vier', 'vierte', 'vierten'],
  ['five', 'fünf'],
  ['six', 'sixth', 'sechs', 'sechste'],
  ['seven', 'sieben'],
  ['eight', 'acht'],
  ['nine', 'neun'],
  ['ten', 'zehn'],
];

const weekdays = 'monday tuesday wednesday thursday friday montag dienstag mittwoch donnerstag freitag';

const unitWords: Readonly<Record<string, readonly string[]>> = {
  day: ['day', 'days', 'tag', 'tage', 'tagen', 'workday'],
  week: ['week', 'weeks', 'woche', 'wochen', ...weekdays.split(' ')],
  month: ['month', 'months', 'monat', 'monate'],
  quarter: ['quarter', 'quarters', 'quartal', 'quartale'],
  year: ['year', 'years', 'jahr', 'jahre'],
};

const units = ['day', 'week', 'month', 'quarter', 'year'];

/** A rhythm that only slips in spelling: `2weeks`, `Month`, `3 monts`; `undefined` where it is another word. */
export function nearRhythm(word: string): string | undefined {
  const [, count = '', said = ''] = /^([1-9]\d*)?[\s-]*(\p{L}+)$/u.exec(word.trim()) ?? [];
  const unit = said && nearest(said, count ? units.flatMap((it) => [`${it}s`, it]) : units, 1);
  return unit ? `${count} ${unit}`.trim() : undefined;
}
