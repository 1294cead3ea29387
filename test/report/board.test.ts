import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { boardView, printBoard, type Version } from '../../server/src/report/boards.ts';
import { world } from '../world.ts';
import { planOf } from './plans.ts';

const plan = `changeplan: 1
title: A square without cars
purpose: Children cross alone
lead: office
audience: organization
organization: { name: Lindau }
success: { counts: { measure: Children on foot, target: 200 a day, by: 2027-06-01 } }
stop-if: [Two of three counts fall]
stakeholders:
  office: { name: The planning office, power: limited }
  council: { name: The parties of the majority of the council, power: dominant, stance: neutral, controls: road-budget, owner: forum }
  shops: { name: The shops, power: strong, stance: opposed, values: { terminal: footfall } }
  order: { name: The order office, power: moderate, stance: supportive }
  forum: { name: The forum, power: limited, stance: ally }
  paper: { name: The paper }
actions:
  close: { summary: Close the square, needs: road-budget, start: 2027-05-01, due: 2027-09-30, conflicts-with: footfall }
tactics:
  walk: { type: define-rationality, summary: Walk the square, targets: council, aims-for: supportive, due: 2027-01-15 }
  count: { type: negotiate, summary: Count together, targets: shops, aims-for: resistant, owner: The mayor, due: 2026-11-01 }
`;

describe('the page for the board', () => {
  it('says what a dominant group can stop before any balance, although the plan is prepared for it', () => {
    const prepared = plan
      .replace('power: strong, stance: opposed', 'power: dominant, stance: opposed')
      .replace('conflicts-with: footfall', 'conflicts-with: footfall, justification: Children come first')
      .concat(`  decree: { type: use-executive-power, summary: A decree, targets: shops, through: council }
  shield: { type: protect, summary: The mayor speaks, targets: office }
`);
    const { outlook } = boardView(checkText('p.changeplan.yaml', prepared, world), world.today);
    assert.notEqual(outlook.word, 'blocked');
    assert.match(outlook.reasons[0] ?? '', /hurts what The shops live for: whoever can say no is not outvoted\.$/);
    assert.ok(outlook.reasons.length <= 2);
  });

  it('calls people by their id where the name is long, but not where that is as long', () => {
    const { map } = boardView(
      checkText(
        'p.changeplan.yaml',
        `changeplan: 1
title: One laboratory
stakeholders:
  director-of-medical-services: { name: Director of medical services, power: strong }
  head: { name: The head of the laboratory of St. Anna, power: strong }
`,
        world,
      ),
      world.today,
    );
    const names = map.rows.flatMap(({ cells }) => cells.flatMap(({ people }) => people.map(({ name }) => name)));
    assert.deepEqual(names.sort(), ['Director of medical services', 'head']);
  });

  it('says the outlook, three risks with owner and date, and what is asked of the readers', () => {
    assert.equal(
      print('text'),
      `21 November 2026 · Only inside Lindau
A square without cars
Children cross alone

OUTLOOK
Not yet (for 2, undecided 2, against 1)
No ally holds road budget.

WHO STANDS WHERE, AND HOW MUCH THEY CAN DO
opposed: The shops (strong, wanted: resistant)
neutral: The parties of the majority of the council (dominant, wanted:
supportive) and The paper (not said, stance not said)
supportive: The order office (moderate)
ally: The planning office (leads) and The forum (limited)

THREE RISKS
• Nobody on our side holds the road budget. It is in the hands of The parties
  of the majority of the council. Planned: Walk the square (The forum; 15
  January 2027)
• The shops: against it, as it hurts footfall. Planned: Count together (The
  mayor; 1 November 2026)
• “Count together” is overdue. Do it, give it a new date, or drop it. (The
  mayor; 1 November 2026)

WHAT WEIGHS
now: for 3, undecided 4, against 3
if what is planned succeeds: for 5, undecided 0, against 1.5

NEXT DATES
1 November 2026 (overdue): Count together
15 January 2027: Walk the square
1 May 2027: begins: Close the square
1 June 2027: to be seen: Children on foot
30 September 2027: ends: Close the square

WHAT WE ASK OF YOU
council: Decide about the road budget before 1 May 2027. Walk the square, by
15 January 2027.
The shops: Count together, was due on 1 November 2026.

IT HAS WORKED WHEN
• Children on foot: 200 a day, by 1 June 2027

WE STOP IF
• Two of three counts fall

From plan.changeplan.yaml, commit 5fc128f, changed since. The authors’ own
judgement, not a forecast.
`,
    );
  });

  it('has a heading above what weighs, and says what is due to its end', () => {
    const long = 'Walk the square with the parties once in the morning and once when school ends';
    const html = print('html', plan.replace('Walk the square', long));
    assert.match(html, /<h2>What weighs<\/h2><table class="balance">/);
    assert.match(html, new RegExp(`<dd>(<[^>]*>)*${long}`));
  });

  it('names a plan that is in no file yet without its scheme', () =>
    assert.equal(boardView(checkText('untitled:Untitled-1', plan, world), world.today).from, 'Untitled-1'));

  it('keeps the capitals and commas of a long name from which the id was made', () => {
    const shown = (id: string, name: string) =>
      boardView(
        checkText('p', `changeplan: 1\ntitle: P\nstakeholders: { ${id}: { name: "${name}" } }\n`, world),
        world.today,
      )
        .map.rows.flatMap(({ cells }) => cells.flatMap(({ people }) => people))
        .map(({ name: it }) => it)
        .join();
    assert.equal(shown('paul-okafor-city-treasurer', 'Paul Okafor, city treasurer'), 'Paul Okafor, city treasurer');
    const long = 'The parties of the majority of the council, and their voters';
    assert.equal(shown('the-parties-of-the-majority', long), 'The parties of the majority');
    assert.equal(shown('parties', long), 'parties');
  });

  it('says of an action without a start when it is due, not that it ends', () =>
    assert.match(
      print('text', 'changeplan: 1\ntitle: P\nactions: { run: { summary: Run, due: 2027-03-01 } }\n'),
      /1 March 2027: due: Run\n/,
    ));

  it('is one landscape page, without rule ids or lines', () => {
    const html = print('html');
    assert.match(html, /size: A4 landscape/);
    for (const said of ['21 November 2026', 'Only inside Lindau', 'commit 5fc128f', '1 of 1', 'No owner yet'])
      assert.equal(html.includes(said), said !== 'No owner yet', said);
    assert.doesNotMatch(
      html.replace(/<style>.*<\/style>/s, ''),
      /unsecured-resource|unanswered|overdue<\/code>|line \d|<script/,
    );
  });

  it('tells of a tactic without a summary what it offers, and never its id as the file has it', () => {
    const offers = (said: string) =>
      printBoard(
        boardView(
          checkText(
            'p',
            plan.replace('summary: Count together, ', said).replace('  count:', '  count-the_days:'),
            world,
          ),
          world.today,
        ),
        'text',
      ).replace(/\s+/g, ' ');
    assert.match(
      offers('offer: Rent is halved, '),
      /Planned: our offer: Rent is halved .*The shops: Our offer: Rent is halved, /,
    );
    for (const nothing of ['', 'offer: TODO, ', "offer: '', "])
      assert.doesNotMatch(offers(nothing), /count-the|our offer/i);
    assert.match(offers('offer: Rent is halved, '), /count the days/);
    assert.match(offers('purpose: Hear them weekly, '), /The shops: Hear them weekly, /);
    assert.doesNotMatch(offers('purpose: TODO, '), /TODO/);
  });

  it('says what nobody has said', () => {
    const html = print('html', 'changeplan: 1\ntitle: P\nstakeholders: { a: { stance: opposed, power: strong } }\n');
    for (const said of [
      'No owner yet',
      'No date yet',
      'No date is said yet',
      'Nothing is asked of anybody yet',
      'Confidential',
    ])
      assert.ok(html.includes(said), said);
  });

  it('calls nobody promising who resists and gains nothing by the plan', () => {
    const lines = (served: string) =>
      boardView(
        checkText(
          'p',
          `changeplan: 1\ntitle: P\nlead: us\nstakeholders: { us: {}, board: { power: moderate, stance: resistant, values: { instrumental: [margin, growth] } } }\nactions: { try: { summary: Try it, aligns-with: [${served}], conflicts-with: [margin] } }\ntactics: { talk: { type: negotiate, summary: Talk, targets: board } }\n`,
          world,
        ),
        world.today,
      ).risks.map(({ line }) => line);
    assert.ok(lines('growth').includes('The most promising to win: board.'));
    assert.ok(lines('calm').includes('Look for those who gain by it.'));
  });

  it('has room for many: whoever is not named is counted', () => {
    const view = boardView(checkText('p', planOf(60), world), world.today);
    const cells = view.map.rows.flatMap(({ cells: row }) => row);
    assert.equal(
      cells.reduce((sum, { people, more = 0 }) => sum + people.length + more, 0),
      60,
    );
    assert.ok(
      view.map.rows.reduce((sum, row) => sum + Math.max(1, ...row.cells.map(({ people }) => people.length)), 0) <= 6,
    );
    assert.ok(view.risks.length <= 3 && view.asks.length <= 4 && view.dates.length <= 5);
  });

  it('survives a plan that says nothing', () => {
    for (const text of ['', 'changeplan: 1\n', '- a\n', 'kind: organization\n'])
      for (const format of ['text', 'markdown', 'html'] as const) assert.ok(print(format, text));
  });
});

const version: Version = { commit: '5fc128f', changed: true };

function print(format: 'text' | 'markdown' | 'html', text = plan): string {
  return printBoard(boardView(checkText('plan.changeplan.yaml', text, world), world.today, version), format);
}
