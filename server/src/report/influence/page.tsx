import { t, texts } from '../../text/l10n.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { More } from '../components/more.tsx';
import { Place, Places } from '../components/place.tsx';
import type { Page, Shown } from '../part.ts';
import { InfluenceMap } from './map.tsx';
import type { InfluenceView } from './view.ts';

export const influencePage: Page<InfluenceView> = { title: texts('Influence'), Content: Influence };

function Influence({ view: influence }: Shown<InfluenceView>) {
  const { sentence, routes, speakers, network, moreRoutes, moreSpeakers } = influence;
  return (
    <>
      <p class="sentence">{sentence}</p>
      <InfluenceMap network={network} />
      {routes.length > 0 && (
        <>
          <h3>{t('Ways to key stakeholders')}</h3>
          <ul class="plain">
            {keyed(routes, ({ path }) => path.at(-1)?.id ?? '').map(([key, { path }]) => (
              <li key={key}>
                <Places links={path} between=" → " />
              </li>
            ))}
          </ul>
          <More of={moreRoutes} one="way" />
        </>
      )}
      <details>
        <summary>
          <span>{t('As a list')}</span>
        </summary>
        <ul class="plain">
          {keyed(speakers, ({ id }) => id).map(([key, { at, name, listeners }]) => (
            <li key={key}>
              {filled(texts('Listening to {name}: {listeners}'), {
                name: <Place at={at}>{name}</Place>,
                listeners: <Places links={listeners} />,
              })}
            </li>
          ))}
        </ul>
        <More of={moreSpeakers} one="speaker" />
      </details>
    </>
  );
}
