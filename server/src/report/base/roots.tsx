import { keyed } from '../components/keyed.ts';
import { Entry, Picture, Text } from '../components/picture.tsx';
import type { RootsPicture, Thread } from './picture.ts';

interface Props {
  readonly picture: RootsPicture;
}

/** The base as roots below a seedling: solid where allies are, dashed where they are only aimed for or lacking. */
export function Roots({ picture: { width, height, ground, stem, roots } }: Props) {
  return (
    <>
      <Picture label="Allies as roots, by direction" name="roots" width={width} height={height}>
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
              <Entry key={key} spot={thread} about={kindWords[thread.kind]} class={thread.kind}>
                <path class={thread.kind === 'wished' ? 'root wished' : 'root'} d={thread.path} />
                <Tip {...thread} />
                <Text label={thread.label} />
              </Entry>
            ))}
            {rest && <Text label={rest} class="soft" />}
          </g>
        ))}
      </Picture>
      <ul class="legend">
        {kinds
          .filter((kind) => roots.some(({ threads }) => threads.some((thread) => thread.kind === kind)))
          .map((kind) => (
            <li key={kind}>
              <svg viewBox="0 0 16 16" class={kind} aria-hidden="true">
                <Tip kind={kind} x={8} y={8} />
              </svg>
              {kindWords[kind]}
            </li>
          ))}
      </ul>
    </>
  );
}

/** Drawn with its foot at 60 34. */
const seedling = 'M60 34V14m0 8c-1-7-7-11-14-11 0 7 6 12 14 11m0-4c0-7 5-13 13-14 1 9-5 14-13 14';

const kindWords: Readonly<Record<Thread['kind'], string>> = {
  ally: 'ally',
  'point-of-failure': 'ally on whom something hangs alone',
  wished: 'aimed for by an open tactic',
};

const kinds = Object.keys(kindWords) as Thread['kind'][];

function Tip({ kind, x, y }: Pick<Thread, 'kind' | 'x' | 'y'>) {
  if (kind === 'point-of-failure') return <path class="tip" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />;
  return <circle class="tip" cx={x} cy={y} r="4" />;
}
