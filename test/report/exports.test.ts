import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { checkText } from '../../server/src/check/check.ts';
import { boardView } from '../../server/src/report/boards.ts';
import { type FileFormat, planToFile } from '../../server/src/report/exports/files.ts';
import { world } from '../world.ts';

const plan = `changeplan: 1
title: One timetable & more
purpose: Children lose no year
lead: us
stakeholders:
  us: { name: The team, power: limited }
  board: { name: "=HYPERLINK(\\"x\\")", power: dominant, stance: neutral, notes: "@board, a; b", controls: rooms, values: { terminal: [fairness, openness] } }
  staff: { name: "-3 teachers", power: strong, stance: opposed, concerns: ["+ hours", More work], influences: [board, us] }
actions:
  agree: { summary: Agree on it, needs: rooms, start: 2027-01-04, due: 2027-06-30 }
  later: { summary: Later, due: 2027-08-01, status: reserve }
tactics:
  talk: { type: negotiate, summary: Talk, targets: staff, aims-for: neutral, every: 2 weeks, last: 2026-11-16, due: 2027-03-01, owner: us }
  meet: { type: gain-access, summary: Meet the board, targets: board, due: 2026-12-01 }
  once: { type: negotiate, summary: Undated, targets: board }
  gone: { type: negotiate, summary: Gone, targets: board, due: 2026-12-02, status: dropped }
`;

describe('a plan as a file for other programs', () => {
  it('is a table in which nothing is ever computed', async () => {
    const csv = String(await made('csv'));
    assert.ok(csv.startsWith('\ufeffID,Name,Role,'));
    const [, , board = '', staff = ''] = csv.split('\r\n');
    assert.match(board, /^board,"'=HYPERLINK\(""x""\)",/);
    assert.ok(board.endsWith(`,"fairness; openness",,rooms,,"'@board, a; b"`));
    assert.match(staff, /^staff,'-3 teachers,,group,,,,strong,opposed,/);
    assert.ok(staff.includes(`,"'+ hours; More work",`));
  });

  it('is a workbook of texts with choices in the words of the language', async () => {
    const { sheet, texts } = await workbook();
    assert.ok(texts.includes('=HYPERLINK("x")') && texts.includes('dominant') && texts.includes('-3 teachers'));
    assert.doesNotMatch(sheet, /<f>/);
    assert.match(sheet, /sqref="I2:I\d+"><formula1>"ally,supportive,neutral,resistant,opposed"/);
  });

  it('is a sheet for raters, in which nobody is rated yet', async () => {
    const { sheet, texts } = await workbook(true);
    assert.deepEqual(texts, [
      'ID',
      'Name',
      'Power',
      'Stance',
      'Sure',
      'Reason',
      'board',
      '=HYPERLINK("x")',
      'staff',
      '-3 teachers',
    ]);
    assert.match(sheet, /sqref="C2:C\d+"><formula1>"dominant,strong,moderate,limited"/);
    assert.match(sheet, /<dataValidations count="3">/);
    assert.match(
      String(await made('csv', plan, true)),
      /^\ufeffID,Name,Power,Stance,Sure,Reason\r\nboard,"'=H.*",,,,\r\n/,
    );
  });

  it('prints a register on the width of one page', async () => {
    const { sheet } = await workbook();
    const parts = ['sheetPr', 'sheetViews', 'sheetData', 'dataValidations', 'pageMargins', 'pageSetup'];
    const places = parts.map((part) => sheet.indexOf(`<${part}`));
    // Excel reads them in this order only.
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(places[0] !== -1);
    assert.match(sheet, /<pageSetUpPr fitToPage="1"\/>.*<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/s);
  });

  it('has no arrow through the name that it starts at, on slides', async () => {
    const files = unzipSync((await made('pptx')) as Uint8Array);
    const shapes = read(files, 'ppt/slides/slide2.xml').split(/(?=<p:sp>|<p:cxnSp>)/);
    const at = (shape = '') => Number(/<a:off x="\d+" y="(\d+)"/.exec(shape)?.[1]);
    const arrow = at(shapes.find((shape) => shape.includes('tailEnd')));
    const names = shapes.filter((shape) => shape.includes('-3 teachers')).map(at);
    assert.ok(names.length > 0 && names.every((name) => name >= arrow), `${names} ${arrow}`);
  });

  it('is a calendar of what is still open and has a date', async () => {
    const events = String(await made('ics'))
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) =>
        ['UID', 'DTSTART', 'DTEND', 'RRULE', 'SUMMARY', 'CLASS'].map((key) =>
          new RegExp(`^${key}[^:]*:(.*)$`, 'm').exec(event)?.[1]?.trim(),
        ),
      );
    assert.deepEqual(events, [
      [
        'tactics.talk@p.changeplan.yaml',
        '20261130',
        '20261201',
        'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301',
        'Talk',
        'CONFIDENTIAL',
      ],
      ['tactics.meet@p.changeplan.yaml', '20261201', '20261202', undefined, 'Meet the board', 'CONFIDENTIAL'],
      ['actions.agree@p.changeplan.yaml', '20270104', '20270701', undefined, 'Agree on it', 'CONFIDENTIAL'],
    ]);
  });

  it('is a document with headings, words and the map as a table', async () => {
    const files = unzipSync((await made('docx')) as Uint8Array);
    const xml = read(files, 'word/document.xml');
    for (const said of [
      'One timetable &amp; more',
      'Outlook',
      'Not yet',
      '-3 teachers',
      'Nobody on our side holds the rooms.',
      'How support is won',
    ])
      assert.ok(xml.includes(said), said);
    assert.match(xml, /<w:tbl>/);
    assert.doesNotMatch(xml, /Gone/);
    assert.match(
      Object.keys(files)
        .map((name) => (name.startsWith('word/footer') ? read(files, name) : ''))
        .join(''),
      /NUMPAGES/,
    );
  });

  it('is slides with title, outlook, and the map as shapes', async () => {
    const files = unzipSync((await made('pptx')) as Uint8Array);
    const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    assert.equal(slides.length, 5);
    const [first = '', map = ''] = slides.sort().map((name) => read(files, name));
    for (const said of ['One timetable &amp; more', 'Not yet', 'Confidential']) assert.ok(first.includes(said), said);
    for (const said of ['-3 teachers', 'dominant', 'prst="ellipse"', 'tailEnd']) assert.ok(map.includes(said), said);
  });

  it('survives what is no plan and characters that XML cannot hold', async () => {
    for (const text of [
      '',
      '- a\n',
      'changeplan: 1\ntitle: "a\\u0001\\ufffe<"\nstakeholders: { a: { name: "\\u0000&" } }\n',
    ])
      for (const format of ['csv', 'xlsx', 'ics', 'docx', 'pptx'] as const) {
        const file = await made(format, text);
        if (typeof file === 'string') continue;
        for (const [name, bytes] of Object.entries(unzipSync(file)))
          if (name.endsWith('.xml'))
            assert.doesNotMatch(
              new TextDecoder().decode(bytes),
              /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/,
              `${format} ${name}`,
            );
      }
  });
});

function made(format: FileFormat, text = plan, ratings = false): Promise<string | Uint8Array> {
  const checked = checkText('p.changeplan.yaml', text, world);
  return planToFile(checked, { format, ratings, board: boardView(checked, world.today), today: world.today });
}

async function workbook(ratings = false) {
  const files = unzipSync((await made('xlsx', plan, ratings)) as Uint8Array);
  const texts = [...read(files, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) =>
    text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
  return { sheet: read(files, 'xl/worksheets/sheet1.xml'), texts };
}

const read = (files: ReturnType<typeof unzipSync>, name: string) => new TextDecoder().decode(files[name]);
