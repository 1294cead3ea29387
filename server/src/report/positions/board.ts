import { powers, type Stance, stances } from '../../../../schemas/choices.ts';
import { t, texts } from '../../text/l10n.ts';
import { factsOf, type StakeholderView } from '../entry.ts';
import { type Board, boardOf, type Heading, type Placed } from '../pictures/board.ts';
import { responseWords } from '../words.ts';
import type { Unsure } from './unsure.ts';

/** Somebody on the map. */
export interface PositionView extends StakeholderView {
  /** Dominant or strong, or in control of what an action needs. */
  readonly key: boolean;
  /** The lead stands on its own side. */
  readonly lead: boolean;
  /** Where open tactics want it to stand, and the tactics. */
  readonly aim?: { readonly stance: Stance; readonly tactics: string };
  /** What it may be as well. */
  readonly unsure?: Unsure;
}

const sides = texts({
  opposed: 'against',
  resistant: 'against',
  neutral: 'undecided',
  supportive: 'for',
  ally: 'for',
});

const columns = (): readonly Heading[] =>
  (Object.keys(stances) as Stance[])
    .reverse()
    .map((stance) => ({ key: stance, title: t(stance), side: sides[stance] }));

const unsaid = 'unsaid';

/** Power upwards, stance from against to for. Whose stance is not said counts as undecided, and stands there. */
export function positionsBoard(stakeholders: readonly PositionView[]): Board {
  const rows = [
    ...Object.keys(powers).map((power) => ({ key: power, title: t(power) })),
    ...(stakeholders.some(({ power }) => !power) ? [{ key: unsaid, title: t('power not said') }] : []),
  ];
  return boardOf(stakeholders.map(placed), columns(), rows);
}

function placed(stakeholder: PositionView): Placed {
  const { id, name, at, power = unsaid, stance, lead, key, aim, expected, unsure } = stakeholder;
  const about = [
    lead ? t('the lead') : stance ? t(stance) : t('stance not said'),
    key && t('key stakeholder'),
    !lead && expected && t(responseWords[expected]),
    unsure?.words,
    aim && t('{tactics} aims for {stance}', { tactics: aim.tactics, stance: t(aim.stance) }),
  ];
  return {
    id,
    name,
    at,
    row: power,
    column: lead ? 'ally' : (stance ?? 'neutral'),
    mark: lead ? 'lead' : (stance ?? unsaid),
    about: about.filter(Boolean).join(', '),
    key,
    ...(aim && {
      aim: {
        column: aim.stance,
        title: t('{name}: {tactics} aims for {stance}', { name, tactics: aim.tactics, stance: t(aim.stance) }),
      },
    }),
    ...(unsure?.stances && { whisker: { ...unsure.stances, title: `${name}: ${unsure.words}` } }),
    facts: factsOf(stakeholder),
  };
}
