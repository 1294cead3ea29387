import { count, inWords, sentence } from '../../text/words.ts';
import { Mark } from '../components/mark.tsx';
import { FindingList } from '../findings/list.tsx';
import type { Page, Shown } from '../part.ts';
import { situationWords } from '../words.ts';
import type { SituationView, StepView, VerdictView } from './view.ts';

export const verdictPage: Page<VerdictView> = { title: 'Next steps', Content: Verdict };

function Verdict({ view: { situation, worst, steps } }: Shown<VerdictView>) {
  return (
    <>
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
          <FindingList findings={worst} />
        </>
      )}
      <Steps steps={steps} />
    </>
  );
}

function Situation({ situation }: { readonly situation: SituationView }) {
  return (
    <>
      <p class="verdict">
        <Mark of={situation.name} />
        {sentence(situationWords[situation.name])}
      </p>
      <p class="sentence">{situation.sentence}</p>
      <p class="advice">{situation.advice}</p>
    </>
  );
}

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
                {inWords(status)}
                {open > 0 && `: ${count(open, 'finding')}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
