import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A titled part of the page; where there is room, the title stands in the margin. */
export function Section({ title, children }: Props) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div class="content">{children}</div>
    </section>
  );
}
