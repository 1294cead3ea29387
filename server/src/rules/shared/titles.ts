/** Whether what stands under “name” is no name but what somebody does: `CTO`, `Head of finance`, `The mayor`, `Landrätin`. */

/** What somebody can be; in German also at the end of a longer word. */
const offices = words(
  'ceo cto cfo coo cio cmo cpo chro vp head chief director manager officer executive president chair chairman chairwoman chairperson dean principal headmaster headmistress rector provost registrar mayor minister senator governor councillor commissioner bishop priest pastor vicar abbot treasurer secretary steward chancellor superintendent supervisor foreman founder owner boss lead leader coordinator administrator controller editor librarian matron sponsor judge sheriff captain colonel general nurse doctor physician surgeon midwife teacher janitor caretaker porter clerk accountant auditor engineer architect lawyer chaplain sexton verger organist cantor spokesman spokeswoman spokesperson representative father mother son daughter brother sister uncle aunt widow heir',
);
const ämter = words(
  'leiter leiterin leitung chef chefin direktor direktorin geschäftsführer geschäftsführerin vorstand vorsitzende vorsitzender präsident präsidentin rektor rektorin dekan dekanin propst pröpstin bischof bischöfin pfarrer pfarrerin pastor pastorin bürgermeister bürgermeisterin landrat landrätin dezernent dezernentin minister ministerin kanzler kanzlerin sekretär sekretärin arzt ärztin oberin referent referentin beauftragte beauftragter inhaber inhaberin gründer gründerin meister meisterin verwalter verwalterin kämmerer kämmerin sprecher sprecherin rat rätin obmann obfrau intendant intendantin lehrer lehrerin pfleger pflegerin krankenschwester oberschwester hebamme hausmeister hausmeisterin kantor kantorin küster küsterin mesner buchhalter buchhalterin anwalt anwältin ingenieur ingenieurin geselle gesellin prokurist prokuristin vater mutter sohn tochter bruder schwester onkel tante witwe erbe erbin',
);

/** What stands before an office and names nobody. */
const beside = words(
  'the our a der die das unser unsere vice deputy assistant associate acting interim new former senior junior first second operating financial technical technology information marketing medical nursing general executive managing regional national local district head chief school ward hospital parish union party staff team department works site plant store branch area north south east west night day trade works finanzen personal vertrieb einkauf technik produktion verwaltung pflege nord süd ost west neue neuer stellvertretende stellvertretender erste erster kaufmännische kaufmännischer ärztliche ärztlicher technische technischer',
);

/** Behind these stands of what: any word may follow. */
const behind = /[,(]|\s(?:of|for|der|des|für|von|vom|im|in|and|und|at)\s/;

/** Somebody behind the office: `Head of finance Joan Marsh`, `Chief nurse, Ruth Adeyemi`. */
const namedBehind = /(?:,|\s(?!(?:of|for|the|our|and|at|in)\s)\p{Ll}+)\s+\p{Lu}[\p{L}.’'-]*\s+\p{Lu}[\p{L}’'-]+$/u;

export function isTitle(name: string): boolean {
  if (namedBehind.test(name.trim())) return false;
  const [said = ''] = name.trim().split(behind);
  const parts = said.split(/[\s.-]+/).filter((word) => word !== '');
  return (
    parts.some(isOffice) && parts.every((word) => isOffice(word) || beside.has(word.toLowerCase()) || isSmall(word))
  );
}

function isOffice(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    offices.has(lower) ||
    [...ämter].some((amt) => lower === amt || (lower.length > amt.length + 2 && lower.endsWith(amt)))
  );
}

const isSmall = (word: string): boolean => word === word.toLowerCase();

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
