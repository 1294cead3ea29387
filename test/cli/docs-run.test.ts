import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { assertPrinted } from '../update.ts';
import { findingsOf } from '../workspace/project.ts';
import { changeplan } from './changeplan.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
  (file) => file.endsWith('.md') && file !== 'docs/rules.md',
);

interface Fence {
  readonly ticks: string;
  readonly info: string;
  readonly text: string;
}

const fencesIn = (page: string): Fence[] =>
  [...page.matchAll(/^(`{3,})([^\n`]*)\n([\s\S]*?)^\1$/gm)].map(([, ticks = '', info = '', text = '']) => ({
    ticks,
    info,
    text,
  }));

/** What an author would name: a plan that has whatever the pages speak of. */
const plan = `changeplan: 1
title: A plan
lead: us
stakeholders:
  us: { name: We }
  board: { name: Board, power: dominant, stance: neutral }
  union: { name: Union, power: strong, stance: resistant, relation: below }
  works-council: { name: Works council, power: strong, relation: below }
  sponsor: { name: Sponsor, power: strong, relation: above }
actions: { act: { summary: Act } }
tactics: { ask: { type: seek-counsel, targets: board } }
scenarios: { union-opposes: { set: { stakeholders.union.stance: opposed } } }
`;

describe('the pages', () => {
  for (const file of pages)
    describe(file, () => {
      const page = readFileSync(file, 'utf8');

      it('shows what its commands print', async () => {
        let printed = page;
        for (const { ticks, info, text } of fencesIn(page).filter((it) => it.info === 'console')) {
          const [line = ''] = text.split('\n');
          const output = await printedBy(line.replace(/^\$ /, ''), page);
          printed = printed.replace(`${ticks}${info}\n${text}`, () => `${ticks}${info}\n${line}\n${output}`);
        }
        assertPrinted(file, printed);
      });

      it('has command lines that work', async () => {
        const lines = fencesIn(page)
          .filter(({ info }) => /^(?:sh|bash|powershell)$/.test(info))
          .flatMap(({ text }) => text.replaceAll('\\\n', ' ').split('\n'))
          .filter((line) => /^(?:npx --no-install )?changeplan /.test(line));
        for (const line of lines) {
          const { code, err } = await run(line, page);
          const isFine = code !== 2 || /git|no plan|Git|--watch needs files|is not there|server/i.test(err);
          assert.ok(isFine && !/unknown|Usage|error:/.test(err), `${line}\n${err}`);
        }
      });

      it('has YAML that is YAML, and plans without a mistake in their language', async () => {
        for (const { text } of fencesIn(page).filter(({ info }) => info === 'yaml')) {
          // Where something is left out, dots stand: what is before and what is after is YAML by itself.
          for (const document of text.split(/^\s*…$/m).flatMap((part) => parseAllDocuments(part)))
            assert.deepEqual(document.errors, [], text);
          if (!/^changeplan:/m.test(text) || /^\s*#\s*\^/m.test(text)) continue;
          const wrong = (await findingsOf({ 'p.changeplan.yaml': text })).filter(
            ({ rule }) => rule === 'syntax' || rule === 'schema',
          );
          assert.deepEqual(
            wrong.map(({ message }) => message),
            [],
            text,
          );
        }
      });
    });
});

/** The beginning of what is printed, as far as `| head -N` says. */
async function printedBy(line: string, page: string): Promise<string> {
  const [command = '', head] = line.split(' | head -');
  const { out, err, code } = await run(command, page);
  assert.ok(code < 2, `${line}\n${err}`);
  const lines = out.split('\n').map((it) => it.trimEnd());
  return `${lines
    .slice(0, head === undefined ? lines.length : Number(head))
    .join('\n')
    .trimEnd()}\n`;
}

/** The command, without what a shell does with its output, beside every file that it names. */
function run(line: string, page: string) {
  const [command = ''] = line.replace(/^npx --no-install /, '').split(/ (?:\||>>?|&&|;) /);
  const argv = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '').slice(1);
  const files: Record<string, string> = Object.fromEntries(
    fencesIn(page).flatMap(({ info, text }) => {
      const [, name] = /\bfile=(\S+)/.exec(info) ?? [];
      return name ? [[name, text]] : [];
    }),
  );
  const written = argv.indexOf('--output') + 1;
  for (const [index, word] of argv.entries())
    if (/\.(?:ya?ml|csv|md)$/.test(word) && !word.includes('*') && !(written > 0 && index === written))
      files[word] ??= existsSync(word)
        ? readFileSync(word, 'utf8')
        : /\.csv$/.test(word)
          ? 'ID,Name\nboard,Board\n'
          : plan;
  return changeplan(argv, files);
}
