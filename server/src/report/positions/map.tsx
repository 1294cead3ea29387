import { keyed } from '../components/keyed.ts';
import { Mark, PlacedMark } from '../components/mark.tsx';
import { Entry, Picture, Text } from '../components/picture.tsx';
import { responseWords } from '../words.ts';
import type { PositionSpot, PositionsPicture } from './picture.ts';

interface Props {
  readonly picture: PositionsPicture;
}

/** Everybody by power and stance; the mark is what the values let expect, arrows are where open tactics aim. */
export function PositionMap({ picture }: Props) {
  const { width, height, columns, rows, spots, arrows, rest } = picture;
  return (
    <>
      <Picture label="Map of power and stance" name="positions" width={width} height={height}>
        {rows.map(({ title, y }) => (
          <g key={title.lines[0]}>
            <path class="grid" d={`M0 ${y}H${width}`} />
            <Text label={title} class="heading" />
          </g>
        ))}
        {columns.map(({ title, x }) => (
          <g key={title.lines[0]}>
            <path class="grid" d={`M${x} 6V${height}`} />
            <Text label={title} class="heading" />
          </g>
        ))}
        {keyed(arrows, ({ id }) => id).map(([key, { title, path }]) => (
          <path key={key} class="aim" d={path}>
            <title>{title}</title>
          </path>
        ))}
        {keyed(spots, ({ id }) => id).map(([key, spot]) => (
          <Entry key={key} spot={spot} about={about(spot)} class="spot">
            {spot.key && <circle class="key" cx={spot.x} cy={spot.y} r="10" />}
            <PlacedMark of={spot.mark} x={spot.x} y={spot.y} />
            <Text label={spot.label} />
          </Entry>
        ))}
        {rest.map((label) => (
          <Text key={`${label.x} ${label.y}`} label={label} class="soft" />
        ))}
      </Picture>
      <Legend picture={picture} />
    </>
  );
}

function about({ mark, key }: PositionSpot): string {
  const expected = mark === 'lead' ? 'the lead' : `${responseWords[mark]}`;
  return key ? `key stakeholder, ${expected}` : expected;
}

const marks = ['lead', 'potential-ally', 'no-impact', 'passive-resistance', 'active-resistance', 'unknown'] as const;

function Legend({ picture: { spots, arrows } }: { readonly picture: PositionsPicture }) {
  return (
    <ul class="legend">
      {marks
        .filter((of) => spots.some(({ mark }) => mark === of))
        .map((of) => (
          <li key={of}>
            <Mark of={of} />
            {of === 'lead' ? 'lead' : of === 'unknown' ? 'not known what to expect' : responseWords[of]}
          </li>
        ))}
      {spots.some(({ key }) => key) && (
        <li key="key">
          <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
            <circle class="key" cx="10" cy="10" r="8.5" />
          </svg>
          key stakeholder
        </li>
      )}
      {arrows.length > 0 && (
        <li key="aim">
          <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
            <path class="aim" d="M1 10H18m-6-4l6 4-6 4" />
          </svg>
          where open tactics aim
        </li>
      )}
    </ul>
  );
}
