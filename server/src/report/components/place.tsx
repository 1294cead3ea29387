import type { ComponentChildren } from 'preact';
import type { Span } from '../../text/span.ts';

interface Props {
  readonly at: Span | undefined;
  readonly reveal: boolean;
  readonly children: ComponentChildren;
}

/** A name of the plan that leads to its place in the text; just the name where nothing can be led to. */
export function Place({ at, reveal, children }: Props) {
  if (!at || !reveal) return <bdi>{children}</bdi>;
  return (
    <button type="button" class="place" {...placeData(at)}>
      <bdi>{children}</bdi>
    </button>
  );
}

/** What the panel reads back when the button is clicked. */
export function placeData({ file, start, end }: Span) {
  return { 'data-file': file, 'data-start': start, 'data-end': end };
}
