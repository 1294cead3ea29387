import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { EM, type Label, LINE, type Spot } from '../pictures/label.ts';
import { placeData } from './place.tsx';
import { Reveal } from './reveal.ts';
import { Scroll } from './scroll.tsx';

interface Props {
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** A drawing as large as the reader's letters ask for. The words beside it say the same. */
export function Picture({ label, name, width, height, children }: Props) {
  return (
    <Scroll label={label}>
      <svg
        class={`picture ${name}`}
        viewBox={`0 0 ${width} ${height}`}
        width={`${(width / EM).toFixed(2)}em`}
        role={useContext(Reveal) ? 'group' : 'img'}
        aria-label={label}
        data-roving
      >
        {children}
      </svg>
    </Scroll>
  );
}

interface EntryProps {
  readonly spot: Spot;
  /** What is told of it beside its name. */
  readonly about?: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** What stands for an entry of the plan and leads to its place in the text, by pointer and by keyboard. */
export function Entry({ spot, about, class: names, children }: EntryProps) {
  const title = about ? `${spot.name}: ${about}` : spot.name;
  if (!useContext(Reveal))
    return (
      <g class={names}>
        <title>{title}</title>
        {children}
      </g>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g class={`${names} entry`} role="button" tabindex={0} {...placeData(spot.at)} data-person={spot.id}>
      <title>{title}</title>
      {children}
    </g>
  );
}

/** Each line is a text of its own, so that the direction of one name does not turn another around. */
export function Text({
  label: { lines, x, y, anchor },
  class: names,
}: {
  readonly label: Label;
  readonly class?: string;
}) {
  return lines.map((line, index) => (
    <text key={index} class={names} x={x} y={y + index * LINE} text-anchor={anchor}>
      {line}
    </text>
  ));
}
