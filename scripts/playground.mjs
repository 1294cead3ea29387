// `npm run playground`: Change Plan as one page, docs/playground/index.html, that needs no server, no network and no file beside it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { browser } from './bundling.mjs';
import { notices } from './notices.mjs';
import { asked, main, root } from './process.mjs';
import { installPackages } from './setup.mjs';
import { styleOf } from './styles.mjs';

/** All that is said in German stands on the page once; its parts find it there, the server is given it. */
const german = {
  name: 'german',
  setup(build) {
    build.onLoad({ filter: /[\\/]l10n[\\/]de[\\/]index\.ts$/ }, () => ({
      contents:
        "export const dictionary = globalThis.germanWords ?? JSON.parse(document.getElementById('german').textContent);",
    }));
  },
};

/** What a frame has in place of an editor around it, and the words that it is given by the page. */
const frame = `var changeplanWords = JSON.parse(document.getElementById('words').textContent) ?? undefined;
function acquireVsCodeApi() {
  let state;
  return { postMessage: (it) => parent.postMessage(it, '*'), getState: () => state, setState: (it) => { state = it; } };
}`;

/** Builds the page, and gives its path. */
export async function makePlayground(file = join(root, 'docs/playground/index.html')) {
  const [server, preview, page, words] = await Promise.all([
    bundled('server/src/lsp/browser.ts'),
    bundled('client/preview/main.tsx', frame),
    bundled('client/playground/start.ts'),
    germanWords(),
  ]);
  const policy = [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${[preview, page].map(({ code }) => hashOf(code)).join(' ')} blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const parts = {
    policy: policy.join('; '),
    looks: read('client/playground/looks.css'),
    server: server.code,
    preview: preview.code,
    report: styleOf(join(root, 'client/preview/preview.css')),
    main: page.code,
    german: words,
  };
  const html = read('client/playground/page.html').replace(
    /(?:\{\{|\/\*)(\w+)(?:\}\}|\*\/)/g,
    (_, name) => parts[name],
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  writeFileSync(
    join(dirname(file), 'third-party-notices.txt'),
    notices([server, preview, page].map(({ built }) => built)),
  );
  return file;
}

/** As JSON that no page takes for its own markup. */
async function germanWords() {
  const built = await build({
    ...browser,
    absWorkingDir: root,
    entryPoints: ['l10n/de/index.ts'],
    format: 'esm',
    write: false,
  });
  const { dictionary } = await import(`data:text/javascript,${encodeURIComponent(built.outputFiles[0].text)}`);
  return JSON.stringify(dictionary).replaceAll('<', '\\u003c');
}

async function bundled(entry, banner = '') {
  const built = await build({
    ...browser,
    plugins: [german, ...browser.plugins],
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'out',
    banner: { js: banner },
    format: 'iife',
    charset: 'utf8',
    minify: true,
    metafile: true,
    write: false,
  });
  // In a page, what looks like a comment would take the end of the script with it.
  return { built, code: built.outputFiles[0].text.replaceAll('<!--', '\\x3C!--') };
}

const hashOf = (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

const read = (path) => readFileSync(join(root, path), 'utf8');

if (process.argv[1] === import.meta.filename)
  await main(async () => {
    asked('npm run playground takes no options.');
    await installPackages();
    const file = await makePlayground();
    console.log(
      `${file} (${(readFileSync(file).length / 1e6).toFixed(1)} MB). Open it in a browser, or put it anywhere.`,
    );
  });
