import { repositoryOf } from '../git/git.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows in the preview what has changed in meaning since the last commit; it follows what is typed and committed. */
export async function compareWithLastCommit(previews: Previews, uri: unknown): Promise<void> {
  const plan = previews.planFor(uri);
  if (plan && (await repositoryOf(plan))) previews.showPast(plan, 'changes');
}
