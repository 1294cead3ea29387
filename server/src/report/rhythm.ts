import { spoken, t, texts } from '../text/l10n.ts';

/** For one turn and for several. */
const units = texts({
  day: ['every day', 'every {number} days'],
  week: ['every week', 'every {number} weeks'],
  month: ['every month', 'every {number} months'],
  quarter: ['every quarter', 'every {number} quarters'],
  year: ['every year', 'every {number} years'],
});

/** A rhythm as plans write it, such as `2 weeks` or `month`, in words: `every 2 weeks`, `every month`. */
export function everyInWords(rhythm: string): string {
  const [, number = '1', unit] = /^(?:(\d+)\s+)?(day|week|month|quarter|year)s?$/.exec(rhythm.trim()) ?? [];
  if (unit === undefined) return t('every {rhythm}', { rhythm });
  const [one, many] = units[unit as keyof typeof units];
  return number === '1' ? t(one) : t(many, { number });
}

/** The same behind a word for `every`, which in English is the rhythm itself. */
export const rhythmInWords = (rhythm: string): string => (spoken() === 'en' ? rhythm : everyInWords(rhythm));
