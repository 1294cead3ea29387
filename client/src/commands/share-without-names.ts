import type { PagesOnceAsked } from '../pages/once-asked.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows what would go out, and what is taken out of it; only from there it is saved. */
export async function shareWithoutNames(pages: PagesOnceAsked, previews: Previews, uri: unknown): Promise<void> {
  const plan = previews.planFor(uri);
  if (plan) await pages.show({ kind: 'going-out', uri: plan });
}
