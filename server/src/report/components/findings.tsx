import { count } from '../../text/words.ts';
import { partTitles } from '../part-names.ts';
import type { AcceptedView, FindingsView, FindingView } from '../parts/findings.ts';
import { severityWords } from '../words.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { placeData } from './place.tsx';
import { Said } from './said.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly findings: FindingsView;
  readonly reveal: boolean;
}

export function Findings({ findings: { sentence: said, groups, accepted }, reveal }: Props) {
  return (
    <Section title={partTitles.findings}>
      <p>{said}</p>
      {groups.map(({ id, title, findings }) => (
        <div key={id} class="group">
          <h3>
            {title} <span class="about">{count(findings.length, 'finding')}</span>
          </h3>
          <FindingList findings={findings} reveal={reveal} />
        </div>
      ))}
      {accepted.length > 0 && (
        <div key="accepted" class="group">
          <h3>
            Accepted <span class="about">{count(accepted.length, 'finding')}</span>
          </h3>
          <FindingList findings={accepted} reveal={reveal} />
        </div>
      )}
    </Section>
  );
}

export function FindingList({
  findings,
  reveal,
}: {
  readonly findings: readonly FindingView[];
  readonly reveal: boolean;
}) {
  return (
    <ul class="findings">
      {keyed(findings, ({ rule, message }) => `${rule} ${message}`).map(([key, finding]) => (
        <li key={key}>
          {reveal ? (
            <button type="button" class="finding" {...placeData(finding.at)}>
              <Finding finding={finding} />
            </button>
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
        <span class="spoken">{severityWords[finding.severity][0]}: </span>
        <Said dir="ltr">{finding.message}</Said>{' '}
        <span class="about">
          <code>{finding.rule}</code> {finding.file && <Said>{`${finding.file}, `}</Said>}line {finding.line}
        </span>
        {finding.accepted && <Accepted accepted={finding.accepted} />}
      </span>
    </>
  );
}

function Accepted({ accepted: { reason, by, until } }: { readonly accepted: AcceptedView }) {
  return (
    <span class="about">
      {' '}
      Accepted{' '}
      {by && (
        <>
          by <Said>{by}</Said>{' '}
        </>
      )}
      {until ? `until ${until}` : 'without an end'}: <Said>{reason || 'no reason given'}</Said>
    </span>
  );
}
