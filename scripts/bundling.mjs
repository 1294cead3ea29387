// How the sources become JavaScript: what all bundles have in common, for the build, the tests and the benchmark.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styles } from './styles.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version, engines, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pages = join(root, 'server/src/rules');

/** Where the pages are in each language. */
const pagesIn = { en: pages, de: join(root, 'l10n/de/rules') };

/**
 * `import page from './overdue.md'` gives what the rule finds, in a sentence, and a function for each language that reads the
 * page: all pages of a language together are one chunk that no check needs. `rule-summaries-de` are the sentences in German.
 */
const rulePages = {
  name: 'rule-pages',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][^\\/]+\.md$/ }, ({ path }) => ({
      contents: `export default {
        summary: ${JSON.stringify(firstSentence(path))},
        text: {${Object.keys(pagesIn).map((language) => textIn(language, nameOf(path)))}},
      };`,
      resolveDir: pages,
      watchFiles: [path],
    }));
    build.onResolve({ filter: /^rule-summaries-..$/ }, ({ path }) => ({ path, namespace: 'rule-summaries' }));
    build.onLoad({ filter: /.*/, namespace: 'rule-summaries' }, ({ path }) => {
      const files = readdirSync(pages).filter((file) => file.endsWith('.md'));
      const language = path.slice(-2);
      const summaries = files.map((file) => [join(pages, file), pageFor(language, file)].map(firstSentence));
      return {
        contents: JSON.stringify(Object.fromEntries(summaries)),
        loader: 'json',
        watchDirs: [pagesIn[language]],
      };
    });
    build.onResolve({ filter: /^rule-pages-..$/ }, ({ path }) => ({ path, namespace: 'rule-pages' }));
    build.onLoad({ filter: /.*/, namespace: 'rule-pages' }, ({ path }) => {
      const files = readdirSync(pages).filter((file) => file.endsWith('.md'));
      const read = files.map((file) => [nameOf(file), pageFor(path.slice(-2), file)]);
      return {
        contents: JSON.stringify(Object.fromEntries(read.map(([name, file]) => [name, readFileSync(file, 'utf8')]))),
        loader: 'json',
        watchFiles: read.map(([, file]) => file),
        watchDirs: [pages],
      };
    });
  },
};

/** In English until somebody has written it in the other language; a test says whose turn it is. */
function pageFor(language, file) {
  const own = join(pagesIn[language], file);
  return existsSync(own) ? own : join(pages, file);
}

function textIn(language, rule) {
  return `${language}: async () => (await import('rule-pages-${language}')).default[${JSON.stringify(rule)}]`;
}

function firstSentence(file) {
  const page = readFileSync(file, 'utf8');
  const [first = ''] = page.replace(/^# .*\n+/, '').split(/\n\n/);
  const line = first.replace(/\s*\n\s*/g, ' ');
  return /^.*?[.](?=\s|$)/.exec(line)?.[0] ?? line;
}

const nameOf = (path) => path.replace(/^.*[\\/]|\.md$/g, '');

/** A package of the older kind may `require`. Browsers leave this line out: what they load of the same files never does. */
const toRequire =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

export const common = {
  bundle: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text', '.yaml': 'text' },
  define: {
    VERSION: JSON.stringify(version),
    OLDEST_NODE: engines.node.replace(/\D/g, ''),
    HOMEPAGE: JSON.stringify(homepage),
    TO_REQUIRE: JSON.stringify(toRequire),
  },
  logLevel: 'warning',
  target: 'es2022',
  plugins: [rulePages, styles],
};

/** Runs without Node; the build fails where something needs it. */
export const browser = { ...common, platform: 'browser', external: ['vscode'] };

/** Of packages that have one form for Node and one for all others: that for all, as the server in a browser is of the same files. */
const anywhere = {
  '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js',
  fflate: 'fflate/browser',
  jszip: './node_modules/jszip/dist/jszip.min.js',
  papaparse: 'papaparse/papaparse.min.js',
  yaml: './node_modules/yaml/browser/index.js',
  // These are there under another condition than that of Node.
  ...Object.fromEntries(
    ['vscode-languageserver', 'vscode-languageserver-protocol', 'vscode-jsonrpc'].map((name) => [
      `${name}/browser`,
      `./node_modules/${name}/lib/browser/main.js`,
    ]),
  ),
};

/** Runs in Node. What several entry points share is built and loaded once. */
export const node = {
  ...common,
  platform: 'node',
  format: 'esm',
  splitting: true,
  external: ['vscode'],
  alias: anywhere,
  define: { ...common.define, __filename: 'import.meta.url' },
  banner: { js: toRequire },
};
