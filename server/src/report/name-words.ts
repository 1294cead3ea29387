/** What stands in names and names nobody: particles, titles, and words for functions and organizations. */
import { foldName } from './folding.ts';

/** Parts of names that are not alone anybody’s. */
const particles = words(
  'van von vom der den de del della di da do dos das du des le la las los el al bin ibn ben bat abu y e i zu zum zur af av ten ter te op st san santa saint und and of the for mac mc o d l',
);

const titles = words(
  'dr prof professor doctor doktor mr mrs ms mx miss sir dame lord lady herr frau fraulein hr fr dipl ing mag med phil rer nat jur habil phd md msc bsc mba ma ba llm esq jr sr ii iii iv hon rev fr pater sister schwester mme mlle monsieur madame senor senora don dona signor signora',
);

/** Words by which functions and organizations are called, in the languages that plans are mostly written in. */
const functions =
  words(`head heads chief director directors manager managers lead leads leader leaders officer officers nurse nurses doctors
  chair chairman chairwoman president presidents vice deputy assistant secretary member members staff team teams group groups unit units ward
  wards department departments division office offices board boards council councils committee union unions works workers worker employees employee
  management executive executives administration service services support sales marketing finance legal it hr human resources operations engineering
  engineers engineer product products research development quality security facilities procurement purchasing logistics production plant plants site
  sites branch branches region regions north south east west central national regional local international hospital hospitals clinic clinics school
  schools university faculty students student teachers teacher parents patients patient customers customer clients client users user partners partner
  suppliers supplier vendors vendor holdings holding company companies corporation firm gmbh ag kg se ltd inc llc plc sa spa bv nv ministry agency
  city town county state government public press media community communities neighbours neighbors residents fellowship program programme project pilot
  senior seniors junior night day shift shifts medical nursing clinical technical general new old all other others key field home care health social
  tools systems group insurance bank shop store stores warehouse drivers driver planners planning planner architects architect designers designer
  analysts analyst accountants accountant auditors auditor controllers controller trainers trainer coaches coach owners owner sponsor sponsors
  personen person leitung leiter leiterin abteilung gruppe rat betriebsrat vorstand geschaftsfuhrung verwaltung pflege arzte klinik haus werk team
  buro amt stadt verein schule lehrer eltern kunden mitarbeiter mitarbeitende fuhrungskrafte vertrieb einkauf produktion personal`);

/** Words that are names as well, and in a text far more often no name: alone they count as one only with a capital. */
const ordinary =
  words(`may mark rose will grant bill lang art chase chip dale dawn dean dick drew earl eve faith frank gene glen grace guy hale
  harmony hope hunt iris ivy jack joy june april august king lance lane lily long mason max miles olive pat patience pearl penny pierce price
  prince ray reed rich robin rob rock ruby rusty sage sandy stone sue summer sunny terry trip victor violet ward wade wise young short strong
  small white brown black green gray grey wood woods field hill hall bush rice pope bishop knight page cook carter smith walker bond banks bank
  bell berry best bird blank brand bright burns case church cross day fair fine fish flowers ford fox freeman frost glass gold good goodman head
  hood house jewel just key kind lamb law light little love lord lucky major mild moody moon nice noble north south west east park peace pepper
  piper poor power powers quick read rivers sharp silver singer snow sparks spring star steel swift thorn tide wall waters way wells winter
  winters wolf worth klein gross kurz jung alt neu weiss schwarz braun grun roth stark reich arm fromm ernst frei kaiser konig graf richter
  vogt meister bauer schneider fischer weber koch fuchs vogel hahn berg stein busch baum wald bach kraft sommer herbst sonntag freitag montag
  mai engel kern schon gut ehrlich heide linde christian christ angel bob ace amber autumn aura bay blaze bliss bloom brook brooks buck buddy
  cash cat charity chance clay cliff cloud coral crystal daisy dash destiny dusty ebony ember fern finch flora forest gale garnet gay ginger
  harper hazel heath holly honor hunter jade jasmine jay jean jet judge justice karma lark laurel liberty lotus lux march marina melody mercy
  misty nova opal page paris patron poppy porter rain raven reef rhythm ridge river saga sky solo stoney storm sterling teal temple tiger
  time trinity true tucker van vale vic wave wilder willow wren zen sum lee see ok den tim per ole tom dan don ian ben sam tod mia lea ida ada
  bo al ed vi an so no on in is it to we he me my or if as at be by do go up us`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Whether a folded word is one that texts are full of, name or not. */
export const isOrdinary = (folded: string): boolean =>
  ordinary.has(folded) || particles.has(folded) || titles.has(folded);

/** Whether a folded word stands before names, such as “van”. */
export const isParticle = (folded: string): boolean => particles.has(folded);

/** The words of a text that may be parts of a name, as they are written. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]+/gu) ?? [];

const isKnown = (word: string) => {
  const folded = foldName(word);
  return particles.has(folded) || titles.has(folded) || functions.has(folded);
};

const isCapital = (word: string) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);

/**
 * First and last names in the name of somebody. Of a person every word that begins with a capital and is no title,
 * particle or function; where none does, every other word. What stands behind a comma or in brackets is mostly a role.
 */
export function partsOfPerson(name: string): readonly string[] {
  const [first = '', ...rest] = name.split(/[,;([/|–—:]|\s-\s/);
  const own = wordsOf(first).filter((word) => !isKnown(word));
  const capitals = own.filter(isCapital);
  const behind = rest.flatMap((part) => {
    const words = wordsOf(part);
    return words.length <= 2 && words.every((word) => isCapital(word) && !isKnown(word)) ? words : [];
  });
  const said = [...(capitals.length > 0 ? capitals : own), ...behind];
  return [...new Set([...said, ...said.flatMap(halvesOf)])];
}

/** Family and given name where both are written as one word, as far as one can tell where they meet. */
function halvesOf(word: string): readonly string[] {
  if (word.length < 3 || word.length > 5 || !/^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(word)) return [];
  return [word.slice(0, 2), word.slice(-2)];
}

/** Whether the name of a stakeholder that is said to be no person reads like one’s: two to four words, none of a function. */
export function looksLikePerson(name: string): boolean {
  const [first = ''] = name.split(/[,;([/|–—:]|\s-\s/);
  const words = wordsOf(first).filter((word) => !particles.has(foldName(word)) && !titles.has(foldName(word)));
  return (
    words.length >= 2 && words.length <= 4 && words.every((word) => isCapital(word) && !functions.has(foldName(word)))
  );
}

/** Words of the name of a group or a firm by which alone it is known: `Plumbexo` of `Plumbexo Holdings`. */
export function partsOfGroup(name: string): readonly string[] {
  const words = wordsOf(name);
  if (words.length < 2) return [];
  const unknown = words.filter(
    (word) => isCapital(word) && word.length > 3 && !isKnown(word) && !isOrdinary(foldName(word)),
  );
  return unknown.length < words.length ? unknown : [];
}
