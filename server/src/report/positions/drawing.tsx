import { t } from '../../text/l10n.ts';
import { BoardDrawing } from '../components/board-drawing.tsx';
import type { Board } from '../pictures/board.ts';
import { drawBoard } from '../pictures/board-drawing.ts';
import { PositionLegend } from './map.tsx';

/** The map as a picture in a file. */
export function PositionDrawing({ board }: { readonly board: Board }) {
  return (
    <>
      <BoardDrawing picture={drawBoard(board)} label={t('Map of power and stance')} name="positions" />
      <PositionLegend board={board} drawn />
    </>
  );
}
