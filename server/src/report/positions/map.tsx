import { t, texts } from '../../text/l10n.ts';
import { BoardTable } from '../components/board.tsx';
import { filled } from '../components/filled.tsx';
import { Mark } from '../components/mark.tsx';
import type { Board } from '../pictures/board.ts';
import { stanceMarks } from '../words.ts';

interface Props {
  readonly board: Board;
}

/** Everybody by power and stance; arrows are where open tactics aim. */
export function PositionMap({ board }: Props) {
  return (
    <>
      <BoardTable board={board} label={t('Map of power and stance')} name="positions" rowsTell={t('power')} />
      <PositionLegend board={board} />
    </>
  );
}

const marks = ['lead', 'opposed', 'resistant', 'neutral', 'unsaid', 'supportive', 'ally'] as const;

/** Only of what occurs; key stakeholders have a ring in a file. */
export function PositionLegend({ board: { spots, dense }, drawn = false }: Props & { readonly drawn?: boolean }) {
  return (
    <ul class="legend">
      {marks
        .filter((of) => spots.some(({ mark }) => mark === of))
        .map((of) => (
          <li key={of}>
            <Mark of={of === 'lead' ? of : stanceMarks[of]} />
            {of === 'unsaid' ? t('stance not said') : of === 'lead' ? t('lead') : t(of)}
          </li>
        ))}
      {spots.some(({ key }) => key) &&
        (drawn ? (
          <li key="key">
            <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
              <circle class="key" cx="10" cy="10" r="8.5" />
            </svg>
            {t('key stakeholder')}
          </li>
        ) : (
          <li key="key">
            {filled(texts('{mark}: key stakeholder'), {
              mark: dense ? t('Ringed') : <span class="key-one">{t('Bold')}</span>,
            })}
          </li>
        ))}
      {spots.some(({ whisker }) => whisker) && (drawn || !dense) && (
        <li key="whisker">
          <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
            <path class="whisker" d="M2 6v8m0 -4H18m0 -4v8" />
          </svg>
          {t('what it may be as well')}
        </li>
      )}
      {spots.some(({ aim }) => aim) && (drawn || !dense) && (
        <li key="aim">
          <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
            <path class="aim" d="M1 10H18m-6-4l6 4-6 4" />
          </svg>
          {t('where open tactics aim')}
        </li>
      )}
    </ul>
  );
}
