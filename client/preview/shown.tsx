import type { Intention, ShowReport, Supposed } from '../../server/src/protocol.ts';
import { Changes } from '../../server/src/report/changes/page.tsx';
import { ReportPage } from '../../server/src/report/components/page.tsx';
import { Everywhere } from '../../server/src/report/everywhere/page.tsx';
import { Growth } from '../../server/src/report/growth/page.tsx';
import { Strip, WhatIfSwitch, WhatWouldChange } from './what-if.tsx';

interface Props {
  readonly of: Omit<ShowReport, 'type'>;
  readonly suppose: (supposed: Supposed) => void;
  readonly intend: (intention: Intention) => void;
  readonly leave: () => void;
}

/** The plan as it is, or as it would be, and what only the panel has. */
export function Shown({ of: { source, report, past, supposing }, suppose, intend, leave }: Props) {
  const { supposed, answer } = supposing;
  const then = answer?.then;
  const mapped = report.positions !== undefined;
  return (
    <ReportPage
      key={source}
      report={then?.report ?? report}
      reveal
      above={answer && <WhatIfSwitch supposed={supposed} answer={answer} mapped={mapped} suppose={suppose} />}
      below={then && <Strip then={then} supposed={supposed} intend={intend} leave={leave} />}
    >
      {then && <WhatWouldChange then={then} />}
      {past.changes && <Changes changes={past.changes} />}
      {past.growth && <Growth growth={past.growth} />}
      {report.everywhere && <Everywhere groups={report.everywhere} />}
    </ReportPage>
  );
}
