import { Picture, Text } from '../components/picture.tsx';
import type { GrowthPicture } from './picture.ts';

interface Props {
  readonly picture: GrowthPicture;
}

/** Allies over time. The table that follows says the same. */
export function GrowthLine({ picture: { width, height, rows, days, line, area, dots } }: Props) {
  return (
    <Picture label="Number of allies over time" name="growth" width={width} height={height}>
      {rows.map(({ y, label }) => (
        <g key={y}>
          <path class="grid" d={`M${label.x + 8} ${y}H${width - 24}`} />
          <Text label={label} class="soft" />
        </g>
      ))}
      {days.map((day) => (
        <Text key={day.x} label={day} class="soft" />
      ))}
      <path class="area" d={area} />
      <path class="course" d={line} />
      {dots.map(({ x, y, grade, title }) => (
        <circle key={x} class={grade} cx={x} cy={y} r="4.5">
          <title>{title}</title>
        </circle>
      ))}
    </Picture>
  );
}
