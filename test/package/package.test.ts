import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { gunzipSync, unzipSync, zipSync } from 'fflate';

/** Run by `npm test` after it has made both packages; not among the unit tests. */
describe('what can be installed', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'changeplan package '));
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  describe('the extension', () => {
    let files: Record<string, Uint8Array> = {};
    before(() => {
      files = unzipSync(readFileSync(made('.vsix')));
    });

    it('holds what its manifest, its code and its README lead to, and nothing else', () => {
      const manifest = JSON.parse(text(files['extension/package.json']));
      const names = Object.keys(files).map((name) => name.replace(/^extension\//, ''));
      const said = ['package.json', 'package.nls.json', 'package.nls.de.json'].map((it) =>
        text(files[`extension/${it}`]),
      );
      const pictures = said.flatMap((it) => [...it.matchAll(/docs\/(?:pictures|walkthrough(?:\/de)?)\/[\w-]+\.\w+/g)]);
      const wanted = [
        ...[manifest.main, manifest.browser, manifest.icon, ...languageFiles(manifest)],
        ...['dist/server.js', 'dist/preview.js', 'dist/preview.de.js', 'l10n/bundle.l10n.de.json'],
        ...pictures.map(([path]) => path),
      ];
      for (const file of [...wanted, ...linked(text(files['extension/readme.md']))].filter(
        (it) => !leftOut.includes(it),
      ))
        assert.ok(names.includes(file.replace(/^\.\//, '')), `${file} is missing`);
      assert.deepEqual(
        names.filter((name) => /\.map$|\.tsx?$|node_modules|^(dist\/)?test\/|^(server|client|scripts)\//.test(name)),
        [],
      );
    });
    it('has no link in its pages that leads nowhere', () => assert.deepEqual(brokenLinks(files, 'extension/'), []));
    it('finds every chunk that its code loads', () => {
      const code = Object.entries(files).filter(([name]) => /^extension\/dist\/.*\.js$/.test(name));
      for (const [name, content] of code)
        for (const [, chunk = ''] of text(content).matchAll(/(?:from|import\()\s*"(\.{1,2}\/[^"]+\.js)"/g))
          assert.ok(join(dirname(name), chunk) in files, `${name} loads ${chunk}`);
    });
    it('has all of the server that a browser runs, which is that of Node in all but its edge', () => {
      const listed: readonly string[] = JSON.parse(text(files['extension/dist/web/server.json']));
      assert.deepEqual(
        listed.filter((path) => !(`extension/dist/${path}` in files)),
        [],
      );
      const own = listed.filter((path) => !path.startsWith('chunks/'));
      assert.deepEqual(own, ['web/server.js']);
      assert.ok((files['extension/dist/web/server.js']?.length ?? 0) < 30_000, 'It has more than an edge of its own.');
    });
    it('names those whose code it contains', () => {
      const notices = text(files['extension/dist/third-party-notices.txt']);
      for (const name of ['yaml', 'zod', 'preact', 'vscode-languageclient', 'vscode-jsonrpc', 'write-file-atomic'])
        assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    });
    it('is small: a megabyte of what everybody loads, and 1.6 with what is loaded when it is used', () => {
      const all = readFileSync(made('.vsix')).length;
      const later = ofExports(files).reduce(
        (sum, name) => sum + zipSync({ [name]: files[name] ?? new Uint8Array() }).length,
        0,
      );
      console.log(
        `      ${megabytes(all)} in all, ${megabytes(all - later)} without exports, imports, other languages and the web`,
      );
      assert.ok(all <= 1.6e6, megabytes(all));
      assert.ok(all - later <= 1e6, megabytes(all - later));
    });
    it('starts a server from where it was unpacked', async () => {
      const home = join(folder, 'vsix');
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(home, name)), { recursive: true });
        writeFileSync(join(home, name), content);
      }
      assert.match(await initialized(join(home, 'extension/dist/server.js')), /"serverInfo":\{"name":"changeplan"/);
    });
  });

  describe('the command line', () => {
    it('needs nothing but its own tarball', () => {
      const manifest = JSON.parse(unpacked(made('.tgz')).get('package/package.json') ?? '');
      assert.equal(manifest.dependencies, undefined);
    });
    it('brings the schemas of what it prints as JSON', () => {
      const schema = unpacked(made('.tgz')).get('package/schemas/output/check.schema.json') ?? '';
      assert.match(JSON.parse(schema).$id, /\/schemas\/output\/check\.schema\.json$/);
    });
    it('has no link in its pages that leads nowhere', () => {
      const files = unpacked(made('.tgz'));
      const bytes = [...files].map(([name, content]) => [name, new TextEncoder().encode(content)]);
      assert.deepEqual(brokenLinks(Object.fromEntries(bytes), 'package/'), []);
    });
    it('works where it was installed, without a network', () => {
      const home = join(folder, 'tarball');
      mkdirSync(home);
      writeFileSync(join(home, 'package.json'), '{"private":true}');
      const npm = process.env['npm_execpath'];
      const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
      const install = [...args, 'install', '--offline', '--no-audit', '--no-fund', made('.tgz')];
      execFileSync(program, install, { cwd: home, stdio: 'pipe' });
      assert.deepEqual(
        readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.')),
        ['changeplan'],
      );
      const plan = 'changeplan: 1\ntitle: Four-day week\n';
      writeFileSync(join(home, 'week.changeplan.yaml'), plan);
      const run = (...words: string[]) =>
        execFileSync(process.execPath, ['node_modules/changeplan/dist/cli.js', ...words], {
          cwd: home,
          encoding: 'utf8',
        });
      assert.match(run('--version'), /^\d+\.\d+\.\d+\n$/);
      assert.equal(JSON.parse(run('check', '--format', 'json', '.')).summary.files, 1);
      assert.match(run('explain', 'shallow-base'), /^# shallow-base\n/);
      assert.match(run('report', 'week.changeplan.yaml', '--format', 'html'), /^<!doctype html>/i);
    });
  });
});

const made = (ending: string): string =>
  resolve('release', readdirSync('release').find((file) => file.endsWith(ending)) ?? `nothing.${ending}`);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** Chunks of exports and imports, and the server in a web worker: loaded with the first use, or elsewhere. */
function ofExports(files: Record<string, Uint8Array>): string[] {
  const own =
    /^extension\/(?:dist\/(?:chunks\/(?:docx|pptx|xlsx|csv|import|calendar|plan-calendar|de|rule-pages-de)-|web\/|.*\bweb\b|preview\.de)|l10n\/|package\.nls\.de|docs\/walkthrough\/de)/;
  const later = new Set(Object.keys(files).filter((name) => own.test(name)));
  const chunks = Object.keys(files).filter((name) => /^extension\/dist\/(?:chunks\/)?[^/]+\.js$/.test(name));
  const loadedBy = (chunk: string) => chunks.filter((name) => text(files[name]).includes(chunk.replace(/^.*\//, '')));
  for (let before = -1; before !== later.size; ) {
    before = later.size;
    for (const chunk of chunks) {
      const by = loadedBy(chunk).filter((name) => name !== chunk);
      if (by.length > 0 && by.every((name) => later.has(name))) later.add(chunk);
    }
  }
  return [...later];
}

const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);

const languageFiles = ({ contributes: { languages, grammars } }: Manifest): string[] =>
  [...languages.map(({ configuration }) => configuration), ...grammars.map(({ path }) => path)].flatMap(
    (it) => it ?? [],
  );

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly configuration?: string }[];
    readonly grammars: readonly { readonly path?: string }[];
  };
}

/** What pages below that folder lead to, as a page, a file or a picture of this package, and is not there. */
function brokenLinks(files: Record<string, Uint8Array>, folder: string): string[] {
  const names = Object.keys(files);
  const isThere = (path: string) => names.some((name) => name === path || name.startsWith(`${path}/`));
  const pages = names.filter((name) => name.startsWith(folder) && name.endsWith('.md'));
  assert.ok(pages.length > 10, 'There are no pages.');
  return pages.flatMap((page) =>
    [...text(files[page]).matchAll(/(?:\]\(|(?:src|srcset)=")(?![a-z]+:|#)([^)"\s#]+)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !isThere(posix.join(posix.dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  );
}

/** Left out of the extension, which has the pages of all rules in it, and measures nothing. */
const leftOut = ['docs/rules.md', 'docs/performance.md', 'docs/reliability.md'];

/** The documents of this repository that the README leads to. */
const linked = (readme: string): string[] =>
  [...readme.matchAll(/\]\([^)]*?\/blob\/main\/(docs\/[\w-]+\.md)[^)]*\)/g)].map(([, file = '']) => file);

/** The files of a tarball by their names. */
function unpacked(file: string): Map<string, string> {
  const tar = gunzipSync(readFileSync(file));
  const files = new Map<string, string>();
  const field = (at: number, length: number) => text(tar.subarray(at, at + length)).replace(/\0.*$/s, '');
  for (let at = 0; at < tar.length && field(at, 100) !== ''; ) {
    const size = Number.parseInt(field(at + 124, 12), 8);
    files.set(field(at, 100), text(tar.subarray(at + 512, at + 512 + size)));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** What a language server says when an editor greets it. */
function initialized(server: string): Promise<string> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const params = { processId: null, rootUri: null, capabilities: {} };
  const greeting = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(greeting)}\r\n\r\n${greeting}`);
  return new Promise((resolve, reject) => {
    let said = '';
    child.on('exit', () => reject(new Error(`the server ended: ${said}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      if (!said.includes('serverInfo')) return;
      child.removeAllListeners('exit').kill();
      resolve(said);
    });
  });
}
