// A real VS Code without a desktop: the web server that the npm package code-server brings, seen through a browser.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endsWithUs, Problem, run } from './process.mjs';
import { installVSCode } from './setup.mjs';

/** Settings for a VS Code that is only there for change plans: it asks nothing, offers nothing, sends nothing. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Starts the server with our extension in it, reachable from this machine only and only with its token, for plans are
 * private. `extension` is a folder, or a .vsix to be installed; `data` is a folder for all it writes; `settings` count in it
 * besides the quiet ones, `env` is for the extension. With `tests` the page runs that file inside the extension host, for the
 * extension in the folder `driver`, and tells whoever drives it what came of it. `age` says which VS Code.
 */
export async function startHost({
  data,
  extension,
  tests,
  driver = extension,
  age = 'newest',
  port = 0,
  log = join(data, 'server.log'),
  settings = {},
  env = {},
}) {
  const { node, folder } = await installVSCode(age);
  const token = randomBytes(24).toString('hex');
  const file = (path) => join(data, path);
  mkdirSync(file('user/User'), { recursive: true });
  writeSettings(file('user/User/settings.json'), { ...quietSettings, ...settings });
  // In a file, since every user of the machine can read the arguments of a process.
  writeFileSync(file('token'), token, { mode: 0o600 });
  const folders = ['--server-data-dir', data, '--user-data-dir', file('user'), '--extensions-dir', file('extensions')];
  linkExtension(tests || isPacked(extension) ? undefined : extension, file('extensions'));
  const main = join(folder, 'out/server-main.js');
  const options = [...folders, '--accept-server-license-terms', '--telemetry-level', 'off'];
  if (isPacked(extension))
    await run(node, [main, '--install-extension', extension, ...options], {
      env: withoutMarketplace,
      sentence: `VS Code did not install ${extension}:`,
    });

  const server = spawn(
    node,
    [
      ...['--import', lifeline, main],
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', file('token')],
      ...[...options, '--disable-workspace-trust'],
      ...(tests ? ['--enable-smoke-test-driver'] : []),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...withoutMarketplace, ...env } },
  );
  endsWithUs(server);
  const authority = `127.0.0.1:${await listening(server, log)}`;
  return {
    ended: new Promise((resolve) => server.once('exit', resolve)),
    address: (plans, openFile) => address(authority, token, { plans, openFile, driver, tests }),
    stop: () => server.kill(),
  };
}

/** What somebody has set there meanwhile stays; but not what an earlier version of this file has written. */
function writeSettings(path, settings) {
  const written = [quietSettings, settings].map((it) => JSON.stringify(it, null, 2));
  if (!existsSync(path) || written.includes(readFileSync(path, 'utf8'))) writeFileSync(path, written[1]);
}

const isPacked = (extension) => extension?.endsWith('.vsix');

/** The only extension is ours, by a link: what is built next is there when the page is loaded anew. */
function linkExtension(extension, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  if (extension) symlinkSync(extension, join(folder, 'changeplan'), 'junction');
}

/** The page that shows the folder `plans`. VS Code takes extensions and tests from an address only when under test. */
function address(authority, token, { plans, openFile, driver, tests }) {
  const remote = (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (openFile) payload.push(['openFile', remote(openFile)]);
  if (tests) payload.push(['extensionDevelopmentPath', remote(driver)], ['extensionTestsPath', remote(tests)]);
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('tkn', token);
  url.searchParams.set('folder', decodeURIComponent(pathToFileURL(plans).pathname));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** VS Code would ask a server for updates of extensions that nobody has installed. */
const withoutMarketplace = { EXTENSIONS_GALLERY: '{}' };

/**
 * Loaded by the server and the processes that it starts: the server ends with its standard input, so also when we are
 * killed and cannot end it, and they end when they lose it. On their own they would wait for hours to be found again.
 */
const lifeline = `data:text/javascript,${encodeURIComponent(
  `const end = () => process.exit();
  if (process.argv[1]?.endsWith('server-main.js')) process.stdin.resume().on('end', end);
  else process.on('disconnect', end);`,
)}`;

function listening(server, logFile) {
  const log = createWriteStream(logFile);
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (why) => reject(new Problem(`VS Code did not start: ${why}\n${text.trim()}`));
    const limit = setTimeout(() => fail('it did not answer within 30 seconds.'), 30_000);
    const read = (chunk) => {
      text = (text + chunk).slice(-10_000);
      const port = /agent listening on (\d+)/.exec(text)?.[1];
      if (!port) return;
      clearTimeout(limit);
      for (const stream of [server.stdout, server.stderr]) stream.off('data', read);
      resolve(port);
    };
    for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', read);
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`it ended with code ${code}.`));
  });
}
