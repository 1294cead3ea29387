import { scaleLinear } from 'd3-scale';
import type { Balance } from '../../analysis/balance.ts';
import { round } from '../pictures/measure.ts';

/** Power against the plan, undecided and for it as bars, now and as it would be if open tactics reached their aims. */
export interface BalancePicture {
  readonly width: number;
  readonly bars: readonly BalanceBar[];
}

export interface BalanceBar {
  readonly title: string;
  readonly parts: readonly BalancePart[];
}

export interface BalancePart {
  readonly side: 'against' | 'undecided' | 'for';
  /** Weights of 4 (dominant) to 1 (limited), halved for those who only resist passively or only wish well. */
  readonly weight: number;
  readonly x: number;
  readonly width: number;
}

const WIDTH = 360;

/** The projected bar is left out when it is the same. */
export function drawBalance(now: Balance, projected: Balance): BalancePicture {
  const bars = [
    { title: 'now', balance: now },
    { title: 'if open tactics succeed', balance: projected },
  ].filter(({ balance }) => balance === now || sides.some((side) => balance[side] !== now[side]));
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ balance }) => total(balance)))], [0, WIDTH]);
  return {
    width: WIDTH,
    bars: bars.map(({ title, balance }) => {
      let before = 0;
      const parts = sides.map((side) => {
        const part = { side, weight: balance[side], x: round(x(before)), width: round(x(balance[side])) };
        before += balance[side];
        return part;
      });
      return { title, parts };
    }),
  };
}

const sides = ['against', 'undecided', 'for'] as const;

const total = (balance: Balance) => sides.reduce((sum, side) => sum + balance[side], 0);
