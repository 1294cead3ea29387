import { t, texts } from '../../text/l10n.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { Place, Places } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { GridMap } from './map.tsx';
import { placeInWords } from './place.ts';
import type { GridView } from './view.ts';

export const gridPage: Page<GridView> = { title: texts('Power and interest'), Content: Grid };

function Grid({ view }: Shown<GridView>) {
  const { sentence, board, unsaid, moreUnsaid } = view;
  return (
    <>
      <p class="sentence">
        <Said dir="ltr">{sentence}</Said>
      </p>
      <GridMap board={board} />
      {unsaid.length > 0 && (
        <p class="note">
          {filled(texts('Power or interest is not said of {names}.'), {
            names: (
              <>
                <Places links={unsaid} />
                {moreUnsaid && ` ${t('and {more} more', { more: moreUnsaid })}`}
              </>
            ),
          })}
        </p>
      )}
      <details>
        <summary>
          <span>{t('As a table')}</span>
        </summary>
        <Table view={view} />
      </details>
    </>
  );
}

function Table({ view: { boxes } }: Shown<GridView>) {
  return (
    <Scroll label={t('Table of power and interest')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {t('How to work with them')}
            </th>
            <th scope="col">{t('Who')}</th>
          </tr>
        </thead>
        <tbody>
          {boxes.map(({ title, meaning, stakeholders, more }) => (
            <tr key={title}>
              <th scope="row">
                {title} <span class="about">{meaning}</span>
              </th>
              <td>
                {stakeholders.length === 0 && <span class="nobody">{t('nobody')}</span>}
                {keyed(stakeholders, ({ id }) => id).map(([key, one], index) => (
                  <span key={key}>
                    {index > 0 && ', '}
                    <Place at={one.at}>{one.name}</Place>
                    <span class="about"> ({placeInWords(one)})</span>
                  </span>
                ))}
                {more && <span class="about"> {t('and {more} more', { more })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
