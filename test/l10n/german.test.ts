import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { places } from '../../client/preview/places.ts';
import { manifestIn } from '../manifest.ts';
import { textsOfLanguage } from './language.ts';
import { type Said, spokenBelow } from './spoken.ts';

const shards = readdirSync('l10n/de').filter((name) => name.endsWith('.json'));
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));
const german = new Map(shards.flatMap((name) => Object.entries(read(`l10n/de/${name}`))));

/** What stands in other forms than sentences, or is no language of people. */

const exempt: Readonly<Record<string, string>> = {
  'server/src/assistants/tools.ts': 'what tools are for and what they take is told to programs, in English',
  'server/src/cli/completion.ts': 'scripts of shells',
  'server/src/cli/bin.ts': 'runs in versions of Node that can load nothing else',
  'server/src/cli/formats/junit.ts': 'read by programs',
  'server/src/cli/formats/sarif.ts': 'read by programs',
  'server/src/cli/setup/ci.ts': 'files of build servers',
  'server/src/cli/setup/hooks.ts': 'files of programs that run hooks',
  'server/src/report/exports/register.ts': 'headings that an import reads again',
  'server/src/report/html-page.ts': 'markup',
  'server/src/report/markdown/mermaid.ts': 'a language of diagrams',
  'server/src/report/name-words.ts': 'words by which names are known',
  'server/src/report/svg.ts': 'markup',
  'server/src/rules/shared/moving-names.ts': 'lines of a names file',
  'server/src/rules/shared/organization-file.ts': 'lines of an organization file',
  'server/src/rules/shared/titles.ts': 'words by which a title is known',
  'server/src/rules/words/': 'words by which a text is judged',
  'client/playground/frame-page.ts': 'markup',
  'client/src/browser.ts': 'code for a worker',
  'client/src/commands/import-register.ts': 'icons',
  'client/src/server/crashes.ts': 'a word among ourselves',
  'client/src/server/restarting.ts': 'the same word',
  'client/src/pages/inside.ts': 'a selector',
  'client/src/pages/scripted.ts': 'markup',
  'client/src/pages/walk.ts': 'a selector',
  'client/src/preview/html.ts': 'markup',
  'server/src/import/columns.ts': 'names of columns that are recognised, in whatever language',
  'server/src/features/rule-setting.ts': 'lines of a configuration',
  'server/src/features/suppose.ts': 'lines of a plan',
  'server/src/lsp/framing.ts': 'for the log of an editor, before its language is known',
  'server/src/lsp/node.ts': 'for the log of an editor, before its language is known',
  'server/src/lsp/server.ts': 'for the log of an editor',
  'server/src/lsp/session.ts': 'for the log of an editor',
  'server/src/model/meant.ts': 'words that authors write, in their languages',
  'server/src/model/meant-rhythm.ts': 'words that authors write, in their languages',
};

const spoken = spokenBelow(['server/src', 'client/preview', 'client/playground']);

describe('in German', () => {
  const language = [...textsOfLanguage(), ...spokenBelow(['schemas']).texts.map(({ text }) => text)];
  const shared = spokenBelow(['client/src']).texts.filter(({ file }) => file === 'client/src/exports/export-forms.ts');
  const said = [...spoken.texts, ...shared, ...markedUp('client/playground/page.html')];
  const wanted = new Set([...said.map(({ text }) => text), ...language]);

  it('is every text that the program gives', () => {
    assert.deepEqual(listed(said.filter(({ text }) => !german.has(text))), []);
    assert.deepEqual(
      language.filter((text) => !german.has(text)),
      [],
    );
  });

  it('is nothing that the program does not give', () => {
    assert.deepEqual(
      [...german.keys()].filter((text) => !wanted.has(text)),
      [],
    );
  });

  it('each text has the same parts', () => {
    const parts = (text: string) => [...new Set(text.match(/\{[^{}]+\}/g) ?? [])].sort().join(' ');
    assert.deepEqual(
      [...german].filter(([text, other]) => parts(text) !== parts(other)).map(([text]) => text),
      [],
    );
  });

  it('one text is said in one way', () => {
    const all = shards.flatMap((name) => Object.entries(read(`l10n/de/${name}`)));
    assert.deepEqual(
      all.filter(([text, other]) => german.get(text) !== other).map(([text]) => text),
      [],
    );
  });
});

describe('what an editor lists of the extension', () => {
  const german = manifestIn('package.nls.de.json');

  it('is said in German too', () => {
    const [ours, theirs] = ['package.nls.json', 'package.nls.de.json'].map((file) => Object.keys(read(file)));
    assert.deepEqual(theirs, ours);
    const asked = [...readFileSync('package.json', 'utf8').matchAll(/"%(.+)%"/g)].map(([, key]) => key);
    assert.deepEqual(asked.sort(), ours?.sort());
  });

  it('is what the extension says itself', () => {
    const said = spokenBelow(['client/src']);
    const isShown = ({ file, text }: Said) => text !== 'Change Plan' && !Object.keys(exempt).some((it) => file === it);
    assert.deepEqual(listed(said.bare.filter(isShown)), []);
    const wanted = [...said.texts.map(({ text }) => text), ...places.flatMap(({ label, of }) => [label, of])];
    assert.deepEqual([...new Set(wanted)].sort(), Object.keys(read('l10n/bundle.l10n.de.json')).sort());
  });

  it('has its pages', () => {
    const pages = german.contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { markdown?: string } }[] }) =>
      steps.flatMap(({ media }) => media.markdown ?? []),
    );
    assert.deepEqual(
      pages.map((page: string) => page.replace('docs/walkthrough/de/', '')).sort(),
      readdirSync('docs/walkthrough/de').sort(),
    );
  });
});

describe('what people read', () => {
  it('is asked for in their language', () => {
    const isExempt = ({ file }: Said) => Object.keys(exempt).some((it) => file.startsWith(it));
    assert.deepEqual(listed(spoken.bare.filter((said) => !isExempt(said))), []);
  });

  it('is asked for when the language is known', () => {
    assert.deepEqual(listed(spoken.early), []);
  });
});

/** What the markup of a page says, without the name of the product. */
function markedUp(file: string): Said[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:aria-label|title)="([^"]+)"|>([^<>{}*]*[a-z][^<>{}*]*)</g)]
    .map(([, label, text]) => ({ text: label ?? text ?? '', file }))
    .filter(({ text }) => text !== 'Change Plan');
}

const listed = (said: readonly Said[]): string[] => [...new Set(said.map(({ file, text }) => `${file}: ${text}`))];
