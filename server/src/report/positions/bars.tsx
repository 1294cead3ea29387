import { EM } from '../pictures/label.ts';
import type { BalancePart, BalancePicture } from './balance.ts';

/** Minus and plus, which tell the sides apart without colour. */
const signs: Readonly<Record<BalancePart['share'], (x: number) => string>> = {
  opposed: (x) => `M${x - 3} 6h6`,
  resistant: (x) => `M${x - 3} 6h6`,
  undecided: () => '',
  supportive: (x) => `M${x - 3} 6h6m-3 -3v6`,
  ally: (x) => `M${x - 3} 6h6m-3 -3v6`,
};

const isHalf = (share: BalancePart['share']) => share === 'resistant' || share === 'supportive';

/** Power on both sides as bars; the shares stand beside them in words. */
export function Balance({ picture: { width, bars } }: { readonly picture: BalancePicture }) {
  return (
    <>
      <dl class="balance">
        {bars.map(({ title, parts, words }) => (
          <div key={title} class="row">
            <dt>{title}</dt>
            <dd>
              <svg
                class="picture"
                viewBox={`0 0 ${width} 12`}
                width={`${(width / EM).toFixed(2)}em`}
                aria-hidden="true"
              >
                {parts.map(({ share, x, width: wide }) => (
                  <g key={share} class={share}>
                    <rect x={x + 0.5} y="1" width={Math.max(0, wide - 1)} height="10" />
                    {wide > 14 && <path class={isHalf(share) ? 'plain' : 'cut'} d={signs[share](x + wide / 2)} />}
                  </g>
                ))}
              </svg>
              {words}
            </dd>
          </div>
        ))}
      </dl>
      <p class="note">
        Width is power: four for dominant, three for strong, two for moderate, one for limited. Of those who hold back
        or only wish it well, half counts. The lead counts as an ally.
      </p>
    </>
  );
}
