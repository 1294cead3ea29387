import assert from 'node:assert/strict';
import { reportToHtml } from '../../server/src/report/html.ts';
import { inShort } from '../../server/src/report/in-short.ts';
import type { Report } from '../../server/src/report/report.ts';
import { thorough } from '../robust/survive.ts';
import { hostile, planSaying } from './hostile.ts';
import { pageText, panelWords, printPanel, words } from './page-text.ts';
import { planOf } from './plans.ts';
import { reportOf, states } from './states.ts';

describe('the page in words', () => {
  it('says what to write first, with the smallest plan that says something', () => {
    check(
      'just begun',
      'Where to start',
      `Four things are enough for a first answer to who will help and who may resist. Write:
      done: title: in a few words, what is to change
      done: organization: what your organization pursues for its own sake (terminal values) and to that end (instrumental ones)
      open: stakeholders: a group whose support or resistance matters, and what it values
      open: actions: one thing that you want to do, and the values that it serves or hurts`,
    );
    assert.match(words(printPanel(states.empty)), /The smallest plan that says something:changeplan: 1 title: /);
  });

  it('gives the situation, what the textbook asks for, and the steps', () => {
    check(
      'needs no support',
      'Next steps',
      `Serves all values here, hurts none: “Teach fractions with measuring cups” serves every value pursued here.
      4 of 4 steps done
      This is rare. Make sure that everybody whose support matters sees how the plan serves what they care about.
      Understand what everybody values done
      Tell ends from means done
      Know who pursues which value done
      Judge how the actions align done
      Show how the plan serves their values not needed`,
    );
  });

  it('names the three findings that weigh most, the heaviest first', () => {
    const worst = states['conflict with a dominant group'].verdict?.worst.map(({ severity }) => severity);
    assert.deepEqual(worst, ['error', 'warning', 'warning']);
  });

  it('aligns holders with actions, and opens to the words of both sides', () => {
    check(
      'conflict with a dominant group',
      'Alignment',
      `| Who holds values | Publish every serious error within a month hurts what the powerful live for | Talk each error through on its ward, without blame serves some of the values here
      | St. Anne’s Hospital |
      serves them · they gain · openness for its own sake
      This action: Families read what happened · public-interest for its own sake |
      serves them · they gain · openness for its own sake · dialogue
      | Board dominant, opposed |
      hurts what they live for · they lose · reputation for its own sake
      They: No headline about us
      This action: Newspapers will quote us | touches no value of theirs`,
    );
  });

  it('asks for values when nobody holds any', () => {
    check('nobody holds values yet', 'Alignment', 'Nobody here holds values yet: write them under organization');
  });

  it('asks for an action when there are holders', () => {
    const report = reportOf('changeplan: 1\nstakeholders: { wards: {} }\n');
    assert.match(pageText(report, 'Alignment'), /No action yet: write what you want to do/);
  });

  it('shows the base by direction, now and as open tactics aim', () => {
    check(
      'tactics over time',
      'Base',
      `Too few to lose one
      One ally. One change of mind can leave the plan alone.
      If the open tactics reach what they aim for: two allies, too few to lose one.
      · above · no ally yet · peer · Works council · Workshop Foremen , aimed for · below · no ally yet · outside · no ally yet
      ally on whom something hangs alone
      aimed for by an open tactic
      What hangs on one ally alone
      Without Works council the plan loses the way to Foremen.`,
    );
  });

  it('does without a base when no support is needed', () => {
    check('needs no support', 'Base', 'This change can be made alone: it needs nobody’s support.');
  });

  it('lists allies without a relation apart', () => {
    check('broken entries', 'Base', 'no relation stated · Administration Payroll');
  });

  it('weighs both sides and says where open tactics aim', () => {
    check(
      'tactics over time',
      'Power and stance',
      `More power stands for the plan than against it.
      | | against | undecided | for
      | | opposed | resistant | neutral | supportive | ally
      | dominant power | | | | |
      | strong power | | | | Foremen strong → ally: supportive, key stakeholder, could be an ally, “Show the foremen a plan of shifts” aims for ally | Works council strong: ally, key stakeholder, could be an ally`,
    );
    check(
      'tactics over time',
      'Power and stance',
      `· now · against 0.5 (0.5 by holding back) · undecided 0 · for 6.5 (1.5 by wishing it well) · if open tactics succeed · against 0 · undecided 0 · for 8.5 (0.5 by wishing it well)`,
    );
    check(
      'tactics over time',
      'Power and stance',
      `| Stakeholder | Power | Stance | To be expected | Aimed for
      | Foremen key stakeholder | strong | supportive | could be an ally | ally, by “Show the foremen a plan of shifts”
      | Works council key stakeholder | strong | ally | could be an ally |
      | Planning | moderate | the lead | |
      | Payroll | limited | resistant | may hold back | supportive, by “Agree with payroll how hours are counted”`,
    );
  });

  it('leads to key stakeholders through those whom they listen to', () => {
    check(
      'conflict with a dominant group',
      'Influence',
      `Ways to key stakeholders
      Ward nurses → Board
      As a list
      Listening to Quality office: Ward nurses
      Listening to Ward nurses: Patients’ council, Board`,
    );
  });

  it('says who controls what is needed', () => {
    check('tactics over time', 'Resources', '| shifts | not secured | Foremen | Try it for three months with one team');
    check(
      'seniors after the campaign',
      'Resources',
      '| staff-time | secured | Hospital vice presidents (on your side) |',
    );
    check('nobody holds values yet', 'Resources', '| staff | not known who controls it | nobody who is named here |');
  });

  it('says who resists, how, and what answers it', () => {
    check(
      'conflict with a dominant group',
      'Resistance',
      `| Who | How | What answers it
      | Board dominant, opposed |
      high severity
      first dimension: Open conflict over resources and decisions
      third dimension: Shaping what people want
      The item is taken off every agenda
      the values say: may fight it |
      The patients’ council asks for it in public use outside power, planned
      | Press office moderate, neutral |
      the values say: may fight it |
      no tactic yet`,
    );
  });

  it('tells what presses first', () => {
    check(
      'tactics over time',
      'Tactics over time',
      `| Tactic | State | Dates | Towards
      | Show the foremen a plan of shifts define rationality evidence: https://example.org/four-days evidence: Trial in the paint shop | overdue 12 days overdue | start 2026-10-05 due 2026-11-09 | Foremen
      | Ask the retired foreman what we overlook seek counsel | stale last took place 81 days ago | start 2026-07-01 every month last 2026-09-01 next 2026-10-01 |
      | Agree with payroll how hours are counted negotiate | due soon due in 13 days | due 2026-12-04 | Payroll
      | Breakfast with the works council produce power relations | recurring next in nine days | start 2026-08-01 every 2 weeks last 2026-11-16 next 2026-11-30 | Works council
      | Get half an hour in the meeting of foremen gain access | done | start 2026-09-01 | Foremen
      | Letter to all define rationality | dropped | | Foremen`,
    );
  });

  it('says who could stand together, and on what', () => {
    check(
      'tactics over time',
      'Shared values',
      `Foremen could stand with Works council on craft.
      | Value | The plan | Pursued by
      | craft | serves it | Foremen (terminal), Works council (terminal, ally)`,
    );
    check('an organization file', 'Shared values', '| Value | Pursued by');
  });

  it('says how long a finding is accepted, and why', () => {
    check(
      'conflict with a dominant group',
      'Findings',
      'Accepted by Quality office until 2027-06-30: The council is elected by patients',
    );
  });

  it('has nothing to find where nothing is found', () => {
    check('needs no support', 'Findings', 'No findings: nothing in this text asks for your attention.');
  });

  it('names the entries that could not be read', () => {
    const page = pageText(states['broken entries']);
    assert.ok(page.includes('One entry could not be read in full.'), page);
    assert.match(page, /\noffice\b/);
  });

  it('leaves out what an organization file cannot have', () => {
    assert.deepEqual(titles(states['an organization file']), ['Shared values', 'Findings']);
  });

  it('has the parts in the order of the work', () => {
    assert.deepEqual(titles(states['tactics over time']), [
      'Outlook',
      'Next steps',
      'Power and stance',
      'How much it carries',
      'Alignment',
      'Base',
      'Power and interest',
      'Influence',
      'Resources',
      'Resistance',
      'Tactics over time',
      'Shared values',
      'Findings',
    ]);
  });

  it('has one sentence for those who hear it change', () => {
    assert.match(
      inShort(states['needs no support']),
      /^Carried\. This change can be made alone: it needs nobody’s support\. No findings\.$/,
    );
    assert.match(
      inShort(states['tactics over time']),
      /^Not yet\. No ally holds shifts\. For 2 · undecided 0 · against 1\. \w+ findings?\.$/,
    );
  });
});

describe('what can be clicked', () => {
  const panel = printPanel(states['tactics over time']);

  it('is a button that carries its place', () => {
    assert.match(
      panel,
      /<span role="button" tabindex="0" class="place" data-file="file:\/\/\/untitled.changeplan.yaml" data-start="\d+" data-end="\d+"><bdi>Foremen<\/bdi>/,
    );
  });

  it('is a box that ticks off what is open, in the panel alone, with dates and without', () => {
    const text = 'changeplan: 1\ntactics: { talk: { type: negotiate }, walk: { type: negotiate, status: done } }\n';
    const boxes = (page: string) => [...page.matchAll(/data-done="(\w+)"/g)].map(([, id]) => id);
    assert.deepEqual(boxes(printPanel(reportOf(text))), ['talk']);
    assert.doesNotMatch(printPanel(reportOf(text)), />Dates</);
    assert.deepEqual(boxes(printPanel(reportOf(text.replace('walk: {', 'walk: { due: 2026-12-01,')))), ['talk']);
    assert.deepEqual(boxes(reportToHtml(reportOf(text))), []);
  });

  it('leads to the entry itself', () => {
    const text = 'changeplan: 1\nstakeholders: { wards: { name: 👩‍⚕️ Wards, stance: ally } }\n';
    const [, start, end] = /data-start="(\d+)" data-end="(\d+)"><bdi>👩‍⚕️ Wards/u.exec(printPanel(reportOf(text))) ?? [];
    assert.equal(text.slice(Number(start), Number(end)), 'wards');
  });

  it('is within reach of the keyboard in every picture', () => {
    for (const picture of [
      /<table class="board positions".*?<\/table>/,
      /<div class="roots-map.*?<\/dl>/,
      /<ul class="timeline".*?<\/ul>/,
    ])
      assert.match(picture.exec(panel)?.[0] ?? '', /<(?:button|span role="button" tabindex="0")[^>]* data-start=/);
    assert.match(panel, /<g class="person[^>]*role="button" tabindex="0" data-file="[^"]+" data-start=/);
  });

  it('is plain text on paper, without the path of the file', () => {
    for (const [name, report] of Object.entries(states))
      assert.ok(!/<button|role="button"|data-file|file:/.test(reportToHtml(report)), name);
  });
});

describe('text of the plan', () => {
  const harmless = everywhere('plain');

  for (const text of hostile)
    it(`stays text: ${text.slice(0, 40)}`, () => {
      const report = everywhere(text);
      for (const print of [reportToHtml, printPanel]) {
        assert.deepEqual(shapes(print(report)), shapes(print(harmless)));
        assert.ok(words(print(report)).split(words(escaped(text))).length > 20);
      }
    });

  it('turns nothing around beside itself', () => {
    const isolated = (name: string) => {
      const text = `changeplan: 1\nstakeholders: { a: { name: ${JSON.stringify(`a${name}`)} } }\nactions: { b: {} }\n`;
      return /<bdi>a(.*?)<\/bdi>/s.exec(printPanel(reportOf(text)))?.[1];
    };
    assert.equal(isolated('\u2067x\u2066y'), '\u2067x\u2066y\u2069\u2069');
    assert.equal(isolated('\u2069\u202ex'), '\u202ex');
    assert.equal(isolated('\u2068x\u2069y'), '\u2068x\u2069y');
  });

  it('keeps two entries of the same name apart', () => {
    const rows = pageText(everywhere('same'), 'Power and stance').match(/^\| same/gm);
    assert.equal(rows?.length, 3);
  });
});

describe('a plan that is being typed', () => {
  it('has a page at every moment', () => {
    for (const text of [planOf(6), planOf(6).replaceAll('\n', '\r\n')])
      for (let end = 0; end <= text.length; end += thorough ? 29 : 997)
        assert.ok(reportToHtml(reportOf(text.slice(0, end))).includes('<h1'));
  });

  it('shows nothing but the finding of what is too large to be read', () => {
    assert.deepEqual(titles(reportOf(`changeplan: 1\ntitle: ${'x'.repeat(2 ** 21)}\n`)), ['Findings']);
  });

  it('has a page when two entries have the same id, or one has none', () => {
    const page = pageText(
      reportOf(
        'changeplan: 1\nstakeholders:\n  a: { stance: ally }\n  a: { influences: a }\n  "": {}\n  ? [b]\n  : {}\n',
      ),
    );
    assert.ok(page.includes('Findings'), page);
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
    for (const report of Object.values(states))
      assert.ok(
        !/<script|<link|<iframe|\bsrc=|\bhref="[^#]|url\(|@import| style=| on[a-z]+=/.test(
          tagsOf(reportToHtml(report)),
        ),
      );
  });

  it('says the same as the panel', () => {
    // In a large plan the panel folds what is without conflict.
    for (const [name, report] of Object.entries(states))
      if (name !== 'sixty stakeholders')
        assert.equal(words(reportToHtml(report)).slice(-panelWords(report).length), panelWords(report), name);
  });
});

/** Compares a part of a state's page with what it should hold, which may be less than all. */
function check(state: keyof typeof states, part: string, expected: string) {
  const text = pageText(states[state], part);
  assert.ok(text.includes(expected.replace(/\n +/g, '\n')), text);
}

function titles(report: Report): string[] {
  return [...printPanel(report).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title = '']) => title);
}

/** Which tags there are, with which attributes; not how many, as long names take more lines. */
function shapes(html: string): string[] {
  return [...new Set(tagsIn(html).map((tag) => tag.replace(/="[^"]*"/g, '')))].sort();
}

const tagsOf = (html: string) => tagsIn(html).join('\n');

const tagsIn = (html: string): readonly string[] => html.match(/<(?:[^>"]|"[^"]*")*>/g) ?? [];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A plan in which every text that an author can write is this one. */
function everywhere(text: string): Report {
  return reportOf(planSaying(text));
}
