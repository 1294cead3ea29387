import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** By which the bar leads there. */
  readonly id?: string | undefined;
  /** What a folded part says in one line; a part without it lies open. */
  readonly folded?: string | undefined;
  readonly children: ComponentChildren;
}

/** A titled part of the page. */
export function Section({ title, id, folded, children }: Props) {
  return (
    <section aria-label={title} id={id}>
      {folded === undefined ? (
        <>
          <h2>{title}</h2>
          <div class="content">{children}</div>
        </>
      ) : (
        <details class="folded">
          <summary>
            <h2>{title}</h2>
            <span class="about">{folded}</span>
          </summary>
          <div class="content">{children}</div>
        </details>
      )}
    </section>
  );
}
