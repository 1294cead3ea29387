import type { Previews } from '../preview/previews.ts';

/** The preview shows what concerns the entry at the cursor alone, or everything again. */
export function onlyThisGroup(previews: Previews): void {
  previews.toggleOnly();
}
