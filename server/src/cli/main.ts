import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { toDay } from '../text/day.ts';
import { failureIn } from '../text/failure.ts';
import { t } from '../text/l10n.ts';
import { filesOnDisk } from '../workspace/node.ts';
import { readBytes, readStream } from '../workspace/reading.ts';
import { repositoryAt } from '../workspace/repository.ts';
import { stagedFiles } from '../workspace/staged.ts';
import { showsColors } from './colors.ts';
import type { Ask } from './io.ts';
import { languageOf, speakAtTerminal } from './language.ts';
import { lost } from './lost.ts';
import { progressOn } from './progress.ts';
import { run } from './run.ts';
import { threads, work } from './threads.ts';

// With these set, the YAML parser would print every token of a private plan.
delete process.env['LOG_TOKENS'];
delete process.env['LOG_STREAM'];

if (isMainThread) void main();
else work();

async function main(): Promise<void> {
  process.stdout.on('error', lost);
  // What stands there has its exit code too, and nowhere else to go.
  process.stderr.on('error', () => {});
  const progress = process.stderr.isTTY ? progressOn((text) => process.stderr.write(text), Date.now) : () => {};
  const argv = process.argv.slice(2);
  await speakAtTerminal(languageOf(argv, process.env, process.stdout.isTTY === true));
  run(argv, {
    out: (text) => {
      try {
        process.stdout.write(text);
      } catch (error) {
        lost(error as NodeJS.ErrnoException);
      }
    },
    err: (text) => process.stderr.write(text),
    files: filesOnDisk(process.cwd()),
    staged: () => stagedFiles(process.cwd()),
    repository: repositoryAt,
    bytes: readBytes,
    input: () => readStream(process.stdin),
    inParallel: threads(fileURLToPath(import.meta.url), process.cwd(), progress),
    progress,
    today: () => toDay(new Date()),
    isTerminal: process.stdout.isTTY === true,
    colors: showsColors(process.env, process.stdout.isTTY === true),
    width: process.stdout.isTTY ? process.stdout.columns : undefined,
    assist: async (plans) => (await import('./mcp/stdio.ts')).assist(plans),
    watch: async (paths, work) => (await import('./watch.ts')).watch(paths, work),
    serve: () => import('../lsp/node.ts'),
    ...(process.stdin.isTTY && process.stdout.isTTY && { ask: asking() }),
  }).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const { kind, stack } = failureIn(error);
      const what = t('Change Plan failed: this is a fault in the program, not in your plan.');
      process.stderr.write(`${[what, kind, ...stack].join('\n')}\n`);
      process.exitCode = 2;
    },
  );
}

/** Loads the prompts with the first question; no other command needs them. */
function asking(): Ask {
  let prompts: Promise<Ask> | undefined;
  return async (asked) => {
    prompts ??= import('./prompts.ts').then((module) => module.prompts());
    return (await prompts)(asked);
  };
}
