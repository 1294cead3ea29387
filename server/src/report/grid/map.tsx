import { inWords } from '../../text/words.ts';
import { keyed } from '../components/keyed.ts';
import { Mark, PlacedMark } from '../components/mark.tsx';
import { Entry, Picture, Text } from '../components/picture.tsx';
import { stanceMarks } from '../words.ts';
import type { GridPicture, GridSpot } from './picture.ts';

/** Everybody by power and interest; the mark is the stance. */
export function GridMap({ picture }: { readonly picture: GridPicture }) {
  const { width, height, columns, rows, areas, spots, rest } = picture;
  return (
    <>
      <Picture label="Map of power and interest" name="interest" width={width} height={height}>
        {areas.map(({ box, label, ...area }) => (
          <g key={box}>
            <rect class={`box ${box}`} {...area} />
            <Text label={label} class="box-name" />
          </g>
        ))}
        {rows.map(({ title, y }, index) => (
          <g key={title.lines[0]}>
            <path class={index === 2 ? 'border' : 'grid'} d={`M0 ${y}H${width}`} />
            <Text label={title} class="heading" />
          </g>
        ))}
        {columns.map(({ title, x }, index) => (
          <g key={title.lines[0]}>
            <path class={index === 1 ? 'border' : 'grid'} d={`M${x} 6V${height}`} />
            <Text label={title} class="heading" />
          </g>
        ))}
        {keyed(spots, ({ id }) => id).map(([key, spot]) => (
          <Entry key={key} spot={spot} about={stanceWord(spot.stance)} class="spot">
            <PlacedMark of={stanceMarks[spot.stance]} x={spot.x} y={spot.y} />
            <Text label={spot.label} />
          </Entry>
        ))}
        {rest.map((label) => (
          <Text key={`${label.x} ${label.y}`} label={label} class="soft" />
        ))}
      </Picture>
      <ul class="legend">
        {(Object.keys(stanceMarks) as GridSpot['stance'][])
          .filter((stance) => spots.some((spot) => spot.stance === stance))
          .map((stance) => (
            <li key={stance}>
              <Mark of={stanceMarks[stance]} />
              {stanceWord(stance)}
            </li>
          ))}
      </ul>
    </>
  );
}

const stanceWord = (stance: GridSpot['stance']) => (stance === 'unsaid' ? 'stance not said' : inWords(stance));
