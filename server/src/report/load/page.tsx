import { t } from '../../text/l10n.ts';
import { sentence } from '../../text/words.ts';
import { Place } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import { type ActionView, type GroupView, type LoadView, span } from './view.ts';

/** The load of an organization as a page: a table of groups and months, and the actions behind each cell, which leads to them. */
export function LoadPage({ summary, months, groups }: LoadView) {
  return (
    <main class="report load">
      <h1>{t('Load on the organization')}</h1>
      <p class="verdict">{summary}</p>
      {months.length > 0 && (
        <>
          <p class="about">
            {t(
              'Changes that run in each month. “Over” is said where more of them are deep than the group can bear at once.',
            )}
          </p>
          <Scroll label={t('Changes by group and month')}>
            <table>
              <thead>
                <tr>
                  <th scope="col" class="corner">
                    {t('Group')}
                  </th>
                  {months.map((month) => (
                    <th key={month} scope="col">
                      {month}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {groups.map((group, index) => (
                  <tr key={index}>
                    <th scope="row">
                      <a href={`#${idOf(index)}`}>
                        <Said>{group.name}</Said>
                      </a>
                    </th>
                    {months.map((month) => (
                      <Cell key={month} group={group} month={month} index={index} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
      {groups.map((group, index) => (
        <Group key={index} group={group} index={index} />
      ))}
    </main>
  );
}

const idOf = (index: number, month?: string) => `group-${index + 1}${month === undefined ? '' : `-${month}`}`;

interface CellProps {
  readonly group: GroupView;
  readonly month: string;
  /** Of the group. */
  readonly index: number;
}

/** Leads to where its actions are listed. */
function Cell({ group, month, index }: CellProps) {
  const found = group.runs.find((it) => it.month <= month && month <= (it.until ?? it.month));
  if (!found) return <td />;
  return (
    <td class={found.over ? 'over' : undefined}>
      <a href={`#${idOf(index, found.month)}`}>{found.counts}</a>
      {found.over && <strong>{t('over')}</strong>}
    </td>
  );
}

function Group({
  group: { name, bears, runs, undated },
  index,
}: {
  readonly group: GroupView;
  readonly index: number;
}) {
  return (
    <section id={idOf(index)}>
      <h2>
        <Said>{name}</Said>
      </h2>
      <p class="about">{`${sentence(bears)}.`}</p>
      <dl>
        {runs.map((run) => (
          <div key={run.month} id={idOf(index, run.month)}>
            <dt>
              {`${span(run)}: ${run.counts}`}
              {run.over && <strong>{` – ${t('over: {over}', { over: run.over })}`}</strong>}
            </dt>
            <Actions of={run.actions} />
          </div>
        ))}
        {undated.length > 0 && (
          <div>
            <dt>{t('Without dates, or with dates out of order')}</dt>
            <Actions of={undated} />
          </div>
        )}
      </dl>
    </section>
  );
}

const Actions = ({ of }: { readonly of: readonly ActionView[] }) =>
  of.map(({ text, at }, index) => (
    <dd key={index}>
      <Place at={at}>{text}</Place>
    </dd>
  ));

const left = 220;
const column = 72;
const row = 28;
/** The width of a letter, with room to spare. */
const letter = 7.2;
const top = 76;

/** The same table as a picture that needs nothing beside it. */
export function LoadPicture({ summary, months, groups }: LoadView) {
  const width = Math.max(left + months.length * column + 16, summary.length * letter + 32, 640);
  const height = top + groups.length * row + 16;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="title description"
    >
      <title id="title">{t('Load on the organization')}</title>
      <desc id="description">{summary}</desc>
      <style>{style}</style>
      <rect class="paper" width={width} height={height} />
      <text x="16" y="24" class="strong">
        {t('Load on the organization: deep · middling · light changes')}
      </text>
      <text x="16" y="44">
        {summary}
      </text>
      {months.map((month, at) => (
        <text key={month} x={left + at * column} y={top - 10}>
          {month}
        </text>
      ))}
      {groups.map((group, index) => (
        <g key={index} transform={`translate(0 ${top + index * row})`}>
          <text x="16" y="18">
            {group.name.length > 28 ? `${group.name.slice(0, 27)}…` : group.name}
          </text>
          {group.months.map(({ month, cell, over, counts }) => (
            <g key={month} transform={`translate(${left + months.indexOf(month) * column} 0)`}>
              <title>{`${group.name}, ${month}: ${counts}${over ? `, ${over}` : ''}`}</title>
              <rect class={over ? 'over' : 'cell'} x="-6" y="2" width={column - 6} height={row - 6} rx="3" />
              <text y="18" class={over ? 'strong' : ''}>
                {over ? t('{counts} over', { counts: cell }) : cell}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

const style = `text{font:13px system-ui,sans-serif;fill:#1f2328}.strong{font-weight:600}.paper{fill:#fff}.cell{fill:#eef1f4}
.over{fill:#fff;stroke:#a4262c;stroke-width:2}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#1f2328}.cell{fill:#2d333b}.over{fill:#1f2328;stroke:#ff8f8f}}`;
