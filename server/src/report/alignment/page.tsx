import { t, texts } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { Place } from '../components/place.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { situationWords, verdictWords } from '../words.ts';
import { CellDetails } from './details.tsx';
import { Matrix } from './matrix.tsx';
import type { ActionView, AlignmentView, CellView, HolderView } from './view.ts';

export const alignmentPage: Page<AlignmentView> = { title: texts('Alignment'), Content: Alignment };

function Alignment({ view: alignment }: Shown<AlignmentView>) {
  return (
    <>
      {alignment.holders.length === 0 ? (
        <p>
          {filled(
            texts(
              'Nobody here holds values yet: write them under {organization}, and with each of the {stakeholders}.',
            ),
            {
              organization: <code>organization</code>,
              stakeholders: <code>stakeholders</code>,
            },
          )}
        </p>
      ) : alignment.actions.length === 0 ? (
        <p>
          {filled(
            texts(
              'No action yet: write what you want to do under {actions}, and you will see here whose values it serves.',
            ),
            { actions: <code>actions</code> },
          )}
        </p>
      ) : isSmall(alignment) ? (
        <Table view={alignment} />
      ) : (
        <Matrix view={alignment} />
      )}
      {alignment.leftOut && <p class="note">{alignment.leftOut}</p>}
      {alignment.actions.some(({ cells }) => cells.some(hasMore)) && (
        <p class="note">
          <span class="on-screen">{t('Open a cell to see the values that decide it.')}</span>
        </p>
      )}
    </>
  );
}

/** As long as every cell has room for its words. */
const isSmall = ({ holders, actions }: AlignmentView) => holders.length <= 12 && actions.length <= 2;

/** Holders downwards, as there are more of them than of actions. */
function Table({ view: alignment }: Shown<AlignmentView>) {
  const actions = keyed(alignment.actions, ({ id }) => id);
  return (
    <Scroll label={t('Table of actions and those who hold values')}>
      <table class="alignment" data-roving>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {t('Who holds values')}
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
                <td key={key}>
                  <Cell cell={action.cells[row]} action={action} holder={holder} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Action({ action }: { readonly action: ActionView }) {
  return (
    <th scope="col">
      <div class="name">
        <Place at={action.at}>{action.name}</Place>
      </div>
      <div class="about">{t(situationWords[action.situation])}</div>
    </th>
  );
}

function Holder({ holder }: { readonly holder: HolderView }) {
  const about = [holder.power, holder.stance].flatMap((word) => (word ? [t(inWords(word))] : [])).join(', ');
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
      <span>{t(verdictWords[cell.verdict])}</span>
    </>
  );
  if (!hasMore(cell)) return <div class="cell">{verdict}</div>;
  return (
    <details>
      <summary class="cell">{verdict}</summary>
      <CellDetails cell={cell} action={action} holder={holder} />
    </details>
  );
}

/** Whether there is anything to open: where the action names none of the holder's values, the verdict says it all. */
function hasMore(cell: CellView): boolean {
  return cell.coverage > 0;
}
