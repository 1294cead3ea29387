import { nextToAnswer } from '../../features/next.ts';
import { type NextAnswer, type NextParams, nextMethod } from '../../protocol.ts';
import type { Answers } from '../seldom.ts';
import { needsReaders } from '../session.ts';

/** What to answer next in a plan. */
export const next: Answers<typeof nextMethod> = (session) => ({
  [nextMethod]: session.answer('next', needsReaders, (snapshot, { uri }: NextParams): NextAnswer | undefined => {
    const finding = nextToAnswer(snapshot.findings(uri));
    return finding && snapshot.place(finding.at);
  }),
});
