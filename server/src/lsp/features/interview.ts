import { emptyNames, leavingNamesOut, namesPath, withNamesLine } from '../../interview/beside.ts';
import { interview } from '../../interview/interview.ts';
import {
  type BesideAnswer,
  type BesideParams,
  besideMethod,
  type InterviewParams,
  interviewMethod,
  type Progress,
} from '../../protocol.ts';
import type { Answers } from '../seldom.ts';

/** The interview that a new plan is written from, and how its names can stand beside it: requests of our own. */
export const interviews: Answers<typeof interviewMethod | typeof besideMethod> = () => ({
  [interviewMethod]: ({ answers }: InterviewParams): Progress => interview(answers),
  [besideMethod]: ({ plan, ignoring }: BesideParams): BesideAnswer => {
    const left = leavingNamesOut(ignoring);
    return {
      plan: withNamesLine(plan),
      names: { path: namesPath, text: emptyNames() },
      ...(left !== undefined && { ignoring: left }),
    };
  },
});
