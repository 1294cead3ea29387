import { repositoryOf } from '../git/git.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows in the preview how the base has grown, commit by commit. */
export async function showGrowthOfBase(previews: Previews, uri: unknown): Promise<void> {
  const plan = previews.planFor(uri);
  if (plan && (await repositoryOf(plan))) previews.showPast(plan, 'growth');
}
