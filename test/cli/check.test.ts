import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { showsColors } from '../../server/src/cli/colors.ts';
import { progressOn } from '../../server/src/cli/progress.ts';
import { changeplan } from './changeplan.ts';

const sound = 'changeplan: 1\ntitle: Sound\nactions: { act: { summary: Act, scope: alone } }\n';
const warned =
  'changeplan: 1\ntitle: Warned\npurpose: P\nstakeholders: { a: { stance: ally } }\nactions: { act: { summary: Act } }\n';
const wrong = 'changeplan: 1\ntitle: Wrong\nlead: nobody\nstakeholders: { a: {} }\n';
/** Only what these tests are about. */
const quiet = `rules: { ${[
  'missing-purpose',
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

  it('says of the folder that it stands in, too, that no plan is there', async () => {
    const { code, err } = await changeplan(['check', '.'], {});
    assert.deepEqual([code, err.split(' Plans ')[0]], [2, 'No plan was found at “.”.']);
  });

  it('says what is wrong with an option', async () => {
    for (const [argv, sentence] of [
      [['check', '--fail-on', 'nothing'], /^“--fail-on” cannot be “nothing”\. Possible are error, warning, info\./],
      [['check', '--format', 'jsno'], /Possible are pretty, .*\. Did you mean json\?/],
      [['check', '--format', 'xml'], /“--format” cannot be “xml”\. Possible are pretty, json/],
      [['check', '--today', '2026-02-30'], /“2026-02-30” is no date/],
      [['check', '--colour'], /^There is no option “--colour”\.\n/],
      [['chekc'], /^There is no command “chekc”\. Did you mean check\?\n/],
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
  Only one ally, a: shallow base. Win at least two more allies. As things stand, nobody named here is likely to join: look for those who gain by the plan, and name them.
    3 | purpose: P
  > 4 | stakeholders: { a: { stance: ally } }
      | ^^^^^^^^^^^^
    5 | actions: { act: { summary: Act } }

sub/wrong.changeplan.yaml:3:7  error  unknown-reference
  No stakeholder has the id “nobody”, which “lead” names. Correct the id, or add the stakeholder.
    2 | title: Wrong
  > 3 | lead: nobody
      |       ^^^^^^
    4 | stakeholders: { a: {} }
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

  it('fails when there are more warnings than --max-warnings', async () => {
    const path = 'sub/warned.changeplan.yml';
    assert.equal((await changeplan(['check', '--max-warnings', '1', path], files)).code, 0);
    const { code, err } = await changeplan(['check', '--max-warnings', '0', path], files);
    assert.deepEqual([code, err], [1, 'One warning: more than the 0 that --max-warnings allows.\n']);
    assert.match((await changeplan(['check', '--max-warnings', 'few', path], files)).err, /It takes a whole number/);
  });

  it('prints only what fails the check with --quiet', async () => {
    const { code, out } = await changeplan(['check', '--quiet'], files);
    assert.equal(code, 1);
    assert.deepEqual(out.match(/(error|warning|checked)\b.*/g), ['error  unknown-reference']);
    assert.deepEqual(await changeplan(['check', '--quiet', 'sound.changeplan.yaml'], files), {
      code: 0,
      out: '',
      err: '',
    });
  });

  it('writes findings into a file with --output', async () => {
    const own: Record<string, string> = { ...files };
    const argv = ['check', '--format', 'json'];
    const { code, out } = await changeplan([...argv, '--output', 'found.json'], own);
    assert.deepEqual([code, out], [1, '']);
    assert.equal(own['found.json'], (await changeplan(argv, files)).out);
  });

  it('says of a file that is named why nothing is told of it', async () => {
    const texts = { '.changeplanrc.yaml': 'ignore: [old/**]', 'old/a.changeplan.yaml': 'changeplan: 1\n' };
    const told = 'old/a.changeplan.yaml is left out by its configuration.\n';
    const check = async (...argv: string[]) => {
      const { code, err } = await changeplan(['check', ...argv], texts);
      return [code, err];
    };
    assert.deepEqual(await check('old/a.changeplan.yaml'), [0, told]);
    assert.deepEqual(await check('--quiet', 'old/a.changeplan.yaml'), [0, '']);
    assert.deepEqual(await check('old'), [0, '']);
  });

  describe('--fix', () => {
    const slip = 'changeplan: 1\r\ntitel: 😀 Slip # kept\r\nactions: { act: { sumary: Act, scope: alone } }\r\n';
    const mended = slip.replace('titel', 'title').replace('sumary', 'summary');
    const own = (): Record<string, string> => ({ '.changeplanrc.yaml': quiet, 'p.changeplan.yaml': slip });

    it('corrects slips in the file, and tells what remains', async () => {
      const texts = own();
      const { code, out } = await changeplan(['check', '--fix'], texts);
      assert.deepEqual([code, out], [0, 'One file checked: nothing found.\n']);
      assert.equal(texts['p.changeplan.yaml'], mended);
    });

    it('leaves alone what a configuration ignores', async () => {
      const texts: Record<string, string> = { ...own(), '.changeplanrc.yaml': 'ignore: [p.*]' };
      await changeplan(['check', '--fix'], texts);
      assert.equal(texts['p.changeplan.yaml'], slip);
    });

    it('is spoken of beside a finding that it would correct', async () => {
      const { out } = await changeplan(['check'], own());
      assert.match(out, /^ {2}Fix in the editor, or with --fix: Change to “title”$/m);
    });

    it('prints the corrected text with --stdin', async () => {
      const argv = ['check', '--fix', '--stdin', '--stdin-path', 'p.changeplan.yaml'];
      const { code, out, err } = await changeplan(argv, own(), undefined, { input: slip });
      assert.deepEqual([code, out, err], [0, mended, 'One file checked: nothing found.\n']);
    });
  });

  describe('--stdin', () => {
    const check = (input: string, path: string, texts: Record<string, string> = files, ...argv: string[]) =>
      changeplan(['check', '--stdin', '--stdin-path', path, ...argv], texts, undefined, { input });

    it('checks the text instead of the file', async () => {
      assert.equal((await check(wrong, 'sound.changeplan.yaml')).code, 1);
      assert.equal((await check(sound, 'sub/wrong.changeplan.yaml')).code, 0);
    });

    it('finds configuration and organization files from the path', async () => {
      const texts = {
        'a/.changeplanrc.yaml': quiet,
        'org.changeplan.yaml': 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { boss: {} }\n',
      };
      const text = 'changeplan: 1\ntitle: New\npurpose: P\nuses: ../org.changeplan.yaml\nlead: boss\n';
      assert.deepEqual(await check(text, 'a/new.changeplan.yaml', texts), {
        code: 0,
        out: 'One file checked: nothing found.\n',
        err: '',
      });
    });

    it('needs to know where the text belongs', async () => {
      for (const [argv, sentence] of [
        [['--stdin'], '--stdin needs --stdin-path: where the text belongs.\n'],
        [['--stdin-path', 'p'], '--stdin-path goes with --stdin.\n'],
        [['--stdin', '--stdin-path', 'p', 'q'], '--stdin checks one text; leave the other paths out.\n'],
      ] as const)
        assert.deepEqual(await changeplan(['check', ...argv], files), { code: 2, out: '', err: sentence });
    });
  });

  describe('--staged', () => {
    it('checks what is staged', async () => {
      const { code, out } = await changeplan(['check', '--staged'], files, undefined, {
        staged: ['sub/wrong.changeplan.yaml'],
      });
      assert.equal(code, 1);
      assert.match(out, /^One file checked: one error\.$/m);
    });

    it('says when nothing is', async () =>
      assert.deepEqual(await changeplan(['check', '--staged'], files), {
        code: 0,
        out: 'No files checked: nothing found.\n',
        err: 'No plan is staged.\n',
      }));

    it('goes with neither --fix nor --stdin', async () => {
      for (const other of ['--fix', '--stdin']) {
        const { code, err } = await changeplan(['check', '--staged', other], files);
        assert.equal(code, 2);
        assert.match(err, /^“--staged” does not go together with “--(fix|stdin)”\.\n/);
      }
    });
  });

  it('checks nothing in an empty folder, and says so', async () => {
    const { code, err } = await changeplan(['check']);
    assert.deepEqual(
      [code, err],
      [0, 'No plan was found here. Plans are files named *.changeplan.yaml or *.changeplan.yml.\n'],
    );
  });
});

describe('colors', () => {
  for (const [environment, terminal, shown] of [
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ] as const)
    it(`${shown ? 'are' : 'are not'} shown with ${JSON.stringify(environment)} ${terminal ? 'on' : 'off'} a terminal`, () =>
      assert.equal(showsColors(environment, terminal), shown));
});

describe('progress', () => {
  /** What is written when each file takes that long, in milliseconds. */
  function told(pace: number, all: number): string {
    let written = '';
    let time = 0;
    const progress = progressOn(
      (text) => {
        written += text;
      },
      () => time,
    );
    for (let done = 1; done <= all; done++) {
      time += pace;
      progress(done, all);
    }
    return written;
  }

  it('is not told of work that is soon done', () => assert.equal(told(1, 900), ''));

  it('is told of work that takes long, and wiped in the end', () =>
    assert.equal(told(600, 3), '\r\x1b[K2 of 3 files checked …\r\x1b[K'));

  it('is told ten times a second', () => assert.equal(told(10, 200).match(/checked/g)?.length, 10));
});
