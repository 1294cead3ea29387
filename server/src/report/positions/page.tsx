import { t, texts } from '../../text/l10n.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { More } from '../components/more.tsx';
import { Place } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { responseWords } from '../words.ts';
import { Balance } from './bars.tsx';
import { PositionMap } from './map.tsx';
import type { PositionsView } from './view.ts';

export const positionsPage: Page<PositionsView> = { title: texts('Power and stance'), Content: Positions };

function Positions({ view: positions }: Shown<PositionsView>) {
  return (
    <>
      {positions.stops.map((stop) => (
        <p key={stop} class="sentence">
          <Said dir="ltr">{stop}</Said>
        </p>
      ))}
      {positions.sentence && <p class="sentence">{positions.sentence}</p>}
      <PositionMap board={positions.board} />
      {positions.balance && <Balance picture={positions.balance} />}
      <details>
        <summary>
          <span>{t('As a table')}</span>
        </summary>
        <Table view={positions} />
        <More of={positions.more} one="stakeholder" />
      </details>
    </>
  );
}

function Table({ view: { stakeholders } }: Shown<PositionsView>) {
  return (
    <Scroll label={t('Table of power and stance')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {t('Stakeholder')}
            </th>
            <th scope="col">{t('Power')}</th>
            <th scope="col">{t('Stance')}</th>
            <th scope="col">{t('To be expected')}</th>
            <th scope="col">{t('Aimed for')}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(stakeholders, ({ id }) => id).map(
            ([key, { at, name, power, stance, expected, aim, lead, ...one }]) => (
              <tr key={key}>
                <th scope="row">
                  <div class="name">
                    <Place at={at}>{name}</Place>
                  </div>
                  {one.key && <span class="about"> {t('key stakeholder')}</span>}
                </th>
                <td>{power ? t(power) : t('not said')}</td>
                <td>{lead ? t('the lead') : stance ? t(stance) : t('not said')}</td>
                <td>
                  {expected && (
                    <>
                      <Mark of={expected} />
                      {t(responseWords[expected])}
                    </>
                  )}
                </td>
                <td>
                  {aim &&
                    filled(texts('{stance}, by {tactics}'), {
                      stance: t(aim.stance),
                      tactics: <Said dir="ltr">{aim.tactics}</Said>,
                    })}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}
