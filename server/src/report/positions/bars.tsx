import { EM } from '../pictures/label.ts';
import type { BalancePart, BalancePicture } from './balance.ts';

const sideWords: Readonly<Record<BalancePart['side'], string>> = {
  against: 'against',
  undecided: 'undecided',
  for: 'for',
};

/** Minus and plus, which tell the sides apart without colour. */
const signs: Readonly<Record<BalancePart['side'], (x: number) => string>> = {
  against: (x) => `M${x - 3} 6h6`,
  undecided: () => '',
  for: (x) => `M${x - 3} 6h6m-3 -3v6`,
};

/** Power on both sides as bars; the numbers stand beside them. */
export function Balance({ picture: { width, bars } }: { readonly picture: BalancePicture }) {
  return (
    <dl class="balance">
      {bars.map(({ title, parts }) => (
        <div key={title} class="row">
          <dt>{title}</dt>
          <dd>
            <svg class="picture" viewBox={`0 0 ${width} 12`} width={`${(width / EM).toFixed(2)}em`} aria-hidden="true">
              {parts.map(({ side, x, width: wide }) => (
                <g key={side}>
                  <rect class={side} x={x + 0.5} y="1" width={Math.max(0, wide - 1)} height="10" />
                  {wide > 14 && <path class="cut" d={signs[side](x + wide / 2)} />}
                </g>
              ))}
            </svg>
            {parts.map(({ side, weight }) => `${sideWords[side]} ${weight}`).join(' · ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
