import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { Place } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { situationWords, verdictWords } from '../words.ts';
import type { ActionView, AlignmentView, CellView, HolderView, ValueView } from './view.ts';

export const alignmentPage: Page<AlignmentView> = { title: 'Alignment', Content: Alignment };

function Alignment({ view: alignment }: Shown<AlignmentView>) {
  return (
    <>
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
        <Table view={alignment} />
      )}
    </>
  );
}

/** More columns than a sheet of paper has room for: printed one holder below the other. */
const MANY = 4;

/** Holders downwards, as there are more of them than of actions. */
function Table({ view: alignment }: Shown<AlignmentView>) {
  const actions = keyed(alignment.actions, ({ id }) => id);
  const many = actions.length > MANY;
  return (
    <>
      <Scroll label="Table of actions and those who hold values">
        <table class={many ? 'alignment many' : 'alignment'}>
          <thead>
            <tr>
              <th scope="col" class="corner">
                Who holds values
              </th>
              {actions.map(([key, action]) => (
                <Action key={key} action={action} />
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(alignment.holders, ({ id }) => id).map(([key, holder], row) => (
              <tr key={key}>
                <Holder holder={holder} />
                {actions.map(([key, action]) => (
                  <td key={key} data-action={many ? action.name : undefined}>
                    <Cell cell={action.cells[row]} action={action} holder={holder} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {alignment.leftOut && <p class="note">{alignment.leftOut}</p>}
      {alignment.actions.some(({ cells }) => cells.some(hasMore)) && (
        <p class="note">
          <span class="on-screen">Open a cell to see the values that decide it.</span>
        </p>
      )}
    </>
  );
}

function Action({ action }: { readonly action: ActionView }) {
  return (
    <th scope="col">
      <div class="name">
        <Place at={action.at}>{action.name}</Place>
      </div>
      <div class="about">{situationWords[action.situation]}</div>
    </th>
  );
}

function Holder({ holder }: { readonly holder: HolderView }) {
  const about = [holder.power, holder.stance].filter((word) => word !== undefined).join(', ');
  return (
    <th scope="row">
      <div class="name">
        <Place at={holder.at}>{holder.name}</Place>
      </div>
      {about && <div class="about">{about}</div>}
    </th>
  );
}

interface CellProps {
  readonly cell: CellView | undefined;
  readonly action: ActionView;
  readonly holder: HolderView;
}

function Cell({ cell, action, holder }: CellProps) {
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
        <Values title="they lose" ids={cell.conflicting} held={holder.values} stated={action.hurts} />
        <Values title="they gain" ids={cell.aligned} held={holder.values} stated={action.serves} />
      </dl>
    </details>
  );
}

/** Whether there is anything to open: where the action names none of the holder's values, the verdict says it all. */
function hasMore(cell: CellView): boolean {
  return cell.coverage > 0;
}

interface ValuesProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly held: readonly ValueView[];
  readonly stated: readonly ValueView[];
}

function Values({ title, ids, held, stated }: ValuesProps) {
  if (ids.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      {ids.map((id) => {
        const holding = held.find((value) => value.id === id);
        return (
          <dd key={id}>
            <Said>{id}</Said>
            {holding?.terminal && <span class="about"> for its own sake</span>}
            <How side="They" text={holding?.how} />
            <How side="This action" text={stated.find((value) => value.id === id)?.how} />
          </dd>
        );
      })}
    </>
  );
}

/** Words of the plan that say how a value is pursued, served or hurt. */
function How({ side, text }: { readonly side: string; readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="how">
      {side}: <Said>{text}</Said>
    </p>
  );
}
