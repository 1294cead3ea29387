/**
 * Words by which special categories of personal data show, and private life: English and German, inflected. Brackets hold
 * endings, a space stands for any blank or a hyphen, `…` for up to four words without a comma.
 */
import { texts } from '../../text/l10n.ts';
import type { WordList } from '../shared/wording.ts';
import { stems } from './stems.ts';

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
krank(e|er|en|es|em)?, krankgeschrieben(e|er|en)?, krankgemeldet, Krankmeldung(en)?, kränklich, Krankheit(en)?, erkrank(t|te|ter|ten|en), Erkrankung(en)?, Burn ?out(s)?, ausgebrannt, Depression(en)?,
depressiv(e|er|en)?, Angststörung(en)?, Panikattacke(n)?, Psychose(n)?, psychotisch, psychisch (krank|labil|angeschlagen|belastet), schizophren, in Therapie,
(macht|braucht|begann) … Therapie, Psychotherapie, (beim|seinem|ihrem|zum) Psychiater, (war|ist|kam|lag|Wochen|Monate) … in der Psychiatrie, Medikament(e|en)?, Tablette(n)?,
Antidepressiva, schwanger(e|er|en)?, Schwangerschaft(en)?, Fehlgeburt, Kinderwunsch, Mutterschutz, Wechseljahre(n)?, behindert(e|er|en)?, Behinderung(en)?, Schwerbehinderung,
schwerbehindert(e|er|en)?, Rollstuhl, Krebs, krebskrank, Tumor(e|en)?, Chemo(therapie)?, Schlaganfall(s)?, Schlaganfälle, Herzinfarkt(e|s)?, herzkrank, Herzleiden, Herzproblem(e|en)?, Diabetes,
Diabetiker(in)?, zuckerkrank, Migräne, Epilepsie, Epileptiker(in)?, Asthma, Demenz, demen(t|te|ter|ten|tes), in (psychiatrischer|ärztlicher|psychologischer|therapeutischer|stationärer) Behandlung, Autis(mus|t|tin), autistisch, ADHS, Legasthenie,
Alkoholiker(in|s)?, alkoholkrank, alkoholabhängig, Alkoholproblem(e|en)?, Alkoholsucht, trinkt, trank (zu viel|wieder), betrunken, süchtig, drogenabhängig, (nimmt|nahm) Drogen, (im|auf) Entzug, (in|zur|auf|aus der|nach der) Reha,
(wurde|wird|worden|frisch) operiert, Bandscheibenvorfall, Rückenleiden, Rückenprobleme(n)?, Schlafstörung(en)?, Nervenzusammenbruch, Selbstmord(versuch)?, Suizid(versuch)?, suizidal, traumatisiert, Essstörung(en)?,
magersüchtig, übergewichtig, Tinnitus, Hörsturz, schwerhörig, taub, chronisch(e)? (krank|schmerzen), (liegt|lag|war|ist) … im Krankenhaus, leidet an, gesundheitlich(e|en|er)?,
Gesundheitszustand, lange ausgefallen,
(suffers|suffering) from (?!(a |the )?(lack|shortage|cuts|noise|workload|overload|delays|costs)), (is|was|been|signed) off with, off work, unfit for work, trying for a baby, (is|are|was|they(’|')re|she(’|')s) expecting (a (baby|child)|twins|again), expecting (a baby|a child|twins|her|their), (her|their) (first|second|third|fourth) (child|baby), (parental|paternity) leave,
hard of hearing, hearing aid(s)?, (half|nearly|almost|legally|going) blind, partially sighted, walks with a (stick|cane|frame), (hip|knee|back|heart|eye|shoulder|brain|spinal) (operation|surgery|replacement|transplant|injury), (broke|broken|fractured) (his|her|a|an)? ?(hip|leg|arm|ankle|wrist|foot|back), slipped disc(s)?, kidney (disease|failure|transplant|stones), (is|was|goes|on) (on|to|for)? ?dialysis, pacemaker,
rheumati(sm|c), rheumatoid, arthritis, lupus, MS patient, (has|with) MS, (new|one|a|donated) kidney, (his|her) (eyesight|hearing|back|heart|knees|nerves) (is|are|has) (going|bad|weak|failing|gone|given), stutter(s|er)?, (sees|seen|seeing|saw) a (counsellor|counselor|psychologist|therapist|shrink), (waiting|waits) for (a|his|her) (operation|transplant|diagnosis|new (hip|knee|heart|kidney|liver)), (broke|broken) down in tears, leuk(a)?emia, (has|had|a|his|her) lymphoma, thyroid, ulcer(s)?, (high|low) blood pressure, hypertension, vertigo, sciatica, fibromyalgia, endometriosis, (has|an|severe|his|her) allerg(y|ies), celiac, Crohn(’|')s, Down(’|')s syndrome, Asperger(’|')?s?, OCD, borderline personality, self harm(s|ed|ing)?, (had a|her|his|mental) breakdown, (sober|dry) (since|for), AA meetings, Alcoholics Anonymous, (terminally|seriously|chronically|mentally) ill, (his|her) (doctor|GP|psychologist|diagnosis|illness|pills|pregnancy|disability),
(nieren|herz|lungen|leber|sucht|krebs|nerven|magen|haut|gemüts|seelen|sterbens|schwer|dauer|lang|psychisch )krank(e|er|en|es|em)?, (seh|geh|körper|lern|schwerst|mehrfach)behindert(e|er|en|es)?, (Seh|Geh|Körper)behinderung(en)?, Hörgerät(e)?, (fast|halb|nahezu) blind, gehörlos(e|er|en)?, (zur|in|auf|in der|aus der) Kur, arbeitsunfähig(e|er)?, dienstunfähig(e|er)?, berufsunfähig(e|er)?, erwerbsunfähig(e|er)?, (monatelang|wochenlang|länger|krankheitsbedingt) ausgefallen, Krankenstand seit, (Hüft|Knie|Herz|Rücken|Krebs|Augen|Schulter|Magen|Darm)(OP|operation(en)?), (Hüft|Knie|Herz|Rücken|Krebs|Augen) OP, (am|an der|an den) (Knie|Herzen?|Rücken|Hüfte|Schulter|Bandscheibe|Augen) operiert,
Rheuma, Arthrose, Arthritis, Gicht, Leukämie, Multiple Sklerose, (hat|an) MS, Bluthochdruck, Herzschrittmacher, (Herz|Nieren|Leber|Lungen|Rücken|Haut|Magen|Knie|Nerven|Gelenk)(leiden|beschwerden|schmerzen|probleme(n)?), dialysepflichtig, (geht|muss|ist) (zur|an die|an der) Dialyse, Bandscheiben?(schaden|probleme|leiden)?, Neurodermitis, Allergiker(in)?, Borderliner(in)?, Borderline (Störung|Syndrom), Zwangsstörung, Phobie(n)?, Angst(zustände(n)?|attacke(n)?|patient(in)?), ritzt sich, trocken(er|e)? (Alkoholiker(in)?|seit), Suchtproblem(e|en)?, tablettenabhängig(e|er)?, tablettensüchtig(e|er)?, spielt … krank, (seine|ihre|seiner|ihrer|seinem|ihrem) (Krankheit|Erkrankung|Diagnose|Operation|OP|Depression|Schwangerschaft|Behinderung|Arzt|Ärztin|Therapie|Genesung|Gesundheit|Tabletten|Medikamente(n)?),
(erwartet|bekommt|kriegt|bekam) (im \\S+ |bald |gerade )?(ein|ihr|sein|das) (erstes |zweites |drittes |viertes |erste |zweite |dritte )?(Kind|Baby), (erwartet|bekommt|bekam) … (Zwillinge|Nachwuchs), (hochschwanger|schwangerschaftsbedingt)(e|er)?, Elternzeit, Babypause, Mutterschaft, (er|sie|wirkt|völlig|chronisch) erschöpft, Erschöpfung(ssyndrom|sdepression)?, (seinem|ihrem|hatte einen|erlitt einen) Zusammenbruch, psychische (Probleme|Erkrankung|Krise), am Ende (seiner|ihrer) Kräfte, (aus|in) (der|die|einer|eine) Klinik (zurück|eingewiesen|gegangen|entlassen), (sein|ihr) (Rücken|Herz|Knie|Gehör|Augenlicht) (macht|will|spielt|lässt|ist), (darf|kann) … nicht (mehr )?(heben|lange stehen|lange sitzen|schwer heben), stottert, nach (dem|seinem|ihrem) Unfall, (wartet|Warten) auf (eine|ihre|seine) (Operation|OP|Niere|Transplantation|Diagnose),
in patient (at|in), (a|was|been|once) (an )?in patient, (was|been|spent|is) … (psychiatric|mental health|eating disorder) (unit|ward|clinic|hospital), AA (meeting|group|sponsor)(s)?, (with|because of|due to|over|about) (his|her) (heart|back|knee(s)?|nerves|hip(s)?|stomach|kidney(s)?|lung(s)?|liver|eyes|bladder|prostate|blood pressure),
Infarkt(s|e|es|en)?, (Hinter|Vorder|Hirn|Lungen)infarkt(s|e|es)?, Bandscheiben?(OP|operation(en)?|vorfälle(n)?), Bandscheiben OP, (wegen|mit) (des|der|seines|ihres|seiner|ihrer|dem|seinem|ihrem) (Rückens|Rücken|Herzens|Herzen|Knies|Knie|Hüfte|Bandscheibe|Nerven|Magens|Blutdrucks|Augen|Prostata|Blase),
fertility (clinic|treatment|drugs|specialist), (trying|try) for a (child|second child), IUI, (through|after|out of|at a|at the|second|third) rehab(ilitation)?(?! (plan|programme|centre|ward|unit)s?), rehab clinic, (lag|war|Wochen|Monate) … (in|in der|in einer) (Klinik|Reha|Kur)(?! (beschäftigt|angestellt|tätig|als)), in der Reha`;

const unions = 'Verdi|ver.di|IG Metall|IG BAU|IG BCE|IGM|GEW|NGG|EVG|GdP|Marburger Bund|DGB|ÖGB|Unia';

const union = `
union member(s|ship)?, member(s)? of (the|a|their|his|her) (trade )?union, (trade )?unionist(s)?, (active|is|was|been|involved) in the union, (joined|left|belongs to) (the|a) union, union (dues|activist(s)?|card|man), (union|UNISON|Unite|GMB|Teamsters|AFL CIO) member(s)?, member of (IG Metall|Verdi|ver.di|UNISON|Unite|GMB|DGB|CGT|the Teamsters),
Gewerkschaftsmitglied(er|ern|s)?, Gewerkschafter(in|innen|s)?, gewerkschaftlich (aktiv|organisiert|engagiert), (ist|sich|engagiert|aktiv|organisiert) … in der Gewerkschaft,
Mitglied (der|in der|einer|bei der) Gewerkschaft, (Verdi|ver.di|IG Metall|IGM|GEW|DGB) Mitglied(er)?, Mitglied (von|bei|der|bei der) (Verdi|ver.di|IG Metall|GEW),
shop steward, (paid up|card carrying) (union |party )?member, member(s)? of (the|a|their|his|her) \\S+ (trade )?union, (joined|rejoined|left|quit|belongs to|belonged to|joining|leaving) (the|a|his|her) (\\S+ )?union, (pays|paid|paying) (his|her|their)? ?(union )?dues, (in|with) (UNISON|GMB|the Teamsters|Solidarność), (strike|picket) leader, walked the picket line,
(für|bei|bei der|in der|zur|tritt für) (die )?(${unions}), (${unions}) (Mann|Frau|Vertrauensmann|Vertrauensfrau|Funktionär(in)?|Sekretär(in)?|Delegierte(r)?), (trat|tritt) … (Gewerkschaft|${unions}) (bei|ein|aus), (${unions}) (beigetreten|eingetreten|ausgetreten), (aus|in) (der|die) Gewerkschaft (ausgetreten|eingetreten|gegangen|eintreten|austreten), (zahlt|zahlte) … Gewerkschaftsbeitrag, Gewerkschafts(mann|frau|ler(in)?|anhänger(in)?|buch), gewerkschaftsnah(e|er|en)?, gewerkschaftlich organisiert(e|er|en)?, (gewerkschaftliche(r|n)?) Vertrau(ens(mann|frau|person|leute)|en), war (beim|im) Streik dabei, gehört … (Gewerkschaft|${unions}) an,
(his|her|the) union (has |had |is )?(advis(es|ed|ing)|represents|represented|representing|defend(s|ed)|backs|backed|pays for|helps|helped) (him|her)(?! members), (advised|represented|defended|backed) by (his|her|the) union,
(am|beim|im|an) … (Warn|General|Hunger)?streik … (mitgemacht|teilgenommen|dabei|beteiligt|organisiert), (Gewerkschaft|${unions}) (berät|vertritt|unterstützt) (ihn|sie|ihm|ihr), (von der|von seiner|von ihrer) Gewerkschaft (beraten|vertreten|unterstützt|geschickt),
strike (ballot|committee|fund|leader), picket(s|ed|ing)?( line(s)?)?, Streikposten, Streikleitung, (organisiert|leitet|plant|wirbt) … (für den|den|einen|zum) (Warn ?)?streik`;

const religion = `
Catholic(s|ism)?, Protestant(s)?, Lutheran(s)?, (a|devout|practi[sc]ing|is|are|born again|good|strict) Christian(s)?, evangelical(s)?, Muslim(s|a)?, Moslem(s)?, Islam(ic)?, Jew(s|ish)?, Hindu(s)?, Buddhist(s)?, Sikh(s)?, Mormon(s)?,
Jehovah(’s|'s)? Witness(es)?, atheist(s)?, (an|is) agnostic, devout(ly)?, pious, (deeply|very|strictly|is|was|not|quite) religious, goes to church, (left|leaving) the church, prays, Ramadan, headscarf, hijab, Sabbath,
(his|her) (faith|religion), religious (beliefs|reasons|views), converted to (Islam|Catholicism|Christianity|Judaism|Buddhism), (a|his|her) sect, Scientolog(y|ist),
Katholik(in|en|innen)?, katholisch(e|er|en|es)?, Protestant(in|en)?, evangelisch(e|er|en|es)?, (gläubig|überzeugt|engagiert|praktizierend)e(r)? Christ(in)?, Muslim(in|a|e|en|innen|isch|ische|ischer|ischen)?, Moslem(s)?, islamisch(e|er|en)?, Islam, (ist|als|ein|gläubiger|strenger) Jude, Juden, Jüdin(nen)?, jüdisch(e|er|en|es)?, Hindu(s)?,
Buddhist(in|en)?, Zeug(e|en|in) Jehovas, Atheist(in|en)?, (streng ?)?gläubig(e|er|en)?, strenggläubig(e|er|en)?, (sehr|tief|streng|ist) religiös, fromm(e|er|en)?, Ramadan, Kopftuch, betet (viel|täglich|oft|fünfmal|mehrmals|regelmäßig|jeden|während|im|in der|vor), Freikirche,
aus der Kirche (ausgetreten|austreten), Kirchenaustritt, zum (Islam|Judentum|Christentum|Katholizismus|Buddhismus), (sein|ihr) Glaube(n)?, (seine|ihre) Religion, Sekte,
Baptist(s)?, Methodist(s)?, Presbyterian(s)?, Quaker(s)?, Anglican(s)?, Pentecostal(s)?, Adventist(s)?, (strict|devout|is|an) Orthodox, Sunni(s)?, Shia, Shi(’|')ite(s)?, Alevi(s)?, (eats|keeps|only|strictly) (kosher|halal), (keeps|observes|celebrates) (Lent|Shabbat|Eid|Diwali|Yom Kippur|Passover), Diwali, Yom Kippur, Shabbat, fasts, is fasting, (he|she) converted, a convert, baptised, unbaptised, non believer, unbeliever, lost (his|her) faith, (never|no longer|does not|doesn(’|')t) (goes|go) to (church|mass), (goes|go|went) to (mass|mosque|the mosque|synagogue|Bible study), church ?goer, God fearing, Bible basher, attends (the|a) (mosque|synagogue|mass|temple), creationist,
Baptist(in|en)?, Methodist(in|en)?, Adventist(in|en)?, Pfingstler(in)?, Pfingstgemeinde, evangelikal(e|er|en)?, freikirchlich(e|er|en)?, freireligiös(e|er)?, konfessionslos(e|er|en)?, ungetauft(e|er)?, getauft(e|er)?, konvertier(t|te|en), Konvertit(in|en)?, Mormone(n)?, Mormonin, Alevit(in|en)?, Sunnit(in|en)?, Schiit(in|en)?, Jeside(n)?, Jesidin, orthodox(e|er|en)? (Jude|Jüdin|Christ|Christin|gläubig), fastet, (isst|lebt|nur) (koscher|halal), Sabbat, Schabbat, bibeltreu(e|er|en)?, gottlos(e|er)?, (geht|ging) (nie|nicht mehr|regelmäßig|jeden Sonntag|jeden Freitag|sonntags) (in die|zur) (Kirche|Messe|Moschee|Synagoge), trägt (ein )?(Kopftuch|Kippa|Turban|Kreuz), Kippa, Niqab`;

const parties =
  'Labour Party|Tor(y|ies)|Conservatives|Lib Dem(s)?|Liberal Democrat(s)?|Greens|Green Party|Republicans|Democrats|Liberals|Nationalists|SNP|Reform UK|UKIP|BNP|Communists|Socialists|Social Democrats';
const parteien =
  'SPD|CDU|CSU|FDP|AfD|BSW|NPD|KPD|DKP|SED|Linkspartei|ÖVP|FPÖ|SPÖ|SVP|Jusos|Freien Wähler|Freien Wählern|Junge Union|Jungen Union';

const politics = `
party (member(s|ship)?|card|book), member(s)? of the (Green |Labour |Conservative |Republican |Democratic |communist |other |ruling |governing )?party, member(s)? of the (${parties}), (is|was|been|were) … in the party(?! of), (close|loyal|friendly|donat(es|ed)|sympathetic) to (the|a|another) (other |ruling |governing |opposition )?party, vote(s|d)? (for )?(the )?(Greens|Green|Labour|Tory|Tories|Conservative(s)?|Republican(s)?|Democrat(s)?|Trump|Biden|SPD|CDU|AfD), vote(s|d)? (for )?the (left|right),
(Labour|Tory|Trump|Green|Republican|Democrat|AfD) (voter|supporter|activist|man|woman), (is|a|registered|lifelong) (Republican|Democrat|Tory), social democrat(s)?, socialist(s)?, communist(s)?, Marxist(s)?, (is|very|politically|a) (left|right) wing(er)?, far (right|left), right wing extremist,
politically active, (active in|member of|sympathi[sz]es with|supports) the (Young )?(Conservatives|Labour|Labour Party|Greens|Green Party|Democrats|Republicans|Socialists|Communists|SPD|CDU|AfD|FDP|far right),  (his|her) (politics|political (views|opinions)), (stood|ran|stands|runs|candidate) for (the )?(city |town |county |local )?(council|parliament|mayor|office|congress|senate), Nazi(s)?, fascist(s)?,
Parteimitglied(er|s|schaft)?, Parteibuch, Parteifreund(in|e)?, Mitglied (der|bei der|bei den|in der|von) (SPD|CDU|CSU|FDP|AfD|Grünen|Linken|Linkspartei|KPD|DKP|Partei), (SPD|CDU|CSU|FDP|AfD|Grünen|Linken) (Mitglied|Wähler(in)?|Anhänger(in)?|Mann|Frau),
wählt (die |den |das )?(SPD|CDU|CSU|FDP|AfD|Grün(e|en)|Link(e|en)|rechts|links|BSW), (ist|war|aktiv|engagiert) … (in der|bei der|bei den) (SPD|CDU|CSU|FDP|AfD|Grünen|Linken), (ist|war|aktiv|engagiert) in der Partei, sympathisiert mit (der|den) (SPD|CDU|CSU|FDP|AfD|Grünen|Linken), kandidier(t|te|en) … (Stadtrat|Gemeinderat|Bundestag|Landtag|Kreistag|Bürgermeister(in)?|SPD|CDU|AfD|Grünen),
rechtsradikal(e|er|en)?, rechtsextrem(e|er|en)?, linksradikal(e|er|en)?, linksextrem(e|er|en)?, politisch (aktiv|engagiert|rechts|links), (seine|ihre) politische(n)? (Haltung|Gesinnung|Meinung), (ran|stood|runs|stands|standing|candidate|canvass(es|ed)|campaign(s|ed)|councillor|works|sits|sat) for (the )?(${parties}), (in|joined|left|close to|donates to|donor to|loyal to|votes|donated to|gave to|works for|worked for) (the )?(${parties}), (staunch|lifelong|arch|die hard|convinced|dyed in the wool|old|ardent|card carrying) (conservative|liberal|socialist|communist|leftist|libertarian|nationalist), anarchist(s)?, libertarian(s)?, nationalist(s)?, populist(s)?, Brexiteer(s)?, remainer(s)?, MAGA, Trumpist(s)?, leftist(s)?, rightist(s)?, voted (leave|remain|left), on the (far |hard )?(left|right) of (the|his|her) party, (left|right) wing (views|opinions|activist|extremist|politics), conspiracy theor(y|ies|ist|ists), anti ?vaxxer, climate activist, Antifa,
(für|bei|in|aus) (der |den |die )?(${parteien}), (für|bei|in|von|aus) (den|der|die) (Grünen|Linken|Liberalen|Sozialdemokraten|Christdemokraten|Piraten)(?= (und|seit|im|aktiv|engagiert|kandidiert|nahe)|[.;!?]|$), (den|der) (Grünen|Linken|Liberalen) nahe(stehend)?, (${parteien}) (Mitglied(er)?|Mitgliedschaft|Wähler(in)?|Anhänger(in)?|Mann|Frau|nah(e)?|Stadtrat|Stadträtin|Politiker(in)?|Sympathisant(in)?|Parteibuch), (steht|stand|gilt) (der|den) (${parteien}) nah(e)?, (der|den) (${parteien}) nahe(stehend)?, Mitglied (seit \\S+ )?(der|bei der|bei den|in der) (${parteien}), (trat|tritt|ist) … (${parteien}) (ein|aus|bei|beigetreten|ausgetreten|eingetreten), (wählt|wählte) … (${parteien}), (für|als) … (Kreistag|Stadtrat|Gemeinderat|Bundestag|Landtag|Bürgermeister(in)?) kandidiert, (sitzt|saß) für … (Kreistag|Stadtrat|Gemeinderat|Landtag|Bundestag), Parteisoldat(in)?, (stramm|weit|politisch) (rechts|links|konservativ|linke(r)?|rechte(r)?), stockkonservativ(e|er)?, erzkonservativ(e|er)?, Reaktionär(in)?, Anarchist(in|en)?, Nationalist(in|en)?, Verschwörungs(theoretiker(in)?|gläubig(e|er)?|theorien?|erzähler), Impfgegner(in)?, Klimaaktivist(in)?, Altlinke(r)?, Altachtundsechziger,
Kommunist(in|en)?, Sozialist(in|en)?, Sozialdemokrat(in|en)?, Nazi(s)?, Querdenker(in)?, Reichsbürger(in)?,
(candidate|stood|stands|sits) for the (Greens|Liberals|Socialists|Nationalists), (Kandidat|Kandidatin|kandidiert|kandidierte|sitzt|saß) (der|für die|bei den) (Grünen|Linken|SPD|CDU|CSU|FDP|AfD|Freien Wähler|Piraten), anti ?vax(x)?(er|ers)?, (posts|marches|rants|talks) … against (vaccination(s)?|the government|immigration|immigrants), pandemic (was|is) a (hoax|lie), Querdenker(in)?, Impfgegner(in)?`;

const countries =
  'Turkey|Syria|Iran|Iraq|Afghanistan|Poland|Romania|Bulgaria|Russia|Ukraine|China|India|Pakistan|Nigeria|Ghana|Morocco|Tunisia|Algeria|Egypt|Lebanon|Somalia|Eritrea|Ethiopia|Mexico|Cuba|Brazil|Vietnam|Serbia|Bosnia|Kosovo|Albania|Greece|Italy|Spain|Portugal|Jamaica|Africa|Eastern Europe|abroad';
const laender =
  '(der )?Türkei|Syrien|(dem )?Iran|(dem )?Irak|Afghanistan|Polen|Rumänien|Bulgarien|Russland|(der )?Ukraine|China|Indien|Pakistan|Nigeria|Ghana|Marokko|Tunesien|Algerien|Ägypten|(dem )?Libanon|Somalia|Eritrea|Äthiopien|Mexiko|Kuba|Brasilien|Vietnam|Serbien|Bosnien|(dem )?Kosovo|Albanien|Griechenland|Italien|Spanien|Portugal|Afrika|Osteuropa|(dem )?Ausland|der DDR';
const peoples =
  'Turkish|Syrian|Iranian|Iraqi|Afghan|Polish|Romanian|Bulgarian|Russian|Ukrainian|Chinese|Indian|Pakistani|Nigerian|Moroccan|Arab|Kurdish|African|Black|Asian|Hispanic|Latino|Mexican|Vietnamese|Serbian|Albanian|Roma|foreign';

const voelker =
  '(türk|syr|iran|irak|afghan|poln|rumän|bulgar|russ|ukrain|chines|ind|pakistan|nigerian|marokkan|arab|kurd|afrikan|asiat|ausländ|jüd|serb|alban|griech|italien|span|portugies|vietnames|bosn|kroat|libanes|tunes|ägypt|israel|osteuropä|südländ|indones|somal|eritre|äthiop|kosovar|persisch)(isch|i)?(e|er|en|em|es)?';

const origin = `
(come(s)?|came|originally|born|family|is|fled|emigrated) from (${countries}), born in (${countries}), of (${peoples}) (origin|descent|background|extraction), (is|are|being) (${peoples}), (an )?immigrant(s)?, migrant(s)?, refugee(s)?, asylum, foreigner(s)?, ethnic(ity)?,
migra(nt|tion) background, skin colou?r, (his|her) (origin(s)?|nationality|race), foreign accent, gypsy,
(kommt|kam|stammt|stammen|geflohen|Familie) aus (${laender}), geboren in (${laender}), in (${laender}) geboren, Migrationshintergrund, Migrant(in|en|innen)?, Ausländer(in|s)?, Flüchtling(e|en|s)?, geflüchtet(e|er)?, Asyl(bewerber(in)?)?, Hautfarbe, Türk(e|in|en),
Araber(in)?, Zigeuner(in)?, (türkischer|syrischer|polnischer|russischer|arabischer|afrikanischer|kurdischer|ausländischer|jüdischer) (Herkunft|Abstammung), (seine|ihre) (Herkunft|Nationalität|Abstammung),
(${peoples}|Jewish|Italian|Greek|Croatian|Spanish|Ghanaian|Korean|Japanese|Caribbean) (roots|parents|family|accent|heritage|ancestry|passport|citizen|mother|father), (a|is|are) (Kurd|Turk|Arab|Iranian|Syrian|Nigerian|Russian|Ukrainian|Romanian|Albanian|Roma), (grew up|raised|was born|born and raised|fled) in (${countries}), fled (from )?(${countries}), (fled|flight) from, (first|second) generation immigrant, work permit, residence permit, (his|her) (accent|skin|roots), broken English, (as|is|only) (a )?(black|brown|white|coloured) (man|woman|person),
(${voelker}) (Wurzeln|Eltern|Familie|Akzent|Pass|Herkunft|Abstammung|Vater|Mutter|Nachname(n)?), (ist|als|eine?) (Türk(e|in)|Pol(e|in)|Russ(e|in)|Syrer(in)?|Afghan(e|in)|Kurd(e|in)|Araber(in)?|Iraner(in)?|Italiener(in)?|Griech(e|in)|Serb(e|in)|Albaner(in)?|Kroat(e|in)|Rumän(e|in)|Bulgar(e|in)|Ukrainer(in)?|Marokkaner(in)?|Inder(in)?|Afrikaner(in)?|Rom(a|ni)|Sinti), (stammt|floh|flohen|flüchtete) … aus (${laender}), stammt … Familie, aufgewachsen in (${laender}), in (${laender}) aufgewachsen, (sein|ihr|starker|fremder) Akzent, Aufenthalts(erlaubnis|titel|status), Arbeitserlaubnis, Geflüchtete(r|n)?, Spätaussiedler(in)?, Russlanddeutsche(r)?, Deutschtürk(e|in), Gastarbeiter(kind|familie|sohn|tochter)?, gebrochen(es)? Deutsch, dunkelhäutig(e|er)?, (hat|seine|ihre|mit) (ausländische(n)?|fremde(n)?) Wurzeln`;

const privateLife = `
divorc(e|es|ed|ee|ing), separated from (his|her), (recently|newly|now|is|are|been) separated, lives (with|apart from) (his|her|a) (wife|husband|man|woman|boyfriend|girlfriend), marriage (problems|trouble|crisis), marital, (his|her) marriage, (an|extramarital|secret|had) affair (with)?, gay, lesbian(s)?, homosexual(s|ity)?, bisexual(s)?, transgender, sexual orientation,
(his|her) (ex )?(wife|husband|spouse|girlfriend|boyfriend|mistress|lover|son|daughter|mother|father|child|children|kid(s)?|parents), (wife|husband) left, single (mother|father|parent|mum|mom), widow(er|ed)?, (he|she|deep|deeply|heavily|husband|wife|^) (is )?in debt, (his|her|has) debts, gambl(es|ing|er), custody, childless, lost (a|his|her) (child|son|daughter|wife|husband|mother|father|baby|partner),
love life, sleeps with, family (problems|trouble(s)?|crisis), private (problems|trouble(s)?|life),
Scheidung(en)?, geschieden(e|er|en)?, (lässt|ließ|lassen) sich scheiden, (lebt|leben) getrennt, (lebt|wohnt) mit (einem|einer|seinem|seiner|ihrem|ihrer) (Mann|Frau|Freund|Freundin|Partner|Partnerin), frisch getrennt, (seine|ihre|seiner|ihrer) Trennung, Trennung von (seiner|ihrem|seinem|ihrer) (Frau|Mann|Partner(in)?|Freund(in)?|Ehefrau|Ehemann|Lebensgefährt(e|en|in)|Familie), Ehe(probleme|krise|streit), (seine|ihre) Ehe, Affäre(n)?, schwul(e|er)?, lesbisch(e)?, Lesbe(n)?, homosexuell(e|er)?, bisexuell(e|er)?, transsexuell(e|er)?, sexuelle Orientierung,
(sein|ihr|seine|ihre|seiner|ihrer|seinem|ihrem|seinen|ihren) (Ex )?(Frau|Ehefrau|Mann|Ehemann|Freundin|Freund|Geliebte(r)?|Sohn|Tochter|Mutter|Vater|Kind(er|ern)?|Eltern), hat (ihn|sie) verlassen, alleinerziehend(e|er)?, verwitwet, Witwe(r)?, verschuldet, (hat|seine|ihre|private) (hohe |viele )?Schulden, Privatinsolvenz, spielsüchtig, Sorgerecht, kinderlos,
Geliebte(r)?, Privatleben, (familiäre|private|häusliche) (Probleme|Gründe|Schwierigkeiten|Krise|Sorgen), (sein|ihr) Kind verloren,
remarried, newly wed, married to (a|his|her), repossessed, evicted, engaged to, (moved|moving) in with, in a relationship with, (is|are) (dating|an item|a couple(?! of)), (is|was|are) dating, (his|her) (fiancé|fiancée|fiance|fiancee|ex|in laws|grandchild(ren)?|same sex|love life|sex life|house burned|mortgage|gambling|drinking|marriage|home life|childhood|custody|funeral), bereaved, grieving, mourning (his|her), orphaned, adopted (a )?(child|son|daughter|baby), (his|her) foster child, (trans|cis) (man|woman|person), non binary, nonbinary, queer, bi sexual, asexual, (came|come|not|is) out (as|at work|of the closet), closeted, outed, personally bankrupt, personal bankruptcy, (personal|private|his|her) (financial|money) (trouble(s)?|problems|worries|difficulties), behind with (his|her) rent, criminal record, (has|had|a) conviction for, convicted of, (was|been|went) (in|to) (prison|jail), slept with, sleeping with, one night stand, flirts with, crush on, porn(ography)?, (cheats|cheated) on,
liiert, mit einem anderen zusammen, mit einer anderen zusammen, verheiratet mit (einem|einer|dem|der), (zweite|dritte) Ehe, zwangsversteigert, (hat|hatte|haben) (ein Verhältnis|ein Techtelmechtel|eine Beziehung) mit, (lebt|leben|lebte|ist|in|sind) … (in Trennung|in Scheidung|geschieden|getrennt lebend), Trennungs(jahr|streit), getrennt lebend(e|er)?, (sein|ihr|seine|ihre|seiner|ihrer|seinem|ihrem) (Lebensgefährt(e|in|en)|Verlobte(r|n)?|Ex|Enkel(in|kinder)?|Liebhaber|Liebschaft|Privatleben|privates Konto|Scheidung|Ehe(mann|frau)?|Schulden|Familie), wiederverheiratet, frisch (verliebt|verheiratet|verlobt), (ist|sind) ein Paar(?=[.;!?]|$), Liebes(leben|beziehung|kummer), Seitensprung, (geht|ging) fremd, schläft mit, flirtet mit, queer(e|er)?, trans (Mann|Frau|Person), (nicht|ist|hat sich) geoutet, asexuell, nichtbinär, Geld(sorgen|not|probleme(n)?), Spielschulden, privat (pleite|insolvent), Pfändung(en)?, gepfändet, vorbestraft(e|er)?, Vorstrafe(n)?, (war|saß|im) (im )?(Gefängnis|Knast|Haft), auf Bewährung, trauert, in Trauer, häusliche Gewalt, Sorgerechtsstreit, zahlt Unterhalt,
(lebt|leben|lebte) … (getrennt(?! (von|zu) getrennten)|in Trennung)`;

/** Many of whom somebody speaks, none of them alone. */
const many =
  'patients|people|persons|clients|couples|families|children|residents|women|men|those|members|staff|nurses|doctors|employees|workers|colleagues|parents|students|pupils|homeless|Menschen|Patienten|Patientinnen|Personen|Klienten|Paare|Paaren|Familien|Kinder|Kindern|Bewohner|Bewohnerinnen|Frauen|Männer|Männern|Angehörige|Angehörigen|Betroffene|Betroffenen|Mitarbeiter|Mitarbeitern|Beschäftigte|Beschäftigten|Kollegen|Pflegekräfte|Schüler|Eltern|Ehrenamtliche|Ehrenamtlichen';

/** What one does for many. */
const serves =
  'visit|visits|represent|represents|treat|treats|support|supports|help|helps|teach|teaches|serve|serves|advise|advises|counsels|employs|welcomes|vertritt|vertreten|betreut|behandelt|berät|beraten|unterstützt|begleitet|besucht|besuchen|beschäftigt|pflegt';

/** Many who have the same in common. */
const crowds =
  'sick|ill|disabled|unemployed|union members|members of the union|refugees|migrants|immigrants|alcoholics|addicts|Muslims|Catholics|Protestants|Jews|Christians|Hindus|Buddhists|foreigners|widows|single (parents|mothers|fathers)|pregnant women|Kranke|Kranken|Gewerkschaftsmitglieder|Gewerkschaftsmitgliedern|Gewerkschafter|Gewerkschaftern|Flüchtlinge|Flüchtlingen|Geflüchtete|Geflüchteten|Migranten|Migrantinnen|Ausländer|Ausländern|Behinderte|Behinderten|Schwerbehinderte|Schwerbehinderten|Schwangere|Schwangeren|Alkoholiker|Muslime|Muslimen|Katholiken|Protestanten|Juden|Alleinerziehende|Alleinerziehenden|Verwitwete|Demente|Dementen|Depressive|Depressiven|Geschiedene';

/** With these something else begins. */
const clauses =
  'when|whenever|while|if|because|since|as|but|before|after|until|wenn|weil|seit|seitdem|als|aber|sobald|bevor|nachdem|bis';

/** What somebody works with or for: a place, a group, a subject. */
const work =
  'patient(s)?|people|ward(s)?|bed(s)?|unit(s)?|clinic(s)?|hospital(s)?|department|centre|center|school(s)?|kindergarten|academy|university|museum|cemetery|parish(es)?|church(es)?|community|communities|congregation(s)?|diocese|charity|charities|association(s)?|federation|group(s)?|circle|council|committee|chaplain|service(s)?|care|medicine|research|nursing|counsell?ing|prevention|programme|program|policy|policies|rate(s)?|figures|statistics|numbers|record(s)?|insurance|fund|pay|leave (policy|rate|figures|cover)|cover|rights|access|law|studies|holiday(s)?|neighbo(u)?rs|families|festival|award|staff|representative|officer|welfare|organisation(s)?|organization(s)?|workers|students|visits|visitors|bank|benefit(s)?|allowance|pension(s)?|scheme|discrimination|equality|dialogue|aid|day|month|advice|office|court|leave scheme|day ward|team|meeting(s)?|assembly|ballot|vote|Schule(n)?|Kita(s)?|Kindergarten|Akademie|Krankenhaus|Krankenhäuser|Klinik(en)?|Museum|Friedhof|Gemeinde(n)?|Kirche(n)?|Bistum|Verband|Verbände|Träger(s)?|Wohlfahrt|Jugend|Nachbarn|Patienten|Patientinnen|Menschen|Kinder|Familien|Frauen|Gruppe(n)?|Kreis|Stiftung|Feiertag(e|en)?|Seelsorge|Pflege|Beratung|Station(en)?|Rat|Kirchenkreis|Landeskirche|Einrichtung(en)?|Hochschule|Studenten|Bund|Gäste|Friedhöfe';

/** What the words speak of. */
const kinds = texts({
  health: 'health',
  union: 'a union',
  religion: 'religion',
  politics: 'politics',
  origin: 'origin',
  privateLife: 'private life',
});

export const specialWords: WordList = {
  words: {
    [kinds.health]: `${health}, ${stems.health}`,
    [kinds.union]: `${union}, ${stems.union}`,
    [kinds.religion]: `${religion}, ${stems.religion}`,
    [kinds.politics]: `${politics}, ${stems.politics}`,
    [kinds.origin]: `${origin}, ${stems.origin}`,
    [kinds.privateLife]: `${privateLife}, ${stems.privateLife}`,
  },
  harmless: [
    // in a computer’s code
    '(technische(n|r)?|technical) (WORD)',
    // works at the clinic
    '(arbeitet|works|Praktikum) (\\S+ ){0,4}WORD',
    // the Catholic school; Muslim and Catholic neighbours
    `WORD (’s |'s )?(((and|or|und|oder) )?(?!(${clauses})[\\s-])\\S+ )?(${work})`,
    // patients after a stroke
    `(${many}) (with|after|before|on|in|of|during|from|mit|nach|vor|bei|in|während|wegen|ohne|without|for) (\\S+ ){0,2}WORD`,
    // the report on burnout
    '(report|reports|study|paper|survey|data|Daten|talk|talks|lecture|course|training|seminar|workshop|policy|programme|program|research|figures|statistics|numbers|book|article|guideline(s)?|law|counselling|advice|campaign|work|Bericht|Studie|Umfrage|Vortrag|Kurs|Schulung|Seminar|Zahlen|Statistik|Buch|Artikel|Leitlinie|Beratung|Konzept|Aufklärung|Kampagne|Arbeit|Forschung|Forschungen) (on|about|of|over|for|into|against|zu|zum|zur|über|gegen|bei|für|von) (\\S+ ){0,2}WORD',
    // visits the sick; speaks for the union members
    `(for|of|from|by|to|with|that|among|all|our|many|${serves}|für|von|mit|an|der|den|aller|alle|unsere|unserer|die|unter) ((the|our|all|young|old|many|other|die|der|den|alle|viele|junge|unsere|anderen) ){0,2}(${crowds})`,
    'WORD and tired',
    // members of the European Union, of a credit union, of third parties
    '(European|customs|monetary|credit|third) WORD',
    '(depression|depressions|anxiety|burnout|autism|dementia|diabetes|cancer|stroke) (screening|ambulanz|outpatients|day unit|questionnaire|scale|score)|(Depressions|Sucht|Krebs|Diabetes|Demenz|Angst|Trauma)(ambulanz|screening|beratung|station|zentrum|sprechstunde|register)',
    '(sick|stroke(s)?|breakdown|diagnosis|depression|cancer|illness|disease|religion|child|children|parents|(?<!single )(mother|father)) of',
    // burnout among the doctors
    'WORD (among|amongst|amid|bei|unter) ',
    '(union members|Gewerkschaftsmitglieder) (be|are|were|have|of|who|werden|haben|der|des|to|vote|voted)',
    '(trinkt|drinks) (\\S+ ){0,2}(Kaffee|Tee|Wasser|coffee|tea|water|mit)',
    '(the |der |die )?(stroke|cancer|depression|pregnancy|disability|diabetes|dementia|addiction|pain|trauma|migration|refugee|asylum|maternity) (and \\S+ )?(home(s)?|camp(s)?|unit|ward|clinic|centre|center|beds|department|care|service(s)?|team|medicine|research|programme|program|policy|rights|officer|nurse(s)?|register|leave policy)',
    'separation of|(legal|clear|strict|functional|räumliche|klare|strikte|der|die) (separation|Trennung) (of|between|von|zwischen)(?! (seiner|seinem|ihrer|ihrem) )',
  ],
};
