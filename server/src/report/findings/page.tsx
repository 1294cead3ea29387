import { t, texts } from '../../text/l10n.ts';
import { count } from '../../text/words.ts';
import { More } from '../components/more.tsx';
import type { Page, Shown } from '../part.ts';
import { FindingList } from './list.tsx';
import type { FindingsView } from './view.ts';

export const findingsPage: Page<FindingsView> = { title: texts('Findings'), Content: Findings };

function Findings({ view: { sentence: said, groups, accepted, moreAccepted } }: Shown<FindingsView>) {
  return (
    <>
      <p>{said}</p>
      {groups.map(({ id, title, findings, more }) => (
        <div key={id} class="group">
          <h3>
            {title} <span class="about">{count(findings.length + (more ?? 0), 'finding')}</span>
          </h3>
          <FindingList findings={findings} />
          <More of={more} one="finding" />
        </div>
      ))}
      {accepted.length > 0 && (
        <div key="accepted" class="group">
          <h3>
            {t('Accepted')} <span class="about">{count(accepted.length + (moreAccepted ?? 0), 'finding')}</span>
          </h3>
          <FindingList findings={accepted} />
          <More of={moreAccepted} one="finding" />
        </div>
      )}
    </>
  );
}
