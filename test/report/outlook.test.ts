import assert from 'node:assert/strict';
import { headline } from '../../server/src/analysis/outlook-words.ts';
import { reportToMarkdown } from '../../server/src/report/markdown.ts';
import { analysisOf } from '../analyze.ts';
import { reportOf } from './states.ts';

const check = (text: string, expected: string) => assert.equal(headline(analysisOf(text)), expected);
const action = 'actions: { a: { summary: A, aligns-with: care } }';

describe('the outlook in words', () => {
  it('says what is missing first, and who resists', () =>
    check(
      `lead: us\nstakeholders: { us: { power: limited }, wards: { power: limited, stance: supportive }, board: { power: dominant, stance: resistant } }\n${action}`,
      'Not yet. Nobody is an ally, and the only dominant group resists. For 1 · undecided 0 · against 1.',
    ));
  it('says that nothing can be said yet', () => {
    check('title: P', 'Not known yet. No action is written yet, and nobody’s power is said yet.');
    check(
      `stakeholders: { a: { stance: ally } }\n${action}`,
      'Not known yet. Nobody’s power is said yet. For 1 · undecided 0 · against 0.',
    );
  });
  it('says that nobody is needed', () =>
    check(
      'actions: { a: { summary: A, scope: alone, aligns-with: care } }',
      'Carried. This change can be made alone: it needs nobody’s support.',
    ));
  it('says what makes it fragile', () =>
    check(
      `stakeholders: { a: { stance: ally, power: strong }, b: { stance: neutral, power: dominant } }\n${action}`,
      'Fragile. Those who are undecided could still turn the scales, and only one ally carries it. For 1 · undecided 1 · against 0.',
    ));
  it('comes before all else in the brief, with those to win first', () => {
    const brief = reportToMarkdown(
      reportOf(
        `title: P\npurpose: Q\nstakeholders: { b: { name: Board, stance: neutral, power: dominant } }\n${action}`,
      ),
    );
    assert.match(
      brief,
      /^# P\n\nQ\n\n## Outlook\n\n\*\*Not yet\.\*\* Nobody is an ally\.\n\nFor 0 · undecided 1 · against 0\./,
    );
    assert.match(brief, /### Whom to win first\n\n- Board: could become an ally/);
  });
});

describe('power and interest', () => {
  const stakeholders = `title: P\nlead: us\nstakeholders:
  us: { power: strong, interest: high }
  board: { name: Board, power: dominant, interest: medium, stance: opposed }
  press: { name: Press, power: strong, interest: low }
  wards: { name: Wards, power: limited, interest: high, stance: ally }
  town: { name: Town, power: moderate, interest: low }
  unions: { name: Unions, power: strong }
actions: { a: { summary: A } }
`;

  it('puts everybody but the lead into one of four boxes', () => {
    const { grid } = reportOf(stakeholders);
    assert.deepEqual(
      grid?.boxes.map(({ title, stakeholders: there }) => `${title}: ${there.map(({ name }) => name)}`),
      ['Manage closely: Board', 'Keep satisfied: Press', 'Keep informed: Wards', 'Monitor: Town'],
    );
    assert.deepEqual(
      grid?.unsaid.map(({ name }) => name),
      ['Unions'],
    );
    assert.equal(grid?.sentence, 'Work most closely with Board: they have both power and interest.');
  });

  it('is a table in Markdown', () => {
    const brief = reportToMarkdown(reportOf(stakeholders));
    assert.ok(
      brief.includes('| **Manage closely** | much power, much interest | Board (dominant, medium interest, opposed) |'),
    );
    assert.ok(brief.includes('Power or interest is not said of Unions.'));
  });

  it('is left out while nobody’s interest is said', () =>
    assert.equal(reportOf(stakeholders.replaceAll(/, interest: \w+/g, '')).grid, undefined));
});

describe('the bars of power for and against', () => {
  const { positions } = reportOf(`title: P\nlead: us\nstakeholders:
  us: { power: limited, stance: neutral }
  board: { power: dominant, stance: opposed }
  press: { power: strong, stance: resistant }
  wards: { power: moderate, stance: supportive }
tactics: { t: { type: negotiate, summary: Talk, targets: [board, press], aims-for: ally } }
`);
  const bars = positions?.balance?.bars ?? [];

  it('are as long for the same people, whatever their stance', () =>
    assert.deepEqual(
      bars.map(({ parts }) => Math.round(parts.reduce((sum, { width }) => sum + width, 0))),
      [100, 100],
    ));
  it('have the lead in them, tell the half-hearted apart, and say every share', () =>
    assert.deepEqual(
      bars.map(({ title, words }) => `${title}: ${words}`),
      [
        'now: against 5.5 (1.5 by holding back) · undecided 0 · for 2 (1 by wishing it well)',
        'if open tactics succeed: against 0 · undecided 0 · for 9 (1 by wishing it well)',
      ],
    ));
});
