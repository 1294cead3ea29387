import { t, texts } from '../../text/l10n.ts';
import type { Reported } from '../reported.ts';

/** What to write first, while hardly anything is written. */
export interface StartView {
  readonly steps: readonly StartStepView[];
  /** The smallest plan that says something. */
  readonly example: string;
}

export interface StartStepView {
  readonly key: string;
  /** How the sentence goes on behind the key. */
  readonly text: string;
  readonly done: boolean;
}

const example = texts(`changeplan: 1
title: Spread the Seniors Program
organization:
  values: { terminal: [public-interest] }
stakeholders:
  vice-presidents:
    name: Hospital vice presidents
    power: dominant
    values: { instrumental: [robustness] }
actions:
  pilot:
    summary: Run the program in two towns
    aligns-with: [public-interest]
    conflicts-with: [robustness]
`);

/** Nothing once somebody or something to be done is named, nor of what cannot be read at all. */
export function startView({ analysis, begun }: Reported): StartView | undefined {
  if (begun) return undefined;
  const { title, organization } = analysis.plan;
  const { terminal = [], instrumental = [] } = organization?.values ?? {};
  return {
    steps: [
      { key: 'title', text: t('in a few words, what is to change'), done: Boolean(title?.value.trim()) },
      {
        key: 'organization',
        text: t(
          'what your organization pursues for its own sake (terminal values) and to that end (instrumental ones)',
        ),
        done: terminal.length + instrumental.length > 0,
      },
      { key: 'stakeholders', text: t('a group whose support or resistance matters, and what it values'), done: false },
      { key: 'actions', text: t('one thing that you want to do, and the values that it serves or hurts'), done: false },
    ],
    example: t(example as string),
  };
}
