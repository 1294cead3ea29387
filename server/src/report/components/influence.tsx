import { partTitles } from '../part-names.ts';
import type { InfluenceView } from '../parts/influence.ts';
import { keyed } from './keyed.ts';
import { InfluenceMap } from './pictures/network.tsx';
import { Place, Places } from './place.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly influence: InfluenceView;
  readonly reveal: boolean;
}

export function Influence({ influence, reveal }: Props) {
  const { sentence, routes, speakers, picture } = influence;
  return (
    <Section title={partTitles.influence}>
      <p class="sentence">{sentence}</p>
      <InfluenceMap picture={picture} reveal={reveal} />
      {routes.length > 0 && (
        <>
          <h3>Ways to key stakeholders</h3>
          <ul class="plain">
            {keyed(routes, ({ path }) => path.at(-1)?.id ?? '').map(([key, { path }]) => (
              <li key={key}>
                <Places links={path} reveal={reveal} between=" → " />
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>
          <span>As a list</span>
        </summary>
        <ul class="plain">
          {keyed(speakers, ({ id }) => id).map(([key, { at, name, listeners }]) => (
            <li key={key}>
              Listening to{' '}
              <Place at={at} reveal={reveal}>
                {name}
              </Place>
              : <Places links={listeners} reveal={reveal} />
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
