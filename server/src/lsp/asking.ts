import type { Connection } from 'vscode-languageserver';
import {
  type ListFilesParams,
  listFilesMethod,
  type ReadFileParams,
  readBytesMethod,
  readFileMethod,
} from '../protocol.ts';
import { bytesOf } from '../text/base64.ts';
import type { Elsewhere } from '../workspace/elsewhere.ts';

/** The files that only the editor can read: it is asked, and an editor that does not know the question has none. */
export const askedFor = (connection: Connection): Elsewhere => ({
  read: async (uri) => {
    const params: ReadFileParams = { uri };
    return (await connection.sendRequest<string | null>(readFileMethod, params).catch(() => null)) ?? undefined;
  },
  readBytes: async (uri) => {
    const params: ReadFileParams = { uri };
    const base64 = await connection.sendRequest<string | null>(readBytesMethod, params).catch(() => null);
    return base64 === null ? undefined : bytesOf(base64);
  },
  plans: async (folder) => {
    const params: ListFilesParams = { folder };
    return (await connection.sendRequest<readonly string[] | null>(listFilesMethod, params).catch(() => null)) ?? [];
  },
});
