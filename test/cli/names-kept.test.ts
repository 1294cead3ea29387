import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { type Answer, tools } from '../../server/src/assistants/tools.ts';
import { plansFor } from '../../server/src/cli/mcp/plans.ts';
import { filesOnDisk } from '../../server/src/workspace/node.ts';
import { fuzzing, slowTries, thorough } from '../robust/survive.ts';
import { changeplan } from './changeplan.ts';
import { newRepository } from './repositories.ts';

/** Made of syllables that no word of a plan has. */
const syllable = fc.constantFrom('quix', 'zorb', 'plumb', 'krand', 'vexo', 'jaxu', 'wyzzo', 'bronx', 'fribb', 'glorx');
const marker = fc
  .tuple(syllable, syllable)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => one[0]?.toUpperCase() + one.slice(1) + other);

/** Ways in which a person is called by given and family name. */
const called = fc.constantFrom<(a: string, b: string) => string>(
  (a, b) => `${a} ${b}`,
  (a, b) => `${b}, ${a}`,
  (a, b) => `Dr. ${a} van ${b}`,
  (a, b) => `${a} ${b} (Sales)`,
  (a, b) => `${a} "${b}"`,
  (a, b) => `${a}\u00a0${b}`,
);

/** Five people; all that is looked for is `markers`. */
const people = fc
  .tuple(fc.uniqueArray(marker, { minLength: 10, maxLength: 10 }), fc.array(called, { minLength: 5, maxLength: 5 }))
  .map(([markers, ways]) => ({
    markers,
    names: ways.map((way, at) => way(markers[2 * at] ?? '', markers[2 * at + 1] ?? '')),
  }));

const ids = ['us', 'chief', 'nurse', 'union', 'shared'] as const;
const quote = (text: string) => JSON.stringify(text);

/** `name` is what an entry says of a person’s name, `said` how texts speak of the person, `path` leads to a names file. */
function planOf(name: (id: string) => string, said: (id: string) => string, path: string, stance: string): string {
  return `changeplan: 1
title: ${quote(`What ${said('chief')} wants`)}
purpose: ${quote(`Less of ${said('nurse')}`)}
lead: us
uses: org.yaml
${path}keep-until: 2026-12-01
stakeholders:
  us: { ${name('us')}kind: person, influences: union, power: moderate }
  chief: { ${name('chief')}kind: person, relation: above, power: dominant, stance: ${stance}, sure: guess, assessed: 2025-01-01, owner: nurse, controls: budget, notes: ${quote(said('chief'))}, resistance: { dimensions: second, signs: ${quote(said('chief'))} }, values: { terminal: { craft: ${quote(said('chief'))} } } }
  nurse: { ${name('nurse')}kind: person, power: strong, interest: high, stance: opposed, could-be: { stance: ally }, values: { terminal: craft }, concerns: ${quote(said('nurse'))} }
  union: { ${name('union')}kind: person, power: limited, stance: ally, influences: chief, source: ${quote(said('us'))} }
actions:
  act: { summary: ${quote(`Ask ${said('chief')}`)}, needs: { budget: ${quote(said('union'))} }, conflicts-with: { craft: { how: ${quote(said('nurse'))}, for: nurse } }, affects: { chief: high, shared: { depth: high, loss: ${quote(said('shared'))} } }, start: 2026-11-01, due: 2026-12-01 }
  more: { summary: More, affects: { shared: high }, start: 2026-11-01, due: 2026-12-24 }
tactics:
  talk: { type: negotiate, summary: ${quote(`Meet ${said('nurse')}`)}, targets: [chief, nurse], through: union, owner: union, due: 2026-11-30, offer: ${quote(said('chief'))} }
  late: { type: define-rationality, targets: chief, owner: chief, due: 2026-11-01, appeals-to: craft, outcome: ${quote(said('chief'))} }
scenarios:
  lost: { summary: ${quote(`Without ${said('union')}`)}, stakeholders: { union: absent, chief: { stance: ally } } }
`;
}

const organization = (name: (id: string) => string) =>
  `changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { shared: { ${name('shared')}kind: person, bears: 1 } }\n`;

const p = 'p.changeplan.yaml';
const r = 'r.changeplan.yaml';

/** What prints one plan, and takes names out of it with `--redact`. */
const ofOnePlan = [
  ...['text', 'html', 'markdown', 'json', 'svg', 'csv', 'ics', 'xlsx', 'docx', 'pptx'].map((format) => [
    ...['report', p, '--format', format],
  ]),
  ['report', p, '--format', 'xlsx', '--ratings'],
  ...['base', 'power-and-stance', 'power-and-interest', 'influence', 'tactics-over-time'].map((part) => [
    ...['report', p, '--format', 'svg', '--part', part],
  ]),
  ...['text', 'markdown', 'html', 'json'].flatMap((format) => [
    ['report', p, '--for', 'board', '--format', format],
    ['report', p, '--for', 'nurse', '--format', format],
    ['brief', p, 'chief', '--format', format],
  ]),
  ...['pretty', 'markdown', 'json'].flatMap((format) => [
    ['what-if', p, '--format', format],
    ['what-if', p, 'lost', '--set', 'stakeholders.nurse=absent', '--format', format],
    ['diff', p, 'HEAD~1', '--format', format],
  ]),
  ...['pretty', 'markdown', 'json', 'csv', 'svg'].map((format) => ['history', p, '--format', format]),
];

/** The same, which names nobody where the plan is not for the public. */
const suggested = ['check', '--format', 'suggestions'];

/** What prints findings or many plans: people who are in a names file are called by their ids. */
const ofAll = [
  ...['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit'].map((format) => ['check', '--format', format]),
  ['check', '--statistics', '--format', 'json'],
  ['check', '--format', 'suggestions', '--no-redact'],
  ...['terminal', 'markdown', 'html', 'svg', 'json', 'csv'].map((format) => ['load', '--format', format]),
  ...['terminal', 'markdown', 'html', 'json', 'ics'].map((format) => ['agenda', '--since', 'HEAD', '--format', format]),
  ...['pretty', 'json'].map((format) => ['ratings', p, p, r, '--format', format]),
  ...['text', 'markdown', 'json'].map((format) => ['person', 'chief', '--format', format]),
  ['textconv', p],
];

/** What says nothing of a plan, or writes into the author’s own files and nowhere else; the last two are asked below and in `test/lsp`. */
const withoutPlans: ReadonlySet<string> = new Set([
  'help',
  'fmt',
  'new',
  'import',
  'init',
  'explain',
  'rules',
  'completion',
  'mcp',
  'lsp',
]);

/** What no text can hold, and is written into a file. */
const zipped: ReadonlySet<string> = new Set(['xlsx', 'docx', 'pptx']);

interface Told {
  readonly by: string;
  readonly text: string;
}

/** All that the commands print, write into a file, and answer assistants. */
async function told(
  commands: readonly (readonly string[])[],
  files: Readonly<Record<string, string>>,
  ignored: Readonly<Record<string, string>>,
  before: string,
  isRedacted: boolean,
): Promise<readonly Told[]> {
  const here = newRepository();
  try {
    for (const [path, text] of Object.entries(ignored)) here.write(path, text);
    here.commit({ ...files, [p]: before, '.gitignore': 'names.local.yaml\n' });
    here.commit({ [p]: files[p] ?? '' });
    const all: Told[] = [];
    const problems: string[] = [];
    for (const argv of commands) {
      const file = argv.some((it) => zipped.has(it)) ? join(here.folder, 'made') : undefined;
      const { code, out, err } = await here.changeplan([...argv, ...(file ? ['--output', file] : [])]);
      if (code === 2) problems.push(`${argv.join(' ')}: ${err}`);
      all.push({ by: argv.join(' '), text: out + err + (file ? allIn(readFileSync(file)) : '') });
    }
    assert.deepEqual(problems, []);
    const io = filesOnDisk(here.folder);
    await here.changeplan(['check', '--baseline', 'baseline.json', '--write-baseline']);
    await here.changeplan([
      'report',
      p,
      '--format',
      'html',
      '--output',
      'page.html',
      ...(isRedacted ? ['--redact'] : []),
    ]);
    const plans = plansFor({ files: io, today: () => '2026-11-21' });
    const ask = async (tool: keyof typeof tools, input: object): Promise<Answer> =>
      await tools[tool].answer(tools[tool].input.parse(input) as never, plans);
    const entry = { type: 'negotiate', targets: 'chief' };
    for (const [tool, input] of [
      ['check', {}],
      ['analyze', { path: p }],
      ['depends', { path: p }],
      ['draft', { path: p, section: 'tactics', id: 't', entry }],
    ] as const)
      all.push({ by: tool, text: JSON.stringify(await ask(tool, input)) });
    for (const path of ['baseline.json', 'page.html']) all.push({ by: path, text: await io.read(io.at(path)) });
    return all;
  } finally {
    here.remove();
  }
}

/** All parts of a file that is packed as documents and tables are. */
const allIn = (file: Uint8Array): string =>
  Object.entries(unzipSync(file))
    .map(([name, part]) => `${name} ${new TextDecoder().decode(part)}`)
    .join('\n');

function assertKept(markers: readonly string[], all: readonly Told[]): void {
  const found = all.flatMap(({ by, text }) => {
    const seen = text.replaceAll('\r\n ', '').normalize('NFKD').toLowerCase();
    return markers.flatMap((it) => {
      const at = seen.indexOf(it.toLowerCase());
      return at < 0 ? [] : [`${by}: ${it} in ${JSON.stringify(seen.slice(Math.max(at - 80, 0), at + 40))}`];
    });
  });
  assert.deepEqual(found, []);
}

/** All of them would take minutes: each run without THOROUGH or FUZZ takes every twelfth, others each time. */
const isWhole = thorough || fuzzing !== undefined;
const some = <T>(commands: readonly T[]): readonly T[] => {
  const from = Math.floor(Math.random() * 12);
  return isWhole ? commands : commands.filter((_, index) => index % 12 === from);
};

const runs = {
  ...slowTries(1, 20),
  endOnFailure: true,
};

describe('names of people', () => {
  it('are looked for in every way to print of every command', async () => {
    const help = async (...argv: string[]) => (await changeplan([...argv, '--help'], {})).out.replace(/\s+/g, ' ');
    const { out: listed } = await changeplan(['--help'], {});
    const [, commands = ''] = listed.split('Commands:');
    const names = [...commands.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = '']) => name);
    assert.ok(names.length >= 20, listed);
    const tried = [...ofOnePlan, suggested, ...ofAll];
    const missed: string[] = [];
    for (const name of names.filter((it) => !withoutPlans.has(it))) {
      const [, choices = ''] = /--format <format>.*?\(choices: ([^)]*)\)/.exec(await help(name)) ?? [];
      const formats = [...choices.matchAll(/"(.+?)"/g)].map(([, format = '']) => format);
      const isTried = (format?: string) =>
        tried.some(
          (argv) => argv[0] === name && (format === undefined || argv[argv.indexOf('--format') + 1] === format),
        );
      if (!isTried()) missed.push(name);
      missed.push(...formats.filter((it) => !isTried(it)).map((it) => `${name} --format ${it}`));
    }
    assert.deepEqual(missed, []);
  });

  it('that a names file holds are in nothing that leaves the machine', () =>
    fc.assert(
      fc.asyncProperty(people, async ({ markers, names }) => {
        const plan = (stance: string) =>
          planOf(
            () => '',
            (id) => id,
            'names: names.local.yaml\n',
            stance,
          );
        const entries = ids.map((id, at) => `  ${id}: ${quote(names[at] ?? '')}\n`).join('');
        const naming = `changeplan: 1\nkind: names\nnames:\n${entries}`;
        const files = { [p]: plan('resistant'), [r]: plan('ally'), 'org.yaml': organization(() => '') };
        const all = await told(
          some([...ofOnePlan, ...ofAll]),
          files,
          { 'names.local.yaml': naming },
          plan('opposed'),
          false,
        );
        assertKept(markers, all);
      }),
      runs,
    )).timeout(600_000);

  it('that a plan holds are in nothing that is redacted, nor in what assistants are told', () =>
    fc.assert(
      fc.asyncProperty(people, async ({ markers, names }) => {
        const nameOf = (id: string) => names[ids.indexOf(id as (typeof ids)[number])] ?? '';
        const named = (id: string) => `name: ${quote(nameOf(id))}, `;
        const plan = (stance: string) => planOf(named, nameOf, '', stance);
        const files = { [p]: plan('resistant'), 'org.yaml': organization(named) };
        const all = await told(
          [...some(ofOnePlan), suggested].map((it) => [...it, '--redact']),
          files,
          {},
          plan('opposed'),
          true,
        );
        assertKept(markers, all);
      }),
      runs,
    )).timeout(600_000);

  it('are not taken over into a plan like theirs', () =>
    fc.assert(
      fc.asyncProperty(people, async ({ markers, names }) => {
        const nameOf = (id: string) => names[ids.indexOf(id as (typeof ids)[number])] ?? '';
        const named = (id: string) => `name: ${quote(nameOf(id))}, `;
        const files: Record<string, string> = {
          [p]: planOf(named, nameOf, '', 'ally'),
          'org.yaml': organization(named),
        };
        assert.equal((await changeplan(['new', 'another', '--like', p, '--title', 'Another'], files)).code, 0);
        assertKept(markers, [{ by: 'the new plan', text: files['another.changeplan.yaml'] ?? markers.join() }]);
      }),
      runs,
    )).timeout(600_000);
});
