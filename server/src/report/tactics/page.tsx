import { t, texts } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import { keyed } from '../components/keyed.ts';
import { More } from '../components/more.tsx';
import { Place, Places } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { tacticWords } from '../words.ts';
import { StateMark } from './state-mark.tsx';
import { TimelineList } from './timeline.tsx';
import type { TacticsView, TacticView } from './view.ts';

export const tacticsPage: Page<TacticsView> = { title: texts('Tactics over time'), Content: Tactics };

function Tactics({ view }: Shown<TacticsView>) {
  const { sentence, timeline, more } = view;
  return (
    <>
      <p class="sentence">{sentence}</p>
      {timeline ? (
        <>
          <TimelineList timeline={timeline} />
          <details>
            <summary>
              <span>{t('All tactics as a table')}</span>
            </summary>
            <Table view={view} />
          </details>
        </>
      ) : (
        <Table view={view} />
      )}
      <More of={more} one="tactic" />
    </>
  );
}

function Table({ view: { tactics } }: Shown<TacticsView>) {
  const dated = tactics.some(({ dates }) => Object.keys(dates).length > 0);
  return (
    <Scroll label={t('Table of tactics')}>
      <table class="stacks" data-roving>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {t('Tactic')}
            </th>
            <th scope="col">{t('State')}</th>
            {dated && <th scope="col">{t('Dates')}</th>}
            <th scope="col">{t('Towards')}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(tactics, ({ id }) => id).map(([key, tactic]) => (
            <Row key={key} tactic={tactic} dated={dated} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({ tactic, dated }: { readonly tactic: TacticView; readonly dated: boolean }) {
  return (
    <tr>
      <th scope="row">
        <div class="name">
          <Place at={tactic.at}>{tactic.name}</Place>
        </div>
        <div class="about">{tactic.type && t(inWords(tactic.type))}</div>
        <Evidence texts={tactic.evidence} />
      </th>
      <td>
        <div class="cell">
          <StateMark tactic={tactic} />
          <span>{tacticWords(tactic.state)}</span>
        </div>
        {tactic.when && <div class="about">{tactic.when}</div>}
      </td>
      {dated && (
        <td>
          <Dates said={tactic.said} />
        </td>
      )}
      <td data-of={t('Towards')}>
        <Places links={tactic.targets} />
      </td>
    </tr>
  );
}

function Evidence({ texts }: { readonly texts: readonly string[] }) {
  return keyed(texts, (text) => text).map(([key, text]) => (
    <div key={key} class="about">
      {t('evidence')}: <Said class={/^https?:\/\/\S+$/.test(text) ? 'address' : undefined}>{text}</Said>
    </div>
  ));
}

function Dates({ said }: Pick<TacticView, 'said'>) {
  return said.map(([name, text]) => (
    <div key={name} class="date">
      <span class="about">{name}</span> {text}
    </div>
  ));
}
