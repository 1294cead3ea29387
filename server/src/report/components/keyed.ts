/**
 * A key for each item that survives its neighbours' coming and going, so that the panel keeps open what is open:
 * its name, and a number when the name stands more than once.
 */
export function keyed<T>(items: readonly T[], nameOf: (item: T) => string): readonly (readonly [string, T])[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return [times === 1 ? name : `${name} ${times}`, item];
  });
}
