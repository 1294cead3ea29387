import { interview } from '../../interview/interview.ts';
import { type InterviewParams, interviewMethod, type Progress } from '../../protocol.ts';
import type { Answers } from '../seldom.ts';

/** The interview that a new plan is written from: a request of our own. */
export const interviews: Answers<typeof interviewMethod> = () => ({
  [interviewMethod]: ({ answers }: InterviewParams): Progress => interview(answers),
});
