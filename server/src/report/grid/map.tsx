import { t } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import { BoardTable } from '../components/board.tsx';
import { Mark } from '../components/mark.tsx';
import type { Board } from '../pictures/board.ts';
import { stanceMarks } from '../words.ts';

interface Props {
  readonly board: Board;
}

/** Everybody by power and interest; the mark is the stance. */
export function GridMap({ board }: Props) {
  return (
    <>
      <BoardTable board={board} label={t('Map of power and interest')} name="interest" rowsTell={t('power')} />
      <GridLegend board={board} />
    </>
  );
}

export function GridLegend({ board: { spots } }: Props) {
  return (
    <ul class="legend">
      {(Object.keys(stanceMarks) as (keyof typeof stanceMarks)[])
        .filter((stance) => spots.some(({ mark }) => mark === stance))
        .map((stance) => (
          <li key={stance}>
            <Mark of={stanceMarks[stance]} />
            {stance === 'unsaid' ? t('stance not said') : t(inWords(stance))}
          </li>
        ))}
    </ul>
  );
}
