// `npm run package`: what can be installed, in release/: the extension as .vsix, the command line as npm tarball.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { asked, main, root, runNode, runNpm } from './process.mjs';
import { isPreRelease } from './readiness.mjs';
import { build, installPackages, installTool } from './setup.mjs';

const folder = join(root, 'release');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { name, version, homepage } = manifest;

/** What is loaded from where each of them is installed; `leaves` is of no use to it. */
const packages = {
  extension: {
    loads: ['dist/extension.js', 'dist/server.js', 'dist/preview.js', 'dist/web/extension.cjs', 'dist/web/server.js'],
    // The pages of all rules are in it already, for those who ask for one; only the command line prints JSON, and what was
    // measured and tried is for those who change the program.
    leaves: /^(?:dist\/cli\.js|docs\/(?:rules|performance|reliability)\.md|schemas\/output\/.*)$/,
  },
  'command-line': {
    loads: ['dist/cli.js', 'dist/server.js'],
    leaves: /^(?:dist\/(?!chunks\/|cli\.js|server\.js|.*\.txt$)|syntaxes\/|docs\/(?:walkthrough|pictures)\/)/,
  },
};

/** The paths of both. Both are built anew on the way, so that nothing half or old is shipped. */
export async function makePackages() {
  rmSync(folder, { recursive: true, force: true });
  await build();
  const listed = await listedFiles();
  const vsix = join(folder, `${name}-${version}.vsix`);
  await packExtension(staged('extension', listed), vsix);
  await runNpm(['pack', staged('command-line', listed), '--ignore-scripts', '--pack-destination', folder], {
    sentence: 'The command line could not be packed:',
  });
  return { vsix, tarball: join(folder, `${name}-${version}.tgz`) };
}

async function packExtension(from, vsix) {
  const vsce = await installTool('@vscode/vsce', '3.9.2', '90 MB', 'vsce');
  const links = ['--baseContentUrl', `${homepage}/blob/main`, '--baseImagesUrl', `${homepage}/raw/main`];
  const early = isPreRelease(version) ? ['--pre-release'] : [];
  await runNode(vsce, ['package', '--no-dependencies', '--out', vsix, ...early, ...links], {
    cwd: from,
    sentence: 'The extension could not be packed:',
  });
}

/** What `files` of package.json lists, in the words of npm. */
async function listedFiles() {
  const listed = JSON.parse(
    await runNpm(['pack', '--dry-run', '--json', '--ignore-scripts'], { sentence: 'npm could not list the files:' }),
  );
  const [{ files }] = Array.isArray(listed) ? listed : Object.values(listed);
  return files.map(({ path }) => path);
}

/**
 * A folder that holds a package: of the listed files those that it can load, and a manifest that asks for nothing to be built
 * or fetched where it is installed.
 */
function staged(kind, listed) {
  const { loads, leaves } = packages[kind];
  const to = join(folder, kind);
  const loaded = reachable(loads);
  const isWanted = (path) => !leaves.test(path) && (!path.startsWith('dist/chunks/') || loaded.has(path));
  for (const path of listed.filter(isWanted)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(root, path), join(to, path));
  }
  for (const path of listed.filter((it) => it.endsWith('.md') && existsSync(join(to, it)))) leadAway(path, to);
  const { scripts: _s, devDependencies: _d, mocha: _m, private: _p, files: _f, ...kept } = manifest;
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  return to;
}

/** Links of a page to what this package leaves out lead to the repository instead; all others stay within it. */
function leadAway(path, folder) {
  const page = readFileSync(join(folder, path), 'utf8');
  const away = (kind) => (whole, before, link) => {
    const target = posix.join(posix.dirname(path), link);
    const isOurs = !/^[a-z]+:|^#/.test(link) && existsSync(join(root, target));
    return isOurs && !existsSync(join(folder, target)) ? `${before}${homepage}/${kind}/main/${target}` : whole;
  };
  const led = page.replace(/(\]\()([^)\s#]+)/g, away('blob')).replace(/((?:src|srcset)=")([^"]+)/g, away('raw'));
  writeFileSync(join(folder, path), led);
}

/** These files and all that they import, at once or later; esbuild has written down who imports whom. */
function reachable(entries) {
  const imports = JSON.parse(readFileSync(join(root, 'dist/imports.json'), 'utf8'));
  const found = new Set();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    open.push(...(imports[path] ?? []));
  }
  return found;
}

if (process.argv[1] === import.meta.filename)
  await main(async () => {
    asked('npm run package takes no options.');
    await installPackages();
    const made = await makePackages();
    for (const file of Object.values(made)) console.log(file);
  });
