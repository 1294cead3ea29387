import { count } from '../../text/words.ts';
import { partTitles } from '../part-names.ts';
import type { SituationView, StepView, VerdictView } from '../parts/verdict.ts';
import { FindingList } from './findings.tsx';
import { Mark } from './mark.tsx';
import { Section } from './section.tsx';
import { situationWords } from './words.ts';

interface Props {
  readonly verdict: VerdictView;
  readonly reveal: boolean;
}

export function Verdict({ verdict: { situation, worst, steps }, reveal }: Props) {
  return (
    <Section title={partTitles.verdict}>
      {situation ? (
        <Situation situation={situation} />
      ) : (
        <p class="sentence">
          No action yet, so nothing can be judged: write what you want to do under <code>actions</code>.
        </p>
      )}
      {worst.length > 0 && (
        <>
          <h3>What weighs most</h3>
          <FindingList findings={worst} reveal={reveal} />
        </>
      )}
      <Steps steps={steps} />
    </Section>
  );
}

function Situation({ situation }: { readonly situation: SituationView }) {
  return (
    <>
      <p class="verdict">
        <Mark of={situation.name} />
        {situationWords[situation.name]}
      </p>
      <p class="sentence">{situation.sentence}</p>
      <p class="advice">{situation.advice}</p>
    </>
  );
}

export const statusWords: Readonly<Record<StepView['status'], string>> = {
  done: 'done',
  open: 'open',
  'not-begun': 'not begun',
  'not-needed': 'not needed',
};

function Steps({ steps }: { readonly steps: readonly StepView[] }) {
  const needed = steps.filter(({ status }) => status !== 'not-needed');
  const done = needed.filter(({ status }) => status === 'done').length;
  return (
    <>
      <h3>
        {done} of {needed.length} steps done
      </h3>
      <ol class="steps">
        {steps.map(({ step, title, status, open }) => (
          <li key={step}>
            <Mark of={status} />
            <span>
              {title}
              <span class="about">
                {' '}
                {statusWords[status]}
                {open > 0 && `: ${count(open, 'finding')}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
