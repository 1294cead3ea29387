import assert from 'node:assert/strict';
import { NoRegister } from '../../server/src/import/table.ts';
import { imported } from './register.ts';

/** Registers as people write them: what is taken over, and what is listed as left out. */
const registers: readonly {
  readonly it: string;
  readonly name: string;
  readonly text: string;
  readonly taken: readonly string[];
  readonly left: readonly string[];
  /** What of the whole file is left out. */
  readonly problems?: readonly string[];
}[] = [
  {
    it: 'high, medium and low, with an organisation',
    name: 'a.csv',
    text: `Stakeholder,Organisation,Impact,Influence,Primary Contribution
Head of teaching,University,High,High,Decides on rooms
"Students, first year",University,Medium,low,—
`,
    taken: [
      'head-of-teaching (Head of teaching) power=strong [Organisation: University; Impact: High; Primary Contribution: Decides on rooms]',
      'students-first-year (Students, first year) power=limited [Organisation: University; Impact: Medium]',
    ],
    left: [],
  },
  {
    it: 'scales from 1 to 5, and a stance that is not known',
    name: 'a.csv',
    text: `name,type,role,power,interest,current_stance,notes
Transit union,union,Represents drivers,5,4,supportive,See https://example.org
Budget office,public,Approves funds,4,2,unknown,
Riders,public,,2,5,neutral,
`,
    taken: [
      'transit-union (Transit union) role=Represents drivers power=strong interest=high stance=supportive [type: union; See https://example.org]',
      'budget-office (Budget office) role=Approves funds power=strong interest=low [type: public]',
      'riders (Riders) power=limited interest=high stance=neutral [type: public]',
    ],
    left: ['row 3, current_stance “unknown”: says that it is not known'],
  },
  {
    it: 'semicolons, a mark of the byte order, CRLF and German words',
    name: 'a.csv',
    text: '\ufeffName;Einfluss;Haltung;Bedenken;E-Mail\r\nBetriebsrat;hoch;skeptisch;Arbeitszeit;br@example.org\r\nIT;mittel;dafür;;\r\n',
    taken: [
      'betriebsrat (Betriebsrat) power=strong stance=resistant concerns=Arbeitszeit',
      'it (IT) power=moderate stance=supportive',
    ],
    left: ['row 2, E-Mail: tells how to reach somebody, which does not belong in a plan'],
  },
  {
    it: 'a row with a comma that is not quoted',
    name: 'a.csv',
    text: `Stakeholder_ID,Name,Organisation,Role_Title,Type,Importance
S01,Ministry,State,Sponsor,External,Tier 1
S02,Firm, Ltd,Supplier,Delivery,External,Tier 2
S03,Operations,Own,Runs it,Internal,Tier 2
`,
    taken: [
      'S01 (Ministry) role=Sponsor relation=outside power=strong [Organisation: State]',
      'S03 (Operations) role=Runs it power=moderate [Organisation: Own]',
    ],
    left: [
      'row 3: has more fields than the table has columns; put texts with commas in quotes, or write “\\|” for a bar',
      'row 4, Type “Internal”: does not say whether above, beside or below the lead',
    ],
  },
  {
    it: 'first and last names apart, which are people',
    name: 'a.csv',
    text: `Voornaam;Naam;Affiliatie;E-mail\nAnna;Peeters;Stad;a@example.org\nBram;De Smet;[];\n`,
    taken: ['anna-peeters (Anna Peeters) kind=person [Affiliatie: Stad]', 'bram-de-smet (Bram De Smet) kind=person'],
    left: ['row 2, E-mail: tells how to reach somebody, which does not belong in a plan'],
  },
  {
    it: 'heads that say when, how wanted and how high, in words around what is rated',
    name: 'a.csv',
    text: `Name;Haltung heute;Haltung Ziel;Level of influence;Target date
Ward;skeptisch;unterstützend;3 - high;May
Board;k. A.;;2 (medium);
Night shift;Gegner;neutral;1: low;
`,
    taken: [
      'ward (Ward) stance=resistant power=strong aims-for=supportive [Target date: May]',
      'board (Board) power=moderate',
      'night-shift (Night shift) stance=opposed power=limited aims-for=neutral',
    ],
    left: [],
  },
  {
    it: 'heads that are the ends of a scale, and names as in a telephone book',
    name: 'a.csv',
    text: `"Last, First",Champion/Blocker,WP1\n"Nguyen, Linh",Blocker,R\n"Berg, Ida",Supporter,A\n`,
    taken: [
      'nguyen-linh (Nguyen, Linh) kind=person stance=opposed [WP1: R]',
      'berg-ida (Berg, Ida) kind=person stance=supportive [WP1: A]',
    ],
    left: [],
  },
  {
    it: 'signs for and against, of which a dash is one, and numbers on both sides of zero',
    name: 'a.csv',
    text: 'Anspruchsgruppe;Einstellung (--,-,0,+,++);Desired attitude\nA;++;1\nB;+;\nC;0;0\nD;-;-1\nE;−−;1\nF;;\n',
    taken: [
      'a (A) stance=ally aims-for=supportive',
      'b (B) stance=supportive',
      'c (C) stance=neutral aims-for=neutral',
      'd (D) stance=resistant aims-for=resistant',
      'e (E) stance=opposed aims-for=supportive',
      'f (F)',
    ],
    left: [],
  },
  {
    it: 'two columns between semicolons, below a title and empty lines',
    name: 'a.csv',
    text: 'Who is concerned\n\nName;Power\nA, B and C;high\n\nD;low\n\n',
    taken: ['a-b-and-c (A, B and C) power=strong', 'd (D) power=limited'],
    left: [],
  },
  {
    it: 'a dash for nothing beside words',
    name: 'a.csv',
    text: 'Name;Haltung\nA;-\nB;dafür\nC;–\n',
    taken: ['a (A)', 'b (B) stance=supportive', 'c (C)'],
    left: [],
  },
  {
    it: 'shares of a hundred, and numbers beyond ten',
    name: 'a.csv',
    text: 'Group;Power %;Interest\nA;90 %;85\nB;40%;20\nC;0 %;50\n',
    taken: [
      'a (A) power=strong interest=high',
      'b (B) power=limited interest=low',
      'c (C) power=limited interest=medium',
    ],
    left: [],
  },
  {
    it: 'headings between the rows, sums below them and people who are not found yet',
    name: 'a.csv',
    text: `Stakeholder;Job title;Power
Internal;;
Maria;CFO;High
N.N.;Buyer;Low
External stakeholders:;;
Auditors;;High
Dr. Kim;;Low
Total;;4
`,
    taken: [
      'maria (Maria) role=CFO power=strong',
      'buyer (Buyer) role=Buyer power=limited',
      'auditors (Auditors) power=strong relation=outside',
      'dr-kim (Dr. Kim) kind=person power=limited relation=outside',
    ],
    left: [
      'row 2 “Internal”: stands above others, as a heading',
      'row 5 “External stakeholders:”: stands above others, as a heading',
      'row 8: is a sum',
    ],
  },
  {
    it: 'tables without a column for names, the second under a heading that says where they are',
    name: 'a.md',
    text: `# Who

| Organisation | Power |
|---|---|
| Bank | H |

## External

| Who has a say | Attitude |
|---|---|
| ~~Old~~ New union | Skeptic |
| Press | For |
`,
    taken: [
      'bank (Bank) power=strong',
      'new-union (New union) stance=resistant relation=outside',
      'press (Press) stance=supportive relation=outside',
    ],
    left: [],
  },
  {
    it: 'a position that is a post, beside a sentiment',
    name: 'a.csv',
    text: 'Name,Position,Sentiment\nTom,Director,Positive\nEve,Analyst,Negative\n',
    taken: ['tom (Tom) role=Director stance=supportive', 'eve (Eve) role=Analyst stance=resistant'],
    left: [],
  },
  {
    it: 'a position that is an opinion',
    name: 'a.csv',
    text: 'Name,Role,Position\nTom,Director,For\nEve,Analyst,unknown\n',
    taken: ['tom (Tom) role=Director stance=supportive', 'eve (Eve) role=Analyst'],
    left: ['row 3, Position “unknown”: says that it is not known'],
  },
  {
    it: 'two columns for power, of which one can be read, and a head that is repeated',
    name: 'a.csv',
    text: 'Gruppe,Power,Einfluss auf das Projekt\nA,Yes,High\nGruppe,Power,Einfluss auf das Projekt\nB,No,Low\n',
    taken: ['a (A) power=strong [Power: Yes]', 'b (B) power=limited [Power: No]'],
    left: [],
  },
  {
    it: 'two columns for power that can both be read',
    name: 'a.csv',
    text: 'Name,Influence,Power\nA,High,1\nB,Low,5\n',
    taken: ['a (A) power=limited [Influence: High]', 'b (B) power=strong [Influence: Low]'],
    left: [],
  },
  {
    it: 'stances that are said with reserve, and in two words for one thing',
    name: 'a.csv',
    text: 'Name;Zustimmung\nA;eher dafür\nB;eher dagegen\nC;neutral/abwartend\nD;somewhat opposed\nE;für/gegen\nF;negativ – Angst\n',
    taken: [
      'a (A) stance=supportive',
      'b (B) stance=resistant',
      'c (C) stance=neutral',
      'd (D) stance=resistant',
      'e (E)',
      'f (F) stance=resistant [Zustimmung: negativ – Angst]',
    ],
    left: ['row 6, Zustimmung “für/gegen”: is no word of its scale'],
  },
  {
    it: 'another script',
    name: 'a.csv',
    text: 'id,name,power\n1,کارگران,۴\n2,مدیران,4\n',
    taken: ['1 (کارگران)', '2 (مدیران) power=strong'],
    left: ['row 2, power “۴”: is no word of its scale'],
  },
  {
    it: 'tables in Markdown, internal and external apart, from a template',
    name: 'a.md',
    text: `# Stakeholder register

## Internal

| ID | Name | Title/Role | Department | Contact Information | Influence | Interest | Current Stance |
|---|---|---|---|---|---|---|---|
| IS-001 | **Operations** | Runs the depots | Operations | ops@example.org | H | M | Supportive |
| IS-002 | [Name] | [Role] | [Department] | | H/M/L | H/M/L | |

## External

| ID | Name | Organization | Influence | Interest | Current Stance |
|---|---|---|---|---|---|
| ES-001 | Residents | – | 🟡 Medium | 🔴 High | 😠 Blocker |
`,
    taken: [
      'IS-001 (Operations) role=Runs the depots department=Operations power=strong interest=medium stance=supportive',
      'ES-001 (Residents) power=moderate interest=high stance=opposed relation=outside',
    ],
    left: [
      'line 7, Contact Information: tells how to reach somebody, which does not belong in a plan',
      'line 8: names nobody',
    ],
  },
  {
    it: 'a small table for each person, with reasons behind the ratings',
    name: 'a.md',
    text: `### S1 · Head of lending (Target) — *Manage closely*

| Field | |
|---|---|
| Role | Owns the rules |
| Interest | High — wants growth |
| Influence | Medium-high |

### S2 · Regulator — *Keep satisfied*

| Field | |
|---|---|
| Role | Supervises |
| Interest | Low |
| Influence | High if triggered |
`,
    taken: [
      'S1 (Head of lending (Target)) role=Owns the rules interest=high power=strong [Interest: High — wants growth]',
      'S2 (Regulator) role=Supervises interest=low power=strong',
    ],
    left: [],
  },
  {
    it: 'the engagement matrix, current and desired',
    name: 'a.md',
    text: `| Stakeholder | Unaware | Resistant | Neutral | Supportive | Leading |
|---|---|---|---|---|---|
| Finance | | C | | D | |
| Staff | C | | | | D |
| Board | | | | | C, D |
`,
    taken: [
      'finance (Finance) stance=resistant aims-for=supportive',
      'staff (Staff) aims-for=ally',
      'board (Board) stance=ally aims-for=ally',
    ],
    left: ['line 4, Current stance “Unaware”: says that it is not known'],
  },
  {
    it: 'power and influence both, rhythms and dates',
    name: 'a.csv',
    text: `Name,Power,Influence,Communication Frequency,Last Interaction,Desired
Board,Decides alone,High,Monthly,03/04/2026,Champion
Council,High,Low,Bi-weekly,2026-10-02; 2026-11-05,Supporter
`,
    taken: [
      'board (Board) every=month aims-for=ally [Influence: High]',
      'council (Council) power=strong every=2 weeks last=2026-11-05 aims-for=supportive [Influence: Low]',
    ],
    left: [
      'row 2, Power “Decides alone”: is no word of its scale',
      'row 2, Last Interaction “03/04/2026”: is no date that can be read in one way only',
    ],
  },
  {
    it: 'a project of PolicyMaker 5',
    name: 'a.json',
    text: JSON.stringify({
      Project: [{ User_label: 'Health reform ' }],
      Player: [
        { Player_ID: 1, Player_name: 'Doctors', PowValue: 6, PosValue: -6, Sector: 'Commercial' },
        { Player_ID: 2, Player_name: 'Patients', PowValue: 2, PosValue: 0 },
      ],
      Objectives: [{ Player_ID: 1, Objective: 'Keep their freedom' }],
    }),
    taken: [
      'p1 (Doctors) power=strong stance=opposed concerns=Keep their freedom [Sector: Commercial]',
      'p2 (Patients) power=limited',
    ],
    left: [],
  },
  {
    it: 'a map of Kumu',
    name: 'a.json',
    text: JSON.stringify({
      elements: [
        { label: 'Mayor', type: 'Person', influence: 'high' },
        { label: 'Council', attributes: { influence: 'medium' } },
      ],
      connections: [
        { from: 'Mayor', to: 'Council', direction: 'mutual' },
        { from: 'Mayor', to: 'Nobody' },
      ],
    }),
    taken: [
      'mayor (Mayor) kind=person power=strong influences=council',
      'council (Council) power=moderate influences=mayor',
    ],
    left: ['Mayor → Nobody: leads to nobody in the tables'],
  },
  {
    it: 'lists of JSON, and two of one name',
    name: 'a.json',
    text: JSON.stringify({
      groups: [
        { name: 'Director', members: ['a', 'b'] },
        { name: 'Director', power: 'High' },
      ],
    }),
    taken: ['director (Director) [members: a; b]', 'director-2 (Director) power=strong'],
    left: [],
  },
  {
    it: 'a project that Kumu has written, with names in attributes, connections by ids, and loops',
    name: 'a.json',
    text: JSON.stringify({
      name: 'Clinic ',
      elements: [
        {
          _id: 'e1',
          attributes: { label: 'Nurses', 'element type': 'Group', tags: ['ward', 'night'], influence: 'Medium' },
        },
        { _id: 'e2', attributes: { label: 'Board', influence: 'Very high', support: 'Champion' } },
        { _id: 'e3', attributes: { label: 'Co-op shop' } },
      ],
      connections: [
        {
          _id: 'c1',
          from: 'e2',
          to: 'e1',
          direction: 'directed',
          attributes: { 'connection type': '+', label: 'leads' },
        },
        { _id: 'c2', from: 'e1', to: 'e3', direction: 'undirected' },
        'Nurses -> Co-op shop',
        'Nurses <-> Board',
        'Board -- Co-op shop',
      ],
      loops: [{ _id: 'l1', attributes: { label: 'R1' } }],
      maps: [{ _id: 'm1', elements: [] }],
    }),
    taken: [
      'nurses (Nurses) kind=group power=moderate influences=co-op-shop|board [tags: ward; night]',
      'board (Board) power=strong stance=ally influences=nurses',
      'co-op-shop (Co-op shop)',
    ],
    left: [],
    problems: [
      '2 connections have no direction, and say nothing of who listens to whom.',
      'Connections of which more is said than who listens to whom, which is not taken over: 1.',
      'The file holds other lists, which are not taken over: loops (1).',
    ],
  },
  {
    it: 'a project of PolicyMaker 5 with numbers as texts, and all that is said of its players',
    name: 'a.json',
    text: JSON.stringify({
      Player: [
        { Player_ID: 1, Player_name: 'Insurers', PowValue: '4', PosValue: '-6', Player_details: 'Two of them' },
        { Player_ID: '2', Player_name: 'Press', PowValue: null, PosValue: 2, Sector: null },
      ],
      Consequences: [{ Conseq_player_ID: 1, Conseq_identity: 'Lose customers' }],
      AnnotationPlayers: [{ Player_ID: 2, Comments: 'Upset' }],
      Strategy: [{ Strategy_ID: 1 }],
      ScaleParm: [{ Scale_ID: 1 }],
      PlayQues: [],
    }),
    taken: [
      'p1 (Insurers) power=moderate stance=opposed [Two of them; Consequences: Lose customers]',
      'p2 (Press) stance=supportive [Comments: Upset]',
    ],
    left: [],
    problems: ['The file holds other lists, which are not taken over: Strategy (1).'],
  },
  {
    it: 'lists of JSON for those inside and outside',
    name: 'a.json',
    text: JSON.stringify({
      internal: [{ name: 'Staff', power: 'Low' }],
      external: [{ name: 'Bank', power: 'High' }],
      alerts: [{ level: 'red' }],
    }),
    taken: ['staff (Staff) power=limited', 'bank (Bank) power=strong relation=outside'],
    left: [],
    problems: ['The file holds other lists, which are not taken over: alerts (1).'],
  },
  {
    it: 'scales that their heads tell, from which end ever, and rows that end in empty fields',
    name: 'a.csv',
    text: `Akteur;Macht (1-5);Interesse 1 = hoch, 3 = gering;Support (1=against, 5=for);Ziel-Haltung;Anzahl
A;1;1;2;egal;1.250;;
B;3;3;5;moderately against;ca. 120
C;2;2;3;strongly in favour;85
`,
    taken: [
      'a (A) power=limited interest=high stance=resistant size=1250 aims-for=neutral',
      'b (B) power=moderate interest=low stance=ally size=120 aims-for=resistant [Anzahl: ca. 120]',
      'c (C) power=limited interest=medium stance=neutral size=85 aims-for=supportive',
    ],
    left: [],
  },
  {
    it: 'heads with their range behind them, German compounds, and “none” where something is rated',
    name: 'a.csv',
    text: `Lfd. Nr.;Akteur;Macht 0-10;Einstellung -3 bis +3;Zieleinstellung;Kontakthäufigkeit;Bedenken / Erwartungen
K1;Vorstand;10;3;2;monatlich;Ruhe
K2;Teams;keine;-1;-3;;
`,
    taken: [
      'K1 (Vorstand) power=strong stance=ally concerns=Ruhe aims-for=supportive every=month',
      'K2 (Teams) stance=resistant aims-for=opposed',
    ],
    left: ['row 3, Macht 0-10 “keine”: says that it is not known'],
  },
  {
    it: 'bars in a Markdown table, of which one is not escaped',
    name: 'a.md',
    text: `Wer|Macht|Anmerkung
:--|:-:|--:
Rat \\| örtlich|hoch|sagt \`a \\| b\`
IHK | gering | zu | viel |
Presse | mittel |
`,
    taken: ['rat-örtlich (Rat | örtlich) power=strong [sagt a | b]', 'presse (Presse) power=moderate'],
    left: [
      'line 4: has more fields than the table has columns; put texts with commas in quotes, or write “\\|” for a bar',
    ],
  },
];

describe('a register', () => {
  for (const { it: what, name, text, taken, left, problems = [] } of registers)
    it(`has ${what}`, async () => {
      const found = await imported(name, text);
      assert.deepEqual(found.taken, taken);
      assert.deepEqual(found.left, left);
      assert.deepEqual(found.source.problems, problems);
    });

  it('says which end its scale has where it has numbers to 3 alone', async () => {
    const text = 'Name,Influence\nA,3\nB,1\n';
    assert.deepEqual((await imported('a.csv', text)).left, [
      'row 2, Influence “3”: may be of a scale to 3 or to 5: say which',
      'row 3, Influence “1”: may be of a scale to 3 or to 5: say which',
    ]);
    const wish = { column: 'influence', field: 'power', end: 3 } as const;
    assert.deepEqual((await imported('a.csv', text, [wish])).taken, ['a (A) power=strong', 'b (B) power=limited']);
  });

  it('makes nobody dominant by a guess', async () => {
    const { taken } = await imported('a.csv', 'Name,Power\nA,very high\nB,veto\nC,10\nD,Dominant\n');
    assert.deepEqual(taken, ['a (A) power=strong', 'b (B) power=strong', 'c (C) power=strong', 'd (D) power=dominant']);
  });

  it('has its head below a title', async () => {
    const { taken } = await imported('a.csv', 'Register 2026,,\n,,\nName,Influence,Interest\nA,High,Low\n');
    assert.deepEqual(taken, ['a (A) power=strong interest=low']);
  });

  it('may hold “or”, bars and other signs between columns in its cells', async () => {
    const text = 'Name,Fears or expectations,Notes\nBoard,Ruin,"tea or coffee; a/b | c; d"\nor,/,|\n';
    assert.deepEqual((await imported('a.csv', text)).taken, [
      'board (Board) concerns=Ruin [tea or coffee; a/b | c; d]',
      'or (or) concerns=/ [|]',
    ]);
  });

  it('loses no rows to a quotation mark that is never closed', async () => {
    const rows = ['Name,Power', 'A,High', '"B,Low', '5" disks,High', '"C ""x""",Low', 'D,"High', 'E,Low'];
    const { taken, source } = await imported('a.csv', rows.join('\n'));
    assert.deepEqual(
      taken.map((it) => it.replace(/^\S+ /, '')),
      [
        ...['(A) power=strong', '(B) power=limited', '(5" disks) power=strong', '(C "x") power=limited'],
        ...['(D) power=strong', '(E) power=limited'],
      ],
    );
    assert.deepEqual(source.problems, [
      'row 3: a quotation mark in it is never closed; it is passed over',
      'row 6: a quotation mark in it is never closed; it is passed over',
    ]);
  });
  it('is read as spreadsheets save “Unicode text”', async () => {
    const codes = [...'\ufeffName\tEinfluss\r\nÄrzte\thoch\r\n'].map((it) => it.charCodeAt(0));
    const low = Uint8Array.from(codes.flatMap((it) => [it & 0xff, it >> 8]));
    const high = Uint8Array.from(codes.flatMap((it) => [it >> 8, it & 0xff]));
    for (const bytes of [low, high])
      assert.deepEqual((await imported('a.txt', bytes)).taken, ['ärzte (Ärzte) power=strong']);
  });
  it('is called as the document above the table is', async () => {
    const table = 'Name;Power;Stance\r\nBoard;high;for\r\n';
    assert.equal(
      (await imported('a.csv', `Move to the new site;;\r\n\r\n${table}`)).register.title,
      'Move to the new site',
    );
    assert.equal((await imported('a.csv', `sep=;\r\n${table}`)).register.title, '');
    assert.equal((await imported('a.csv', `2026;;\r\n${table}`)).register.title, '');
    assert.equal((await imported('a.csv', table)).register.title, '');
  });

  it('is no register when it holds no people', async () => {
    for (const [name, text] of [
      ['a.csv', ''],
      ['a.md', '# Nothing'],
      ['a.json', '{'],
      ['a.json', '{ "a": 1 }'],
      ['a.xlsx', 'PK but no archive'],
    ] as const)
      await assert.rejects(imported(name, text), NoRegister, text);
  });
});
