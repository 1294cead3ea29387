import pc from 'picocolors';
import { toDay } from '../text/day.ts';
import { filesOnDisk } from '../workspace/node.ts';
import { run } from './run.ts';

// With these set, the YAML parser would print every token of a private plan.
delete process.env['LOG_TOKENS'];
delete process.env['LOG_STREAM'];

// A reader that closes early, such as `head`, is no fault of ours.
process.stdout.on('error', () => process.exit());

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  files: filesOnDisk(process.cwd()),
  today: () => toDay(new Date()),
  colors: pc.isColorSupported,
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `Change Plan failed: this is a fault in the program, not in your plan.\n${String((error as Error).stack ?? error)}\n`,
    );
    process.exitCode = 2;
  },
);
