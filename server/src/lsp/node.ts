import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Pace } from '../program/snapshot.ts';
import { type ListFilesParams, listFilesMethod, type ReadFileParams, readFileMethod } from '../protocol.ts';
import { toDay } from '../text/day.ts';
import { filesByUri, gitByUri } from '../workspace/uris.ts';
import { framed } from './framing.ts';
import { serve } from './server.ts';

// With these set, the YAML parser would print every token of a private plan.
delete process.env['LOG_TOKENS'];
delete process.env['LOG_STREAM'];

// Ours to hear and to survive: an editor without a server is worse than a request without an answer.
process.on('uncaughtException', (error) => process.stderr.write(`${error.name}: unexpected\n`));
process.on('unhandledRejection', () => process.stderr.write('Unhandled rejection\n'));

/** Long enough to get on, too short to be felt by whoever waits; milliseconds. */
const longest = 2;

function paceOf(now: () => number): Pace {
  let last = now();
  return {
    isDue: () => now() - last > longest,
    pause: () =>
      new Promise((resolve) =>
        setImmediate(() => {
          last = now();
          resolve();
        }),
      ),
  };
}

const input = framed((why) => {
  process.stderr.write(
    `The editor’s messages cannot be understood: ${why}. The server ends, so that a new one can begin.\n`,
  );
  process.exit(1);
});
const connection = createConnection(ProposedFeatures.all, process.stdin.pipe(input), process.stdout);

serve(connection, {
  today: () => toDay(new Date()),
  git: gitByUri,
  pace: paceOf(performance.now.bind(performance)),
  files: (folders) =>
    filesByUri(folders, {
      read: async (uri) => {
        const params: ReadFileParams = { uri };
        return (await connection.sendRequest<string | null>(readFileMethod, params).catch(() => null)) ?? undefined;
      },
      plans: async (folder) => {
        const params: ListFilesParams = { folder };
        return connection.sendRequest<readonly string[]>(listFilesMethod, params).catch(() => []);
      },
    }),
});
