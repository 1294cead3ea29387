// Runs the tests that need a real VS Code: suite/ inside its extension host, ui/ beside it with its page in hand.
// `node test/vscode/run.mjs WORD…` runs those of ui/ whose file or name holds a word, or the suite for the word `suite`;
// with `--installed` they run with the .vsix that `npm run package` has made, with `--oldest` in the oldest VS Code that it admits;
// with THOROUGH=1 what is typed is typed in all ways, and every theme is tried in every width.
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { format } from 'node:util';
import { runTests } from '@vscode/test-electron';
import Mocha from 'mocha';
import { chromium } from 'playwright-core';
import { startHost } from '../../scripts/host.mjs';
import { makePlayground } from '../../scripts/playground.mjs';
import { main, Problem, root } from '../../scripts/process.mjs';
import { downloads, findChromium } from '../../scripts/setup.mjs';
import suite from './suite/index.cjs';

const logs = join(downloads, 'logs');
const screenshots = join(downloads, 'screenshots');
const suiteFile = join(root, 'test/vscode/suite/index.cjs');
const uiTests = join(root, 'dist/test/vscode/ui');

const age = process.argv.includes('--oldest') ? 'oldest' : 'newest';
const extension = process.argv.includes('--installed') ? packed() : root;
/** Tests come with an extension under development: with ours, or with an empty one beside ours that is installed. */
const driver = extension === root ? root : join(root, 'test/vscode/driver');

await main(async () => {
  mkdirSync(logs, { recursive: true });
  mkdirSync(screenshots, { recursive: true });
  const words = process.argv.slice(2).filter((it) => !it.startsWith('--'));
  const desktop = process.env.VSCODE_EXECUTABLE;
  if (words.length === 0 || words.includes('suite'))
    await within(8, desktop ? runSuiteOnDesktop(desktop) : runSuite('suite', suiteFile));
  if (words.length === 0 || words.includes('web')) {
    const web = extensionForTheWeb();
    const alone = { extension: web, driver: web };
    await within(8, runSuite('web', join(web, 'dist/test/vscode/web/index.cjs'), alone));
    if (process.env.THOROUGH) await within(8, runUiTests(['preview'], alone));
  }
  const others = words.filter((word) => !['suite', 'web'].includes(word));
  if (words.length === 0 || others.length > 0) await within(process.env.THOROUGH ? 60 : 25, runUiTests(others));
});
// What was stopped halfway must not keep this process alive.
setTimeout(() => process.exit(), 3_000).unref();

/** What `npm run package` has made. */
function packed() {
  const folder = join(root, 'release');
  const file = existsSync(folder) && readdirSync(folder).find((it) => it.endsWith('.vsix'));
  if (!file) throw new Error('There is no .vsix in release/: “npm run package” makes it.');
  return join(folder, file);
}

/** The suite in the VS Code that VSCODE_EXECUTABLE names. */
async function runSuiteOnDesktop(executable) {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suiteFile,
    launchArgs: [join(scratchFolder(), 'examples'), '--disable-extensions'],
  });
}

/** The suite in the VS Code of the npm host, whose page says what is printed and with which code it all ends. */
async function runSuite(name, tests, which) {
  const browser = await chromium.launch({ executablePath: await findChromium() });
  const { host, plans } = await openHost(name, tests, which);
  const log = createWriteStream(join(logs, `${name}.log`));
  try {
    const page = await browser.newPage();
    const exitCode = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', resolve);
      page.exposeFunction('codeAutomationLog', (_type, args) => {
        const text = format(...args);
        log.write(`${text}\n`);
        if (text.startsWith(suite.testOutput)) console.log(text.slice(suite.testOutput.length));
      });
    });
    // A machine that does much else takes its time.
    await page.goto(host.address(plans), { timeout: 120_000 });
    const passed = (await exitCode) === 0;
    if (!passed) throw new Problem(`Tests inside VS Code failed. Everything that it printed is in ${log.path}.`);
  } finally {
    log.end();
    await browser.close();
    host.stop();
  }
}

/**
 * Tests that look at VS Code from outside; ui/workbench.ts opens the page for them. Windows, lists and disks are slow at
 * times: files with a test that failed are tried once more, in a VS Code of their own, and that is printed.
 */
async function runUiTests(words, which) {
  const files = readdirSync(uiTests).filter((file) => file.endsWith('.test.cjs'));
  const named = files.filter((file) => words.some((word) => file.includes(word)));
  const grep = words.length > 0 && named.length === 0 ? new RegExp(words.map(escaped).join('|')) : undefined;
  const failed = await runUiFiles(named.length > 0 ? named : files, grep, which);
  if (failed.length === 0) return;
  console.log(`  Tried once more, in a VS Code of their own: ${failed.join(', ')}\n`);
  const again = await runUiFiles(failed, grep, which);
  if (again.length > 0)
    throw new Problem(`Tests of what VS Code shows failed: ${again.join(', ')}. See ${screenshots}.`);
}

/** The files with a test that failed. */
async function runUiFiles(files, grep, which) {
  const browser = await findChromium();
  const { host, plans } = await openHost('ui', undefined, which);
  try {
    const address = host.address(plans);
    const playground = await makePlayground(join(plans, '../playground/index.html'));
    process.env.CHANGEPLAN_WORKBENCH = JSON.stringify({ address, plans, browser, screenshots, playground });
    const mocha = new Mocha({ timeout: 120_000, ...(grep && { grep }) });
    for (const file of files) mocha.addFile(join(uiTests, file));
    // What was loaded for an earlier run describes nothing in this one.
    mocha.unloadFiles();
    const failed = new Set();
    await new Promise((resolve) => {
      mocha.run(resolve).on('fail', ({ file, parent }) => failed.add(basename(file ?? parent.file)));
    });
    return [...failed];
  } finally {
    host.stop();
  }
}

async function openHost(name, tests, which = { extension, driver }) {
  const scratch = scratchFolder();
  const log = join(logs, `${name}-server.log`);
  // A tab shows that its text is not written yet only where VS Code does not write it a second later by itself.
  // Some disks tell nothing of what changes on them.
  const settings = { 'files.autoSave': 'off', 'files.watcherExclude': { '**/unwatched/**': true } };
  const host = await startHost({ data: join(scratch, 'data'), ...which, age, tests, log, settings });
  return { host, plans: join(scratch, 'examples') };
}

/** The extension as VS Code for the Web sees it: without what needs Node, so that it can run in a web worker only. */
function extensionForTheWeb() {
  const folder = mkdtempSync(join(tmpdir(), 'changeplan-web-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const name of ['dist', 'syntaxes', 'schemas', 'examples', 'docs', 'l10n'])
    symlinkSync(join(root, name), join(folder, name), 'junction');
  for (const name of ['package.nls.json', 'package.nls.de.json']) cpSync(join(root, name), join(folder, name));
  return folder;
}

/** A folder with a copy of examples/; outside the project, whose git repository would change what the plans mean. */
function scratchFolder() {
  const scratch = mkdtempSync(join(tmpdir(), 'changeplan-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  cpSync(join(root, 'examples'), join(scratch, 'examples'), { recursive: true });
  return scratch;
}

async function within(minutes, promise) {
  let limit;
  const tooLate = new Promise((_, reject) => {
    const problem = new Problem(
      `The tests in VS Code took more than ${minutes} minutes. What it printed is in ${logs}.`,
    );
    limit = setTimeout(() => reject(problem), minutes * 60_000);
  });
  await Promise.race([promise, tooLate]).finally(() => clearTimeout(limit));
}

/** As a pattern that finds the text itself. */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
