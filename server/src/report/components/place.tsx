import { useContext } from 'preact/hooks';
import type { Span } from '../../text/span.ts';
import type { LinkView } from '../entry.ts';
import { keyed } from './keyed.ts';
import { Reveal } from './reveal.ts';
import { Said } from './said.tsx';

interface Props {
  readonly at: Span | undefined;
  readonly children: string;
}

/** A name of the plan that leads to its place in the text; just the name where nothing can be led to. */
export function Place({ at, children }: Props) {
  if (!useContext(Reveal) || !at) return <Said>{children}</Said>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML does not break into lines with the sentence around it
    <span role="button" tabIndex={0} class="place" {...placeData(at)}>
      <Said>{children}</Said>
    </span>
  );
}

/** What the panel reads back when the button is clicked. */
export function placeData({ file, start, end }: Span) {
  return { 'data-file': file, 'data-start': start, 'data-end': end };
}

interface PlacesProps {
  readonly links: readonly LinkView[];
  /** What stands between two names. */
  readonly between?: string;
}

/** Several names, one behind the other. */
export function Places({ links, between = ', ' }: PlacesProps) {
  return keyed(links, ({ id }) => id).map(([key, { name, at }], index) => (
    <span key={key}>
      {index > 0 && between}
      <Place at={at}>{name}</Place>
    </span>
  ));
}
