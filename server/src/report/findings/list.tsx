import { useContext } from 'preact/hooks';
import { t, texts } from '../../text/l10n.ts';
import { AnswerButtons } from '../components/answers.tsx';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { placeData } from '../components/place.tsx';
import { Reveal } from '../components/reveal.ts';
import { Said } from '../components/said.tsx';
import { acceptedText, severityWords } from '../words.ts';
import type { AcceptedView, FindingView } from './finding.ts';

export function FindingList({ findings }: { readonly findings: readonly FindingView[] }) {
  const reveal = useContext(Reveal);
  return (
    <ul class="findings" data-roving>
      {keyed(findings, ({ rule, message }) => `${rule} ${message}`).map(([key, finding]) => (
        <li key={key}>
          {reveal ? (
            <>
              <button type="button" class="finding" {...placeData(finding.at)}>
                <Finding finding={finding} />
              </button>
              {!finding.accepted && <AnswerButtons finding={finding} />}
            </>
          ) : (
            <div class="finding">
              <Finding finding={finding} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding }: { readonly finding: FindingView }) {
  return (
    <>
      <Mark of={finding.severity} />
      <span class="message">
        <span class="spoken">{t(severityWords[finding.severity])}: </span>
        <Said dir="ltr">{finding.message}</Said>
        {finding.file && (
          <span class="about"> {filled(texts('in {file}'), { file: <Said>{finding.file}</Said> })}</span>
        )}
        {finding.accepted && <Accepted accepted={finding.accepted} />}
      </span>
    </>
  );
}

function Accepted({ accepted: { reason, by, until } }: { readonly accepted: AcceptedView }) {
  return (
    <span class="about">
      {' '}
      {filled(acceptedText(by, until), {
        by: <Said>{by ?? ''}</Said>,
        until,
        reason: <Said>{reason || t('no reason given')}</Said>,
      })}
    </span>
  );
}
