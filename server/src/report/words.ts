/** What readers call what has a name in the language, wherever that is not just the name without its hyphens. */

import type { Step } from '../analysis/checklist.ts';
import type { Box } from '../analysis/grid.ts';
import { spoken, t, texts } from '../text/l10n.ts';
import { inWords } from '../text/words.ts';

// `t` is asked for all of these where they are shown.

export const stepWords: Readonly<Record<Step, string>> = texts({
  'understand-values': 'Understand what everybody values',
  'relate-values': 'Tell ends from means',
  'divide-labour': 'Know who pursues which value',
  'judge-alignment': 'Judge how the actions align',
  'define-rationality': 'Show how the plan serves their values',
  'expect-resistance': 'Expect resistance',
  'answer-resistance': 'Answer resistance',
  'grow-base': 'Grow the base',
});

/** Whether an ally or the lead controls a resource, somebody else does, or nobody who is named. */
export const resourceWords = texts({
  secured: 'secured',
  unsecured: 'not secured',
  uncontrolled: 'not known who controls it',
});

/** Where somebody stands, seen from the lead, or that nothing is said of it. */
export const directionWords = (direction: string): string => t(inWords(direction));

/** What the plan does to a value. */
export const effectWords = texts({
  mixed: 'serves and hurts it',
  aligned: 'serves it',
  conflict: 'hurts it',
  unrelated: 'does not speak of it',
});

const tacticStates: Readonly<Record<string, string>> = texts({
  overdue: 'overdue',
  stale: 'stale',
  due: 'due soon',
  recurring: 'recurring',
});

/** Who accepts a finding and until when, for what `by`, `until` and `reason` are filled in. */
export function acceptedText(by: string | undefined, until: string | undefined) {
  if (by) return until ? accepting.byUntil : accepting.by;
  return until ? accepting.until : accepting.alone;
}

const accepting = texts({
  byUntil: 'Accepted by {by} until {until}: {reason}',
  by: 'Accepted by {by} without an end: {reason}',
  until: 'Accepted until {until}: {reason}',
  alone: 'Accepted without an end: {reason}',
});

/** How a tactic stands today. */
export const tacticWords = (state: string): string => t(tacticStates[state] ?? inWords(state));

/** What has become of a line of the plan. */
export const changeWords = texts({ added: 'new', gone: 'gone', changed: 'changed' });

/** Signs that stand before names in pictures and lists. */
export const signs = { lead: '★ ', ally: '● ', other: '', key: '◆ ' } as const;

/** The four boxes of power and interest as every change manager knows them (Mendelow 1991). */
export const boxWords: Readonly<Record<Box, { readonly title: string; readonly meaning: string }>> = texts({
  'manage-closely': { title: 'Manage closely', meaning: 'much power, much interest' },
  'keep-satisfied': { title: 'Keep satisfied', meaning: 'much power, little interest' },
  'keep-informed': { title: 'Keep informed', meaning: 'little power, much interest' },
  monitor: { title: 'Monitor', meaning: 'little power, little interest' },
});

/** With the point or comma of the reader, as halves have one. */
export const decimal = (value: number): string => value.toLocaleString(spoken(), { useGrouping: false });

/** Which mark stands for a stance, from against to for. */
export const stanceMarks = {
  opposed: 'opposed',
  resistant: 'resistant',
  neutral: 'neutral',
  unsaid: 'unsaid',
  supportive: 'supportive',
  ally: 'ally',
} as const;

/** How many stand on a side. */
export const sideCounts = texts({
  for: '{number} for',
  undecided: '{number} undecided',
  against: '{number} against',
});

/** Which mark stands for a side. */
export const sideMarks = { for: 'ally', undecided: 'neutral', against: 'opposed' } as const;

export {
  gradeWords,
  responseWords,
  severityCounts,
  severityWords,
  situationWords,
  verdictWords,
} from '../analysis/plain-words.ts';
