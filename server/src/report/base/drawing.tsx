import { t } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { Entry, Picture, Text } from '../components/picture.tsx';
import type { Direction } from './directions.ts';
import { drawRoots } from './picture.ts';
import { kindsIn } from './roots.tsx';
import { kindWords, RootsLegend, seedling, Tip } from './signs.tsx';

/** The roots as a picture in a file. */
export function RootsDrawing({ directions }: { readonly directions: readonly Direction[] }) {
  const { width, height, ground, stem, roots } = drawRoots(directions);
  return (
    <>
      <Picture label={t('Allies as roots, by direction')} name="roots" width={width} height={height}>
        <path class="ground" d={`M8 ${ground}H${width - 8}`} />
        <path class="stem" transform={`translate(${stem - 60} ${ground - 34})`} d={seedling} />
        {roots.map(({ direction, title, path, wished, thickness, departments, threads, rest }) => (
          <g key={direction}>
            <path class={wished ? 'root wished' : 'root'} d={path} stroke-width={thickness} />
            <Text label={title} class="heading" />
            {departments.map((label) => (
              <Text key={label.y} label={label} class="soft" />
            ))}
            {keyed(threads, ({ id }) => id).map(([key, thread]) => (
              <Entry key={key} spot={thread} about={t(kindWords[thread.kind])} class={thread.kind}>
                <path class={thread.kind === 'wished' ? 'root wished' : 'root'} d={thread.path} />
                <Tip {...thread} />
                <Text label={thread.label} />
              </Entry>
            ))}
            {rest && <Text label={rest} class="soft" />}
          </g>
        ))}
      </Picture>
      <RootsLegend kinds={kindsIn(directions)} />
    </>
  );
}
