// Drives Helix by keys, as a person does, with the recipe of docs/editors.md, and tells on standard output what came of it.
// Helix has no mode without a screen: it runs in a terminal that `script` of util-linux makes.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeScreen } from './screen.mjs';

const { PROGRAM, PLAN, HOME, RECIPE } = process.env;
const [rows, columns] = [50, 180];
const serverProcess = join(HOME, 'server.pid');

mkdirSync(join(HOME, '.config/helix'), { recursive: true });
writeFileSync(join(HOME, '.config/helix/languages.toml'), RECIPE);
// The server by its command, and the number of its process, which Helix kills a moment after it has told it to end.
const command = join(HOME, 'changeplan');
writeFileSync(command, readFileSync(command, 'utf8').replace('exec ', `echo $$ > "${serverProcess}"\nexec `));

const screen = makeScreen(rows, columns);
const helix = spawn('script', ['-qec', `stty rows ${rows} cols ${columns}; "${PROGRAM}" "${PLAN}"`, '/dev/null'], {
  env: { ...process.env, TERM: 'xterm-256color' },
});
helix.stdout.setEncoding('utf8').on('data', (text) => screen.write(text));
helix.on('error', (error) => tell('start', false, error.message));

// Its status line counts what was found.
await until(() => shows(/[●▲W] \d+ +1 sel/));
// The list of all findings of the file, by their messages.
await press(' d');
tell('diagnostics', await until(() => shows(/say what the change is for/) && shows(/[1-9]\/[1-9]/)), screen.text());
await press('\x1b', '4gggs');

await press(' k');
tell('hover', await until(() => shows(/neither for nor against/)), screen.text());
await press('\x1b');

await press('%s', 'neutral\r', 'c', 'resi');
tell('completion', await until(() => shows(/resistant +(?:\S)/)), screen.text());
await press('\x1b', '\x1b', 'u', ',');

await press('4gggs', ' a');
tell('code action', await until(() => shows(/Add a tactic towards Board/)), screen.text());
await press('\x1b', '\x1b');

await press('4gggs', ' r');
await until(() => shows(/rename/i));
await press('\x15', 'trustees\r');
await until(() => shows(/targets: trustees/));
await press(':w\r');
const renamed = await until(() => /targets: trustees/.test(written()) && !/board/.test(written()));
tell('rename', renamed, screen.text());

await press(':format\r');
await until(() => shows(/^.*\n? .* {4}type: seek-counsel/m));
await press(':w\r');
tell('format', await until(() => written().includes('\n  ask:\n    type: seek-counsel\n')), written());

await press(':q\r');
tell('clean exit', await until(() => helix.exitCode === 0 && !runs(serverProcess)), 'Helix or the server still runs');
helix.kill();

function tell(what, fine, more) {
  console.log(fine ? `ok ${what}` : `FAILED ${what}: ${more}`);
}

function runs(file) {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch {
    return false;
  }
}

function shows(pattern) {
  return pattern.test(screen.text());
}

function written() {
  return readFileSync(PLAN, 'utf8');
}

/** Keys one after another, each with the time to be taken for one. */
async function press(...keys) {
  for (const key of keys) {
    helix.stdin.write(key);
    await pause(250);
  }
}

async function until(holds) {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) if (holds()) return true;
  return false;
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
