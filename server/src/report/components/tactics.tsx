import { inWords } from '../../text/words.ts';
import { partTitles } from '../part-names.ts';
import type { TacticsView, TacticView } from '../parts/tactics.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { Timeline } from './pictures/timeline.tsx';
import { Place, Places } from './place.tsx';
import { Said } from './said.tsx';
import { Scroll } from './scroll.tsx';
import { Section } from './section.tsx';
import { tacticWords } from './words.ts';

interface Props {
  readonly tactics: TacticsView;
  readonly reveal: boolean;
}

export function Tactics({ tactics: { sentence, tactics, picture }, reveal }: Props) {
  return (
    <Section title={partTitles.tactics}>
      <p class="sentence">{sentence}</p>
      {picture && <Timeline picture={picture} reveal={reveal} />}
      <Scroll label="Table of tactics">
        <table>
          <thead>
            <tr>
              <th scope="col" class="corner">
                Tactic
              </th>
              <th scope="col">State</th>
              <th scope="col">Dates</th>
              <th scope="col">Towards</th>
            </tr>
          </thead>
          <tbody>
            {keyed(tactics, ({ id }) => id).map(([key, tactic]) => (
              <tr key={key}>
                <th scope="row">
                  <div class="name">
                    <Place at={tactic.at} reveal={reveal}>
                      {tactic.name}
                    </Place>
                  </div>
                  <div class="about">{inWords(tactic.type)}</div>
                  <Evidence texts={tactic.evidence} />
                </th>
                <td>
                  <div class="cell">
                    <Mark of={tactic.state} />
                    <span>{tacticWords[tactic.state]}</span>
                  </div>
                  {tactic.when && <div class="about">{tactic.when}</div>}
                </td>
                <td>
                  <Dates dates={tactic.dates} />
                </td>
                <td>
                  <Places links={tactic.targets} reveal={reveal} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

function Evidence({ texts }: { readonly texts: readonly string[] }) {
  return keyed(texts, (text) => text).map(([key, text]) => (
    <div key={key} class="about">
      evidence: <Said class={/^https?:\/\/\S+$/.test(text) ? 'address' : undefined}>{text}</Said>
    </div>
  ));
}

function Dates({ dates: { start, due, last, next, every } }: Pick<TacticView, 'dates'>) {
  const said = [
    ['start', start],
    ['due', due],
    ['every', every],
    ['last', last],
    ['next', next],
  ].filter(([, text]) => text);
  return said.map(([name, text]) => (
    <div key={name} class="date">
      <span class="about">{name}</span> {text}
    </div>
  ));
}
