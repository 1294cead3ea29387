import type { effectWords } from '../words.ts';

/** What the plan does to a value. */
export function effectOn({
  served,
  hurt,
}: {
  readonly served: boolean;
  readonly hurt: boolean;
}): keyof typeof effectWords {
  if (served) return hurt ? 'mixed' : 'aligned';
  return hurt ? 'conflict' : 'unrelated';
}
