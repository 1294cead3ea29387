import type { Snapshot } from '../program/snapshot.ts';
import type { PlanHere } from '../report/everywhere/view.ts';
import { fileName } from '../report/file-name.ts';
import { byText } from '../text/order.ts';
import { decodedName } from '../workspace/paths.ts';

/** The plans that are loaded, organization files left out, by their paths; with `folder`, those below it. */
export function plansHere(snapshot: Snapshot, folder?: string): readonly PlanHere[] {
  const all = snapshot.plans().filter(({ analysis, document }) => {
    return analysis.plan.kind === 'plan' && isBelow(document.file, folder);
  });
  const show = folder === undefined ? pathsAmong(all.map(({ document }) => document.file)) : pathIn(folder);
  const here = all.map((checked) => ({ checked, path: show(checked.document.file) }));
  return here.sort((one, other) => byText(one.path, other.path));
}

/** Whether a file lies in the folder or below it; in none in particular, all do. */
export function isBelow(file: string, folder: string | undefined): boolean {
  return folder === undefined || decodedName(file).startsWith(withSlash(folder));
}

/** What the path of a file in the folder is; the name of another one. */
export const pathIn =
  (folder: string) =>
  (file: string): string =>
    isBelow(file, folder) ? decodedName(file).slice(withSlash(folder).length) : fileName(file);

const withSlash = (folder: string) => `${decodedName(folder).replace(/\/$/, '')}/`;

/** Paths from the folder that all have in common. */
function pathsAmong(files: readonly string[]): (file: string) => string {
  const [first = '', ...rest] = files.map(decodedName);
  const parts = first.split('/').slice(0, -1);
  for (const file of rest) {
    const its = file.split('/');
    const same = parts.findIndex((part, index) => its[index] !== part);
    if (same >= 0) parts.length = same;
  }
  return (file) => decodedName(file).split('/').slice(parts.length).join('/');
}
