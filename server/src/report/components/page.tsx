import type { ComponentChildren } from 'preact';
import type { Report } from '../report.ts';
import { Alignment } from './alignment.tsx';
import { Base } from './base.tsx';
import { Findings } from './findings.tsx';
import { Header } from './header.tsx';
import { Influence } from './influence.tsx';
import { Positions } from './positions.tsx';
import { Resistance } from './resistance.tsx';
import { Resources } from './resources.tsx';
import { SharedValues } from './shared-values.tsx';
import { Start } from './start.tsx';
import { Tactics } from './tactics.tsx';
import { Unread } from './unread.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly report: Report;
  /** Whether names and findings are buttons that lead to their place in the text; on paper they are plain text. */
  readonly reveal?: boolean;
  /** Parts that only the panel has; they come first. */
  readonly children?: ComponentChildren;
}

/** The whole page, for the panel and for the HTML file. Its looks are in `report.css`. */
export function ReportPage({ report, reveal = false, children }: Props) {
  const {
    start,
    verdict,
    alignment,
    base,
    positions,
    influence,
    resources,
    resistance,
    tactics,
    sharedValues,
    findings,
  } = report;
  return (
    <main class="report">
      <Header title={report.title} purpose={report.purpose} />
      <Unread entries={report.unread} reveal={reveal} />
      {children}
      {start && <Start start={start} />}
      {verdict && <Verdict verdict={verdict} reveal={reveal} />}
      {alignment && <Alignment alignment={alignment} reveal={reveal} />}
      {base && <Base base={base} reveal={reveal} />}
      {positions && <Positions positions={positions} reveal={reveal} />}
      {influence && <Influence influence={influence} reveal={reveal} />}
      {resources && <Resources resources={resources} reveal={reveal} />}
      {resistance && <Resistance resistance={resistance} reveal={reveal} />}
      {tactics && <Tactics tactics={tactics} reveal={reveal} />}
      {sharedValues && <SharedValues sharedValues={sharedValues} reveal={reveal} />}
      {findings && <Findings findings={findings} reveal={reveal} />}
    </main>
  );
}
