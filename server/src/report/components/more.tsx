interface Props {
  /** How many are not shown. */
  readonly of: number | undefined;
  readonly one: string;
  readonly many?: string;
}

/** Below a list that ends before all is said. */
export function More({ of: number, one, many }: Props) {
  if (!number) return null;
  return (
    <p class="note">
      and {number.toLocaleString('en')} more {number === 1 ? one : (many ?? `${one}s`)}; the report that you can export
      has them all
    </p>
  );
}
