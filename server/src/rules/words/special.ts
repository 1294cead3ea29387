/**
 * Words by which special categories of personal data show, and private life: English and German, inflected. Brackets hold
 * endings, a space stands for any blank or a hyphen, `…` for up to four words.
 */
import type { WordList } from '../shared/wording.ts';

const health = `
sick, sickness, ill, illness(es)?, unwell, (his|her|a|has|had|serious|chronic) disease, burn ?out(s)?, burn(ed|t) out, depression(s)?, depressed, depressive, anxiety, panic
attack(s)?, bipolar, schizophreni(a|c), psychos(is|es), psychotic, in therapy, (his|her) (therapy|therapist|psychiatrist), (sees|saw) a (therapist|psychiatrist), (takes|took|on|needs|his|her) … medication, antidepressant(s)?,
takes pills, pregnan(t|cy|cies), miscarriage, infertil(e|ity), IVF, maternity leave, menopause, disab(led|ility|ilities), handicap(s|ped)?, wheelchair, cancer(s)?,
tumou?r(s)?, chemo(therapy)?, stroke(s)?, heart (attack(s)?|condition|disease|trouble|surgery|problem(s)?), diabet(es|ic), migraine(s)?, epilep(sy|tic),
asthma(tic)?, HIV, hepatitis, dementia, Alzheimer(’s|'s)?, Parkinson(’s|'s)?, multiple sclerosis, autis(m|tic), ADHD, dyslexi(a|c), alcoholi(c|cs|sm),
(alcohol|drink(ing)?|drug|weight|health|heart|back|mental|eating) (problem|disorder|issue|trouble)(s)?, drinks (too much|heavily|again|a lot), heavy drinker, drunk,
addict(s|ed|ion)?, (takes|took|uses|does|on) drugs, (in|to|from|into) rehab, nervous breakdown, suicid(e|al), PTSD, traumati[sz]ed, anorexi(a|c), obes(e|ity), overweight, insomnia, tinnitus, deaf,
hospitali[sz]ed, (is|was|been|were) … in hospital, (is|was|been|spent) … in … (clinic|psychiatric (ward|hospital)|rehab), (had|after|needs|his|her) surgery,
chronic (pain|fatigue), long covid, mental health, bad back, health (problems|reasons|condition), (his|her|poor|bad) health, (was|been) diagnosed, diagnosed with,
krank(e|er|en|es|em)?, krankgeschrieben(e|er|en)?, krankgemeldet, kränklich, Krankheit(en)?, erkrank(t|te|ter|ten|en), Erkrankung(en)?, Burn ?out(s)?, ausgebrannt, Depression(en)?,
depressiv(e|er|en)?, Angststörung(en)?, Panikattacke(n)?, Psychose(n)?, psychotisch, psychisch (krank|labil|angeschlagen|belastet), schizophren, in Therapie,
(macht|braucht|begann) … Therapie, Psychotherapie, (beim|seinem|ihrem|zum) Psychiater, (war|ist|kam|lag|Wochen|Monate) … in der Psychiatrie, Medikament(e|en)?, Tablette(n)?,
Antidepressiva, schwanger(e|er|en)?, Schwangerschaft(en)?, Fehlgeburt, Kinderwunsch, Mutterschutz, Wechseljahre(n)?, behindert(e|er|en)?, Behinderung(en)?, Schwerbehinderung,
schwerbehindert(e|er|en)?, Rollstuhl, Krebs, krebskrank, Tumor(e|en)?, Chemo(therapie)?, Schlaganfall(s)?, Schlaganfälle, Herzinfarkt(e|s)?, herzkrank, Herzleiden, Herzproblem(e|en)?, Diabetes,
Diabetiker(in)?, zuckerkrank, Migräne, Epilepsie, Epileptiker(in)?, Asthma, Demenz, demen(t|te|ter|ten|tes), in (psychiatrischer|ärztlicher|psychologischer|therapeutischer|stationärer) Behandlung, Autis(mus|t|tin), autistisch, ADHS, Legasthenie,
Alkoholiker(in|s)?, alkoholkrank, alkoholabhängig, Alkoholproblem(e|en)?, Alkoholsucht, trinkt, trank (zu viel|wieder), betrunken, süchtig, drogenabhängig, (nimmt|nahm) Drogen, (im|auf) Entzug, (in|zur|auf|aus der|nach der) Reha,
(wurde|wird|worden|frisch) operiert, Bandscheibenvorfall, Rückenleiden, Rückenprobleme(n)?, Schlafstörung(en)?, Nervenzusammenbruch, Selbstmord(versuch)?, Suizid(versuch)?, suizidal, traumatisiert, Essstörung(en)?,
magersüchtig, übergewichtig, Tinnitus, Hörsturz, schwerhörig, taub, chronisch(e)? (krank|schmerzen), (liegt|lag|war|ist) … im Krankenhaus, leidet an, gesundheitlich(e|en|er)?,
Gesundheitszustand, lange ausgefallen`;

const union = `
union member(s|ship)?, member(s)? of (the|a|their|his|her) (trade )?union, (trade )?unionist(s)?, (active|is|was|been|involved) in the union, (joined|left|belongs to) (the|a) union, union (dues|activist(s)?|card|man), (union|UNISON|Unite|GMB|Teamsters|AFL CIO) member(s)?, member of (IG Metall|Verdi|ver.di|UNISON|Unite|GMB|DGB|CGT|the Teamsters),
Gewerkschaftsmitglied(er|ern|s)?, Gewerkschafter(in|innen|s)?, gewerkschaftlich (aktiv|organisiert|engagiert), (ist|sich|engagiert|aktiv|organisiert) … in der Gewerkschaft,
Mitglied (der|in der|einer|bei der) Gewerkschaft, (Verdi|ver.di|IG Metall|IGM|GEW|DGB) Mitglied(er)?, Mitglied (von|bei|der|bei der) (Verdi|ver.di|IG Metall|GEW)`;

const religion = `
Catholic(s|ism)?, Protestant(s)?, Lutheran(s)?, (a|devout|practi[sc]ing|is|are|born again|good|strict) Christian(s)?, evangelical(s)?, Muslim(s|a)?, Moslem(s)?, Islam(ic)?, Jew(s|ish)?, Hindu(s)?, Buddhist(s)?, Sikh(s)?, Mormon(s)?,
Jehovah(’s|'s)? Witness(es)?, atheist(s)?, (an|is) agnostic, devout(ly)?, pious, (deeply|very|strictly|is|was|not|quite) religious, goes to church, (left|leaving) the church, prays, Ramadan, headscarf, hijab, Sabbath,
(his|her) (faith|religion), religious (beliefs|reasons|views), converted to (Islam|Catholicism|Christianity|Judaism|Buddhism), (a|his|her) sect, Scientolog(y|ist),
Katholik(in|en|innen)?, katholisch(e|er|en|es)?, Protestant(in|en)?, evangelisch(e|er|en|es)?, (gläubig|überzeugt|engagiert|praktizierend)e(r)? Christ(in)?, Muslim(in|a|e|en|innen|isch|ische|ischer|ischen)?, Moslem(s)?, islamisch(e|er|en)?, Islam, (ist|als|ein|gläubiger|strenger) Jude, Juden, Jüdin(nen)?, jüdisch(e|er|en|es)?, Hindu(s)?,
Buddhist(in|en)?, Zeug(e|en|in) Jehovas, Atheist(in|en)?, (streng ?)?gläubig(e|er|en)?, strenggläubig(e|er|en)?, (sehr|tief|streng|ist) religiös, fromm(e|er|en)?, Ramadan, Kopftuch, betet (viel|täglich|oft|fünfmal|mehrmals|regelmäßig|jeden|während|im|in der|vor), Freikirche,
aus der Kirche (ausgetreten|austreten), Kirchenaustritt, zum (Islam|Judentum|Christentum|Katholizismus), (sein|ihr) Glaube(n)?, (seine|ihre) Religion, Sekte`;

const politics = `
party (member(s|ship)?|card|book), member(s)? of the (Green |Labour |Conservative |Republican |Democratic |communist )?party, vote(s|d)? (for )?(the )?(Greens|Green|Labour|Tory|Tories|Conservative(s)?|Republican(s)?|Democrat(s)?|Trump|Biden|SPD|CDU|AfD|left|right),
(Labour|Tory|Trump|Green|Republican|Democrat|AfD) (voter|supporter|activist|man|woman), (is|a|registered|lifelong) (Republican|Democrat|Tory), social democrat(s)?, socialist(s)?, communist(s)?, Marxist(s)?, (is|very|politically|a) (left|right) wing(er)?, far (right|left), right wing extremist,
politically active, (active in|member of|sympathi[sz]es with|supports) the (Young )?(Conservatives|Labour|Labour Party|Greens|Green Party|Democrats|Republicans|Socialists|Communists|SPD|CDU|AfD|FDP|far right),  (his|her) (politics|political (views|opinions)), (stood|ran|stands|runs|candidate) for (the )?(city |town |county |local )?(council|parliament|mayor|office|congress|senate), Nazi(s)?, fascist(s)?,
Parteimitglied(er|s|schaft)?, Parteibuch, Parteifreund(in|e)?, Mitglied (der|bei der|bei den|in der|von) (SPD|CDU|CSU|FDP|AfD|Grünen|Linken|Linkspartei|KPD|DKP|Partei), (SPD|CDU|CSU|FDP|AfD|Grünen|Linken) (Mitglied|Wähler(in)?|Anhänger(in)?|Mann|Frau),
wählt (die |den |das )?(SPD|CDU|CSU|FDP|AfD|Grün(e|en)|Link(e|en)|rechts|links|BSW), (ist|war|aktiv|engagiert) … (in der|bei der|bei den) (SPD|CDU|CSU|FDP|AfD|Grünen|Linken), (ist|war|aktiv|engagiert) in der Partei, sympathisiert mit (der|den) (SPD|CDU|CSU|FDP|AfD|Grünen|Linken), kandidier(t|te|en) … (Stadtrat|Gemeinderat|Bundestag|Landtag|Kreistag|Bürgermeister(in)?|SPD|CDU|AfD|Grünen),
rechtsradikal(e|er|en)?, rechtsextrem(e|er|en)?, linksradikal(e|er|en)?, linksextrem(e|er|en)?, politisch (aktiv|engagiert|rechts|links), (seine|ihre) politische(n)? (Haltung|Gesinnung|Meinung), Kommunist(in|en)?, Sozialist(in|en)?, Sozialdemokrat(in|en)?, Nazi(s)?, Querdenker(in)?, Reichsbürger(in)?`;

const countries =
  'Turkey|Syria|Iran|Iraq|Afghanistan|Poland|Romania|Bulgaria|Russia|Ukraine|China|India|Pakistan|Nigeria|Ghana|Morocco|Tunisia|Algeria|Egypt|Lebanon|Somalia|Eritrea|Ethiopia|Mexico|Cuba|Brazil|Vietnam|Serbia|Bosnia|Kosovo|Albania|Greece|Italy|Spain|Portugal|Jamaica|Africa|Eastern Europe|abroad';
const laender =
  '(der )?Türkei|Syrien|(dem )?Iran|(dem )?Irak|Afghanistan|Polen|Rumänien|Bulgarien|Russland|(der )?Ukraine|China|Indien|Pakistan|Nigeria|Ghana|Marokko|Tunesien|Algerien|Ägypten|(dem )?Libanon|Somalia|Eritrea|Äthiopien|Mexiko|Kuba|Brasilien|Vietnam|Serbien|Bosnien|(dem )?Kosovo|Albanien|Griechenland|Italien|Spanien|Portugal|Afrika|Osteuropa|(dem )?Ausland|der DDR';
const peoples =
  'Turkish|Syrian|Iranian|Iraqi|Afghan|Polish|Romanian|Bulgarian|Russian|Ukrainian|Chinese|Indian|Pakistani|Nigerian|Moroccan|Arab|Kurdish|African|Black|Asian|Hispanic|Latino|Mexican|Vietnamese|Serbian|Albanian|Roma|foreign';

const origin = `
(come(s)?|came|originally|born|family|is|fled|emigrated) from (${countries}), born in (${countries}), of (${peoples}) (origin|descent|background|extraction), (is|are|being) (${peoples}), (an )?immigrant(s)?, migrant(s)?, refugee(s)?, asylum, foreigner(s)?, ethnic(ity)?,
migra(nt|tion) background, skin colou?r, (his|her) (origin(s)?|nationality|race), foreign accent, gypsy,
(kommt|kam|stammt|stammen|geflohen|Familie) aus (${laender}), geboren in (${laender}), in (${laender}) geboren, Migrationshintergrund, Migrant(in|en|innen)?, Ausländer(in|s)?, Flüchtling(e|en|s)?, geflüchtet(e|er)?, Asyl(bewerber(in)?)?, Hautfarbe, Türk(e|in|en),
Araber(in)?, Zigeuner(in)?, (türkischer|syrischer|polnischer|russischer|arabischer|afrikanischer|kurdischer|ausländischer|jüdischer) (Herkunft|Abstammung), (seine|ihre) (Herkunft|Nationalität|Abstammung)`;

const privateLife = `
divorc(e|es|ed|ee|ing), separated from (his|her), (recently|newly|now|is|are|been) separated, lives (with|apart from) (his|her|a) (wife|husband|man|woman|boyfriend|girlfriend), marriage (problems|trouble|crisis), marital, (his|her) marriage, (an|extramarital|secret|had) affair (with)?, gay, lesbian(s)?, homosexual(s|ity)?, bisexual(s)?, transgender, sexual orientation,
(his|her) (ex )?(wife|husband|spouse|girlfriend|boyfriend|mistress|lover|son|daughter|mother|father|child|children|kid(s)?|parents|divorce), (wife|husband) left, single (mother|father|parent|mum|mom), widow(er|ed)?, (he|she|deep|deeply|heavily|husband|wife|^) (is )?in debt, (his|her|has) debts, gambl(es|ing|er), custody, childless, lost (a|his|her) (child|son|daughter|wife|husband|mother|father|baby|partner),
love life, sleeps with, family (problems|trouble(s)?|crisis), private (problems|trouble(s)?|life),
Scheidung(en)?, geschieden(e|er|en)?, (lässt|ließ|lassen) sich scheiden, (lebt|leben) getrennt, (lebt|wohnt) mit (einem|einer|seinem|seiner|ihrem|ihrer) (Mann|Frau|Freund|Freundin|Partner|Partnerin), frisch getrennt, (seine|ihre|seiner|ihrer) Trennung, Trennung von (seiner|ihrem), Ehe(probleme|krise|streit), (seine|ihre) Ehe, Affäre(n)?, schwul(e|er)?, lesbisch(e)?, Lesbe(n)?, homosexuell(e|er)?, bisexuell(e|er)?, transsexuell(e|er)?, sexuelle Orientierung,
(sein|ihr|seine|ihre|seiner|ihrer|seinem|ihrem|seinen|ihren) (Ex )?(Frau|Ehefrau|Mann|Ehemann|Freundin|Freund|Geliebte(r)?|Sohn|Tochter|Mutter|Vater|Kind(er|ern)?|Eltern), hat (ihn|sie) verlassen, alleinerziehend(e|er)?, verwitwet, Witwe(r)?, verschuldet, (hat|seine|ihre|private) (hohe |viele )?Schulden, Privatinsolvenz, spielsüchtig, Sorgerecht, kinderlos,
Geliebte(r)?, Privatleben, (familiäre|private|häusliche) (Probleme|Gründe|Schwierigkeiten|Krise), (sein|ihr) Kind verloren`;

/** Many of whom somebody speaks, none of them alone. */
const many =
  'patients|people|persons|clients|couples|families|children|residents|women|men|those|members|staff|nurses|doctors|employees|workers|colleagues|parents|students|pupils|homeless|Menschen|Patienten|Patientinnen|Personen|Klienten|Paare|Paaren|Familien|Kinder|Kindern|Bewohner|Bewohnerinnen|Frauen|Männer|Männern|Angehörige|Angehörigen|Betroffene|Betroffenen|Mitarbeiter|Mitarbeitern|Beschäftigte|Beschäftigten|Kollegen|Pflegekräfte|Schüler|Eltern|Ehrenamtliche|Ehrenamtlichen';

/** What one does for many. */
const serves =
  'visit|visits|represent|represents|treat|treats|support|supports|help|helps|teach|teaches|serve|serves|advise|advises|counsels|employs|welcomes|vertritt|vertreten|betreut|behandelt|berät|beraten|unterstützt|begleitet|besucht|besuchen|beschäftigt|pflegt';

/** Many who have the same in common. */
const crowds =
  'sick|ill|disabled|unemployed|union members|members of the union|refugees|migrants|immigrants|alcoholics|addicts|Muslims|Catholics|Protestants|Jews|Christians|Hindus|Buddhists|foreigners|widows|single (parents|mothers|fathers)|pregnant women|Kranke|Kranken|Gewerkschaftsmitglieder|Gewerkschaftsmitgliedern|Gewerkschafter|Gewerkschaftern|Flüchtlinge|Flüchtlingen|Geflüchtete|Geflüchteten|Migranten|Migrantinnen|Ausländer|Ausländern|Behinderte|Behinderten|Schwerbehinderte|Schwerbehinderten|Schwangere|Schwangeren|Alkoholiker|Muslime|Muslimen|Katholiken|Protestanten|Juden|Alleinerziehende|Alleinerziehenden|Verwitwete|Demente|Dementen|Depressive|Depressiven|Geschiedene';

/** What somebody works with or for: a place, a group, a subject. */
const work =
  'patient(s)?|people|ward(s)?|bed(s)?|unit(s)?|clinic(s)?|hospital(s)?|department|centre|center|school(s)?|kindergarten|academy|university|museum|cemetery|parish(es)?|church(es)?|community|communities|congregation(s)?|diocese|charity|charities|association(s)?|federation|group(s)?|circle|council|committee|chaplain|service(s)?|care|medicine|research|nursing|counsell?ing|prevention|programme|program|policy|policies|rate(s)?|figures|statistics|numbers|record(s)?|insurance|fund|pay|leave (policy|rate|figures|cover)|cover|rights|access|law|studies|holiday(s)?|neighbo(u)?rs|families|festival|award|staff|representative|officer|welfare|organisation(s)?|organization(s)?|workers|students|visits|visitors|bank|benefit(s)?|allowance|pension(s)?|scheme|discrimination|equality|dialogue|aid|day|month|advice|office|court|leave scheme|day ward|team|meeting(s)?|assembly|ballot|vote|Schule(n)?|Kita(s)?|Kindergarten|Akademie|Krankenhaus|Krankenhäuser|Klinik(en)?|Museum|Friedhof|Gemeinde(n)?|Kirche(n)?|Bistum|Verband|Verbände|Träger(s)?|Wohlfahrt|Jugend|Nachbarn|Patienten|Patientinnen|Menschen|Kinder|Familien|Frauen|Gruppe(n)?|Kreis|Stiftung|Feiertag(e|en)?|Seelsorge|Pflege|Beratung|Station(en)?|Rat|Kirchenkreis|Landeskirche|Einrichtung(en)?|Hochschule|Studenten|Bund|Gäste|Friedhöfe';

export const specialWords: WordList = {
  words: { health, 'a union': union, religion, politics, origin, 'private life': privateLife },
  harmless: [
    // the Catholic school; Muslim and Catholic neighbours
    `WORD (’s |'s )?(((and|or|und|oder) )?\\S+ )?(${work})`,
    // patients after a stroke
    `(${many}) (with|after|before|on|in|of|during|from|mit|nach|vor|bei|in|während|wegen|ohne|without|for) (\\S+ ){0,2}WORD`,
    // the report on burnout
    '(report|reports|study|paper|survey|talk|talks|lecture|course|training|seminar|workshop|policy|programme|program|research|figures|statistics|numbers|book|article|guideline(s)?|law|counselling|advice|campaign|work|Bericht|Studie|Umfrage|Vortrag|Kurs|Schulung|Seminar|Zahlen|Statistik|Buch|Artikel|Leitlinie|Beratung|Konzept|Aufklärung|Kampagne|Arbeit|Forschung|Forschungen) (on|about|of|over|for|into|against|zu|zum|zur|über|gegen|bei|für|von) (\\S+ ){0,2}WORD',
    // visits the sick; speaks for the union members
    `(for|of|from|by|to|with|that|among|all|our|many|${serves}|für|von|mit|an|der|den|aller|alle|unsere|unserer|die|unter) ((the|our|all|young|old|many|other|die|der|den|alle|viele|junge|unsere|anderen) ){0,2}(${crowds})`,
    'WORD (of|and tired)',
    // burnout among the doctors
    'WORD (among|amongst|amid|bei|unter) ',
    '(union members|Gewerkschaftsmitglieder) (be|are|were|have|of|who|werden|haben|der|des|to|vote|voted)',
    '(trinkt|drinks) (\\S+ ){0,2}(Kaffee|Tee|Wasser|coffee|tea|water|mit)',
    '(the |der |die )?(stroke|cancer|depression|pregnancy|disability|diabetes|dementia|addiction|pain|trauma|migration|refugee|asylum|maternity) (and \\S+ )?(unit|ward|clinic|centre|center|beds|department|care|service(s)?|team|medicine|research|programme|program|policy|rights|officer|nurse(s)?|register|leave policy)',
    'separation of|(legal|clear|strict|functional|räumliche|klare|strikte|der|die) (separation|Trennung) (of|between|von|zwischen)',
  ],
};
