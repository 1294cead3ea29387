// How the scripts start other programs. Everything here must run before anything is installed: Node built-ins only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The folder of this project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure that its message explains to the person in full: shown without a stack. */
export class Problem extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs the body of a script; what it throws becomes a message and an exit code. */
export async function main(body) {
  try {
    mustBeNewEnough();
    await body();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = error.exitCode ?? 1;
  }
}

/** What was asked for behind `npm run … --`, as `parseArgs` has it. Anything else is a `Problem` that ends with the `usage`. */
export function asked(usage, config = {}) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Problem(`${error.message.replace(/\. .*/s, '.')}\n${usage}`, 2);
  }
}

function mustBeNewEnough() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const oldest = Number.parseInt(engines.node.replace(/\D*/, ''), 10);
  const version = process.versions.node;
  if (Number.parseInt(version, 10) < oldest)
    throw new Problem(`Change Plan needs Node ${oldest} or newer, and this is Node ${version}.`, 2);
}

/**
 * Runs a program to its end and returns what it printed. A failure is a `Problem` that opens with `sentence` and goes
 * on with what `excerpt` takes from the output.
 */
export async function run(program, args, options = {}) {
  const {
    sentence = `${[program, ...args].join(' ')} failed.`,
    excerpt = lastLines,
    env,
    cwd = root,
    minutes = 15,
  } = options;
  // Windows starts a .cmd file only through its shell, which wants every part in quotes.
  const shell = program.endsWith('.cmd');
  const parts = [program, ...args].map((part) => (shell ? `"${part}"` : part));
  const stdio = ['ignore', 'pipe', 'pipe'];
  const child = spawn(parts[0], parts.slice(1), { cwd, shell, stdio, env: { ...process.env, ...env } });
  endsWithUs(child);
  const { code, output, failure } = await outcome(child, minutes);
  if (code === 0) return output;
  throw new Problem([sentence, failure, excerpt(output)].filter(Boolean).join('\n'), code);
}

/** An excerpt that leaves nothing out. */
export function everything(output) {
  return output.trim();
}

/** Change Plan speaks the language of whoever runs it; what is compared, counted or put into pages here is English. */
const inEnglish = { LC_ALL: 'C.UTF-8' };

/** Runs a JavaScript file with this Node. */
export function runNode(file, args = [], options = {}) {
  return run(process.execPath, [file, ...args], { ...options, env: { ...inEnglish, ...options.env } });
}

/** Runs npm: the one that started us, else the one beside Node on Windows, else whatever PATH finds. */
export function runNpm(args, options = {}) {
  const withExcerpt = { excerpt: npmErrors, ...options };
  const started = process.env.npm_execpath ?? '';
  if (started.endsWith('npm-cli.js')) return runNode(started, args, withExcerpt);
  if (process.platform !== 'win32') return run('npm', args, withExcerpt);
  return runNode(join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'), args, withExcerpt);
}

/** The file behind a command that a package of `node_modules` brings. */
export function commandOf(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Makes a child process end when this one ends, also when it is interrupted. */
export function endsWithUs(child) {
  const kill = () => child.kill();
  const interrupted = {
    SIGINT: () => process.exit(130),
    SIGTERM: () => process.exit(143),
    SIGHUP: () => process.exit(129),
  };
  process.on('exit', kill);
  for (const [signal, leave] of Object.entries(interrupted)) process.on(signal, leave);
  child.on('exit', () => {
    process.off('exit', kill);
    for (const [signal, leave] of Object.entries(interrupted)) process.off(signal, leave);
  });
}

function outcome(child, minutes) {
  return new Promise((resolve) => {
    let output = '';
    let failure = '';
    const add = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    const limit = setTimeout(() => {
      failure = `It took more than ${minutes} minutes and was stopped.`;
      child.kill('SIGKILL');
    }, minutes * 60_000);
    const end = (code) => {
      clearTimeout(limit);
      resolve({ code, output, failure });
    };
    child.on('close', (code) => end(code ?? 1));
    child.on('error', (error) => {
      failure = error.code === 'ENOENT' ? `The program ${child.spawnfile} is missing.` : error.message;
      end(127);
    });
  });
}

function lastLines(output) {
  return everything(output).split('\n').slice(-20).join('\n');
}

/** npm says first what is wrong, and then how it is used. */
function npmErrors(output) {
  if (/\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT)\b/.test(output))
    return 'The network is not there, or does not lead to the registry that npm is set to. Try again once it does.';
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
  return errors.slice(0, 8).join('\n');
}
