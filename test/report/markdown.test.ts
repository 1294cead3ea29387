import assert from 'node:assert/strict';
import { asText } from '../../server/src/report/markdown/escape.ts';
import { reportToMarkdown } from '../../server/src/report/markdown.ts';
import { partKeys, partTitle } from '../../server/src/report/parts.ts';
import { rules } from '../../server/src/rules/index.ts';
import { hostile, planSaying } from './hostile.ts';
import { printPanel } from './page-text.ts';
import { reportOf, states } from './states.ts';

describe('the Markdown brief', () => {
  it('begins with title and purpose', () => {
    check(
      'tactics over time',
      `# Four-day week in the workshop

      We find people for the jobs that stay empty

      ## Outlook

      **Not yet.** No ally holds shifts.

      For 2 · undecided 0 · against 1.`,
    );
  });

  it('has the parts of the page, in its order', () => {
    for (const [name, report] of Object.entries(states)) {
      const titles = [...printPanel(report).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title);
      const headings = [...reportToMarkdown(report).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
      assert.deepEqual(headings, titles, name);
      assert.deepEqual(
        partKeys.map(partTitle).filter((title) => titles.includes(title)),
        titles,
      );
    }
  });

  it('says every finding', () => {
    for (const report of Object.values(states)) {
      const markdown = reportToMarkdown(report);
      for (const { message } of (report.findings?.groups ?? []).flatMap(({ findings }) => findings))
        assert.ok(markdown.includes(asText(message)), message);
    }
  });

  it('has neither names of rules nor line numbers in what goes to a board', () => {
    for (const report of Object.values(states)) {
      const markdown = reportToMarkdown(report);
      for (const { name } of rules.filter((rule) => rule.name.includes('-')))
        assert.ok(!markdown.includes(`\`${name}\``), name);
      assert.doesNotMatch(markdown, /, line \d/);
    }
  });

  it('says what to write first', () => {
    check('just begun', '- [x] `organization`: what your organization pursues');
    check('just begun', '- [ ] `actions`: one thing');
    check('empty', '```yaml\nchangeplan: 1\n');
  });

  it('ticks the steps that are done', () => {
    check('needs no support', '- [x] Tell ends from means\n');
    check('needs no support', '- Grow the base: not needed\n');
    check('tactics over time', /^- \[ \] Grow the base: \w+ findings?$/m);
  });

  it('aligns holders with actions, and says how', () => {
    check(
      'conflict with a dominant group',
      '| Board (dominant, opposed) | **hurts what they live for**: they lose reputation (for its own sake) | touches no value of theirs |',
    );
    check(
      'conflict with a dominant group',
      '- Board, “Publish every serious error within a month”: reputation (they: No headline about us; this action: Newspapers will quote us)',
    );
    check('nobody holds values yet', 'Nobody here holds values yet');
  });

  it('shows the base by direction', () => {
    check('tactics over time', '| peer | Works council; Foremen (Workshop), aimed for |\n| below | no ally yet |');
    check('tactics over time', '- Without Works council the plan loses the way to Foremen.');
    check('needs no support', 'This change can be made alone');
  });

  it('draws who stands where, and where open tactics aim', () => {
    check(
      'tactics over time',
      `\`\`\`mermaid
      flowchart TB
        accTitle: Power and stance
        subgraph s0["ally"]
          n1["◆ Works council, strong"]
          n2{{"★ Planning, moderate"}}
        end
        subgraph s1["supportive"]
          n0["◆ Foremen, strong"]
        end
        subgraph s2["resistant"]
          n3["Payroll, limited"]
        end
        s0 ~~~ s1 ~~~ s2
        n0 -.-> s0
        n3 -.-> s1
      \`\`\``,
    );
    check(
      'tactics over time',
      '- now: against 0.5 (0.5 by holding back) · undecided 0 · for 6.5 (1.5 by wishing it well)\n',
    );
  });

  it('draws who listens to whom', () => {
    check('conflict with a dominant group', /\n {2}n\d\(\["● Ward nurses"\]\)\n/);
    check('conflict with a dominant group', /\n {2}n\d ==> n\d\n/);
    check('conflict with a dominant group', '- Ward nurses → Board\n');
    check('conflict with a dominant group', '- Listening to Ward nurses: Patients’ council, Board\n');
  });

  it('draws no more than GitHub does', () => {
    const diagrams = reportToMarkdown(states['sixty stakeholders']).match(/```mermaid.*?```/gs) ?? [];
    assert.equal(diagrams.length, 2);
    for (const diagram of diagrams) assert.ok(diagram.length < 50_000 && diagram.split('\n').length < 500);
  });

  it('has tables of resources, resistance, tactics and shared values', () => {
    check('seniors after the campaign', '| staff-time | secured | Hospital vice presidents (on your side) |');
    check(
      'conflict with a dominant group',
      '| Press office (moderate, neutral) | the values say: may fight it | no tactic yet |',
    );
    check(
      'tactics over time',
      '| Show the foremen a plan of shifts (define rationality); evidence: `https://example.org/four-days`; evidence: Trial in the paint shop | overdue: 12 days overdue | start 2026-10-05, due 2026-11-09 | Foremen |',
    );
    check('tactics over time', '| craft | serves it | Foremen (terminal), Works council (terminal, ally) |');
    check('an organization file', '| Value | Pursued by |\n');
  });

  it('says how long a finding is accepted, and why', () => {
    check(
      'conflict with a dominant group',
      'Accepted by Quality office until 2027-06-30: The council is elected by patients',
    );
    const said = reportToMarkdown(reportOf(planSaying('plain')));
    assert.match(said, / Accepted by plain without an end: plain$/m);
  });

  it('names the entries that could not be read', () => {
    check(
      'broken entries',
      '**Not all could be read.** What is wrong there is listed under Findings; the rest leaves it out: `office`.',
    );
  });
});

describe('text of the plan in Markdown', () => {
  const plain = reportToMarkdown(reportOf(planSaying('plain'))).split('\n');

  for (const text of hostile)
    it(`stays text: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const lines = reportToMarkdown(reportOf(planSaying(text))).split('\n');
      assert.deepEqual(lines.map(opening), plain.map(opening));
      assert.deepEqual(lines.map(live), plain.map(live));
    });

  it('is shown as it is written', () => {
    const title = (text: string) => reportToMarkdown(reportOf(`title: ${JSON.stringify(text)}`)).split('\n')[0];
    assert.equal(title('Ask @jane about #12 & <b>'), '# Ask `@jane` about `#12` &amp; &lt;b&gt;');
    assert.equal(title('See https://example.org/a_b.'), '# See `https://example.org/a_b.`');
    assert.equal(title('a*b_c [d] | $5 \\ `e`'), '# a\\*b\\_c \\[d\\] &#124; &#36;5 \\\\ \\`e\\`');
    assert.equal(title('`@`'), '# `` `@` ``');
    assert.equal(title('2.5 hours (v2.0)'), '# 2.5 hours (v2.0)');
  });
});

/** Looks for a part of a state's brief. */
function check(state: keyof typeof states, expected: string | RegExp) {
  const markdown = reportToMarkdown(states[state]);
  if (typeof expected === 'string') assert.ok(markdown.includes(expected.replace(/\n {6}/g, '\n')), markdown);
  else assert.match(markdown, expected);
}

/** What makes of a line a heading, an item, a row or a line of a diagram. */
const opening = (line: string) =>
  /^(?:#+ |- (?:\[[ x]\] )?|\||```\w*| {2,}(?:n\d|s\d|subgraph|end|accTitle)|)/.exec(line)?.[0];

/** The signs that Markdown, Mermaid and GitHub would read. */
const live = (line: string) =>
  line
    .replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
    .replace(/&(?:amp|lt|gt|#36|#124);/g, '')
    .replace(/(?<=^ *n\d\W+)"(?:[^"#]|#\d+;)*"/, '""')
    .match(/[<>*_`~|[\]!#$@&]|:\/\/|www\.|^ {2}.*".*/g)
    ?.join('');
