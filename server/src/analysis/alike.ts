import { type Span, sameSpan } from '../text/span.ts';

/**
 * Whether both say the same, and of the same places: down to a few parts of parts, beyond which only the very same object
 * counts. What is made of other than lists, maps and plain objects is the same only as itself.
 */
export const alike = (one: unknown, other: unknown): boolean => areAlike(one, other, 4);

function areAlike(one: unknown, other: unknown, deep: number): boolean {
  if (Object.is(one, other)) return true;
  if (isSpan(one) && isSpan(other)) return sameSpan(one, other);
  if (deep === 0) return false;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => areAlike(item, other[index], deep - 1));
  if ((one instanceof Map && other instanceof Map) || (one instanceof Set && other instanceof Set))
    return one.size === other.size && areAlike([...one], [...other], deep);
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => areAlike(one[key], other[key], deep - 1));
}

const isRecord = (it: unknown): it is Readonly<Record<string, unknown>> =>
  typeof it === 'object' && it !== null && Object.getPrototypeOf(it) === Object.prototype;

const isSpan = (it: unknown): it is Span =>
  typeof it === 'object' && it !== null && 'file' in it && 'start' in it && 'end' in it;
