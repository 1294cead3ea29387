import { t, texts } from '../../text/l10n.ts';
import { count, inWords, sentence } from '../../text/words.ts';
import { filled } from '../components/filled.tsx';
import { Mark } from '../components/mark.tsx';
import { FindingList } from '../findings/list.tsx';
import type { Page, Shown } from '../part.ts';
import { situationWords } from '../words.ts';
import type { StepView, VerdictView } from './view.ts';

export const verdictPage: Page<VerdictView> = { title: texts('Next steps'), Content: Verdict };

function Verdict({ view: { situation, worst, steps } }: Shown<VerdictView>) {
  const needed = steps.filter(({ status }) => status !== 'not-needed');
  const done = needed.filter(({ status }) => status === 'done').length;
  return (
    <>
      {worst.length > 0 && <FindingList findings={worst} />}
      {situation ? (
        <p class="situation">
          <span class="verdict">
            <Mark of={situation.name} />
            {sentence(t(situationWords[situation.name]))}
          </span>
          {situation.sentence && `: ${situation.sentence}`}
        </p>
      ) : (
        <p class="situation">
          {filled(texts('No action yet, so nothing can be judged: write what you want to do under {actions}.'), {
            actions: <code>actions</code>,
          })}
        </p>
      )}
      <details>
        <summary>
          <span>{t('{done} of {all} steps done', { done, all: needed.length })}</span>
        </summary>
        {situation && <p class="advice">{situation.advice}</p>}
        <Steps steps={steps} />
      </details>
    </>
  );
}

function Steps({ steps }: { readonly steps: readonly StepView[] }) {
  return (
    <ol class="steps">
      {steps.map(({ step, title, status, open }) => (
        <li key={step}>
          <Mark of={status} />
          <span>
            {title}
            <span class="about">
              {' '}
              {t(inWords(status))}
              {open > 0 && `: ${count(open, 'finding')}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
