import { readDocument } from '../model/document.ts';
import { usesIn } from '../model/read.ts';
import { t } from '../text/l10n.ts';
import { Unreadable } from '../workspace/files.ts';
import type { StagedFiles } from '../workspace/staged.ts';
import { whatPlansAre } from './checking.ts';
import { selectionOf } from './selection.ts';

/** The staged plans that paths stand for, and the plans there that a staged organization file concerns, each once. */
export async function findStaged(
  paths: readonly string[],
  files: StagedFiles,
  also?: 'markdown',
): Promise<{ names: string[]; problems: string[] }> {
  const names = new Set<string>();
  const problems = [...files.problems];
  const { wanted, isTakenAway } = selectionOf(paths);
  for (const path of wanted) {
    const staged = await files.staged(path, also);
    if (!staged && paths.length > 0)
      problems.push(`${t('No plan was found in git’s index at {path}.', { path })} ${whatPlansAre()}`);
    if (!staged) continue;
    const users = await usersOf(staged, (await files.find(path, also)).names, files);
    for (const name of [...staged, ...users]) if (!isTakenAway(files.show(name))) names.add(name);
  }
  return { names: [...names], problems };
}

/** Those of the plans that use one of these files, directly or through others. */
async function usersOf(used: readonly string[], plans: readonly string[], files: StagedFiles): Promise<string[]> {
  const texts = await Promise.all(used.map((name) => textOf(name, files)));
  if (!texts.some((text) => text.includes('organization'))) return [];
  const reached = new Set(used);
  const others = plans.filter((name) => !reached.has(name));
  const uses = new Map(await Promise.all(others.map(async (name) => [name, await usesOf(name, files)] as const)));
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const [name, targets] of uses) if (targets.some((target) => reached.has(target))) reached.add(name);
  }
  return others.filter((name) => reached.has(name));
}

/** The files that a plan names under `uses`, as far as they are there. */
async function usesOf(name: string, files: StagedFiles): Promise<string[]> {
  const text = await textOf(name, files);
  if (!text.includes('uses')) return [];
  const paths = usesIn(readDocument(name, text)).map(({ id }) => id);
  const targets = await Promise.all(paths.map((path) => files.resolve(name, path).catch(unlessUnreadable)));
  return targets.filter((target) => target !== '');
}

/** What cannot be read is told by the check, not here. */
const textOf = (name: string, files: StagedFiles) => files.read(name).catch(unlessUnreadable);

function unlessUnreadable(error: unknown): string {
  if (error instanceof Unreadable) return '';
  throw error;
}
