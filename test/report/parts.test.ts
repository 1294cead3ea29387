import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { pageKeys, pages } from '../../server/src/report/pages.ts';
import { partKeys, parts } from '../../server/src/report/parts.ts';

const folder = 'server/src/report';

describe('the parts of the report', () => {
  it('are all listed in parts.ts, by the name of their folder', () => {
    const folders = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => /^([^/\\]+)[/\\]part\.ts$/.exec(file)?.[1])
      .filter((name) => name !== undefined);
    const keys = folders.map((name) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    assert.deepEqual(
      keys.filter((key) => !partKeys.some((known) => known === key)).map((key) => `${folder}/parts.ts lists no ${key}`),
      [],
    );
  });

  it('are in pages.ts too, in the same order', () => {
    assert.deepEqual(pageKeys, partKeys, `${folder}/pages.ts`);
    for (const key of partKeys) assert.equal(pages[key], parts[key].page, key);
  });

  it('compute nothing in the panel but the layout of who listens to whom, which depends on its width', async () => {
    const { metafile } = await build({
      entryPoints: ['client/preview/main.tsx'],
      bundle: true,
      write: false,
      outdir: 'dist',
      metafile: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs: each }) => Object.entries(each));
    const loaded = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
    const shows =
      /^(?:client\/preview|node_modules\/preact|node_modules\/@vscode\/l10n|server\/src\/text)\/|^server\/src\/report\/(?:components\/|[^/]+\/[^/]+\.tsx$)/;
    const layout = [
      /^node_modules\/(?:@dagrejs\/dagre|d3-path|d3-shape)\//,
      /^server\/src\/report\/(?:influence\/picture|pictures\/(?:board|measure))\.ts$/,
    ];
    const small = [
      'server/src/analysis/plain-words.ts',
      'server/src/model/ids.ts',
      ...['pages.ts', 'words.ts', 'in-short.ts', 'pictures/label.ts', 'shared-values/effect.ts', 'grid/place.ts'].map(
        (name) => `${folder}/${name}`,
      ),
    ];
    assert.deepEqual(
      loaded.filter((file) => !shows.test(file) && !small.includes(file) && !layout.some((it) => it.test(file))),
      [],
    );
  });
});
