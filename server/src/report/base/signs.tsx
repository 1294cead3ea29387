import { t, texts } from '../../text/l10n.ts';
import type { Growing } from './directions.ts';

/** Drawn with its foot at 60 34. */
export const seedling = 'M60 34V14m0 8c-1-7-7-11-14-11 0 7 6 12 14 11m0-4c0-7 5-13 13-14 1 9-5 14-13 14';

export const kindWords: Readonly<Record<Growing['kind'], string>> = texts({
  ally: 'ally',
  'point-of-failure': 'ally on whom something hangs alone',
  wished: 'aimed for by an open tactic',
});

export function Tip({ kind, x, y }: Pick<Growing, 'kind'> & { readonly x: number; readonly y: number }) {
  if (kind === 'point-of-failure') return <path class="tip" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />;
  return <circle class="tip" cx={x} cy={y} r="4" />;
}

/** Only of what occurs. */
export function RootsLegend({ kinds }: { readonly kinds: ReadonlySet<Growing['kind']> }) {
  return (
    <ul class="legend">
      {(Object.keys(kindWords) as Growing['kind'][])
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 16 16" class={kind} aria-hidden="true">
              <Tip kind={kind} x={8} y={8} />
            </svg>
            {t(kindWords[kind])}
          </li>
        ))}
    </ul>
  );
}
