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

export function Findings({ findings, reveal }: Props) {
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
    </>
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
          <code>{finding.rule}</code> line {finding.line}
        </span>
      </span>
    </>
  );
}
