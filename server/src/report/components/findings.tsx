import type { Severity } from '../../rules/rule.ts';
import { count, sentence } from '../../text/words.ts';
import type { FindingView } from '../report.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { placeData } from './place.tsx';
import { Section } from './section.tsx';
import { severityWords } from './words.ts';

interface Props {
  readonly findings: readonly FindingView[];
  readonly reveal: boolean;
}

export function Findings({ findings: all, reveal }: Props) {
  const findings = all.filter(({ accepted }) => accepted === undefined);
  const accepted = all.filter((finding) => finding.accepted !== undefined);
  return (
    <Section title="Findings">
      {findings.length === 0 && <p>No findings: nothing in this text asks for your attention.</p>}
      {severities.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
          reveal={reveal}
        />
      ))}
      {accepted.length > 0 && (
        <>
          <h3>{sentence(count(accepted.length, 'accepted finding'))}</h3>
          <List findings={accepted} reveal={reveal} />
        </>
      )}
    </Section>
  );
}

/** Most pressing first. */
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function Group({ severity, findings, reveal }: Props & { readonly severity: Severity }) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{sentence(count(findings.length, ...severityWords[severity]))}</h3>
      <List findings={findings} reveal={reveal} />
    </>
  );
}

function List({ findings, reveal }: Props) {
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
        <bdi>{finding.message}</bdi>{' '}
        <span class="about">
          <code>{finding.rule}</code> {finding.file && <bdi>{finding.file}, </bdi>}line {finding.line}
        </span>
        {finding.accepted !== undefined && (
          <span class="about">
            {' '}
            Accepted: <bdi>{finding.accepted || 'no reason given'}</bdi>
          </span>
        )}
      </span>
    </>
  );
}
