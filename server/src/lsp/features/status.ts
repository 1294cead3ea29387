import { status } from '../../features/status.ts';
import { type Status, type StatusParams, statusMethod } from '../../protocol.ts';
import type { LspFeature } from '../session.ts';

/** How a plan stands, for the status bar: a request of our own. */
export const statuses: LspFeature = {
  capabilities: () => ({}),
  listen(session) {
    session.connection.onRequest(
      statusMethod,
      ({ uri }: StatusParams): Promise<Status | null> =>
        session.answer('status', uri, async (document) => {
          const { checked } = await session.result(document);
          return checked && status(checked);
        }),
    );
  },
};
