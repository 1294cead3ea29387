import { t, texts } from '../../text/l10n.ts';
import { filled } from '../components/filled.tsx';
import type { Look } from '../components/look.tsx';
import { inLook, LogoOf } from '../components/look.tsx';
import { Mark } from '../components/mark.tsx';
import { Said } from '../components/said.tsx';
import { decimal, sideCounts, sideMarks } from '../words.ts';
import type { BoardCell, BoardMap } from './map.ts';
import type { Risk } from './risks.ts';
import type { BoardView, Weights } from './view.ts';

/** One landscape page; its looks are in `board.css`. Each part is shown alone when it is presented. */
export function BoardPage({ view, look = {} }: { readonly view: BoardView; readonly look?: Look }) {
  const { title, purpose, day, readers, outlook, map, risks, balance, dates, asks, success, stopIf, from } = view;
  return (
    <main {...inLook('board', look)}>
      <header>
        <LogoOf look={look} />
        <div>
          <h1 dir="auto">{title}</h1>
          {purpose && (
            <p class="soft">
              <Said>{purpose}</Said>
            </p>
          )}
        </div>
        <p class="soft date">
          {day}
          <br />
          {readers}
        </p>
      </header>
      <section class="outlook" data-part>
        <p class="word">
          <Mark of={outlook.word} />
          {outlook.title}
        </p>
        <p class="why">
          <Said dir="ltr">{outlook.reasons.join(' ')}</Said>
        </p>
        <p class="counts">
          {(['for', 'undecided', 'against'] as const).map((side) => (
            <span key={side}>
              <Mark of={sideMarks[side]} />
              {filled(sideCounts[side], { number: <b>{outlook.counts[side]}</b> })}{' '}
            </span>
          ))}
        </p>
      </section>
      <section class="map" data-part>
        <h2>{t('Who stands where, and how much they can do')}</h2>
        <MapOf map={map} />
      </section>
      <section class="risks" data-part>
        <h2>{[t('No risk is known'), t('One risk'), t('Two risks'), t('Three risks')][risks.length]}</h2>
        <ol>
          {risks.map((risk) => (
            <RiskOf key={risk.title} risk={risk} />
          ))}
        </ol>
        {balance.length > 0 && (
          <>
            <h2>{t('What weighs')}</h2>
            <Balance balance={balance} />
          </>
        )}
      </section>
      <section class="dates" data-part>
        <h2>{t('Next dates')}</h2>
        {dates.length === 0 && <p class="missing">{t('No date is said yet')}</p>}
        <dl>
          {dates.map(({ day: on, what, overdue }) => (
            <div key={`${on} ${what}`}>
              <dt class={overdue ? 'late' : ''}>{on}</dt>
              <dd>
                <Said>{what}</Said>
                {overdue && <span class="soft"> {t('overdue')}</span>}
              </dd>
            </div>
          ))}
        </dl>
        {success.length > 0 && <Lines heading={t('It has worked when')} lines={success} />}
        {stopIf.length > 0 && <Lines heading={t('We stop if')} lines={stopIf} />}
      </section>
      <section class="asks" data-part>
        <h2>{t('What we ask of you')}</h2>
        {asks.length === 0 && <p class="missing">{t('Nothing is asked of anybody yet')}</p>}
        <dl>
          {asks.map(({ who, what }) => (
            <div key={who}>
              <dt>
                <Said>{who}</Said>
              </dt>
              <dd>
                <Said>{what}</Said>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <footer>
        <span>{t('From {from}', { from })}</span>
        {look.footer && <span dir="auto">{look.footer}</span>}
        <span>{t('The authors’ own judgement, not a forecast')}</span>
        <span>{t('1 of 1')}</span>
      </footer>
    </main>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  return (
    <p class="lines">
      <b>{heading}</b>{' '}
      {lines.map((line, index) => (
        <span key={line}>
          {index > 0 && ' · '}
          <Said>{line}</Said>
        </span>
      ))}
    </p>
  );
}

function RiskOf({ risk: { title, line, owner, date } }: { readonly risk: Risk }) {
  return (
    <li>
      <p class="title">
        <Said dir="ltr">{title}</Said>
      </p>
      <p>
        <Said dir="ltr">{line}</Said>
      </p>
      <p class="who">
        {owner ? <Said>{owner}</Said> : <span class="missing">{t('No owner yet')}</span>}
        {date ? <span>{date}</span> : <span class="missing">{t('No date yet')}</span>}
      </p>
    </li>
  );
}

function Balance({ balance }: { readonly balance: readonly Weights[] }) {
  return (
    <table class="balance">
      <tbody>
        {balance.map(({ title, for: pro, undecided, against }) => (
          <tr key={title}>
            <th class="when" scope="row">
              {title}
            </th>
            <td class="weight">{filled(texts('for {pro}'), { pro: <b>{decimal(pro)}</b> })}</td>
            <td class="weight">{filled(texts('undecided {undecided}'), { undecided: <b>{decimal(undecided)}</b> })}</td>
            <td class="weight">{filled(texts('against {against}'), { against: <b>{decimal(against)}</b> })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MapOf({ map: { columns, rows } }: { readonly map: BoardMap }) {
  const people = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.people));
  const isEmpty = (index: number) => rows.every(({ cells }) => !cells[index]?.people.length);
  return (
    <>
      <table>
        <thead>
          <tr class="sides">
            <td />
            <th class="against" colSpan={2} scope="colgroup">
              {t('against')}
            </th>
            <th class="undecided" scope="colgroup">
              {t('undecided')}
            </th>
            <th class="for" colSpan={2} scope="colgroup">
              {t('for')}
            </th>
          </tr>
          <tr>
            <td />
            {columns.map((column, index) => (
              <th key={column} scope="col" class={isEmpty(index) ? 'empty' : ''} style={{ order: index }}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ power, cells }) => (
            <tr key={power}>
              <th scope="row">{power}</th>
              {cells.map((cell, index) => (
                <CellOf key={columns[index]} cell={cell} at={index} columns={columns} power={power} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="legend">
        {people.some(({ aim }) => aim) && (
          <span>
            <i class="arrow sample" /> {t('where we want them')}
          </span>
        )}
        {people.some(({ mark }) => mark === 'unsaid') && (
          <span>
            <Mark of="unsaid" /> {t('not known')}
          </span>
        )}
        {people.some(({ mark }) => mark === 'lead') && (
          <span>
            <Mark of="lead" /> {t('leads')}
          </span>
        )}
        {people.some(({ key }) => key) && (
          <span>{filled(texts('{bold}: much depends on them'), { bold: <b>{t('bold')}</b> })}</span>
        )}
      </p>
    </>
  );
}

interface CellProps {
  readonly cell: BoardCell;
  readonly columns: readonly string[];
  /** Which of the columns. */
  readonly at: number;
  readonly power: string;
}

/** Where there is little room, the columns stand one below the other, and each says its power and its aim in words. */
function CellOf({ cell: { people, more }, columns, at, power }: CellProps) {
  return (
    <td class={columns[at]} style={{ order: at }}>
      {people.map(({ name, mark, key, aim }) => (
        <div key={name} class={key ? 'person key' : 'person'}>
          <div class="lane">
            <Mark of={mark} />
            {aim && <i class={aim > 0 ? 'arrow' : 'arrow back'} style={{ '--steps': Math.abs(aim) }} />}
          </div>
          <span class="name">
            <Said>{name}</Said>
            {aim && <span class="then"> → {t(columns[at + aim] ?? '')}</span>}
          </span>
          <span class="level"> {power}</span>
        </div>
      ))}
      {more && <p class="soft">{t('and {more} more', { more })}</p>}
    </td>
  );
}
