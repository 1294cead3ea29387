import type { Connection } from 'vscode-languageserver';
import { toDay } from '../text/day.ts';
import { filesByUri, gitByUri } from '../workspace/uris.ts';
import { askedFor } from './asking.ts';
import { paceOf } from './pace.ts';
import { serve } from './server.ts';

/** Serves an editor with the files on disk and those that only the editor can read, by the clock of this machine. */
export function serveDisk(connection: Connection): void {
  serve(connection, {
    today: () => toDay(new Date()),
    git: gitByUri,
    pace: paceOf(setImmediate),
    files: (folders) => filesByUri(folders, askedFor(connection)),
  });
}
