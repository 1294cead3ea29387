import { stakeholderKinds, stances } from '../../../schemas/choices.ts';
import { keyWords } from '../../../schemas/synonyms.ts';
import { meantChoice } from '../model/meant.ts';
import { rangeInHead } from './range.ts';

/**
 * What a column may say: a key of a stakeholder, `aims-for`, `every` or `last` of a tactic towards them, or what has to be
 * put together. `note`: kept in the notes, with the name of the column; `contact` and `nothing` are left out.
 */
export const fields = [
  'id',
  'name',
  'first-name',
  'last-name',
  'role',
  'kind',
  'size',
  'relation',
  'department',
  'power',
  'stance',
  'interest',
  'assessed',
  'sure',
  'source',
  'concerns',
  'owner',
  'bears',
  'controls',
  'influences',
  'terminal',
  'instrumental',
  'aims-for',
  'every',
  'last',
  'offer',
  'notes',
  'note',
  'contact',
  'nothing',
] as const;
export type Field = (typeof fields)[number];

/** Names of columns beside those that the language knows as other words for its keys. */
const more: Partial<Record<Field, readonly string[]>> = {
  id: ['id', 'stakeholder id', 'no', 'nr', 'number', 'ref', 'key', '#', 'player id', 'kürzel', 'lfd. nr', 'lfd nr'],
  name: [
    'name',
    'stakeholder',
    'stakeholder name',
    'stakeholder group',
    'group',
    'name en',
    'full name',
    'who',
    'person',
    'wer',
    ...['actor', 'party', 'interested party', 'name of stakeholder', 'anspruchsgruppe', 'interessengruppe'],
    ...[
      'interessensgruppe',
      'gruppe',
      'stakeholdergruppe',
      'bezugsgruppe',
      'akteur',
      'beteiligte',
      'name des stakeholders',
      'name und vorname',
    ],
  ],
  'first-name': ['first name', 'given name', 'voornaam', 'vorname'],
  'last-name': ['last name', 'surname', 'family name', 'achternaam', 'nachname', 'naam'],
  kind: ['kind', 'person or group', 'individual or group'],
  relation: ['relation', 'internal/external', 'internal or external', 'intern/extern'],
  power: ['power', 'influence', 'power/influence', 'influence/power', 'current power'],
  stance: [
    'current attitude',
    'current engagement',
    'current state',
    'current level',
    'support level',
    'zustimmung',
    'unterstützung',
  ],
  'aims-for': [
    ...['desired', 'desired attitude', 'desired stance', 'desired engagement', 'desired state', 'desired level'],
    ...['target', 'target attitude', 'target stance'],
  ],
  terminal: ['terminal values'],
  instrumental: ['instrumental values'],
  every: [
    'communication frequency',
    'frequency',
    'meeting frequency',
    'contact frequency',
    'how often',
    'comms frequency',
    'wie oft',
    'kontakthäufigkeit',
  ],
  last: ['last interaction', 'last contact', 'last meeting', 'dates', 'letzter kontakt', 'letztes gespräch'],
  concerns: [
    ...['concerns', 'fears', 'cares about', 'what they care about', 'expectations', 'needs', 'interests', 'priority'],
    ...['priorities', 'requirements', 'key concern', 'erwartungen'],
  ],
  owner: ['owner', 'relationship owner', 'responsible', 'contact person', 'function liaison'],
  offer: ['offer', 'wiifm', "what's in it for me", 'win for them', 'mitigation'],
  note: [
    ...['organisation', 'organization', 'company', 'org', 'affiliation', 'affiliatie', 'sector', 'level', 'legitimacy'],
    ...['urgency', 'impact', 'tags', 'category', 'type', 'raci', 'raci default', 'preferred channel', 'channel'],
    ...['information needed', 'communication', 'engagement strategy', 'strategy', 'action items', 'design consequence'],
    ...[
      'influencers',
      'influenced by',
      'opportunity',
      'obstacle',
      'description',
      'primary contribution',
      'contribution',
      'website',
      'next interaction',
    ],
  ],
  contact: [
    ...[
      'email',
      'e-mail',
      'mail',
      'e-mailadresse',
      'phone',
      'telephone',
      'tel',
      'mobile',
      'contact',
      'contact information',
    ],
    ...['contact details', 'preferred contact', 'address', 'telefon', 'kontakt'],
  ],
};

/** The one that says most comes first where a word stands at several. */
const before: readonly Field[] = [
  'id',
  'first-name',
  'last-name',
  'name',
  'aims-for',
  'every',
  'last',
  'contact',
  'note',
];

/** What a column of that name says; `undefined` where nothing is known by that name. */
export function fieldNamed(head: string): Field | undefined {
  const word = plain(head);
  if (word === '') return undefined;
  const order = [...before, ...fields.filter((field) => !before.includes(field))];
  return (
    order.find((field) => plain(field) === word && field !== 'nothing' && field !== 'note') ??
    order.find((field) => more[field]?.some((known) => plain(known) === word)) ??
    order.find((field) => keyWords[field]?.some((known) => plain(known) === word)) ??
    (namesPeople(head) ? 'name' : undefined) ??
    (/[/|]|\s(?:or|oder|vs\.?)\s/i.test(head) ? (betweenChoices(head) ?? inTwoWords(head)) : undefined) ??
    byItsRating(word)
  );
}

/** Whether a column of that name holds people as in a telephone book: “Last, First”. */
export function namesPeople(head: string): boolean {
  const parts = head.split(',').map((part) => plain(part));
  return parts.length === 2 && parts.every((part) => partsOfNames.has(part));
}

const partsOfNames: ReadonlySet<string> = new Set([
  ...['last', 'first', 'name', 'surname', 'forename', 'last name', 'first name', 'family name', 'given name'],
  ...['nachname', 'vorname', 'familienname'],
]);

const betweenWords = /\s*[/|]\s*|\s+(?:or|oder|vs\.?)\s+/i;

/** What a column says whose name has two words for it, such as “Fears / expectations”. */
function inTwoWords(head: string): Field | undefined {
  const parts = head.split(betweenWords);
  // A cell may be asked about as well: “ask or write” has parts, “or” has none.
  const [first, ...others] = parts.length > 1 ? parts.map((part) => fieldNamed(part)) : [];
  return others.length > 0 && others.every((other) => other === first) ? first : undefined;
}

/** What a column is about that is called by the ends of its scale, such as “Champion/Blocker”. */
function betweenChoices(head: string): Field | undefined {
  const ends = head.split(betweenWords);
  const isOf = (field: Field, choices: readonly string[]) => ends.every((end) => meantChoice(field, end, choices));
  if (isOf('stance', Object.keys(stances))) return 'stance';
  return isOf('kind', Object.keys(stakeholderKinds)) ? 'kind' : undefined;
}

/** “Level of influence”, “Haltung heute”, “Support (target)”: what is rated, once the words about the rating are taken away. */
function byItsRating(word: string): Field | undefined {
  const words = word.replace(/(^| )(ziel|soll|ist|wunsch)(?=haltung|einstellung)/g, '$1$2 ').split(' ');
  const rest = words.filter((it) => !aboutRating.has(it) && !ofToday.has(it) && !wanted.has(it));
  if (rest.length === 0 || rest.length === words.length) return undefined;
  const field = fieldNamed(rest.join(' '));
  if (!words.some((it) => wanted.has(it))) return field;
  return field === 'stance' || field === 'aims-for' ? 'aims-for' : undefined;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const aboutRating = setOf(
  'level degree amount rating score rate assessment scale grade of the their our in on towards to for project change stakeholder stakeholders grad stufe höhe bewertung einschätzung zum zur des der das den dem die auf am im projekt vorhaben',
);
const ofToday = setOf(
  'current today now present existing heute aktuell aktuelle aktueller derzeit derzeitige heutige ist',
);
const wanted = setOf(
  'desired target wanted required future aspired ziel soll wunsch gewünscht gewünschte erwünscht angestrebt angestrebte',
);

/** How many of these cells are names of columns. */
export const namesOfColumns = (cells: readonly string[]): number =>
  cells.filter((cell) => fieldNamed(cell) !== undefined).length;

/** In lower case, without what stands in brackets and without signs at the ends; blanks, `_` and `-` are alike. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*\([^)]*\)\s*/g, ' ')
    .replace(rangeInHead, '')
    .replace(/\d+\s*[=:].*$/s, '')
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}#]+$/gu, '')
    .trim();
