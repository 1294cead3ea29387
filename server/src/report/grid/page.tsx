import { keyed } from '../components/keyed.ts';
import { Place, Places } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { GridMap } from './map.tsx';
import type { GridView } from './view.ts';

export const gridPage: Page<GridView> = { title: 'Power and interest', Content: Grid };

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
          Power or interest is not said of <Places links={unsaid} />
          {moreUnsaid && ` and ${moreUnsaid} more`}.
        </p>
      )}
      <details>
        <summary>
          <span>As a table</span>
        </summary>
        <Table view={view} />
      </details>
    </>
  );
}

function Table({ view: { boxes } }: Shown<GridView>) {
  return (
    <Scroll label="Table of power and interest">
      <table>
        <thead>
          <tr>
            <th scope="col" class="corner">
              How to work with them
            </th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {boxes.map(({ title, meaning, stakeholders, more }) => (
            <tr key={title}>
              <th scope="row">
                {title} <span class="about">{meaning}</span>
              </th>
              <td>
                {stakeholders.length === 0 && <span class="nobody">nobody</span>}
                {keyed(stakeholders, ({ id }) => id).map(([key, { at, name, power, interest, stance }], index) => (
                  <span key={key}>
                    {index > 0 && ', '}
                    <Place at={at}>{name}</Place>
                    <span class="about">
                      {' '}
                      ({power}, {interest} interest, {stance ?? 'stance not said'})
                    </span>
                  </span>
                ))}
                {more && <span class="about"> and {more} more</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
