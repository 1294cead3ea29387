import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { changeplan } from './changeplan.ts';

const sound = 'changeplan: 1\ntitle: Sound\nactions: { act: { summary: Act, scope: alone } }\n';
const warned =
  'changeplan: 1\ntitle: Warned\npurpose: P\nstakeholders: { a: { stance: ally } }\nactions: { act: { summary: Act } }\n';
const wrong = 'changeplan: 1\ntitle: Wrong\nlead: nobody\n';
/** Only what these tests are about. */
const quiet = `rules: { ${[
  'without-actions',
  'no-growth',
  'organization-without-values',
  'overlooked-direction',
  'stakeholder-without-values',
  'unstated-alignment',
  'unknown-value',
  'tactic-without-target',
  'no-ally',
]
  .map((rule) => `${rule}: off`)
  .join(', ')} }`;
const files = {
  '.changeplanrc.yaml': quiet,
  'sound.changeplan.yaml': sound,
  'sub/warned.changeplan.yml': warned,
  'sub/wrong.changeplan.yaml': wrong,
};
const before = readFileSync('examples/seniors-program/before.changeplan.yaml', 'utf8');
const after = readFileSync('examples/seniors-program/after.changeplan.yaml', 'utf8');

describe('changeplan check', () => {
  it('exits with 0 when nothing is as heavy as --fail-on', async () => {
    assert.equal((await changeplan(['check', 'sound.changeplan.yaml'], files)).code, 0);
    assert.equal((await changeplan(['check', 'sub/warned.changeplan.yml'], files)).code, 0);
  });

  it('exits with 1 when something is', async () => {
    assert.equal((await changeplan(['check'], files)).code, 1);
    assert.equal((await changeplan(['check', '--fail-on', 'warning', 'sub/warned.changeplan.yml'], files)).code, 1);
  });

  it('exits with 2 for what it cannot do, and still prints the rest', async () => {
    const missing = await changeplan(['check', 'sub/warned.changeplan.yml', 'nowhere'], files);
    assert.equal(missing.code, 2);
    assert.match(missing.out, /shallow-base/);
    assert.equal(
      missing.err,
      'No plan was found at nowhere. Plans are files named *.changeplan.yaml or *.changeplan.yml.\n',
    );
  });

  it('says what is wrong with an option', async () => {
    for (const [argv, sentence] of [
      [['check', '--fail-on', 'nothing'], /Allowed choices are error, warning, info/],
      [['check', '--format', 'xml'], /Allowed choices are pretty, json/],
      [['check', '--today', '2026-02-30'], /“2026-02-30” is no date/],
      [['check', '--colour'], /unknown option/],
      [['chekc'], /unknown command/],
    ] as const) {
      const { code, err } = await changeplan(argv, files);
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, sentence);
    }
  });

  it('helps', async () => {
    const { code, out } = await changeplan(['check', '--help']);
    assert.equal(code, 0);
    assert.match(out, /Usage: changeplan check \[options\] \[path\.\.\.\]/);
    assert.match(out, /--fail-on <severity> /);
    assert.match(out, /Exit codes:/);
  });

  it('names no ally before the campaign of the Seniors Program, and one after it', async () => {
    assert.match((await changeplan(['check', 'p'], { p: before })).out, /no-ally\n {2}Nobody is an ally yet/);
    assert.match(
      (await changeplan(['check', 'p'], { p: after })).out,
      /shallow-base\n {2}Only one ally, Hospital vice presidents: shallow base/,
    );
  });

  it('prints findings with the lines that they are about', async () => {
    assert.equal(
      (await changeplan(['check', 'sub'], files)).out,
      `sub/warned.changeplan.yml:4:1  warning  shallow-base
  Only one ally, a: shallow base. Win at least two more allies: name further groups whose support matters.
    3 | purpose: P
  > 4 | stakeholders: { a: { stance: ally } }
      | ^^^^^^^^^^^^
    5 | actions: { act: { summary: Act } }

sub/wrong.changeplan.yaml:3:7  error  unknown-reference
  No stakeholder has the id “nobody”, which “lead” names. Correct the id, or add the stakeholder.
    2 | title: Wrong
  > 3 | lead: nobody
      |       ^^^^^^
    4 |
  Fix in the editor: Add the stakeholder “nobody”

Two files checked: one error and one warning.
`,
    );
  });

  it('prints JSON to the letter', async () => {
    const { out } = await changeplan(['check', '--format', 'json', 'sub/wrong.changeplan.yaml'], files);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: [
        {
          path: 'sub/wrong.changeplan.yaml',
          findings: [
            {
              rule: 'unknown-reference',
              severity: 'error',
              message:
                'No stakeholder has the id “nobody”, which “lead” names. Correct the id, or add the stakeholder.',
              line: 3,
              column: 7,
              endLine: 3,
              endColumn: 13,
              subject: 'lead',
              accepted: false,
              fixable: true,
              related: [],
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, hints: 0, accepted: 0 },
    });
  });

  it('counts columns in UTF-16 units', async () => {
    const { out } = await changeplan(['check', '--format', 'json', 'p'], {
      p: 'changeplan: 1\ntitle: P\ntactics: { 𐐷: { type: protect, targets: x } }',
    });
    assert.equal(
      JSON.parse(out).files[0].findings.find(({ rule }: { rule: string }) => rule === 'unknown-reference').column,
      'tactics: { 𐐷: { type: protect, targets: x'.length,
    );
  });

  it('lets nothing in a plan pass for a command of the terminal or the build server', async () => {
    const hostile = `${wrong}actions: { a: { summary: "\\e[2J\\n::error::x\\u202E##[error]##vso[task]", aligns-with: v, conflicts-with: v } }`;
    const { out } = await changeplan(['check', 'p'], { p: hostile });
    assert.doesNotMatch(out, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    assert.doesNotMatch(out, /^\s*::|##\w*\[/m);
  });

  it('checks nothing in an empty folder, and says so', async () => {
    const { code, err } = await changeplan(['check']);
    assert.deepEqual(
      [code, err],
      [0, 'No plan was found here. Plans are files named *.changeplan.yaml or *.changeplan.yml.\n'],
    );
  });
});
