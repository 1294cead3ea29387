import { folderToLookAt } from '../folder.ts';
import type { PagesOnceAsked } from '../pages/once-asked.ts';

/** Shows what is to be done next in all plans of a folder. */
export async function agenda(pages: PagesOnceAsked): Promise<void> {
  const folder = await folderToLookAt();
  if (folder) await pages.show({ kind: 'agenda', ...folder });
}
