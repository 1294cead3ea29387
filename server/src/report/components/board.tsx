import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../text/l10n.ts';
import { type Board, type BoardSpot, type Heading, slotsOf } from '../pictures/board.ts';
import { keyed } from './keyed.ts';
import { Mark, type Marked } from './mark.tsx';
import { placeData } from './place.tsx';
import { Reveal } from './reveal.ts';
import { Said } from './said.tsx';
import { Badge, GroupLegend, groupsBy, passes, SieveBox, Sieves } from './sieve.tsx';

interface Props {
  readonly board: Board;
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  readonly name: 'positions' | 'interest';
  /** What the rows tell, such as `power`, in the language of the reader. */
  readonly rowsTell: string;
}

/**
 * A board as a table, which a browser fits into the width that there is; where there is little, as a list by column. In the
 * panel one can work in it: `client/preview` moves what is marked with `data-who` between what is marked with `data-cell`.
 */
export function BoardTable({ board, label, name, rowsTell }: Props) {
  const sieve = useContext(Sieves);
  const { columns, rows, dense } = board;
  const sided = columns.some(({ side }) => side);
  const groups = sieve?.by ? groupsBy(board.spots, sieve.by) : undefined;
  const shown = sieve?.text ? board.spots.filter((spot) => isShown(spot, sieve.text)) : board.spots;
  const by = sieve?.by || undefined;
  const numberOf = ({ facts }: BoardSpot) => (by ? groups?.get(facts[by] ?? '') : undefined);
  return (
    <>
      <SieveBox people={board.spots} shown={shown.length} />
      <table class={`board ${name}${dense ? ' dense' : ''}`} aria-label={label} data-board={name} data-roving>
        <thead>
          {sided && <Sides columns={columns} />}
          <tr>
            <td class="corner" />
            {columns.map(({ key, title, side }, index) => (
              <th key={key} scope="col" class={`column c${index} ${side ?? ''}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} board={{ ...board, spots: shown }} row={row} rowsTell={rowsTell} numberOf={numberOf} />
          ))}
        </tbody>
      </table>
      {groups && by && <GroupLegend groups={groups} by={by} />}
    </>
  );
}

const isShown = ({ name, id, row, column, about, facts }: BoardSpot, text: string) =>
  passes(text, [name, id, row, column, about, ...Object.values(facts)]);

/** A bar above the columns of each side. */
function Sides({ columns }: { readonly columns: readonly Heading[] }) {
  const sides = [...new Set(columns.map(({ side }) => side))];
  return (
    <tr class="sides-row">
      <td />
      {sides.map((side) => (
        <th
          key={side}
          scope="colgroup"
          class={`side-of ${side}`}
          colSpan={columns.filter((column) => column.side === side).length}
        >
          {side && t(side)}
        </th>
      ))}
    </tr>
  );
}

interface RowProps extends Pick<Props, 'board' | 'rowsTell'> {
  readonly row: Heading;
  /** Of the group by which somebody is coloured. */
  readonly numberOf: (spot: BoardSpot) => number | undefined;
}

function Row({ board, row, rowsTell, numberOf }: RowProps) {
  const reveal = useContext(Reveal);
  const slots = board.dense ? 1 : slotsOf(board, row.key);
  const here = board.spots.filter((spot) => spot.row === row.key);
  return Array.from({ length: slots }, (_, slot) => (
    <tr key={slot} class={slot === 0 ? 'first' : ''}>
      {slot === 0 && (
        <th scope="row" class="row-name" rowSpan={slots}>
          {row.title}
          {!row.title.includes(rowsTell) && <span class="spoken"> {rowsTell}</span>}
        </th>
      )}
      {board.columns.map((column, index) => {
        const inCell = here.filter((spot) => spot.column === column.key);
        const shown = inCell.filter((spot) => spot.slot === slot);
        const shade = areaAt(board, row.key, column.key);
        const more = board.rest.find((it) => it.row === row.key && it.column === column.key)?.more;
        const classes = ['cell-of', `c${index}`, column.side, shade?.class, inCell.length === 0 && 'empty'];
        return (
          <td
            key={column.key}
            class={classes.filter(Boolean).join(' ')}
            data-cell={reveal ? `${row.key} ${column.key}` : undefined}
          >
            {slot === 0 && shade?.rows[0] === row.key && shade.columns[0] === column.key && (
              <span class="area-name">{shade.name}</span>
            )}
            {keyed(shown, ({ id }) => id).map(([key, spot]) => (
              <Who key={key} spot={spot} row={row} columns={board.columns} number={numberOf(spot)} />
            ))}
            {more !== undefined && <span class="about rest">{t('and {more} more', { more })}</span>}
            {reveal && slot === 0 && inCell.length === 0 && (
              <button
                type="button"
                class="add"
                data-add
                aria-label={t('Add somebody: {row}, {column}', { row: row.title, column: column.title })}
              />
            )}
          </td>
        );
      })}
    </tr>
  ));
}

const areaAt = ({ areas = [] }: Board, row: string, column: string) =>
  areas.find(({ rows, columns }) => rows.includes(row) && columns.includes(column));

interface WhoProps {
  readonly spot: BoardSpot;
  readonly row: Heading;
  readonly columns: readonly Heading[];
  readonly number: number | undefined;
}

function Who({ spot, row, columns, number }: WhoProps) {
  const { id, name, at, mark, about, key, aim, whisker, reach } = spot;
  const reveal = useContext(Reveal);
  const index = (column: string) => columns.findIndex((it) => it.key === column);
  const way = aim ? index(aim.column) - index(spot.column) : 0;
  const [from, to] = whisker ? [index(whisker.from), index(whisker.to)] : [0, 0];
  const inside: ComponentChildren = (
    <>
      <Mark of={mark as Marked} />
      <Badge number={number} />
      <span class="name">
        <Said>{reach.label}</Said>
      </span>
      <span class="level"> {row.title}</span>
      {aim && <span class="then"> → {columns[index(aim.column)]?.title}</span>}
      {whisker && (
        <span class="then">
          {' '}
          ({columns[from]?.title} … {columns[to]?.title})
        </span>
      )}
      {about && <span class="spoken">: {about}</span>}
    </>
  );
  const classes = `spot${key ? ' key-one' : ''}`;
  return (
    <div
      class={['who', reach.left > 0 && 'leftwards', reach.left + reach.right > 0 && 'wide'].filter(Boolean).join(' ')}
    >
      {reveal ? (
        <button type="button" class={classes} data-who={id} title={`${name}: ${about}`} {...placeData(at)}>
          {inside}
        </button>
      ) : (
        <div class={classes} title={`${name}: ${about}`}>
          {inside}
        </div>
      )}
      {from !== to && <span class={`unsure back${index(spot.column) - from} over${to - from}`} />}
      {way !== 0 && <span class={`aimed ${way > 0 ? 'right' : 'left'} by${Math.abs(way)}`} />}
    </div>
  );
}
