import type { ComponentChildren } from 'preact';
import type { BoardPicture } from '../pictures/board-drawing.ts';
import { keyed } from './keyed.ts';
import { type Marked, PlacedMark } from './mark.tsx';
import { Entry, Picture, Text } from './picture.tsx';

interface Props {
  readonly picture: BoardPicture;
  readonly label: string;
  readonly name: string;
  /** What lies below everything. */
  readonly children?: ComponentChildren;
}

/** A board in a file of its own. */
export function BoardDrawing({ picture, label, name, children }: Props) {
  const { width, height, columns, rows, spots, arrows, whiskers, rest } = picture;
  return (
    <Picture label={label} name={name} width={width} height={height}>
      {children}
      {rows.map(({ key, title, y }) => (
        <g key={key}>
          <path class="grid" d={`M0 ${y}H${width}`} />
          <Text label={title} class="heading" />
        </g>
      ))}
      {columns.map(({ title, x }) => (
        <g key={x}>
          <path class="grid" d={`M${x} 6V${height}`} />
          <Text label={title} class="heading" />
        </g>
      ))}
      {keyed(arrows, ({ id }) => id).map(([key, { title, path }]) => (
        <path key={key} class="aim" d={path}>
          <title>{title}</title>
        </path>
      ))}
      {keyed(whiskers, ({ id }) => id).map(([key, { title, path }]) => (
        <path key={key} class="whisker" d={path}>
          <title>{title}</title>
        </path>
      ))}
      {keyed(spots, ({ id }) => id).map(([key, spot]) => (
        <Entry key={key} spot={spot} about={spot.about} class="spot">
          {spot.key && <circle class="key" cx={spot.x} cy={spot.y} r="10" />}
          <PlacedMark of={spot.mark as Marked} x={spot.x} y={spot.y} />
          <Text label={spot.label} />
        </Entry>
      ))}
      {rest.map((label) => (
        <Text key={`${label.x} ${label.y}`} label={label} class="soft" />
      ))}
    </Picture>
  );
}
