import { t, texts } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { More } from '../components/more.tsx';
import { Place } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { effectWords } from '../words.ts';
import { effectOn } from './effect.ts';
import type { SharedValuesView } from './view.ts';

export const sharedValuesPage: Page<SharedValuesView> = { title: texts('Shared values'), Content: SharedValues };

function SharedValues({ view: { pairs, values, more } }: Shown<SharedValuesView>) {
  const judged = values.some(({ served, hurt }) => served || hurt);
  return (
    <>
      {pairs.length > 0 && (
        <ul class="plain">
          {pairs.map(({ key, sentence }) => (
            <li key={key}>
              <Said dir="ltr">{sentence}</Said>
            </li>
          ))}
        </ul>
      )}
      <Scroll label={t('Table of shared values')}>
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col" class="corner">
                {t('Value')}
              </th>
              {judged && <th scope="col">{t('The plan')}</th>}
              <th scope="col">{t('Pursued by')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ id, served, hurt, holders, more: others }) => {
              const effect = effectOn({ served, hurt });
              return (
                <tr key={id}>
                  <th scope="row">
                    <Said>{id}</Said>
                  </th>
                  {judged && (
                    <td data-of={t('The plan')}>
                      <div class="cell">
                        <Mark of={effect} />
                        <span>{t(effectWords[effect])}</span>
                      </div>
                    </td>
                  )}
                  <td data-of={t('Pursued by')}>
                    {keyed(holders, (holder) => holder.id).map(([key, { at, name, terminal, ally }], index) => (
                      <span key={key}>
                        {index > 0 && ', '}
                        <Place at={at}>{name}</Place>
                        {(terminal || ally) && (
                          <span class="about">
                            {' '}
                            ({[terminal && t('terminal'), ally && t('ally')].filter(Boolean).join(', ')})
                          </span>
                        )}
                      </span>
                    ))}
                    {others && <span class="about"> {t('and {more} more', { more: others })}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <More of={more} one="value" />
    </>
  );
}
