import type { Checked } from '../check/check.ts';
import { fileName } from './file-name.ts';

/** What a plan is called: its title, or the name of its file while it has none. */
export const planTitle = ({ document, analysis }: Checked): string =>
  analysis.plan.title?.value.trim() || fileName(document.file);
