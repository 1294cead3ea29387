import { partTitles } from '../part-names.ts';
import type { SharedValuesView, SharedValueView } from '../parts/shared-values.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';
import { Said } from './said.tsx';
import { Scroll } from './scroll.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly sharedValues: SharedValuesView;
  readonly reveal: boolean;
}

export function SharedValues({ sharedValues: { pairs, values }, reveal }: Props) {
  const judged = values.some(({ served, hurt }) => served || hurt);
  return (
    <Section title={partTitles.sharedValues}>
      {pairs.length > 0 && (
        <ul class="plain">
          {pairs.map(({ key, sentence }) => (
            <li key={key}>
              <Said dir="ltr">{sentence}</Said>
            </li>
          ))}
        </ul>
      )}
      <Scroll label="Table of shared values">
        <table>
          <thead>
            <tr>
              <th scope="col" class="corner">
                Value
              </th>
              {judged && <th scope="col">The plan</th>}
              <th scope="col">Pursued by</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ id, served, hurt, holders }) => {
              const effect = effectOn({ served, hurt });
              return (
                <tr key={id}>
                  <th scope="row">
                    <Said>{id}</Said>
                  </th>
                  {judged && (
                    <td>
                      <div class="cell">
                        <Mark of={effect} />
                        <span>{effectWords[effect]}</span>
                      </div>
                    </td>
                  )}
                  <td>
                    {keyed(holders, (holder) => holder.id).map(([key, { at, name, terminal, ally }], index) => (
                      <span key={key}>
                        {index > 0 && ', '}
                        <Place at={at} reveal={reveal}>
                          {name}
                        </Place>
                        {(terminal || ally) && (
                          <span class="about">
                            {' '}
                            ({[terminal && 'terminal', ally && 'ally'].filter(Boolean).join(', ')})
                          </span>
                        )}
                      </span>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

/** What the plan does to a value. */
export function effectOn({ served, hurt }: Pick<SharedValueView, 'served' | 'hurt'>): keyof typeof effectWords {
  if (served) return hurt ? 'mixed' : 'aligned';
  return hurt ? 'conflict' : 'unrelated';
}

export const effectWords = {
  mixed: 'serves and hurts it',
  aligned: 'serves it',
  conflict: 'hurts it',
  unrelated: 'does not speak of it',
} as const;
