import { keyed } from '../components/keyed.ts';
import { PlacedMark } from '../components/mark.tsx';
import { Entry, Picture, Text } from '../components/picture.tsx';
import { tacticWords } from '../words.ts';
import type { TimelinePicture, TimelineRow } from './picture.ts';

interface Props {
  readonly picture: TimelinePicture;
}

/** Open tactics around today. The table that follows says the same. */
export function Timeline({ picture: { width, height, today, ticks, rows, rest } }: Props) {
  return (
    <>
      <Picture label="Open tactics over time" name="timeline" width={width} height={height}>
        {ticks.map(({ x, label }) => (
          <g key={x}>
            <path class="grid" d={`M${x} 38V${height}`} />
            {label && <Text label={label} class="soft" />}
          </g>
        ))}
        <path class="today" d={`M${today.x} 38V${height}`} />
        <Text label={today.label} class="heading" />
        {keyed(rows, ({ id }) => id).map(([key, row]) => (
          <Entry key={key} spot={row} about={tacticWords(row.state)} class="tactic">
            <rect class="hit" x="0" y={row.y} width={width} height="24" />
            <PlacedMark of={row.state} x={9} y={row.y + 12} />
            <Text label={row.label} />
            <Course row={row} />
          </Entry>
        ))}
        {rest && <Text label={rest} class="soft" />}
      </Picture>
      <ul class="legend">
        {rows.some(({ due }) => due !== undefined) && <li>◆ due</li>}
        {rows.some(({ last }) => last !== undefined) && <li>● took place</li>}
        {rows.some(({ turns }) => turns.length > 0) && <li>○ next turn</li>}
      </ul>
    </>
  );
}

function Course({ row: { y, bar, due, last, turns } }: { readonly row: TimelineRow }) {
  const middle = y + 12;
  return (
    <>
      {bar && <rect class="bar" x={bar.x} y={middle - 2} width={bar.width} height="4" />}
      {last !== undefined && <circle class="took-place" cx={last} cy={middle} r="4.5" />}
      {turns.map((x) => (
        <circle key={x} class="turn" cx={x} cy={middle} r="4.5" />
      ))}
      {due !== undefined && <path class="deadline" d={`M${due} ${middle - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`} />}
    </>
  );
}
