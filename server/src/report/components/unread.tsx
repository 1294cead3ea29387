import { t } from '../../text/l10n.ts';
import { count, sentence } from '../../text/words.ts';
import type { LinkView } from '../entry.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';

interface Props {
  readonly entries: readonly LinkView[];
}

/** Says whose entries have a fault, so that nobody takes what is missing on this page for what is missing in the plan. */
export function Unread({ entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <aside class="unread" aria-label={t('Not all could be read')}>
      <Mark of="warning" />
      <div>
        <p>
          {t(
            '{entries} could not be read in full. What is wrong there is listed under Findings; the rest of this page leaves it out.',
            { entries: sentence(count(entries.length, 'entry', 'entries')) },
          )}
        </p>
        <ul>
          {keyed(entries, ({ id }) => id).map(([key, { name, at }]) => (
            <li key={key}>
              <Place at={at}>{name}</Place>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
