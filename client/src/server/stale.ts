import { type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type StaleParams, staleMethod } from '../../../server/src/protocol.ts';

/** What the server tells of files that have changed, for all who show something of them: a client hears each method once. */
export function staleFiles(server: BaseLanguageClient): Event<StaleParams> {
  const told = new EventEmitter<StaleParams>();
  server.onNotification(staleMethod, (params: StaleParams) => told.fire(params));
  return told.event;
}
