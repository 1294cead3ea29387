import { inWords } from '../../text/words.ts';
import { partTitles } from '../part-names.ts';
import type { ResistanceView, ResistingView } from '../parts/resistance.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';
import { Said } from './said.tsx';
import { Scroll } from './scroll.tsx';
import { Section } from './section.tsx';
import { responseWords } from './words.ts';

interface Props {
  readonly resistance: ResistanceView;
  readonly reveal: boolean;
}

export function Resistance({ resistance: { stakeholders }, reveal }: Props) {
  return (
    <Section title={partTitles.resistance}>
      <Scroll label="Table of resistance">
        <table>
          <thead>
            <tr>
              <th scope="col" class="corner">
                Who
              </th>
              <th scope="col">How</th>
              <th scope="col">What answers it</th>
            </tr>
          </thead>
          <tbody>
            {keyed(stakeholders, ({ id }) => id).map(([key, stakeholder]) => (
              <tr key={key}>
                <th scope="row">
                  <div class="name">
                    <Place at={stakeholder.at} reveal={reveal}>
                      {stakeholder.name}
                    </Place>
                  </div>
                  <div class="about">
                    {[stakeholder.power, stakeholder.stance].filter((word) => word !== undefined).join(', ')}
                  </div>
                </th>
                <td>
                  <How stakeholder={stakeholder} />
                </td>
                <td>
                  <Answers stakeholder={stakeholder} reveal={reveal} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

function How({ stakeholder: { severity, dimensions, signs, expected } }: { readonly stakeholder: ResistingView }) {
  return (
    <>
      {severity && (
        <p class="cell">
          <Mark of={severity} />
          <span>{severity} severity</span>
        </p>
      )}
      {dimensions.map(({ id, meaning }) => (
        <p key={id}>
          {id} dimension: <span class="about">{meaning}</span>
        </p>
      ))}
      {signs.length > 0 && (
        <ul class="signs">
          {keyed(signs, (sign) => sign).map(([key, sign]) => (
            <li key={key}>
              <Said>{sign}</Said>
            </li>
          ))}
        </ul>
      )}
      {expected && (
        <p class="about">
          <Mark of={expected} />
          the values say: {responseWords[expected]}
        </p>
      )}
    </>
  );
}

function Answers({
  stakeholder: { answers },
  reveal,
}: {
  readonly stakeholder: ResistingView;
  readonly reveal: boolean;
}) {
  if (answers.length === 0)
    return (
      <p class="cell">
        <Mark of="warning" />
        <span>no tactic yet</span>
      </p>
    );
  return (
    <ul class="plain">
      {keyed(answers, ({ id }) => id).map(([key, { at, name, type, status }]) => (
        <li key={key}>
          <Place at={at} reveal={reveal}>
            {name}
          </Place>{' '}
          <span class="about">
            {[type, status]
              .filter((word) => word !== '')
              .map(inWords)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
