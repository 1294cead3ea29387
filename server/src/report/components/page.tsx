import type { Report } from '../report.ts';
import { Alignment } from './alignment.tsx';
import { Base } from './base.tsx';
import { Empty } from './empty.tsx';
import { Findings } from './findings.tsx';
import { Header } from './header.tsx';
import { Situation } from './situation.tsx';
import { Unread } from './unread.tsx';

interface Props {
  readonly report: Report;
  /** Whether names and findings are buttons that lead to their place in the text; on paper they are plain text. */
  readonly reveal?: boolean;
}

/** The whole page, for the panel and for the HTML file. Its looks are in `report.css`. */
export function ReportPage({ report, reveal = false }: Props) {
  const { alignment, base, situation } = report;
  const empty = !situation && alignment.actions.length === 0 && alignment.holders.length === 0;
  const allies = base?.allies ?? [];
  return (
    <main class="report">
      <Header title={report.title} purpose={report.purpose} />
      <Unread entries={report.unread} reveal={reveal} />
      {empty && <Empty />}
      {situation && <Situation situation={situation} />}
      {!empty && <Alignment alignment={alignment} reveal={reveal} />}
      {(situation || allies.length > 0) && <Base base={base} reveal={reveal} />}
      {(!empty || report.findings.length > 0) && <Findings findings={report.findings} reveal={reveal} />}
    </main>
  );
}
