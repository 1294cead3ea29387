import type { Grade } from '../../analysis/base.ts';

interface Props {
  readonly grade: Grade;
  /** The number of allies: a root for each. */
  readonly depth: number;
}

/**
 * The base as roots below a seedling: few and short when it is shallow, one bundle when it is narrow, spread out when
 * it is broad. The words beside it say the same.
 */
export function Roots({ grade, depth }: Props) {
  const { reach, spread } = growth[grade];
  const sides = fan(Math.min(depth, MOST));
  return (
    <svg class="roots" viewBox={`0 0 120 ${40 + reach}`} aria-hidden="true">
      <path class="ground" d="M4 34h112" />
      <path class="stem" d="M60 34V14m0 8c-1-7-7-11-14-11 0 7 6 12 14 11m0-4c0-7 5-13 13-14 1 9-5 14-13 14" />
      {sides.map((side) => (
        <path key={side} class="root" d={root(side * spread, reach)} />
      ))}
    </svg>
  );
}

const MOST = 9;

/** How far down and to the sides, in units of the picture. */
const growth: Readonly<Record<Grade, { readonly reach: number; readonly spread: number }>> = {
  none: { reach: 0, spread: 0 },
  shallow: { reach: 14, spread: 22 },
  narrow: { reach: 44, spread: 8 },
  broad: { reach: 46, spread: 52 },
};

/** As many places from −1 to 1; one alone stands off the middle, where the stem would hide it. */
function fan(roots: number): readonly number[] {
  if (roots === 1) return [0.4];
  return Array.from({ length: roots }, (_, index) => (2 * index) / (roots - 1) - 1);
}

function root(side: number, reach: number): string {
  const end = 34 + reach - Math.abs(side) * 0.4;
  const round = (value: number) => Math.round(value * 10) / 10;
  return `M60 34Q${round(60 + side * 0.2)} ${round(34 + reach * 0.55)} ${round(60 + side)} ${round(end)}`;
}
