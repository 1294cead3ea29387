/** The day that an author meant who wrote a date in another form than year-month-day. */

const months = [
  ['jan', 'january', 'januar', 'jänner'],
  ['feb', 'february', 'februar'],
  ['mar', 'march', 'mär', 'märz', 'mrz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'okt', 'october', 'oktober'],
  ['nov', 'november'],
  ['dec', 'dez', 'december', 'dezember'],
];

/**
 * The date as year-month-day that was written in another way: `15.12.2026`, `15.12.26`, `2026/12/15`, `15 December 2026`,
 * `Dec 15, 2026`, `15-Dec-26`, a date with a time or a day of the week. `undefined` where it is none, is not in the calendar, or
 * could be two: `03/04/2026` is March here and April there.
 */
export function meantDay(word: string): string | undefined {
  const day = inOrder(word);
  return day !== undefined && isDay(day) ? day : undefined;
}

/** “Monday, ”, “Mon ”, “Montag, den ”, “Mo., ”. */
const ofTheWeek =
  /^(?:\p{L}+day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|mo|di|mi|do|fr|sa|so)\b\.?|\p{L}{3,7}(?:tag|woch)),?\s+(?:der |den )?/u;

/** As `meantDay`, also of a day that the calendar does not have, such as `31.11.2026`. */
export function inOrder(word: string): string | undefined {
  const said = word.trim().toLowerCase().replace(ofTheWeek, '');
  const ordered = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d.*)?$|^(20\d\d)(\d\d)(\d\d)$/.exec(said);
  if (ordered) return written(ordered[1] ?? ordered[4], ordered[2] ?? ordered[5], ordered[3] ?? ordered[6]);
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/.exec(said);
  if (dotted) return written(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(said);
  if (slashed) return oneOfTwo(slashed[3], slashed[1], slashed[2]);
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?(?:\s+of)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/u.exec(said);
  if (dayFirst) return written(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(said);
  return monthFirst ? written(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

/**
 * The first and the last day of a week, month, quarter, half or year: `KW 12 2027`, `March 2027`, `end of March 2027`, `03/2027`,
 * `Q1 2027`, `2027`.
 */
export function meantDays(word: string): { readonly first: string; readonly last: string } | undefined {
  const said = word
    .trim()
    .toLowerCase()
    .replace(/^(?:by |until |bis )?(?:the )?(?:end of |ende )?/, '');
  const [year, from, many] = span(said) ?? [];
  if (!year || !from || !many) return weekOf(said);
  const last = new Date(Date.UTC(Number(year), from - 1 + many, 0)).toISOString().slice(0, 10);
  return { first: `${year}-${String(from).padStart(2, '0')}-01`, last };
}

/** Monday and Sunday of a week that is told by its number, as ISO 8601 counts: the first one has the fourth of January. */
function weekOf(said: string): { readonly first: string; readonly last: string } | undefined {
  const named = /^(?:kw|cw|w|week|woche)\s*(\d{1,2})[\s/,-]+(20\d{2})$|^(20\d{2})[\s/-]*(?:kw|cw|w)\s*(\d{1,2})$/.exec(
    said,
  );
  const [year, number] = [Number(named?.[2] ?? named?.[3]), Number(named?.[1] ?? named?.[4])];
  const fourth = new Date(Date.UTC(year, 0, 4));
  const day = (of: number) =>
    new Date(fourth.getTime() + (7 * (number - 1) - ((fourth.getUTCDay() + 6) % 7) + of) * 86_400_000);
  // A week is of the year that has its Thursday.
  if (!named || number < 1 || day(3).getUTCFullYear() !== year) return undefined;
  return { first: day(0).toISOString().slice(0, 10), last: day(6).toISOString().slice(0, 10) };
}

/** Year, first month and how many months. */
function span(said: string): [year: string | undefined, from: number, many: number] | undefined {
  const part = /^([qh])([1-4])[\s/-]*(20\d{2})$|^(20\d{2})[\s/-]*([qh])([1-4])$/.exec(said);
  if (part) {
    const many = (part[1] ?? part[5]) === 'q' ? 3 : 6;
    const from = (Number(part[2] ?? part[6]) - 1) * many + 1;
    return from > 12 ? undefined : [part[3] ?? part[4], from, many];
  }
  const numbered = /^(20\d{2})[-/](\d{1,2})$|^(\d{1,2})[./](20\d{2})$/.exec(said);
  const named = /^(\p{L}{3,9})\.?\s+(20\d{2})$/u.exec(said);
  const month = Number(numbered?.[2] ?? numbered?.[3] ?? monthOf(named?.[1]));
  if (month >= 1 && month <= 12) return [numbered?.[1] ?? numbered?.[4] ?? named?.[2], month, 1];
  return /^20\d{2}$/.test(said) ? [said, 1, 12] : undefined;
}

/** Its number; empty where no month is called so. */
function monthOf(name: string | undefined): string {
  const at = months.findIndex((names) => name !== undefined && names.includes(name));
  return at < 0 ? '' : String(at + 1);
}

function oneOfTwo(year: string | undefined, first: string | undefined, second: string | undefined): string | undefined {
  const [monthFirst, dayFirst] = [written(year, first, second), written(year, second, first)];
  const [one, other] = [monthFirst, dayFirst].filter((it) => it !== undefined && isDay(it));
  return other !== undefined && one !== other ? undefined : (one ?? dayFirst);
}

/** Years of two digits are those of this century. Nothing without a month. */
function written(year = '', month = '', day = ''): string | undefined {
  if (month === '') return undefined;
  return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
