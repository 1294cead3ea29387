import type { ActionView, AlignmentView, CellView, HolderView } from '../report.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';
import { Section } from './section.tsx';
import { situationWords, verdictWords } from './words.ts';

interface Props {
  readonly alignment: AlignmentView;
  readonly reveal: boolean;
}

export function Alignment({ alignment, reveal }: Props) {
  return (
    <Section title="Alignment">
      {alignment.holders.length === 0 ? (
        <p>
          Nobody here holds values yet: write them under <code>organization</code>, and with each of the{' '}
          <code>stakeholders</code>.
        </p>
      ) : alignment.actions.length === 0 ? (
        <p>
          No action yet: write what you want to do under <code>actions</code>, and you will see here whose values it
          serves.
        </p>
      ) : (
        <Table alignment={alignment} reveal={reveal} />
      )}
    </Section>
  );
}

/** More columns than a sheet of paper has room for: printed one action below the other. */
const MANY = 4;

function Table({ alignment, reveal }: Props) {
  const holders = keyed(alignment.holders, (holder) => holder.name);
  const many = holders.length > MANY;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the arrow keys */}
      <section class="scroll" aria-label="Table of actions and those who hold values" tabIndex={0}>
        <table class={many ? 'many' : undefined}>
          <thead>
            <tr>
              <th scope="col" class="corner">
                Action
              </th>
              {holders.map(([key, holder]) => (
                <Holder key={key} holder={holder} reveal={reveal} />
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(alignment.actions, (action) => action.summary).map(([key, action]) => (
              <tr key={key}>
                <Action action={action} reveal={reveal} />
                {holders.map(([key, holder], index) => (
                  <td key={key} data-holder={many ? holder.name : undefined}>
                    <Cell cell={action.cells[index]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {alignment.actions.some(({ cells }) => cells.some(hasMore)) && (
        <p class="note">
          <span class="on-screen">Open a cell to see the values that decide it. </span>
          Score: from −1, against all that this group values, to 1, for all of it; a terminal value counts three times.
          Coverage: the share of its values that the action names.
        </p>
      )}
    </>
  );
}

function Holder({ holder, reveal }: { readonly holder: HolderView; readonly reveal: boolean }) {
  const about = [holder.power, holder.stance].filter((word) => word !== undefined).join(', ');
  return (
    <th scope="col">
      <div class="name">
        <Place at={holder.at} reveal={reveal}>
          {holder.name}
        </Place>
      </div>
      {about && <div class="about">{about}</div>}
    </th>
  );
}

function Action({ action, reveal }: { readonly action: ActionView; readonly reveal: boolean }) {
  return (
    <th scope="row">
      <div class="name">
        <Place at={action.at} reveal={reveal}>
          {action.summary}
        </Place>
      </div>
      <div class="about">{situationWords[action.situation]}</div>
    </th>
  );
}

function Cell({ cell }: { readonly cell: CellView | undefined }) {
  if (!cell) return null;
  const verdict = (
    <>
      <Mark of={cell.verdict} />
      <span>{verdictWords[cell.verdict]}</span>
    </>
  );
  if (!hasMore(cell)) return <div class="cell">{verdict}</div>;
  return (
    <details>
      <summary class="cell">{verdict}</summary>
      <dl>
        <Values title="conflicting" values={cell.conflicting} />
        <Values title="aligned" values={cell.aligned} />
        <dt>score</dt>
        <dd>{`${cell.score}`.replace('-', '−')}</dd>
        <dt>coverage</dt>
        <dd>{Math.round(cell.coverage * 100)} %</dd>
      </dl>
    </details>
  );
}

/** Whether there is anything to open: where the action names none of the holder's values, the verdict says it all. */
function hasMore(cell: CellView): boolean {
  return cell.coverage > 0;
}

function Values({ title, values }: { readonly title: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      {values.map((value) => (
        <dd key={value}>
          <bdi>{value}</bdi>
        </dd>
      ))}
    </>
  );
}
