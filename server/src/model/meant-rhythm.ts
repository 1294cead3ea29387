/** How often an author meant who wrote it in other words than those of the language. */
import { rhythmWords } from '../../../schemas/synonyms.ts';
import { nearest } from '../text/nearest.ts';
import { plain, saidBy } from './meant.ts';

/** A rhythm in the language’s own words; `undefined` where the word says none. */
export function meantRhythm(word: string): string | undefined {
  const said = plain(word).replace(/\.$/, '');
  return Object.keys(rhythmWords).find((rhythm) => saidBy(rhythmWords[rhythm], said)) ?? everySoMany(said);
}

/** “every 3 weeks”, “every other month”, “once per quarter”, “alle zwei Wochen”, “14 Tage”, “3-weekly”, “2w”, “P1M”. */
function everySoMany(said: string): string | undefined {
  const [, every, count = '1', unit = ''] =
    /^(every |each |per |a |once (?:a|per|every) |1x? ?(?:a |per |im |pro |\/ ?)|alle |jede[nrs]? |pro |einmal (?:pro|im|in der|je) |p(?=\d))?(?:(\p{L}+(?= )|\d{1,3}) ?)?(\p{L}+)$/u.exec(
      said,
    ) ?? [];
  const many = /^[1-9]\d*$/.test(count) ? Number(count) : counts.findIndex((words) => words.includes(count)) + 1;
  const one = Object.keys(unitWords).find((it) => unitWords[it]?.includes(unit));
  const isSaid = every !== undefined || said.startsWith(count) || (said === unit && days.includes(unit));
  if (!one || many < 1 || !isSaid) return undefined;
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

const days =
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(
    ' ',
  );

const unitWords: Readonly<Record<string, readonly string[]>> = {
  day: ['day', 'days', 'd', 'tag', 'tage', 'tagen', 'tägig', 'tägiger', 'täglich', 'workday'],
  week: ['week', 'weeks', 'weekly', 'w', 'woche', 'wochen', 'wöchentlich', 'wöchig', ...days],
  month: ['month', 'months', 'monthly', 'm', 'monat', 'monate', 'monaten', 'monatlich', 'monatig'],
  quarter: ['quarter', 'quarters', 'quarterly', 'q', 'quartal', 'quartale', 'quartalen'],
  year: ['year', 'years', 'yearly', 'y', 'jahr', 'jahre', 'jahren', 'jährlich', 'jährig'],
};

const units = ['day', 'week', 'month', 'quarter', 'year'];

/** A rhythm that only slips in spelling: `2weeks`, `Month`, `3 monts`; `undefined` where it is another word. */
export function nearRhythm(word: string): string | undefined {
  const [, count = '', said = ''] = /^([1-9]\d*)?[\s-]*(\p{L}+)$/u.exec(word.trim()) ?? [];
  const unit = said && nearest(said, count ? units.flatMap((it) => [`${it}s`, it]) : units, 1);
  return unit ? `${count} ${unit}`.trim() : undefined;
}
