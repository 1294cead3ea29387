import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable, printableJson } from '../../server/src/cli/printable.ts';
import { tries } from '../robust/survive.ts';
import { changeplan } from './changeplan.ts';

/** Parts of what terminals, build servers, Markdown and XML take for more than text. */
const parts = [
  ...[
    '::',
    '::error::',
    '::set-output name=a::',
    '::stop-commands::t',
    '##[',
    '##[error]',
    '##vso[task]',
    '%0A',
    '%0D',
  ],
  ...['\x1b[2J', '\x1b]8;;', '\x9b', '\x07', '\b', '\r', '\n', '\r\n', '\t', '\0', '\x7f', '\x85'],
  ...['\u2028', '\u2029', '\u202e', '\u2066', '\u200f', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '😀'],
  ...['<b>', '</failure>', ']]>', '<!--', '&', '&amp;', '&#0;', '"', "'", '<?xml', '[x](https://e)', '](1)', '{0}'],
  ...[' ', '\\', '\\u0007', ':', ',', '%', '=', ']', 'a', 'é', '`', '|', '#', '- ', '$(x)'],
];
const effort = tries(3, 500);
const text = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((some) => some.join(''));

/** A plan that says a text wherever findings repeat one. */
function planSaying(said: string): string {
  const quoted = JSON.stringify(said).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
  return `changeplan: 1
title: ${quoted}
lead: ${quoted}
stakeholders:
  a: { name: ${quoted}, power: dominant, stance: opposed, values: { terminal: v }, ${quoted}: 1 }
  b: { name: ${quoted}, stance: ally }
actions:
  act: { summary: ${quoted}, needs: [x, ${quoted}], conflicts-with: v, aligns-with: ${quoted} }
tactics:
  t: { type: ${quoted}, targets: b, due: 2020-01-01 }
accepted:
  - { rule: shallow-base, reason: ${quoted} }
  - { rule: ${quoted}, reason: ${quoted} }
`;
}
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What every format prints for a plan of that name that says that text. */
const everyFormat = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'suggestions'] as const;
async function printed(format: (typeof everyFormat)[number], said: string): Promise<string> {
  const name = `${said.replaceAll('/', '')}.changeplan.yaml`;
  const { out, err } = await changeplan(['check', '--format', format, 'nowhere', '--', name], {
    [name]: planSaying(said),
  });
  return `${out}\n${err}`;
}

/** What no terminal should be given. */
const unsafe = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}]/u;

/** The commands that GitHub and Azure see in an output: those at the start of a line, and those in the middle of one. */
function commandsIn(output: string): string[] {
  return output.split(/\r\n|\r|\n/).filter((line) => /^\s*::[^:]*?::/.test(line) || /##\w*\[[^\]]*\]/.test(line));
}

describe('printable text', () => {
  for (const [text, shown] of [
    ['plain — “é” 😀', 'plain — “é” 😀'],
    ['a\tb\nc', 'a\\u0009b\\u000ac'],
    ['\x1b[2J\x9b1m', '\\u001b[2J\\u009b1m'],
    ['\u202eabc\ud800', '\\u202eabc\\ud800'],
    [' ::error::x', ' \\u003a:error::x'],
    ['x ::error::y', 'x ::error::y'],
    ['##[error]x ##vso[a]', '#\\u0023[error]x #\\u0023vso[a]'],
    ['## a heading', '## a heading'],
  ] as const)
    it(`shows ${JSON.stringify(text)} as ${shown}`, () => assert.equal(printable(text), shown));

  it('is the same text in JSON', () => {
    const said = '##[x] ::a \x9b \u202e \ud800 \n é';
    assert.deepEqual(JSON.parse(printableJson({ said })), { said });
  });
});

describe('whatever a plan says', () => {
  for (const format of everyFormat)
    it(`forms no command and no escape in ${format}`, () =>
      fc.assert(
        fc.asyncProperty(text, async (said) => {
          const output = await printed(format, said);
          assert.doesNotMatch(
            output,
            /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/,
          );
          assert.doesNotMatch(output, /\p{Cs}/u);
          const allowed = format === 'github' ? /^::(error|warning|notice) title=[a-z-]+,file=[^:,]*,line=\d+/ : /(?!)/;
          assert.deepEqual(
            commandsIn(output).filter((line) => !allowed.test(line)),
            [],
          );
        }),
        effort,
      ));

  it('forms no command and no escape when an option is not known', () =>
    fc.assert(
      fc.asyncProperty(text, async (said) => {
        const { err } = await changeplan(['check', `--${said}`, '--today', said]);
        assert.doesNotMatch(err, unsafe);
        assert.deepEqual(commandsIn(err), []);
      }),
      effort,
    ));

  it('leaves one annotation a finding in github', () =>
    fc.assert(
      fc.asyncProperty(text, async (said) => {
        const { summary } = JSON.parse((await printed('json', said)).split('\n\n')[0] ?? '');
        const findings = summary.errors + summary.warnings + summary.infos + summary.hints;
        assert.equal(commandsIn(await printed('github', said)).length, findings);
      }),
      effort,
    ));

  it('stands in JSON as it was said', () =>
    fc.assert(
      fc.asyncProperty(text, async (said) => {
        const [log, list, found] = await Promise.all(
          (['sarif', 'gitlab', 'json'] as const).map(async (format) =>
            JSON.parse((await printed(format, said)).split('\n\n')[0] ?? ''),
          ),
        );
        const findings: { message: string; accepted: boolean }[] = found.files[0].findings;
        assert.ok(findings.some(({ message }) => message.includes(said.trim())));
        assert.equal(log.runs[0].results.length, findings.length);
        assert.deepEqual(
          list.map(({ description }: { description: string }) => description),
          findings.filter(({ accepted }) => !accepted).map(({ message }) => message),
        );
      }),
      effort,
    ));

  it('leaves junit well-formed', () =>
    fc.assert(
      fc.asyncProperty(text, async (said) => {
        const output = (await printed('junit', said)).split('</testsuites>')[0] ?? '';
        assert.doesNotMatch(output, /[\ufffe\uffff]/);
        assertWellFormed(`${output}</testsuites>`);
      }),
      effort,
    ));
});

/** Elements open and close in turn, and nothing else stands for markup. */
function assertWellFormed(xml: string): void {
  const character = '(?:[^<&"]|&(?:amp|lt|gt|quot|apos);)*';
  const tag = new RegExp(`^(?:</([a-z-]+)>|<([a-z-]+)(?: [a-z]+="${character}")*(/?)>)`);
  const open: string[] = [];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  while (rest !== '') {
    rest = rest.slice(new RegExp(`^${character}`).exec(rest)?.[0].length);
    if (rest === '') break;
    const [all, closed, opened, alone] = tag.exec(rest) ?? assert.fail(`No tag: ${rest.slice(0, 80)}`);
    if (closed) assert.equal(open.pop(), closed);
    else if (opened && !alone) open.push(opened);
    rest = rest.slice(all.length);
  }
  assert.deepEqual(open, []);
}
