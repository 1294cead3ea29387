import type { LSPClient } from '@codemirror/lsp-client';
import { type AnswersParams, answersMethod, type FindingName } from '../../server/src/protocol.ts';

/** Of LSP: the text has moved on, so that an answer would be about an older one. */
export const isOvertaken = (error: unknown): boolean =>
  [-32801, -32802].includes((error as { readonly code?: number } | undefined)?.code ?? 0);

/** What the server says of the newest text: when somebody has typed in the meantime, it is asked anew. */
export async function ask<T>(client: LSPClient, method: string, params: object): Promise<T> {
  for (;;) {
    client.sync();
    try {
      return await client.request<object, T>(method, params);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
}

/** The titles of the fixes of each finding. */
export async function answersTo(
  client: LSPClient,
  uri: string,
  of: readonly FindingName[],
): Promise<readonly (readonly string[])[]> {
  const params: AnswersParams = { uri, of };
  return (await ask<readonly (readonly string[])[] | null>(client, answersMethod, params)) ?? [];
}
