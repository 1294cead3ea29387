import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { renderToString } from 'preact-render-to-string';
import '../../client/preview/german.ts';
import { Shown } from '../../client/preview/shown.tsx';
import type { PanelWords } from '../../client/preview/words.ts';
import { dictionary } from '../../l10n/de/index.ts';
import { checkText } from '../../server/src/check/check.ts';
import { compare } from '../../server/src/compare/compare.ts';
import { changesView, growthView } from '../../server/src/compare/panel.ts';
import { standingOf } from '../../server/src/compare/standing.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { speak } from '../../server/src/text/l10n.ts';
import { world } from '../world.ts';
import { spokenBelow } from './spoken.ts';

declare const changeplanWords: PanelWords;

describe('the panel in German', () => {
  before(() => speak('de', dictionary));
  after(() => speak('en', undefined));

  it('is given a word for all that its code asks for', async () => {
    const code = new Set(await filesOf('client/preview/main.tsx'));
    const asked = spokenBelow(['server/src', 'client/preview']).texts.filter(({ file }) => code.has(file));
    assert.ok(asked.length > 100);
    assert.deepEqual(
      asked.filter(({ text }) => changeplanWords.words[text] === undefined),
      [],
    );
  });

  for (const name of ['seniors-program/after', 'one-billing-platform/plan', 'car-free-centre/plan'])
    it(`has no English beside what the plan says: ${name}`, () => {
      const text = readFileSync(`examples/${name}.changeplan.yaml`, 'utf8');
      const html = pageOf(text);
      const english = [...new Set(piecesOf(html))].filter((piece) => !text.includes(piece) && isEnglish(piece));
      assert.deepEqual(english, []);
    });

  it('has no English where hardly anything is written yet', () => {
    const english = [...new Set(piecesOf(pageOf('changeplan: 1\n')))].filter(isEnglish);
    assert.deepEqual(english, []);
  });
});

/** The files of ours whose code is in what is built from that one. */
async function filesOf(entry: string): Promise<readonly string[]> {
  const options = { bundle: true, write: false, outdir: 'dist', metafile: true } as const;
  const { metafile } = await build({ ...options, entryPoints: [entry], jsx: 'automatic', jsxImportSource: 'preact' });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
}

/** All that the panel can show of a plan, its past and what is supposed included. */
function pageOf(text: string): string {
  const [before, after] = ['changeplan: 1\ntitle: T\n', text].map((it) =>
    checkText('file:///a.changeplan.yaml', it, world),
  );
  assert.ok(before && after);
  const report = buildReport(after, world.today);
  const changes = changesView(compare(before, after));
  const growth = growthView([
    { day: '2026-10-01', version: 'abc', standing: standingOf(before) },
    { day: '2026-11-01', version: 'def', standing: standingOf(after) },
  ]);
  const supposed = { moves: [{ id: 'a', stance: 'ally' }] };
  const aims = [{ id: 'a', name: 'A', stance: 'ally', tactics: [] }];
  // biome-ignore lint/suspicious/noThenProperty: the plan as it would be then
  const answer = { scenarios: [], tactics: [], then: { title: 'T', report, changes, aims } };
  const nothing = () => {};
  // From here on it is the panel that speaks.
  speak('de', changeplanWords.words);
  const page = renderToString(
    <Shown
      of={{ source: 's', locked: false, report, past: { changes, growth }, asked: {}, supposing: { supposed, answer } }}
      suppose={nothing}
      intend={nothing}
      leave={nothing}
    />,
  );
  speak('de', dictionary);
  return page;
}

/** What is read or heard: texts, and what stands in attributes for people. */
function piecesOf(html: string): readonly string[] {
  const texts = html.replace(/<code>.*?<\/code>/gs, '');
  const said = [
    ...texts.matchAll(/>([^<>]+)</g),
    ...texts.matchAll(/ (?:aria-label|title|placeholder|alt)="([^"]+)"/g),
  ];
  return said.map(([, piece = '']) => unescaped(piece).trim()).filter((piece) => /[a-z]{2}/.test(piece));
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Texts of ours as they would be in English, with anything where they have parts; those that are so in German, too, left out. */
const english = Object.entries(dictionary)
  .filter(([text, german]) => text !== german && text.replace(/\{\w+\}/g, '').trim().length > 8)
  .map(
    ([text]) =>
      new RegExp(
        `^${text
          .split(/\{\w+\}/)
          .map(escaped)
          .join('.+')}$`,
        's',
      ),
  );
const words = new Set(Object.keys(dictionary).filter((text) => dictionary[text] !== text));

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const isEnglish = (piece: string) => words.has(piece) || english.some((pattern) => pattern.test(piece));
