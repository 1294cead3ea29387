import { type Interest, interests, type Power, powers, type Stance, stances } from '../../../schemas/choices.ts';
import { isBetter } from '../analysis/ratings.ts';
import { scenarioTitle, withoutTactic, withoutTitle } from '../check/asked.ts';
import type { Checked } from '../check/check.ts';
import { readDocument } from '../model/document.ts';
import { isOpen, type Plan, type Stakeholder, type Tactic } from '../model/plan.ts';
import { readPlan } from '../model/read.ts';
import { type Otherwise, together } from '../model/then.ts';
import { t } from '../text/l10n.ts';
import { list, short } from '../text/words.ts';

/** What a reader of the picture takes to be so without touching the text; by id, as the text may have moved on. */
export interface Supposed {
  /** What would be in this scenario of the plan. */
  readonly scenario?: string;
  /** That this open tactic fails. */
  readonly without?: string;
  /** Who would stand elsewhere, over all that; the last one counts where somebody is moved twice. */
  readonly moves: readonly Moved[];
}

/** Somebody, and where they would stand. */
export interface Moved extends Ratings {
  readonly id: string;
}

/** Words of the language; others are passed over. */
export interface Ratings {
  readonly stance?: string;
  readonly power?: string;
  readonly interest?: string;
}

/** What would be otherwise, and what it is called. */
export interface Supposition {
  readonly title: string;
  readonly otherwise: Otherwise;
}

/** Nothing where nothing is supposed, or nothing that is left of the plan. */
export function suppositionIn({ analysis: { plan } }: Checked, supposed: Supposed): Supposition | undefined {
  const scenario = plan.scenarios.find(({ id }) => id === supposed.scenario);
  const failing = plan.tactics.find(({ id }) => id === supposed.without);
  const moves = movesIn(plan, supposed.moves);
  const titles = [
    ...(scenario ? [scenarioTitle(scenario)] : []),
    ...(failing ? [withoutTitle(failing)] : []),
    ...moves.map(({ stakeholder, ratings }) => moveTitle(stakeholder, ratings)),
  ];
  if (titles.length === 0) return undefined;
  const moved = moves.map(
    ({ stakeholder: { id }, ratings }) => `"${id}": ${JSON.stringify(Object.fromEntries(ratings))}`,
  );
  return {
    title: list(titles, 'and', 4),
    otherwise: together([
      ...(scenario ? [scenario] : []),
      ...(failing ? [withoutTactic(failing)] : []),
      ...(moved.length > 0 ? [changesWritten(`stakeholders: { ${moved.join(', ')} }`)] : []),
    ]),
  };
}

/** Of those who are in the plan, what would be other than it is; each once. */
export function movesIn(plan: Plan, moves: readonly Moved[]): readonly MoveIn[] {
  const last = new Map<string, Moved>();
  for (const move of moves) last.set(move.id, { ...last.get(move.id), ...move });
  return plan.stakeholders.flatMap((stakeholder) => {
    const { id, ...wanted } = last.get(stakeholder.id) ?? {};
    const ratings = ratingsIn(wanted).filter(([key, value]) => stakeholder[key]?.value !== value);
    return id !== undefined && ratings.length > 0 ? [{ stakeholder, ratings }] : [];
  });
}

export interface MoveIn {
  readonly stakeholder: Stakeholder;
  readonly ratings: readonly Rating[];
}

export type Rating = readonly ['stance' | 'power' | 'interest', Stance | Power | Interest];

/** Those that are choices of the language, in the order of the language. */
export function ratingsIn({ stance, power, interest }: Ratings): readonly Rating[] {
  return [
    ...(power !== undefined && Object.hasOwn(powers, power) ? [['power', power as Power] as const] : []),
    ...(interest !== undefined && Object.hasOwn(interests, interest)
      ? [['interest', interest as Interest] as const]
      : []),
    ...(stance !== undefined && Object.hasOwn(stances, stance) ? [['stance', stance as Stance] as const] : []),
  ];
}

/** Whom a tactic could aim to have there: who would be more favourable, and the open tactics towards them. */
export function aimsIn(plan: Plan, moves: readonly Moved[]): readonly AimIn[] {
  return movesIn(plan, moves).flatMap(({ stakeholder, ratings }) => {
    const stance = ratings.find(([key]) => key === 'stance')?.[1] as Stance | undefined;
    if (!stance || stakeholder.id === plan.lead?.value || !isBetter(stance, stakeholder.stance?.value)) return [];
    const tactics = plan.tactics.filter((it) => isOpen(it) && it.targets.some(({ id }) => id === stakeholder.id));
    return [{ stakeholder, stance, tactics }];
  });
}

export interface AimIn {
  readonly stakeholder: Stakeholder;
  readonly stance: Stance;
  readonly tactics: readonly Tactic[];
}

const moveTitle = ({ name }: Stakeholder, ratings: readonly Rating[]): string =>
  `${short(name, 40)}: ${ratingsInWords(ratings)}`;

/** `ally and dominant power`. */
export const ratingsInWords = (ratings: readonly Rating[]): string => list(ratings.map(ratingInWords));

function ratingInWords([key, value]: Rating): string {
  if (key === 'power') return t('{power} power', { power: t(value) });
  return key === 'interest' ? t('{interest} interest', { interest: t(value) }) : t(value);
}

/** Read as a scenario would be. */
function changesWritten(changes: string): Otherwise {
  const text = `changeplan: 1\ntitle: What if\nscenarios: { what-if: { ${changes} } }\n`;
  const [scenario] = readPlan(readDocument('what if', text)).plan.scenarios;
  return scenario ?? together([]);
}
