import { powers, type Stance, stances } from '../../../../schemas/choices.ts';
import type { Balance } from '../../analysis/balance.ts';
import { stopsSentences } from '../../analysis/standing-words.ts';
import { isOpen, type Plan } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { list, short } from '../../text/words.ts';
import { type BalancePicture, drawBalance } from './balance.ts';
import { type PositionView, positionsBoard } from './board.ts';
import { unsureOf } from './unsure.ts';

export type { PositionView };

import { linkToTactic, type StakeholderView, stakeholderView } from '../entry.ts';
import type { Board } from '../pictures/board.ts';
import type { Reported } from '../reported.ts';

/** Who could carry or stop the plan, and on which side they are. */
export interface PositionsView {
  /** What a dominant group can stop, a sentence for each action; to be said before any balance. */
  readonly stops: readonly string[];
  /** One sentence about the weight on both sides; absent where nobody has power and stance. */
  readonly sentence?: string;
  /** The most powerful first. */
  readonly stakeholders: readonly PositionView[];
  /** How many more there are. */
  readonly more?: number;
  readonly board: Board;
  readonly balance?: BalancePicture;
}

/** Nothing where no stakeholder but the lead is named. */
export function positionsView({ analysis, isPlan }: Reported): PositionsView | undefined {
  const { plan } = analysis;
  if (!isPlan || !plan.stakeholders.some(({ id }) => id !== plan.lead?.value)) return undefined;
  const aims = aimsIn(plan);
  const keys = new Set(analysis.influence.keyStakeholders.map(({ id }) => id));
  const stakeholders = plan.stakeholders
    .map((stakeholder): PositionView => {
      const aim = aims.get(stakeholder.id);
      const lead = stakeholder.id === plan.lead?.value;
      const unsure = unsureOf(stakeholder);
      return {
        ...stakeholderView(stakeholder, analysis),
        key: keys.has(stakeholder.id),
        lead,
        ...(unsure && !lead && { unsure }),
        ...(aim && !lead && aim.stance !== stakeholder.stance?.value && { aim }),
      };
    })
    .sort((a, b) => rank(a) - rank(b));
  const now = analysis.balance;
  const weighed = now.for + now.against + now.undecided > 0;
  return {
    stops: stopsSentences(analysis),
    ...(weighed && {
      sentence: balanceSentence(now),
      balance: drawBalance(plan.stakeholders, analysis.projection.stakeholders, plan.lead?.value, analysis.standing),
    }),
    stakeholders,
    board: positionsBoard(stakeholders),
  };
}

const powerNames = Object.keys(powers);
const stanceNames = Object.keys(stances) as Stance[];

/** The most powerful first; whose power is not said, last. */
const rank = ({ power }: StakeholderView) => (power ? powerNames.indexOf(power) : powerNames.length);

/** Several tactics aim at one: the most favourable stance counts, as in the projection. */
function aimsIn({ tactics }: Plan): ReadonlyMap<string, NonNullable<PositionView['aim']>> {
  const names = new Map<string, { stance: Stance; tactics: string[] }>();
  for (const tactic of tactics.filter(isOpen)) {
    if (!tactic.aimsFor) continue;
    const stance = tactic.aimsFor.value;
    for (const { id } of tactic.targets) {
      const known = names.get(id);
      if (!known || stanceNames.indexOf(stance) < stanceNames.indexOf(known.stance))
        names.set(id, { stance, tactics: [linkToTactic(tactic).name] });
      else if (known.stance === stance) known.tactics.push(linkToTactic(tactic).name);
    }
  }
  return new Map(
    [...names].map(([id, { stance, tactics: by }]) => [
      id,
      {
        stance,
        tactics: list(
          by.map((name) => t('“{name}”', { name: short(name) })),
          'and',
          3,
        ),
      },
    ]),
  );
}

function balanceSentence({ for: pro, against, undecided }: Balance): string {
  if (pro === 0 && against === 0) return t('Nobody with power has taken sides yet.');
  const rest = undecided > Math.abs(pro - against) ? t('Those who have not taken sides can decide it.') : '';
  return [weightSentence(pro, against), rest].filter(Boolean).join(' ');
}

function weightSentence(pro: number, against: number): string {
  if (pro > against) return t('More power stands for the plan than against it.');
  if (pro < against) return t('More power stands against the plan than for it.');
  return t('As much power stands for the plan as against it.');
}
