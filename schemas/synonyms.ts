/**
 * What people call the keys and choices of this language elsewhere: in stakeholder registers, project plans and templates,
 * in English and in German. Who writes one of these words is offered the right one; nothing is changed without being asked.
 *
 * Words are compared in lower case, without emoji, brackets and what follows a dash or a colon (“High — signs the budget”);
 * blanks, `_` and `-` are alike. Here a comma stands between them.
 */

const words = ({ raw: [text = ''] }: TemplateStringsArray): readonly string[] => text.split(',').map((it) => it.trim());

/** For each key, other names of it. Where a word stands at several keys, the first that the place has is meant. */
export const keyWords: Readonly<Record<string, readonly string[]>> = {
  summary: words`description, desc, title, name, text, label, what, task, step, beschreibung, titel`,
  meaning: words`description, definition, text, beschreibung, bedeutung`,
  measure: words`description, metric, kpi, indicator, criterion, kennzahl, messgröße`,
  purpose: words`
    description, goal, goals, objective, objectives, aim, vision, mission, why, reason, zweck, ziel, ziele, beschreibung
  `,
  notes: words`
    description, summary, comment, comments, note, remark, remarks, details, organisation, organization, company, org,
    affiliation, contact, channel, tags, impact, legitimacy, urgency, bemerkung, bemerkungen, notiz, notizen,
    beschreibung, kommentar, anmerkung, anmerkungen
  `,
  title: words`name, project, plan, change, titel, projekt`,
  name: words`stakeholder, stakeholder name, label, full name, title, bezeichnung`,
  role: words`title, job title, role title, role/title, title/role, position title, function, rolle, funktion`,
  lead: words`owner, leader, driver, driven by, project lead, project manager, leitung, verantwortlich`,
  owner: words`
    responsible, by, done by, relationship owner, assignee, assigned to, who, lead, accountable, contact person,
    verantwortlich, zuständig, ansprechpartner
  `,
  stakeholders: words`
    people, groups, actors, parties, persons, register, personen, gruppen, beteiligte, interessengruppen, akteure
  `,
  actions: words`measures, steps, changes, initiatives, activities, tasks, maßnahmen, massnahmen, aktionen`,
  tactics: words`strategies, strategy, interventions, engagement, communications, taktiken, strategien`,
  success: words`metrics, kpis, success criteria, outcomes, results, erfolg, erfolgskriterien`,
  uses: words`imports, import, include, includes, extends, refs`,
  audience: words`visibility, confidentiality, classification, sharing, vertraulichkeit`,
  changeplan: words`version, schema, apiversion`,
  values: words`glossary, interests, priorities, principles, cares about, werte`,
  power: words`
    influence, influence level, power/influence, power influence, power level, importance, authority, formal authority,
    macht, einfluss, wichtigkeit
  `,
  stance: words`
    attitude, current attitude, current stance, current, position, sentiment, support, engagement, engagement level,
    disposition, haltung, einstellung, position zum vorhaben, meinung
  `,
  interest: words`interest level, stake, interesse`,
  relation: words`relationship, hierarchy, level, type, category, beziehung, ebene`,
  kind: words`type, category, art, typ`,
  department: words`unit, division, team, function, area, abteilung, bereich`,
  size: words`headcount, count, number, members, people, anzahl, größe`,
  sure: words`confidence, certainty, sicherheit`,
  source: words`evidence, reference, basis, quelle, beleg`,
  assessed: words`last assessed, assessed on, rated, last updated, updated, as of, stand, bewertet`,
  concerns: words`
    concern, key concerns, fears, fear, worries, objections, issues, bedenken, sorgen, ängste, expectations,
    pain points, pains, erwartungen, befürchtungen
  `,
  influences: words`listened to by, reaches, beeinflusst`,
  controls: words`owns, resources, budget authority, controls budget, kontrolliert, ressourcen`,
  resistance: words`objections, opposition, widerstand`,
  signs: words`symptoms, evidence, behaviour, behavior, anzeichen`,
  severity: words`level, risk, strength, impact, schwere, stärke`,
  scope: words`reach, range, umfang`,
  needs: words`requires, resources, requirements, inputs, dependencies, benötigt, braucht, ressourcen, erfordert`,
  'aligns-with': words`supports, serves, helps, benefits, values, fits, dient, nützt`,
  'conflicts-with': words`hurts, harms, violates, opposes, against, schadet, verletzt`,
  justification: words`rationale, reason, why, begründung, rechtfertigung`,
  affects: words`impact, impacts, impacted, affected, betrifft, betroffene`,
  after: words`depends on, predecessor, predecessors, follows, blocked by, nach, abhängig von`,
  start: words`begin, begins, start date, from, startdate, beginn, anfang`,
  due: words`deadline, due date, duedate, end, end date, until, finish, by, fällig, frist, ende, termin`,
  status: words`state, progress, stand, zustand`,
  type: words`method, kind, tactic, category, approach, art, methode`,
  targets: words`audience, towards, stakeholders, stakeholder, who, groups, to, zielgruppe, ziele`,
  'appeals-to': words`argument, arguments, values, message, key message, appeal, botschaft, argumente`,
  evidence: words`proof, data, links, sources, facts, belege, nachweise`,
  through: words`messenger, messengers, via, channel, by whom, sponsor, über, durch`,
  offer: words`incentive, benefit, wiifm, compensation, gain, angebot, nutzen`,
  'aims-for': words`desired, desired stance, desired attitude, target stance, goal, aim, ziel, soll, aims`,
  every: words`frequency, cadence, rhythm, interval, recurrence, repeat, häufigkeit, turnus`,
  last: words`last time, last held, last interaction, last contact, zuletzt`,
  'stop-if': words`stop, stop criteria, exit criteria, abort if, abbruchkriterien, abbruch wenn`,
  'keep-until': words`retention, delete by, delete after, löschen bis, aufbewahren bis`,
  bears: words`capacity, belastbarkeit, kapazität`,
  scenarios: words`what if, szenarien`,
  outcome: words`result, results, outcomes, ergebnis, resultat`,
};

type Degree = 'high' | 'medium' | 'low';

/** Words that say the other way round what a key says: “influenced-by: [board]” is “influences” of the board. */
export const turnedWords: Readonly<Record<string, readonly string[]>> = {
  influences: words`influencer, influencers, influenced by, listens to, reports to, hört auf, beeinflusst von`,
  controls: words`controlled by, kontrolliert von`,
  after: words`before, followed by, successor, successors, vor, nachfolger`,
};

/** Words of degree, of which scales of three steps are made. */
const degrees: Readonly<Record<Degree, readonly string[]>> = {
  high: words`
    high, h, very high, medium high, high if triggered, 4, 5, 🔴, tier 1, hoch, sehr hoch, groß, hi, big, major,
    significant, large, hohe, powerful, mächtig, stark, strong, huge, massive, severe, great, intense, considerable,
    substantial, extreme, enormous, heavy, much, a lot, top, extrem, enorm, massiv, erheblich, beträchtlich, wesentlich,
    viel, mittel hoch
  `,
  medium: words`
    medium, m, med, mid, middle, moderate, average, some, 3, 🟡, tier 2, mittel, mittler, mäßig, normal, medium sized,
    moderat, mittelgroß, mittelmäßig
  `,
  low: words`
    low, l, lo, very low, medium low, minor, minimal, little, small, weak, slight, 1, 2, 🟢, tier 3, niedrig, gering,
    klein, schwach, limited, light, hardly, marginal, negligible, tiny, leicht, kaum, wenig, geringfügig, begrenzt,
    unerheblich, mittel niedrig, mittel gering
  `,
};

const scale = (high: string, medium: string, low: string, more: Partial<typeof degrees> = {}) => ({
  [high]: [...(more.high ?? []), ...degrees.high],
  [medium]: [...(more.medium ?? []), ...degrees.medium],
  [low]: [...(more.low ?? []), ...degrees.low],
});

const stanceWords: Readonly<Record<string, readonly string[]>> = {
  ally: words`
    champion, allies, leading, leader, advocate, promoter, sponsor, driver, active supporter, committed, strongly for, 😃, 😀,
    💚, verbündet, verbündeter, verbündete, treiber, förderer, vorkämpfer, befürworter, ambassador, evangelist,
    early adopter, active support, aktiver unterstützer, aktive unterstützerin, botschafter, multiplikator, ++
  `,
  supportive: words`
    supporter, support, supports, supporting, for, in favour, in favor, pro, positive, friendly, favourable, favorable,
    agree, backer, willing, onboard, on board, convinced, 🙂, 👍, unterstützer, unterstützend, dafür, positiv,
    wohlwollend, yes, enthusiastic, excited, keen, passive supporter, passive support, follower, green, +, unterstützt,
    unterstützen, begeistert, aufgeschlossen, mitläufer, grün, ja
  `,
  neutral: words`
    undecided, indifferent, on the fence, fence sitter, ambivalent, mixed, 50/50, fifty fifty, unsure, torn, waiting,
    wait and see, open, passive, abwartend, gespalten, unsicher, 😐, unentschieden, unentschlossen, offen, egal,
    gleichgültig, maybe, compliant, apathetic, resigned, amber, yellow, orange, vielleicht, gelb, resigniert,
    unbeteiligt
  `,
  resistant: words`
    skeptic, sceptic, skeptical, sceptical, critic, critical, reluctant, resister, resists, hesitant, negative, negativ,
    concerned, worried, doubtful, doubter, unconvinced, unsupportive, not supportive, unwilling, resisting, cynic,
    cynical, 🙁, 👎, skeptiker, skeptisch, kritisch, kritiker, zögerlich, bremser, ablehnend, afraid, fearful, anxious,
    angry, red, no, passive resistance, passive resister, passive opponent, laggard, zögernd, zögert, ängstlich,
    besorgt, wütend, verärgert, rot, nein, passiver widerstand, leistet widerstand
  `,
  opposed: words`
    against, blocker, blocking, opponent, opposing, opposes, opposer, hostile, enemy, contra, con, strongly against,
    adversary, anti, saboteur, detractor, antagonist, 😠, 😡, gegner, gegnerisch, dagegen, blockierer, feindlich,
    active opponent, active resistance, active resister, resists actively, blockiert, bekämpft, verweigert,
    kämpft dagegen, aktiver widerstand, aktiver gegner
  `,
};

/** For each key that takes a choice, other words for its choices. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // Three levels onto four: `dominant` turns conflicts into errors, so it is never offered for “high”.
  power: {
    dominant: words`decides, decision maker, veto, absolute, entscheider, dominierend, beherrschend`,
    ...scale('strong', 'moderate', 'limited'),
  },
  stance: stanceWords,
  'aims-for': stanceWords,
  interest: scale('high', 'medium', 'low'),
  severity: scale('high', 'medium', 'low', { high: words`critical, serious, kritisch, schwer, schwerwiegend, ernst` }),
  'severity of a finding': {
    off: words`false, disable, disabled, ignore, never, silent, no, aus`,
    hint: words`suggestion, style, hinweis`,
    info: words`information, note, notice`,
    warning: words`warn, caution, warnung`,
    error: words`err, fatal, critical, failure, fehler`,
  },
  // How deeply work changes; “tief” is no word for a depth elsewhere, as some call “tief” what is low.
  depth: scale('high', 'medium', 'low', {
    high: words`deep, profound, fundamental, tief, tiefgreifend, tiefgehend, einschneidend, comprehensive`,
    medium: words`middling, partial, teilweise`,
    low: words`shallow, superficial, oberflächlich`,
  }),
  sure: {
    known: words`
      high, certain, confirmed, sure, fact, verified, sicher, bekannt, bestätigt, yes, ja, gesichert,
      belegt
    `,
    likely: words`
      medium, probable, probably, estimate, wahrscheinlich, vermutlich, fairly sure, quite sure, estimated,
      ziemlich sicher, recht sicher
    `,
    guess: words`
      low, assumed, assumption, unsure, unknown, uncertain, geschätzt, vermutung, vermutet, unsicher, no, maybe,
      possible, rumour, rumor, heard, hearsay, gut feeling, vielleicht, geraten, gerücht, hörensagen, bauchgefühl, nein
    `,
  },
  kind: {
    person: words`individual, human, role, einzelperson, single, single person, mensch, einzelne, einzelner`,
    group: words`
      team, department, unit, organisation, organization, company, committee, gruppe, gremium, dept, board,
      persons, leute, personen, abteilung, ausschuss, verein
    `,
    plan: words`change plan, changeplan, project`,
    organization: words`org, shared`,
  },
  relation: {
    above: words`
      up, upward, upwards, superior, boss, manager, senior, management, oben, vorgesetzt, vorgesetzter, top management,
      executive, executives, leadership, chef, chefin, leitung, vorstand, geschäftsführung, darüber
    `,
    peer: words`
      across, lateral, colleague, sideways, same level, kollege, kollegin, gleichrangig, daneben, gleiche ebene,
      auf gleicher ebene, horizontal, neben, gleichgestellt, auf augenhöhe
    `,
    below: words`
      down, downward, subordinate, report, direct report, staff, employee, unten, unterstellt, mitarbeiter, reports,
      team member, junior, darunter, untergeben, untergebene
    `,
    outside: words`
      external, extern, partner, supplier, customer, client, public, third party, außen, außerhalb, vendor, regulator,
      authority, media, press, kunde, lieferant, dienstleister, behörde, aufsicht, presse, medien, öffentlichkeit
    `,
  },
  scope: {
    alone: words`solo, self, own, local, team, allein, eigen, me, myself, ich, ich allein, wir allein`,
    organization: words`
      internal, company, intern, firma, organisation, department, whole organization, everyone, company wide,
      unternehmen, betrieb, abteilung, organisationsweit, unternehmensweit, betriebsweit
    `,
    beyond: words`
      external, outside, public, global, extern, außerhalb, darüber hinaus, industry, sector, beyond the organization,
      branche
    `,
  },
  audience: {
    private: words`
      confidential, secret, restricted, team, vertraulich, geheim, privat, me, only me, myself, nur ich, nur für mich
    `,
    organization: words`
      internal, company, intern, betriebsintern, organisation, staff, employees, intranet, belegschaft
    `,
    public: words`open, everyone, all, external, öffentlich, offen, everybody, alle`,
  },
  status: {
    planned: words`
      open, to do, not started, new, pending, proposed, backlog, scheduled, draft, offen, geplant, neu, idea, idee,
      maybe, vorgeschlagen, approved, agreed, postponed, deferred, upcoming, beschlossen, genehmigt, vorgesehen,
      verschoben, vertagt, zurückgestellt
    `,
    'under-way': words`
      in progress, inprogress, ongoing, active, started, doing, running, wip, current, begun, laufend, läuft, in arbeit,
      begonnen, in bearbeitung, implementing, rolling out, 🚧, 🔄, ⏳, gestartet, angelaufen, in umsetzung,
      in gang
    `,
    done: words`
      completed, complete, finished, closed, achieved, delivered, ✅, erledigt, abgeschlossen, fertig, implemented,
      accomplished, executed, umgesetzt, erreicht, beendet
    `,
    dropped: words`
      cancelled, canceled, abandoned, stopped, rejected, withdrawn, failed, ❌, abgebrochen, verworfen, gestrichen,
      abgesagt, aufgegeben, terminated, gestoppt, eingestellt, abgelehnt
    `,
    reserve: words`
      backup, back up, plan b, fallback, contingency, reserved, on hold, reserviert, paused, parked, pausiert, geparkt,
      in reserve, ruht
    `,
  },
  type: {
    'define-rationality': words`
      communicate, communication, inform, persuade, convince, argue, argument, explain, educate, education, training,
      train, presentation, present, workshop, keep informed, awareness, demo, demonstration, demonstrate, show,
      information, information evening, infoabend, zeigen, vorführung, informieren, überzeugen, kommunizieren,
      kommunikation, erklären, schulung, mit werten überzeugen, persuasion, argumentation, evidence, email, newsletter,
      town hall, webinar, roadshow, lecture, e mail, rundschreiben, vortrag, präsentation, betriebsversammlung,
      überzeugung, argumentieren, erklärung
    `,
    'produce-power-relations': words`
      involve, engage, engagement, collaborate, coalition, alliance, ally, partner, build alliance, participation,
      co create, empower, manage closely, einbinden, beteiligen, bündnis, allianz, bündnisse bilden, talk, talks, one on one, 1 on 1,
      1:1, conversation, dialogue, networking, relationship building, build trust, co optation, cooptation, gespräch,
      einzelgespräch, dialog, einbindung, beteiligung, netzwerken, vertrauen aufbauen
    `,
    'gain-access': words`meeting, meet, agenda, invite, access, schedule, zugang, zugang bekommen, treffen, termin`,
    negotiate: words`
      bargain, negotiation, compensate, compensation, compromise, trade, deal, exchange, adapt, verhandeln, verhandlung,
      kompromiss, ausgleich, incentive, reward, concession, anreiz, belohnung, zugeständnis, entgegenkommen
    `,
    'use-executive-power': words`
      escalate, escalation, mandate, order, force, sponsor, coerce, anordnen, eskalieren, macht der leitung nutzen,
      coercion, threat, threaten, directive, anordnung, anweisung, weisung, zwang
    `,
    'use-outside-power': words`
      lobby, lobbying, pressure, external pressure, regulator, media, druck, macht von außen nutzen
    `,
    'seek-counsel': words`
      consult, consultation, advice, counsel, feedback, ask, beraten, rat, rat suchen, konsultieren, sounding board,
      mentor, beratung
    `,
    protect: words`protection, safeguard, shield, guard, schützen, schutz`,
    watch: words`
      monitor, monitoring, observe, keep satisfied, track, beobachten, überwachen, observation, beobachtung,
      im auge behalten
    `,
  },
  basis: {
    stated: words`
      documented, document, written, official, said, interview, gesagt, dokumentiert, erklärt, told, heard, survey,
      quote, gehört, erzählt, umfrage, zitat
    `,
    observed: words`seen, behaviour, behavior, experience, beobachtet, gesehen, observation, beobachtung, erlebt`,
    inferred: words`
      assumed, assumption, guess, guessed, derived, vermutet, angenommen, erschlossen, estimate, conclusion, annahme,
      schätzung, vermutung
    `,
  },
  dimensions: {
    first: words`1, 1st, open, overt, visible, direct, offen, erste, one, conflict, eins, konflikt, im offenen`,
    second: words`
      2, 2nd, hidden, covert, agenda, avoidance, verdeckt, zweite, two, out of sight, agenda setting, zwei,
      tagesordnung
    `,
    third: words`
      3, 3rd, invisible, ideological, shaping, unsichtbar, dritte, three, mind, minds, ideology, drei, köpfe
    `,
  },
};

/** Other ways to say how often something takes place. */
export const rhythmWords: Readonly<Record<string, readonly string[]>> = {
  day: words`daily, every day, each day, täglich, tag, weekdays, every workday, tägl, werktags, arbeitstäglich`,
  week: words`
    weekly, 1x per week, every week, once a week, each week, wöchentlich, woche, mondays, tuesdays, wednesdays,
    thursdays, fridays, saturdays, sundays, montags, dienstags, mittwochs, donnerstags, freitags, samstags, sonntags,
    wöchentl
  `,
  '2 weeks': words`
    bi weekly, biweekly, fortnightly, fortnight, two weeks, every two weeks, every 2 weeks, twice a month,
    twice per month, 2x per month, 2x a month, 14 täglich, vierzehntägig, zweiwöchentlich, 2x/month, zweimal im monat,
    zweimal pro monat, 14 tägig
  `,
  month: words`monthly, 1x per month, every month, once a month, each month, monatlich, monat, monatl`,
  '2 months': words`bi monthly, bimonthly, every two months, zweimonatlich`,
  quarter: words`quarterly, every quarter, each quarter, vierteljährlich, quartalsweise, quartal`,
  '6 months': words`half yearly, biannual, semi annual, semi annually, twice a year, halbjährlich`,
  year: words`yearly, annually, annual, every year, once a year, jährlich, jahr, jährl`,
};

/** Words that say that something is not known, or cannot be said: the key is better left out. Only letters count. */
export const unknownWords = words`
  unknown, unaware, n/a, na, none, nothing, not known, not sure, no idea, not applicable, not available, as needed,
  on demand, ad hoc, open, unclear, undefined, undetermined, to follow, tbc, t b c, tba, t b a, t b d, to be confirmed,
  to be determined, to be decided, to be defined, to be announced, to be clarified, not yet known, not yet, pending,
  later, don’t know, do not know, dont know, not assessed, not rated, not set, ask, fixme, unbekannt, nicht bekannt,
  keine angabe, keine angaben, k a, ka, keine, keiner, keins, nichts, entfällt, bei bedarf, nach bedarf, offen,
  noch offen, unklar, noch unklar, ungeklärt, zu klären, noch zu klären, in klärung, wird geklärt, fehlt, fehlt noch,
  folgt, weiß nicht, weiss nicht, keine ahnung, noch nicht bekannt, nicht bewertet, nicht zutreffend, n b, n n, nn,
  später, fragen, nachfragen
`;
