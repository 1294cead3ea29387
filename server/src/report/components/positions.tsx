import { partTitles } from '../part-names.ts';
import type { PositionsView } from '../parts/positions.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { Balance } from './pictures/balance.tsx';
import { PositionMap } from './pictures/positions.tsx';
import { Place } from './place.tsx';
import { Said } from './said.tsx';
import { Scroll } from './scroll.tsx';
import { Section } from './section.tsx';
import { responseWords } from './words.ts';

interface Props {
  readonly positions: PositionsView;
  readonly reveal: boolean;
}

export function Positions({ positions, reveal }: Props) {
  return (
    <Section title={partTitles.positions}>
      {positions.sentence && <p class="sentence">{positions.sentence}</p>}
      {positions.balance && <Balance picture={positions.balance} />}
      <PositionMap picture={positions.picture} reveal={reveal} />
      <details>
        <summary>
          <span>As a table</span>
        </summary>
        <Table positions={positions} reveal={reveal} />
      </details>
    </Section>
  );
}

function Table({ positions: { stakeholders }, reveal }: Props) {
  return (
    <Scroll label="Table of power and stance">
      <table>
        <thead>
          <tr>
            <th scope="col" class="corner">
              Stakeholder
            </th>
            <th scope="col">Power</th>
            <th scope="col">Stance</th>
            <th scope="col">To be expected</th>
            <th scope="col">Aimed for</th>
          </tr>
        </thead>
        <tbody>
          {keyed(stakeholders, ({ id }) => id).map(
            ([key, { at, name, power, stance, expected, aim, lead, ...one }]) => (
              <tr key={key}>
                <th scope="row">
                  <div class="name">
                    <Place at={at} reveal={reveal}>
                      {name}
                    </Place>
                  </div>
                  {one.key && <span class="about"> key stakeholder</span>}
                </th>
                <td>{power ?? 'not said'}</td>
                <td>{lead ? 'the lead' : (stance ?? 'not said')}</td>
                <td>
                  {expected && (
                    <>
                      <Mark of={expected} />
                      {responseWords[expected]}
                    </>
                  )}
                </td>
                <td>
                  {aim && (
                    <>
                      {aim.stance}, by <Said dir="ltr">{aim.tactics}</Said>
                    </>
                  )}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}
