import assert from 'node:assert/strict';
import { renderToString } from 'preact-render-to-string';
import { ReportPage } from '../../server/src/report/components/page.tsx';
import { inShort } from '../../server/src/report/components/words.ts';
import { reportToHtml } from '../../server/src/report/html.ts';
import type { Report } from '../../server/src/report/report.ts';
import { states } from './states.ts';

describe('the page in words', () => {
  it('says what to write first', () => {
    check(
      states.empty,
      `untitled.changeplan.yaml
      Where to start
      Write under actions one thing you want to do, with a summary in plain words.
      Then name under stakeholders the groups whose support or resistance matters, each with the values it pursues.
      Findings
      One note
      note: No action yet, so nothing can be judged. Write one under actions. without-actions line 2`,
    );
  });

  it('shows situation, alignment, base and findings', () => {
    check(
      states['conflict with a dominant group'],
      `Publish what goes wrong on our wards
      Patients and their families learn the truth from us, and we learn from our errors
      Situation
      incompatible
      Publishing every serious error goes against reputation, a terminal value of the Board.
      Ask first whether it must be done, and whether by you. If so, you will need power greater than the Board’s, inside or outside, and protection for those who stand by you.
      Alignment
      | Action | St. Anne’s Hospital | Board dominant, opposed | Ward nurses limited, ally | Patients’ council moderate, ally
      | Publish every serious error within a month incompatible | mixed · conflicting · stability · aligned · transparency · public-interest · score · 0.2 · coverage · 60 % | terminal conflict · conflicting · reputation · aligned · transparency · score · −0.75 · coverage · 100 % | aligned · aligned · transparency · score · 0.6 · coverage · 50 % | aligned · aligned · public-interest · transparency · score · 1 · coverage · 100 %
      | Talk each error through on its ward, without blame aligned with some | aligned · aligned · learning · dialogue · score · 0.4 · coverage · 40 % | unrelated | aligned · aligned · learning · dialogue · score · 1 · coverage · 100 % | conflict · conflicting · openness · score · −0.25 · coverage · 25 %
      Open a cell to see the values that decide it. Score: from −1, against all that this group values, to 1, for all of it; a terminal value counts three times. Coverage: the share of its values that the action names.
      Base
      narrow
      Four allies, all of them below you: nobody speaks for the plan where it will be decided.
      · above · no ally yet · peer · no ally yet · below · Ward nurses (Nursing) · Patients’ council · Night shift leads (Nursing) · Junior doctors (Medicine) · outside · no ally yet
      Findings
      One error
      error: Publishing every serious error conflicts with reputation, a terminal value of the Board, which is dominant. Say why it must be done, who has the power to carry it, and how you protect yourselves. terminal-conflict line 43
      Two warnings
      warning: The Board is dominant and opposed, and nothing protects you yet. no-protection line 13
      warning: All four allies are below you: look up and across as well. narrow-base line 10
      One note
      note: No peer is named. They are often overlooked, and often willing. overlooked-direction line 10
      One accepted finding
      warning: Talking of errors goes against openness, as the press office sees it. terminal-conflict-minor hospital.changeplan.yaml, line 12 Accepted: The press office was asked in May and can live with it`,
    );
  });

  it('does without a base when no support is needed', () => {
    check(
      states['needs no support'],
      `New way of teaching fractions
      Every child in my class can halve a recipe by Easter
      Situation
      aligned with all
      What you want to do serves every value that the school names.
      Nothing stands against it. You can begin.
      Alignment
      | Action | Hillside School
      | Teach fractions with measuring cups aligned with all | aligned · aligned · learning · joy · score · 1 · coverage · 100 %
      Open a cell to see the values that decide it. Score: from −1, against all that this group values, to 1, for all of it; a terminal value counts three times. Coverage: the share of its values that the action names.
      Base
      This change can be made alone: it needs nobody’s support.
      Findings
      No findings: nothing in this text asks for your attention.`,
    );
  });

  it('asks for values when nobody holds any', () => {
    checkPart(
      states['nobody holds values yet'],
      'Nobody here holds values yet: write them under organization, and with each of the stakeholders.',
    );
  });

  it('asks for an action when there are holders', () => {
    const { situation: _, ...rest } = states['needs no support'];
    checkPart({ ...rest, alignment: { ...rest.alignment, actions: [] } }, 'No action yet: write what you want to do');
  });

  it('names the entries that could not be read', () => {
    checkPart(
      states['broken entries'],
      `Two entries could not be read in full. What is wrong there is listed under Findings; the rest of this page leaves it out.
      stakeholders.office
      tactics.talk-to-payroll`,
    );
  });

  it('lists allies without a relation apart', () => {
    checkPart(states['broken entries'], 'no relation stated · Payroll (Administration)');
  });

  it('has one sentence for those who hear it change', () => {
    const short = Object.entries(states).map(([name, report]) => `${name}: ${inShort(report)}`);
    assert.equal(
      short.join('\n'),
      lines(
        `empty: one finding.
        seniors before the campaign: four findings; situation: aligned with some; base: shallow.
        conflict with a dominant group: four findings; situation: incompatible; base: narrow.
        forty holders: one finding; situation: no overlap; base: broad.
        long and foreign names: one finding; situation: aligned with some; base: none.
        broken entries: two findings; situation: aligned with all; base: broad.
        nobody holds values yet: one finding; situation: unknown; base: none.
        needs no support: no findings; situation: aligned with all.`,
      ),
    );
  });
});

describe('what can be clicked', () => {
  it('is a button that carries its place', () => {
    const button =
      '<button type="button" class="place" data-file="file:///plan.changeplan.yaml" data-start="160" data-end="172">' +
      '<bdi>Hillside School</bdi></button>';
    assert.ok(printPanel(states['needs no support']).includes(button));
  });

  it('covers holders, actions, allies, findings and unread entries', () => {
    const buttons = [...printPanel(states['broken entries']).matchAll(/<button.*?<\/button>/g)].map(([button]) =>
      words(button),
    );
    assert.deepEqual(buttons, [
      'stakeholders.office',
      'tactics.talk-to-payroll',
      'Brandt Tools',
      'Foremen',
      'Try it for three months with one team',
      'Foremen',
      'Works council',
      'Payroll',
      'error: A quotation mark is missing at the end of this text. syntax line 25',
      'error: A stakeholder has no key “powr”. Did you mean “power”? schema line 31',
    ]);
  });

  it('is plain text on paper, without the path of the file', () => {
    for (const [name, report] of Object.entries(states)) {
      assert.ok(!/<button|data-file|file:/.test(reportToHtml(report)), name);
    }
  });
});

describe('text of the plan', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '</title></style></main><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    '&lt;b&gt; &amp;',
    '\u202eevil\u202c \u2067\u200f',
    'x'.repeat(10_000),
    'constructor',
  ];

  for (const text of hostile) {
    it(`stays text: ${text.slice(0, 40)}`, () => {
      for (const print of [reportToHtml, printPanel]) {
        const page = print(everywhere(text));
        assert.deepEqual(tags(page), tags(print(everywhere('plain'))));
        assert.ok(words(page).split(text.trim()).length > 20);
      }
    });
  }

  it('keeps two entries of the same name apart', () => {
    const { holders } = everywhere('same').alignment;
    assert.equal(printPanel(everywhere('same')).match(/<th scope="col">/g)?.length, holders.length);
  });
});

describe('the HTML file', () => {
  const html = reportToHtml(states['seniors before the campaign']);

  it('says its language and title', () => {
    assert.ok(html.startsWith('<!doctype html>\n<html lang="en">\n'));
    assert.ok(html.includes('<title>Spread the Seniors Program</title>'));
  });

  it('allows nothing but its own style', () => {
    assert.ok(html.includes(`Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';`));
    assert.ok(!/<script|<link|<iframe|\bsrc=|\bhref=|url\(|@import| style=| on[a-z]+=/.test(html));
  });
});

function check(report: Report, expected: string) {
  assert.equal(pageText(report), lines(expected));
}

function checkPart(report: Report, expected: string) {
  const text = pageText(report);
  assert.ok(text.includes(lines(expected)), text);
}

function printPanel(report: Report): string {
  return renderToString(<ReportPage report={report} reveal />);
}

/** A line for each block, `|` before a cell, `·` before an entry of a list of pairs. */
function pageText(report: Report): string {
  const marked = printPanel(report)
    .replace(/<(?:th|td)[ >]/g, (tag) => `| ${tag}`)
    .replace(/<(?:dt|dd)[ >]/g, (tag) => ` · ${tag}`)
    .replace(/<(?:h\d|p|tr|li|dl class="allies")[ >]/g, (tag) => `\n${tag}`)
    .replace(/<div class="about"/g, (tag) => ` ${tag}`)
    .replace(/<\/(?:summary|ul|table|th|td|header|section)>/g, ' ');
  return marked.split('\n').map(words).filter(Boolean).join('\n');
}

function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The tags, without the text between them and in quotation marks. */
function tags(html: string): readonly string[] {
  return html.replace(/(data-\w+)="[^"]*"/g, '$1').match(/<[^>]*>/g) ?? [];
}

function lines(text: string): string {
  return text.replace(/\n +/g, '\n');
}

/** A report in which every text that an author can write is this one. */
function everywhere(text: string): Report {
  const at = { file: text, start: 0, end: 1 };
  const cell = { verdict: 'mixed', score: 0, coverage: 1, aligned: [text], conflicting: [text] } as const;
  const holder = { name: text, power: text, stance: text, at };
  const ally = { name: text, relation: text, department: text, at };
  return {
    title: text,
    purpose: text,
    situation: { name: 'unknown', sentence: text, advice: text },
    alignment: {
      holders: Array.from({ length: 7 }, () => holder),
      actions: [{ summary: text, situation: 'unknown', at, cells: Array.from({ length: 7 }, () => cell) }],
    },
    base: { grade: 'shallow', sentence: text, allies: [ally, ally] },
    findings: [{ rule: text, severity: 'error', message: text, at, line: 1 }],
    entries: [],
    unread: [{ name: text, at }],
  };
}
