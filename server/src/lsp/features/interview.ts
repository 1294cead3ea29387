import { interview } from '../../interview/interview.ts';
import { type InterviewParams, interviewMethod, type Progress } from '../../protocol.ts';
import type { LspFeature } from '../session.ts';

/** The interview that a new plan is written from: a request of our own. */
export const interviews: LspFeature = {
  capabilities: () => ({}),
  listen({ connection }) {
    connection.onRequest(interviewMethod, ({ answers }: InterviewParams): Progress => interview(answers));
  },
};
