import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, checkText } from '../../server/src/check/check.ts';
import { defaults } from '../../server/src/check/settings.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { carryMarkdown } from '../../server/src/report/carry/markdown.ts';
import { carryView } from '../../server/src/report/carry/view.ts';
import { reported } from '../../server/src/report/reported.ts';
import { world } from '../world.ts';

const head = 'changeplan: 1\ntitle: P\npurpose: Q\nlead: we\n';

function view(text: string) {
  return carryView(reported(checkText('p.changeplan.yaml', text, world), world.today));
}

const people = (text: string) =>
  `${head}stakeholders:\n  we: { power: limited }\n${text}actions: { act: { summary: Act } }\n`;

const sentences = (text: string) => view(people(text))?.sentences ?? [];

describe('how much it carries', () => {
  it('says of the market square what hangs on whom, and whom to see on Monday', () => {
    const square = view(readFileSync('examples/car-free-centre/plan.changeplan.yaml', 'utf8'));
    assert.deepEqual(square?.sentences, [
      'As much stands for the plan as against it.',
      'Everything hangs on The parties of the council’s majority; The local paper cannot change which side is ahead.',
      'Of the 4 ways in which the undecided can fall, the plan is ahead in 2.',
      'One misjudgement turns this: the rating of The parties of the council’s majority.',
      'Which side is ahead depends on how much more you let the powerful count.',
    ]);
    assert.deepEqual(square?.monday, [
      'On Monday, see The local paper first: powerful people listen to them, they have not taken sides and somebody on your side has their ear.',
      'Winning The parties of the council’s majority and The public order office would be enough.',
    ]);
    assert.equal(square?.scenarios[0]?.name, 'without “Count customers together with the shopkeepers, before and…”');
  });

  it('says of the billing platform what nobody can give, and with whom the rest stays', () => {
    const platform = readFileSync('examples/one-billing-platform/plan.changeplan.yaml', 'utf8');
    const company = readFileSync('examples/one-billing-platform/company.changeplan.yaml', 'utf8');
    const [document, ...used] = [platform, company].map((text, index) => readDocument(`${index}`, text));
    assert.ok(document);
    const checked = check({ document, used, unresolved: [], faults: [], settings: defaults }, world);
    assert.deepEqual(carryView(reported(checked, world.today))?.monday, [
      'On Monday, see The board first: powerful people listen to them and somebody on your side has their ear.',
      'Winning The board and Customer service would be enough, but for consent-of-works-council, which nobody here can give, and data-migration and test-systems, which stay with IT operations.',
    ]);
  });

  it('says when nothing can turn it, and for any weights', () =>
    assert.deepEqual(sentences('  board: { name: The board, power: dominant, stance: ally }\n'), [
      'More stands for the plan than against it, whatever the undecided do.',
      'No ratings that are wrong by one step turn this.',
      'The plan is ahead, however much more you let the powerful count.',
    ]));

  it('says who decides with others, and who cannot', () => {
    const found = sentences(
      '  a: { power: strong }\n  b: { power: strong }\n  c: { power: strong }\n  d: { power: strong, stance: opposed }\n',
    );
    assert.match(found.join(' '), /It is decided by a in \d of 4 cases, b in \d of 4/);
    assert.deepEqual(sentences('  a: { power: limited }\n  d: { power: dominant, stance: opposed }\n').slice(0, 2), [
      'More stands against the plan than for it, whatever the undecided do.',
      'a cannot change which side is ahead.',
    ]);
  });

  it('says nothing of a balance that nobody weighs on', () =>
    assert.deepEqual(
      view(`${head}stakeholders: { we: { power: strong }, a: {} }\nactions: { act: { summary: A } }\n`),
      undefined,
    ));

  it('says what a dominant group can stop before anything else', () => {
    const [stop] =
      view(`${head}stakeholders:
  we: { power: strong }
  board: { name: The board, power: dominant, stance: opposed, values: { terminal: robustness } }
actions: { act: { summary: Close the ward, conflicts-with: robustness } }
`)?.stops ?? [];
    assert.equal(stop, '“Close the ward” hurts what The board lives for: whoever can say no is not outvoted.');
  });

  it('asks first for the guess that decides', () => {
    const asks = (text: string) => view(people(text))?.ask?.name;
    assert.equal(
      asks(
        '  board: { name: The board, power: dominant, stance: neutral, sure: guess }\n  town: { power: limited, stance: opposed }\n',
      ),
      'Ask first: whether The board is really neutral',
    );
    assert.equal(
      asks('  shops: { name: The shops, power: strong, stance: supportive, could-be: { stance: opposed } }\n'),
      'Ask first: whether The shops are really supportive',
    );
    assert.equal(asks('  board: { power: dominant, stance: ally, sure: guess }\n'), undefined);
    assert.equal(asks('  board: { power: dominant, stance: neutral }\n'), undefined);
  });

  it('tells what would come of an open tactic that fails, and of the scenarios of the plan', () => {
    const text = `${head}stakeholders:
  we: { power: limited }
  board: { name: The board, power: dominant, stance: opposed }
actions: { act: { summary: Act } }
tactics: { walk: { type: negotiate, summary: Walk the square, targets: board, offer: Less } }
scenarios:
  won: { summary: The board is won, stakeholders: { board: { stance: ally } } }
  same: { stakeholders: { we: { power: limited } } }
`;
    assert.deepEqual(
      view(text)?.scenarios.map(({ name, offered, lines }) => [name, offered, lines[0]]),
      [
        ['without “Walk the square”', true, 'New: No tactic answers the resistance of The board (dominant, opposed).'],
        ['The board is won', false, 'Not yet → Fragile.'],
        ['same', false, 'Nothing that is told here would change.'],
      ],
    );
    const found = view(text);
    assert.ok(found);
    assert.match(carryMarkdown(found).join('\n'), /### What if\n- without “Walk the square”: /);
  });
});
