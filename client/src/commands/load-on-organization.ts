import { folderToLookAt } from '../folder.ts';
import type { PagesOnceAsked } from '../pages/once-asked.ts';

/** Shows how much change comes upon each group of a folder's plans, month by month. */
export async function loadOnOrganization(pages: PagesOnceAsked): Promise<void> {
  const folder = await folderToLookAt();
  if (folder) await pages.show({ kind: 'load', ...folder });
}
