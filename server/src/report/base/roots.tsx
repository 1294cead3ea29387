import { t } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { Place } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { directionWords } from '../words.ts';
import type { Direction, Growing } from './directions.ts';
import { RootsLegend, seedling, Tip } from './signs.tsx';

interface Props {
  readonly directions: readonly Direction[];
}

/**
 * The base as roots below a seedling, one for each direction: solid where allies are, dashed where they are only aimed for
 * or lacking. Where there is little room the roots run down one below the other.
 */
export function Roots({ directions }: Props) {
  return (
    <>
      <div class={`roots-map of-${directions.length}`} data-roving>
        <svg class="plant" viewBox="0 0 120 36" aria-hidden="true">
          <path class="stem" d={seedling} />
        </svg>
        <svg class="spread" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {directions.map(({ direction, held }, index) => {
            const x = (100 * index) / directions.length + 0.6;
            return <path key={direction} class={held ? 'root' : 'root wished'} d={`M50 0C50 60 ${x} 30 ${x} 100`} />;
          })}
        </svg>
        <dl class="allies">
          {directions.map((it) => (
            <div key={it.direction} class={it.held ? 'direction' : 'direction lacking'}>
              <dt>{directionWords(it.direction)}</dt>
              <Members direction={it} />
            </div>
          ))}
        </dl>
      </div>
      <RootsLegend kinds={kindsIn(directions)} />
    </>
  );
}

export const kindsIn = (directions: readonly Direction[]): ReadonlySet<Growing['kind']> =>
  new Set(
    directions.flatMap(({ departments }) => departments.flatMap(([, members]) => members.map(({ kind }) => kind))),
  );

function Members({ direction: { departments } }: { readonly direction: Direction }) {
  if (departments.length === 0) return <dd class="nobody">{t('no ally yet')}</dd>;
  return departments.map(([department, members]) =>
    keyed(members, ({ ally }) => ally.id).map(([key, { ally, kind }], index) => (
      <dd key={key}>
        {department && index === 0 && (
          <span class="about department">
            <Said>{department}</Said>{' '}
          </span>
        )}
        <span class="thread">
          <svg class={`tip-of ${kind}`} viewBox="0 0 16 16" aria-hidden="true">
            <Tip kind={kind} x={8} y={8} />
          </svg>
          <span>
            <Place at={ally.at}>{ally.name}</Place>
            {kind === 'wished' && <span class="about">, {t('aimed for')}</span>}
          </span>
        </span>
      </dd>
    )),
  );
}
