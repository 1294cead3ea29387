import { t } from '../../text/l10n.ts';
import type { BalancePart, BalancePicture, MarginView } from './balance.ts';

/** Power on both sides as bars as wide as there is room; the shares stand beside them in words. */
export function Balance({ picture: { bars, margin } }: { readonly picture: BalancePicture }) {
  return (
    <>
      <dl class="balance">
        {bars.map(({ title, parts, words }) => (
          <div key={title} class="row">
            <dt>{title}</dt>
            <dd>
              <svg class="bars" aria-hidden="true">
                {parts.map((part) => (
                  <Part key={part.share} part={part} />
                ))}
              </svg>
              {words}
            </dd>
          </div>
        ))}
        {margin && <Margin margin={margin} />}
      </dl>
      <p class="note">
        {t(
          'Width is power: four for dominant, three for strong, two for moderate, one for limited. Height is how much of it counts: of those who hold back or only wish it well, half. The lead counts as an ally.',
        )}
      </p>
    </>
  );
}

/** A line from all against to all for, with nothing in its middle, and on it what the margin is and may be. */
function Margin({ margin: { at, from, to, words } }: { readonly margin: MarginView }) {
  return (
    <div class="row">
      <dt>{t('for less against')}</dt>
      <dd>
        <svg class="bars" aria-hidden="true">
          <line class="grid" x1="0%" x2="100%" y1="10" y2="10" />
          <line class="grid" x1="50%" x2="50%" y1="2" y2="18" />
          <line class="whisker" x1={`${from}%`} x2={`${to}%`} y1="10" y2="10" />
          <line class="whisker" x1={`${from}%`} x2={`${from}%`} y1="5" y2="15" />
          <line class="whisker" x1={`${to}%`} x2={`${to}%`} y1="5" y2="15" />
          <circle class="at" cx={`${at}%`} cy="10" r="4.5" />
        </svg>
        {words}
      </dd>
    </div>
  );
}

const isHalf = (share: BalancePart['share']) => share === 'resistant' || share === 'supportive';

/** Minus and plus tell the sides apart without colour. */
const signs: Readonly<Record<BalancePart['share'], string>> = {
  opposed: 'M-3 0h6',
  resistant: 'M-3 0h6',
  undecided: '',
  supportive: 'M-3 0h6m-3 -3v6',
  ally: 'M-3 0h6m-3 -3v6',
};

function Part({ part: { share, x, width } }: { readonly part: BalancePart }) {
  const half = isHalf(share);
  return (
    <g class={share}>
      <rect x={`${x}%`} y={half ? 10 : 1} width={`${width}%`} height={half ? 9 : 18} />
      {width > 5 && signs[share] && (
        <svg class="sign-of" aria-hidden="true" x={`${x + width / 2}%`} y={half ? 14.5 : 10} overflow="visible">
          <path class={half ? 'plain' : 'cut'} d={signs[share]} />
        </svg>
      )}
    </g>
  );
}
