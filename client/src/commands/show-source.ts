import type { Previews } from '../preview/previews.ts';

/** From the preview in front to the text of its plan. */
export async function showSource(previews: Previews): Promise<void> {
  await previews.active?.showSource();
}
