import { interests, powers } from '../../../../schemas/choices.ts';
import type { Box } from '../../analysis/grid.ts';
import { t, texts } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import { factsOf, type StakeholderView } from '../entry.ts';
import { type Area, type Board, boardOf } from '../pictures/board.ts';
import { boxWords } from '../words.ts';

/** Somebody whose power and interest are said. */
export interface OnGridView extends StakeholderView {
  readonly interest: string;
}

const interestWords = texts({ low: 'low interest', medium: 'medium interest', high: 'high interest' });

const columns = () =>
  (Object.keys(interests) as (keyof typeof interests)[])
    .reverse()
    .map((interest) => ({ key: interest, title: t(interestWords[interest]) }));

const rows = () => Object.keys(powers).map((power) => ({ key: power, title: t(inWords(power)) }));

/** Power upwards, interest to the right; the mark is the stance. */
export function gridBoard(stakeholders: readonly OnGridView[]): Board {
  const placed = stakeholders.map((one) => ({
    id: one.id,
    name: one.name,
    at: one.at,
    row: one.power ?? '',
    column: one.interest,
    mark: one.stance ?? 'unsaid',
    about: one.stance ? t(inWords(one.stance)) : t('stance not said'),
    key: false,
    facts: factsOf(one),
  }));
  return { ...boardOf(placed, columns(), rows()), areas: areas() };
}

const area = (box: Box, rows: readonly string[], columns: readonly string[]): Area => ({
  class: box,
  name: t(boxWords[box].title),
  rows,
  columns,
});

const areas = (): readonly Area[] => [
  area('keep-satisfied', ['dominant', 'strong'], ['low']),
  area('manage-closely', ['dominant', 'strong'], ['medium', 'high']),
  area('monitor', ['moderate', 'limited'], ['low']),
  area('keep-informed', ['moderate', 'limited'], ['medium', 'high']),
];
