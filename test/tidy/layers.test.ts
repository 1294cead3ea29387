import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/**
 * The import rule: what each part may import besides itself and its neighbours in the same folder. The longest name that
 * fits a file decides; `*` stands for one folder or file name. This table is the documentation of the layers and their
 * check at once.
 */
const text = ['server/src/text'];
const model = [...text, 'server/src/model', 'schemas'];
const analysis = [...model, 'server/src/analysis'];
const rules = [...analysis, 'server/src/rules'];
const check = [...rules, 'server/src/check'];
const drawing = ['server/src/report/entry.ts', 'server/src/report/pictures', 'server/src/report/words.ts'];
const shown = [
  ...analysis,
  'server/src/rules/rule.ts',
  'server/src/report/components',
  'server/src/report/part.ts',
  ...drawing,
];
const textDocument = 'vscode-languageserver-textdocument';

const layers: Readonly<Record<string, readonly string[]>> = {
  schemas: ['zod', 'server/src/text/l10n.ts'],
  l10n: ['server/src/text/l10n.ts', 'rule-summaries-de'],
  'server/src/text': [],
  'server/src/text/l10n.ts': ['@vscode/l10n'],
  'server/src/text/lines.ts': [...text, textDocument],
  'server/src/text/nearest.ts': [...text, 'fastest-levenshtein'],
  'server/src/model': model,
  'server/src/model/fits.ts': [...model, 'zod'],
  'server/src/model/forms.ts': [...model, 'zod'],
  'server/src/model/key-faults.ts': [...model, 'zod'],
  'server/src/model/misfit.ts': [...model, 'zod'],
  'server/src/model/shape.ts': [...model, 'zod'],
  'server/src/model/shape-words.ts': [...model, 'zod'],
  'server/src/model/yaml.ts': [...model, 'yaml'],
  'server/src/analysis': analysis,
  'server/src/analysis/reactive.ts': ['alien-signals'],
  'server/src/rules': rules,
  'server/src/rules/shared/dates.ts': ['date-fns'],
  'server/src/check': check,
  'server/src/interview': model,
  'server/src/features': check,
  'server/src/report': [...check, 'preact', 'preact-render-to-string'],
  'server/src/report/*/picture.ts': [...analysis, ...drawing, '@dagrejs/dagre', 'd3-shape'],
  'server/src/report/growth/frame.ts': [...analysis, ...drawing, 'd3-scale'],
  'server/src/report/tactics/times.ts': [...analysis, ...drawing, 'server/src/report/rhythm.ts', 'd3-scale'],
  'server/src/report/positions/balance.ts': [...analysis, ...drawing],
  'server/src/report/exports/calendar.ts': ['server/src/report', 'ical-generator'],
  'server/src/report/exports/docx.ts': [...text, 'server/src/report', 'docx'],
  'server/src/report/exports/pptx.ts': ['server/src/report', 'pptxgenjs'],
  'server/src/report/exports/xlsx.ts': ['server/src/report', 'write-excel-file'],
  'server/src/report/*/*.tsx': [...shown, 'server/src/report/findings', 'preact'],
  'server/src/report/components': [
    ...shown,
    'server/src/report/pages.ts',
    'server/src/report/parts.ts',
    'server/src/report/report.ts',
    'preact',
  ],
  'server/src/compare': [...check, 'server/src/report/markdown/escape.ts'],
  'server/src/compare/panel.ts': [...analysis, 'server/src/report/changes', 'server/src/report/growth'],
  'server/src/compare/growth.tsx': [...analysis, 'server/src/report/growth', 'preact-render-to-string'],
  'server/src/workspace': text,
  'server/src/workspace/load.ts': check,
  'server/src/workspace/logo.ts': check,
  'server/src/workspace/border.ts': ['node:fs', 'node:fs/promises', 'node:path'],
  'server/src/workspace/node.ts': [...text, 'node:fs/promises', 'node:path'],
  'server/src/workspace/reading.ts': ['node:fs/promises'],
  'server/src/workspace/search.ts': [...text, 'node:fs', 'node:fs/promises', 'node:path'],
  'server/src/workspace/writing.ts': ['node:fs', 'node:fs/promises', 'node:os', 'node:path', 'write-file-atomic'],
  'server/src/workspace/uris.ts': ['node:path', 'node:url'],
  'server/src/workspace/git.ts': ['node:child_process', 'node:path'],
  'server/src/workspace/objects.ts': ['node:child_process'],
  'server/src/workspace/repository.ts': ['node:fs', 'node:fs/promises', 'node:path'],
  'server/src/workspace/fences.ts': ['markdown-it'],
  'server/src/workspace/staged.ts': [...text, 'node:buffer', 'node:path'],
  'server/src/program': [
    ...check,
    'server/src/workspace/files.ts',
    'server/src/workspace/load.ts',
    'server/src/workspace/paths.ts',
    'server/src/workspace/repository.ts',
  ],
  'server/src/protocol.ts': [
    'server/src/assistants/tools.ts',
    'server/src/report/export.ts',
    'server/src/report/exports/files.ts',
    'server/src/report/parts.ts',
    'server/src/report/changes/view.ts',
    'server/src/report/everywhere/view.ts',
    'server/src/report/growth/view.ts',
    'server/src/report/report.ts',
    'server/src/interview/question.ts',
    'server/src/import/columns.ts',
    'server/src/import/mapping.ts',
    'server/src/features/rule-setting.ts',
    'server/src/features/intentions.ts',
    'server/src/features/status.ts',
    'server/src/features/suppose.ts',
    ...text,
  ],
  'server/src/lsp': [
    ...check,
    'server/src/assistants',
    'server/src/compare',
    'server/src/features',
    'server/src/import',
    'server/src/interview',
    'server/src/report',
    'server/src/program',
    'server/src/workspace/files.ts',
    'server/src/workspace/repository.ts',
    'server/src/workspace/staged.ts',
    'server/src/workspace/paths.ts',
    'server/src/protocol.ts',
    'vscode-languageserver',
    textDocument,
  ],
  'server/src/lsp/server.ts': [
    ...check,
    'l10n',
    'server/src/lsp/features/index.ts',
    'server/src/program',
    'server/src/protocol.ts',
    'server/src/workspace/files.ts',
    'vscode-languageserver',
    textDocument,
  ],
  'server/src/lsp/framing.ts': ['node:stream'],
  'server/src/lsp/disk.ts': [...text, 'server/src/workspace', 'vscode-languageserver'],
  'server/src/lsp/node.ts': ['vscode-languageserver/node'],
  'server/src/lsp/asking.ts': [
    ...text,
    'server/src/protocol.ts',
    'server/src/workspace/elsewhere.ts',
    'vscode-languageserver',
  ],
  'server/src/lsp/browser.ts': [
    ...text,
    'server/src/workspace/elsewhere.ts',
    'server/src/workspace/files.ts',
    'vscode-languageserver/browser',
  ],
  'server/src/import': [
    ...check,
    'server/src/interview/ids.ts',
    'server/src/model',
    'server/src/report/exports/register.ts',
    'server/src/report/printable.ts',
    'server/src/workspace/files.ts',
    'markdown-it',
    'papaparse',
    'read-excel-file/universal',
    'zod',
  ],
  'server/src/assistants': [...check, 'server/src/report', 'zod'],
  'server/src/cli/mcp': [
    'server/src/cli',
    ...check,
    'server/src/assistants',
    'server/src/report',
    'server/src/workspace',
    '@modelcontextprotocol/server',
    '@modelcontextprotocol/server/stdio',
  ],
  'server/src/cli': [
    ...check,
    'server/src/import',
    'server/src/assistants',
    'server/src/compare',
    'server/src/features/fix-all.ts',
    'server/src/features/formatting.ts',
    'server/src/interview',
    'server/src/program',
    'server/src/report',
    'server/src/workspace',
    '@babel/code-frame',
    'commander',
    'fast-wrap-ansi',
    'picocolors',
    'zod',
  ],
  'server/src/cli/formats/fingerprint.ts': ['server/src/cli/checking.ts', 'server/src/cli/told.ts', 'node:crypto'],
  'server/src/cli/bin.ts': ['node:module'],
  'server/src/cli/watch.ts': ['node:path', 'chokidar'],
  'server/src/cli/main.ts': [
    ...text,
    'server/src/workspace',
    'server/src/cli/mcp/stdio.ts',
    'server/src/lsp/node.ts',
    'node:url',
    'node:worker_threads',
  ],
  'server/src/cli/language.ts': [...text, 'l10n'],
  'server/src/cli/threads.ts': [
    ...text,
    'server/src/cli/language.ts',
    'server/src/workspace/node.ts',
    'server/src/cli/checking.ts',
    'server/src/cli/io.ts',
    'node:os',
    'node:worker_threads',
  ],
  'server/src/cli/formats/sarif.ts': [
    ...check,
    'server/src/cli/checking.ts',
    'server/src/cli/printable.ts',
    'server/src/cli/version.ts',
    'sarif',
  ],
  'server/src/cli/prompts.ts': ['server/src/interview', '@clack/prompts', 'picocolors'],
  'client/markdown': [
    'l10n',
    ...text,
    'server/src/program/alone.ts',
    'server/src/report/build.ts',
    'server/src/report/in-page.ts',
  ],
  'client/src/markdown/fences.ts': ['client/markdown'],
  'client/src': ['server/src/protocol.ts', 'vscode', 'vscode-languageclient'],
  'client/src/browser.ts': [
    'server/src/protocol.ts',
    'client/src/markdown/markdown.ts',
    'client/src/server/linked.ts',
    'vscode',
    'vscode-languageclient',
    'vscode-languageclient/browser',
  ],
  'client/src/node.ts': ['client/src/markdown/fences.ts', 'vscode', 'vscode-languageclient/node'],
  'client/playground': [
    'l10n',
    'server/src/protocol.ts',
    ...text,
    'client/preview/places.ts',
    'client/preview/supposed.ts',
    'client/src/exports/export-forms.ts',
    'client/src/one-at-a-time.ts',
    'client/src/preview/message.ts',
    'examples',
    '@codemirror',
    '@lezer/highlight',
    'codemirror',
    'vscode-languageserver',
  ],
  'client/src/preview/choose.ts': [
    'server/src/protocol.ts',
    'client/preview/places.ts',
    'client/src',
    'vscode',
    'vscode-languageclient',
  ],
  'client/src/preview/preview.ts': [
    'server/src/protocol.ts',
    'client/preview/supposed.ts',
    'client/src',
    'vscode',
    'vscode-languageclient',
  ],
  'client/preview/german.ts': ['l10n'],
  'client/preview': [
    'server/src/protocol.ts',
    'server/src/report/changes/page.tsx',
    'server/src/report/components',
    'server/src/report/everywhere/page.tsx',
    'server/src/report/growth/page.tsx',
    'server/src/report/in-short.ts',
    'server/src/report/pictures/label.ts',
    'preact',
  ],
};

describe('layers', () => {
  const files = ['schemas', 'server', 'client', 'l10n'].flatMap(sourcesBelow);

  it('hold: no file imports what its layer may not know', () => {
    assert.deepEqual(files.flatMap(violations), []);
  });

  it('keep rules apart: none knows another', () => {
    const rules = 'server/src/rules';
    const known = ['rule.ts', 'index.ts'].map((name) => `${rules}/${name}`);
    const isRule = (file: string) => dirname(file) === rules && file.endsWith('.ts') && !known.includes(file);
    assert.deepEqual(
      files.filter(isRule).flatMap((file) =>
        importsOf(file)
          .filter(isRule)
          .map((imported) => `${file} must not import ${imported}`),
      ),
      [],
    );
  });

  it('have no circle: no file needs itself by way of others', () => {
    assert.deepEqual(circles(new Map(files.map((file) => [file, importsOf(file)]))), []);
  });

  it('cover every file', () => {
    assert.deepEqual(
      files.filter((file) => layerOf(file) === undefined),
      [],
    );
  });

  it('name nothing that nobody imports', () => {
    const idle = Object.entries(layers).flatMap(([layer, allowed]) => {
      const own = allowed.filter((name) => !name.startsWith('server/') && name !== 'schemas');
      const imported = new Set(files.filter((file) => layerOf(file) === layer).flatMap(importsOf));
      return own.filter((name) => ![...imported].some((it) => isBelow(it, name))).map((name) => `${layer}: ${name}`);
    });
    assert.deepEqual(idle, []);
  });
});

function violations(file: string): string[] {
  const layer = layerOf(file) ?? '';
  return importsOf(file)
    .filter(
      (imported) => !isBelow(imported, layer) && !(layers[layer] ?? []).some((allowed) => isBelow(imported, allowed)),
    )
    .filter((imported) => dirname(imported) !== dirname(file))
    .filter(
      (imported) => imported !== 'server/src/text/l10n.ts' || layer === 'schemas' || layer.startsWith('client/src'),
    )
    .map((imported) => `${file} must not import ${imported}`);
}

const layerOf = (file: string): string | undefined =>
  Object.keys(layers)
    .filter((layer) => isBelow(file, layer))
    .sort((a, b) => b.length - a.length)[0];

function isBelow(file: string, folder: string): boolean {
  if (!folder.includes('*')) return file === folder || file.startsWith(`${folder}/`);
  const names = file.split('/');
  return folder.split('/').every((name, index) => matches(names[index] ?? '', name));
}

function matches(name: string, pattern: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined
    ? name === pattern
    : name.length > end.length && name.startsWith(start) && name.endsWith(end);
}

/** Groups of files each of which leads to every other of its group, after Tarjan (1972). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    open.push(file);
    let lowest = number;
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      if (!numbers.has(next)) lowest = Math.min(lowest, visit(next));
      else if (open.includes(next)) lowest = Math.min(lowest, numbers.get(next) ?? lowest);
    }
    if (lowest < number) return lowest;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1) found.push(group.sort());
    return lowest;
  };
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file);
  return found;
}

/** Packages by name, files by their path from the root. Types count: what is not known cannot be named. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(
    /^(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found]
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name));
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name));
}
