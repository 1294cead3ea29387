import type { Connection } from 'vscode-languageserver';
import type { Pace } from '../program/snapshot.ts';
import { type ListFilesParams, listFilesMethod, type ReadFileParams, readFileMethod } from '../protocol.ts';
import { toDay } from '../text/day.ts';
import { filesByUri, gitByUri } from '../workspace/uris.ts';
import { serve } from './server.ts';

/** Long enough to get on, too short to be felt by whoever waits; milliseconds. */
const longest = 2;

/** Serves an editor with the files on disk and those that only the editor can read, by the clock of this machine. */
export function serveDisk(connection: Connection): void {
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
}

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
