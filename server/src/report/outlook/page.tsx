import { t, texts } from '../../text/l10n.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { Place, Places } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import type { Page, Shown } from '../part.ts';
import { sideCounts, sideMarks } from '../words.ts';
import type { OutlookView, SideView } from './view.ts';

export const outlookPage: Page<OutlookView> = { title: texts('Outlook'), Content: Outlook };

function Outlook({ view: { word, title, reasons, sides, toWin } }: Shown<OutlookView>) {
  return (
    <>
      <p class="outlook">
        <Mark of={word} />
        {title}
      </p>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>
            <Said dir="ltr">{reason}</Said>
          </li>
        ))}
      </ul>
      <dl class="sides">
        {sides.map((side) => (
          <Side key={side.side} side={side} />
        ))}
      </dl>
      {toWin.length > 0 && (
        <>
          <h3>{t('Whom to win first')}</h3>
          <ol class="to-win">
            {keyed(toWin, ({ id }) => id).map(([key, { at, name, why }]) => (
              <li key={key}>
                <Place at={at}>{name}</Place>: <Said dir="ltr">{why}</Said>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Side({ side: { side, number, names, more } }: { readonly side: SideView }) {
  return (
    <div class={number === 0 ? 'side nobody' : 'side'}>
      <dt>
        <Mark of={number === 0 ? 'not-needed' : sideMarks[side]} />
        {filled(sideCounts[side], { number: <span class="number">{number}</span> })}
      </dt>
      <dd>
        <Places links={names} />
        {more && ` ${t('and {more} more', { more })}`}
      </dd>
    </div>
  );
}
