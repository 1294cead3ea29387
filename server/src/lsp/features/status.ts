import { status } from '../../features/status.ts';
import { type Status, type StatusParams, statusMethod } from '../../protocol.ts';
import { type LspFeature, needsPlan } from '../session.ts';

/** How a plan stands, for the status bar: a request of our own. */
export const statuses: LspFeature = {
  capabilities: () => ({}),
  listen(session) {
    session.connection.onRequest<Status | null, void>(
      statusMethod,
      session.answer('status', needsPlan, (snapshot, { uri }: StatusParams): Status | undefined => {
        const checked = snapshot.checked(uri);
        return checked && status(checked);
      }),
    );
  },
};
