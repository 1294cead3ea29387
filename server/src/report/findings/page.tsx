import { count } from '../../text/words.ts';
import type { Page, Shown } from '../part.ts';
import { FindingList } from './list.tsx';
import type { FindingsView } from './view.ts';

export const findingsPage: Page<FindingsView> = { title: 'Findings', Content: Findings };

function Findings({ view: { sentence: said, groups, accepted } }: Shown<FindingsView>) {
  return (
    <>
      <p>{said}</p>
      {groups.map(({ id, title, findings }) => (
        <div key={id} class="group">
          <h3>
            {title} <span class="about">{count(findings.length, 'finding')}</span>
          </h3>
          <FindingList findings={findings} />
        </div>
      ))}
      {accepted.length > 0 && (
        <div key="accepted" class="group">
          <h3>
            Accepted <span class="about">{count(accepted.length, 'finding')}</span>
          </h3>
          <FindingList findings={accepted} />
        </div>
      )}
    </>
  );
}
