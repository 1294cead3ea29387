import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import type { Bench, Result } from './figures.ts';

/** What a desktop editor loads to type, check and preview. */
const desktop = ['dist/extension.js', 'dist/server.js', 'dist/preview.js'];
/** Loaded by the server with the first preview. */
const ofPreview = /\/(?:report|past)-\w+\.js$/;
/** And what `changeplan check` loads, the names of chunks with it that are loaded when they are used. */
const commandLine = 'dist/cli.js';
const ofCheck = /\/(?:main|check|pretty)-\w+\.js$/;

/** Minified code: what is loaded at once, and each part that is loaded only when it is used. */
export async function size({ root }: Bench): Promise<readonly Result[]> {
  const files = await built(root);
  const atOnce = closure(desktop, files, (path) => ofPreview.test(path));
  const withCommands = new Set([...atOnce, ...closure([commandLine], files, (path) => ofCheck.test(path))]);
  const later = [...files.values()]
    .flatMap(({ imports }) => imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path))
    .filter((path, index, all) => files.has(path) && !withCommands.has(path) && all.indexOf(path) === index);
  return [
    total('code to type, check and preview', atOnce, files, 0.9),
    total('code with the command line', withCommands, files, 1.2),
    ...(await inBrowser(root)),
    ...later.map((path): Result => {
      const own = [...closure([path], files)].filter((file) => !withCommands.has(file));
      const value = bytes(own, files) / 1e3;
      return { what: `code loaded when used: ${nameOf(path)}`, value, unit: 'KB', detail: path };
    }),
  ];
}

/** What a browser loads beside the preview: a file, and the server, which is built of those that Node loads, too. */
async function inBrowser(root: string): Promise<readonly Result[]> {
  const served: readonly string[] = JSON.parse(await readFile(join(root, 'dist/web/server.json'), 'utf8'));
  return Promise.all([
    ofFiles('extension', root, ['web/extension.cjs']),
    ofFiles('server and all that it may load', root, served),
  ]);
}

async function ofFiles(what: string, root: string, paths: readonly string[]): Promise<Result> {
  const codes = await Promise.all(paths.map((path) => readFile(join(root, 'dist', path))));
  const packed = await Promise.all(codes.map(async (code) => (await promisify(gzip)(code)).length));
  return {
    what: `code in a browser: ${what}`,
    value: sum(codes.map((code) => code.length)) / 1e6,
    unit: 'MB',
    detail: `${paths.length} files, ${(sum(packed) / 1e3).toFixed(0)} KB packed`,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

type Files = ReadonlyMap<string, Metafile['inputs'][string]>;

/** Who imports whom among what was built, as esbuild reads it. */
async function built(root: string): Promise<Files> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...desktop, commandLine],
    outdir: 'dist/bench',
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    external: ['vscode'],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return new Map(Object.entries(metafile.inputs).map(([path, input]) => [relative(root, join(root, path)), input]));
}

/** What these files import at once, and of what is loaded later that which `follows`. */
function closure(from: readonly string[], files: Files, follows = (_path: string) => false): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || !files.has(path)) continue;
    found.add(path);
    const imports = files.get(path)?.imports ?? [];
    open.push(
      ...imports.filter(({ kind, path: to }) => kind !== 'dynamic-import' || follows(to)).map(({ path: to }) => to),
    );
  }
  return found;
}

function total(what: string, paths: ReadonlySet<string>, files: Files, goal: number): Result {
  const largest = [...paths].sort((a, b) => bytes([b], files) - bytes([a], files)).slice(0, 4);
  const detail = largest.map((path) => `${nameOf(path)} ${(bytes([path], files) / 1e3).toFixed(0)} KB`).join(', ');
  return { what, value: bytes(paths, files) / 1e6, unit: 'MB', goal, detail: `${paths.size} files: ${detail} …` };
}

const bytes = (paths: Iterable<string>, files: Files) =>
  [...paths].reduce((sum, path) => sum + (files.get(path)?.bytes ?? 0), 0);

const nameOf = (path: string) => path.replace(/^.*\/|\.js$/g, '');
