import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import * as choices from '../../schemas/choices.ts';
import { catalogue } from '../../schemas/values.ts';
import { checkText } from '../../server/src/check/check.ts';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { status } from '../../server/src/features/status.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { rules } from '../../server/src/rules/index.ts';
import { pagesOf } from '../../server/src/rules/overview.ts';
import { speak } from '../../server/src/text/l10n.ts';
import { changeplan } from '../cli/changeplan.ts';
import { world } from '../world.ts';

/**
 * Everything is said in a language whose only letter is ж, of plans whose authors write ω: what is left in Latin letters is a
 * word of the language, an id, or something that nobody has asked for in the language of the reader.
 */
describe('in a language without Latin letters', () => {
  before(() => speak('de', strange()));
  after(() => speak('en', undefined));

  for (const file of plans()) {
    const name = file.replace(/^.*\//, '');
    const text = withoutWords(readFileSync(file, 'utf8'));
    const known = knownIn(text);

    describe(name, () => {
      const says = (of: string, argv: readonly string[]) =>
        it(of, async () => {
          const { out, err } = await changeplan(argv, { 'plan.changeplan.yaml': text }, undefined, { width: 100 });
          assert.deepEqual(left(`${out}\n${err}`, known), []);
        });
      says('a check leaves nothing', ['check', 'plan.changeplan.yaml']);
      says('a check for GitHub leaves nothing', ['check', 'plan.changeplan.yaml', '--format', 'github']);
      for (const format of ['text', 'markdown', 'html', 'svg'])
        says(`a report as ${format} leaves nothing`, ['report', 'plan.changeplan.yaml', '--format', format]);
      says('the board page leaves nothing', ['report', 'plan.changeplan.yaml', '--format', 'html', '--for', 'board']);
      for (const id of stakeholdersOf(text).slice(0, 3)) {
        says(`a brief for ${id} leaves nothing`, ['brief', 'plan.changeplan.yaml', id]);
        says(`a page for ${id} leaves nothing`, ['report', 'plan.changeplan.yaml', '--format', 'html', '--for', id]);
        says(`all that is said of ${id} leaves nothing`, ['person', id]);
      }
      says('what if leaves nothing', ['what-if', 'plan.changeplan.yaml']);
      says('an agenda leaves nothing', ['agenda', '.']);
      says('the load leaves nothing', ['load', '.']);

      it('the editor leaves nothing', async () => {
        const checked = checkText('plan.changeplan.yaml', text, world);
        const pages = await pagesOf();
        const hovers = Array.from({ length: text.length / 7 }, (_, index) =>
          hover({ ...checked, checked, whereToRead: () => '', pages }, index * 7),
        );
        const said = [
          ...hovers.map((it) => it?.markdown.split('\n\n---\n\n').at(-1)),
          ...codeLenses(checked).map(({ text: lens }) => lens),
          ...inlayHints(checked, { file: '', start: 0, end: text.length }, defaultSettings.inlayHints).map((it) =>
            JSON.stringify(it),
          ),
          ...checked.findings.flatMap((it) => it.fixes().map(({ title }) => title)),
          ...Object.values(status(checked)),
        ];
        assert.deepEqual(left(said.join('\n'), known), []);
      });
    });
  }

  it('help leaves nothing', async () => {
    const { out } = await changeplan(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z-]+)/gm)].map(([, command = '']) => command);
    const helps = await Promise.all(commands.map(async (it) => (await changeplan([it, '--help'])).out));
    // Names of options and their words, and examples of commands, are typed as they stand.
    const typed = [
      ...(helps.join('\n').match(/(?<=[ |,])--?[\w-]+|"[^"]+"/g) ?? []),
      ...(helps.join('\n').match(/^ +(?:changeplan|git|npm|npx|\[|command|echo|\S+:).*$/gm) ?? []),
    ];
    assert.deepEqual(
      left([out, ...helps].join('\n'), new Set(latin([...commands, ...typed, 'completions PROFILE'].join(' ')))),
      [],
    );
  });
});

/** Every text that the program gives, with ж for its letters, and its parts as they are. */
function strange(): Record<string, string> {
  const shards = readdirSync('l10n/de').filter((name) => name.endsWith('.json'));
  const texts = shards.flatMap((name) => Object.keys(JSON.parse(readFileSync(`l10n/de/${name}`, 'utf8'))));
  return Object.fromEntries(
    texts.map((text) => [text, text.replace(/\{[^{}]+\}|\p{Letter}/gu, (it) => (it.startsWith('{') ? it : 'ж'))]),
  );
}

function plans(): string[] {
  const real = readdirSync('test/plans').filter((name) => name.endsWith('.changeplan.yaml'));
  return [...real.map((name) => `test/plans/${name}`), 'examples/seniors-program/before.changeplan.yaml'];
}

/** The plan with ω for every letter that its author has chosen freely. */
function withoutWords(text: string): string {
  const document = parseDocument(text);
  document.commentBefore = null;
  visit(document, {
    Node(_, node) {
      node.comment = null;
      node.commentBefore = null;
    },
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || !/[A-Z]|\s/.test(node.value)) return;
      node.value = node.value.replace(/\p{Letter}/gu, 'ω');
    },
  });
  return document.toString({ lineWidth: 0 });
}

function stakeholdersOf(text: string): string[] {
  const stakeholders = parseDocument(text).get('stakeholders');
  return isMap(stakeholders) ? stakeholders.items.flatMap(({ key }) => (isScalar(key) ? String(key.value) : [])) : [];
}

/** Ids and words of the plan, and those of the language. */
function knownIn(text: string): ReadonlySet<string> {
  return new Set(latin(text));
}

const months = Array.from({ length: 12 }, (_, month) =>
  ['short', 'long']
    .map((form) => new Date(2026, month).toLocaleDateString('de', { day: 'numeric', month: form as 'short' | 'long' }))
    .join(' '),
);

/** What is written in any language as it is: names of the language, of rules, commands, programs and formats. */
const everywhere = new Set(
  latin(
    [
      readFileSync('schemas/changeplan.schema.json', 'utf8')
        .match(/"[\w-]+"/g)
        ?.join(' '),
      ...Object.values(choices).flatMap((it) => Object.keys(it)),
      ...Object.keys(catalogue),
      ...rules.map(({ name }) => name),
      // A page that is still to be written is missed by l10n/german.
      ...rules
        .map(({ name }) => `l10n/de/rules/${name}.md`)
        .filter((page) => existsSync(page))
        .map((page) => readFileSync(page, 'utf8')),
      // Names of months come from the platform, those of commands, options and their words are the same everywhere.
      months.join(' '),
      'changeplan Change Plan YAML git TODO Git json mermaid flowchart subgraph accTitle end',
      'notice warning error file line endLine col endColumn title',
    ].join(' '),
  ),
);

/** Latin words in what people read of a text or a page: not in its tags, but in what they say. */
function left(said: string, known: ReadonlySet<string>): string[] {
  const read = said
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(
      /<(?:[^>"]|"[^"]*")*>/g,
      (tag) =>
        [...tag.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g)]
          .map(([, text]) => ` ${text} `)
          .join(' ') || ' ',
    )
    .replace(/&\w+;|https?:\S+/g, ' ');
  return [
    ...new Set(
      latin(read).filter((word) => ![word, word.toLowerCase()].some((it) => known.has(it) || everywhere.has(it))),
    ),
  ];
}

function latin(text: string): string[] {
  return text.match(/[A-Za-z]{3,}/g) ?? [];
}
