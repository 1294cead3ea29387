import type { FileFindings } from './checking.ts';
import type { Told } from './told.ts';

/** How often something was found, by what makes it the same finding. */
export type Counts = ReadonlyMap<string, number>;

/** How often each thing is found. */
export function countsOf(files: readonly FileFindings[]): Counts {
  const counts = new Map<string, number>();
  for (const { path, findings } of files)
    for (const finding of findings) {
      const key = keyOf(path, finding);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** What makes two findings the same, whatever stands around them and however it is put into words. */
export const keyOf = (path: string, { rule, subject }: Pick<Told, 'rule' | 'subject'>): string =>
  JSON.stringify([path, rule, subject]);
