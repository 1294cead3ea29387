import { useContext } from 'preact/hooks';
import { t, texts } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { Place } from '../components/place.tsx';
import { Reveal } from '../components/reveal.ts';
import { Said } from '../components/said.tsx';
import type { Page, Shown } from '../part.ts';
import type { CarryView, ScenarioView } from './view.ts';

export const carryPage: Page<CarryView> = { title: texts('How much it carries'), Content: Carry };

function Carry({ view: { stops, sentences, ask, monday, scenarios } }: Shown<CarryView>) {
  return (
    <>
      <Sentences of={stops} />
      <Sentences of={sentences} />
      {ask && (
        <p class="advice">
          <Place at={ask.at}>{ask.name}</Place>.
        </p>
      )}
      {monday.length > 0 && (
        <>
          <h3>{t('The sentence for Monday')}</h3>
          <Sentences of={monday} />
        </>
      )}
      {scenarios.length > 0 && (
        <>
          <h3>{t('What if')}</h3>
          {keyed(scenarios, ({ id, offered }) => `${offered} ${id}`).map(([key, scenario]) => (
            <Scenario key={key} scenario={scenario} />
          ))}
        </>
      )}
    </>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul class="reasons">
      {of.map((sentence) => (
        <li key={sentence}>
          <Said dir="ltr">{sentence}</Said>
        </li>
      ))}
    </ul>
  );
}

/** What opens it holds no button: a screen reader would not find one in there. */
function Scenario({ scenario: { at, name, lines } }: { readonly scenario: ScenarioView }) {
  const leads = useContext(Reveal) && at;
  return (
    <details>
      <summary>
        <Said>{name}</Said>
      </summary>
      <Sentences of={lines} />
      {leads && (
        <p>
          <Place at={at}>{t('Show it in the text')}</Place>
        </p>
      )}
    </details>
  );
}
