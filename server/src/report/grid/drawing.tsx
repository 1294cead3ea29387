import { t } from '../../text/l10n.ts';
import { BoardDrawing } from '../components/board-drawing.tsx';
import { Text } from '../components/picture.tsx';
import type { Area, Board } from '../pictures/board.ts';
import { type BoardPicture, drawBoard } from '../pictures/board-drawing.ts';
import { GridLegend } from './map.tsx';

/** The map of power and interest as a picture in a file. */
export function GridDrawing({ board }: { readonly board: Board }) {
  const picture = drawBoard(board);
  return (
    <>
      <BoardDrawing picture={picture} label={t('Map of power and interest')} name="interest">
        {board.areas?.map((area) => (
          <Shade key={area.class} area={area} board={board} picture={picture} />
        ))}
      </BoardDrawing>
      <GridLegend board={board} />
    </>
  );
}

interface ShadeProps {
  readonly area: Area;
  readonly board: Board;
  readonly picture: BoardPicture;
}

function Shade({ area, board, picture }: ShadeProps) {
  const { columns, rows, width, height } = picture;
  const column = (key: string | undefined) => board.columns.findIndex((it) => it.key === key);
  const [first, last] = [column(area.columns[0]), column(area.columns.at(-1))];
  const row = (key: string | undefined) => rows.findIndex((it) => it.key === key);
  const x = columns[first]?.x ?? 0;
  const y = rows[row(area.rows[0])]?.y ?? 0;
  const right = columns[last + 1]?.x ?? width;
  const bottom = rows[row(area.rows.at(-1)) + 1]?.y ?? height;
  return (
    <>
      <rect class={`box ${area.class}`} x={x} y={y} width={right - x} height={bottom - y} />
      <Text label={{ lines: [area.name], x: right - 8, y: bottom - 8, anchor: 'end' }} class="box-name" />
    </>
  );
}
