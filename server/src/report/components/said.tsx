interface Props {
  readonly children: string;
  /** For sentences of ours with names of the plan in them; by its first letters when absent. */
  readonly dir?: 'ltr';
  readonly class?: string | undefined;
}

/** Words of the plan: their direction is their own, and nothing beside them is turned around. */
export function Said({ children, dir, class: names }: Props) {
  return (
    <bdi dir={dir} class={names}>
      {closed(children)}
    </bdi>
  );
}

/** Without marks that would end the element's isolation too early or too late. */
function closed(text: string): string {
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== '\u2069') open++;
    else if (open === 0) return '';
    else open--;
    return mark;
  });
  return kept + '\u2069'.repeat(open);
}
