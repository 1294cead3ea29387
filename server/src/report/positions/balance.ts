import { type Rated, weightOf } from '../../analysis/ratings.ts';
import type { Standing } from '../../analysis/standing.ts';
import { t } from '../../text/l10n.ts';
import { round } from '../pictures/measure.ts';
import { decimal } from '../words.ts';

/**
 * Power against the plan, undecided and for it as bars, now and as it would be if open tactics reached their aims. Width is
 * power, so that the same people make bars of the same length; those who only hold back or only wish well are shaded
 * lighter, as half of their power counts.
 */
export interface BalancePicture {
  readonly bars: readonly BalanceBar[];
  /** What is for the plan less what is against it; absent where the ratings are sure. */
  readonly margin?: MarginView;
}

/** Everything in percent of a line with nothing in its middle. */
export interface MarginView {
  readonly at: number;
  /** Between what it may be. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export interface BalanceBar {
  readonly title: string;
  readonly parts: readonly BalancePart[];
  /** Every share in words. */
  readonly words: string;
}

export interface BalancePart {
  readonly share: Share;
  /** Percent of the bar. */
  readonly x: number;
  readonly width: number;
}

/** From against to for. */
const shares = ['opposed', 'resistant', 'undecided', 'supportive', 'ally'] as const;
export type Share = (typeof shares)[number];

/** The projected bar is left out when it is the same. The lead stands on its own side. */
export function drawBalance(
  now: readonly Rated[],
  then: readonly Rated[],
  lead: string | undefined,
  { margin, certain: [lowest, highest] }: Pick<Standing, 'margin' | 'certain'>,
): BalancePicture {
  const [before, after] = [sharesOf(now, lead), sharesOf(then, lead)];
  const isSame = shares.every((share) => before[share] === after[share]);
  const all = Math.max(1, total(before), total(after));
  const x = (weight: number) => (100 * weight) / all;
  return {
    bars: [bar(t('now'), before, x), ...(isSame ? [] : [bar(t('if open tactics succeed'), after, x)])],
    ...(lowest !== highest && { margin: marginView(margin, lowest, highest, all) }),
  };
}

function marginView(margin: number, lowest: number, highest: number, all: number): MarginView {
  const most = Math.max(all, -lowest, highest);
  const x = (value: number) => round(50 + (50 * value) / most);
  return {
    at: x(margin),
    from: x(lowest),
    to: x(highest),
    words: t('{margin} as rated · anything from {lowest} to {highest} as far as it is sure', {
      margin: signed(margin),
      lowest: signed(lowest),
      highest: signed(highest),
    }),
  };
}

/** With a real minus. */
const signed = (value: number) => decimal(value).replace('-', '−');

type Shares = Readonly<Record<Share, number>>;

function sharesOf(stakeholders: readonly Rated[], lead: string | undefined): Shares {
  const weights = { opposed: 0, resistant: 0, undecided: 0, supportive: 0, ally: 0 };
  for (const { id, power, stance } of stakeholders) {
    const share = id === lead ? 'ally' : stance && stance.value !== 'neutral' ? stance.value : 'undecided';
    weights[share] += weightOf(power?.value);
  }
  return weights;
}

const total = (weights: Shares) => shares.reduce((sum, share) => sum + weights[share], 0);

function bar(title: string, weights: Shares, x: (weight: number) => number): BalanceBar {
  let before = 0;
  const parts = shares.flatMap((share) => {
    const part = { share, x: round(x(before)), width: round(x(weights[share])) };
    before += weights[share];
    return weights[share] > 0 ? [part] : [];
  });
  return { title, parts, words: wordsFor(weights) };
}

/** `against 3.5 (0.5 by holding back) · undecided 2 · for 6.5 (1.5 by wishing it well)`. */
function wordsFor({ opposed, resistant, undecided, supportive, ally }: Shares): string {
  const [against, pro] = [opposed + resistant / 2, ally + supportive / 2].map(decimal);
  return [
    resistant > 0
      ? t('against {against} ({part} by holding back)', { against, part: decimal(resistant / 2) })
      : t('against {against}', { against }),
    t('undecided {undecided}', { undecided }),
    supportive > 0
      ? t('for {pro} ({part} by wishing it well)', { pro, part: decimal(supportive / 2) })
      : t('for {pro}', { pro }),
  ].join(' · ');
}
