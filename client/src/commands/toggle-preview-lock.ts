import type { Previews } from '../preview/previews.ts';

/** Keeps the preview in front with its plan, or lets it follow the active editor again. */
export function togglePreviewLock(previews: Previews): void {
  previews.active?.toggleLock();
}
