import { emptyNames, leavingNamesOut, namesPath } from '../../interview/beside.ts';
import type { Project, Setup } from './project.ts';

const ignoring = '.gitignore';

/** All files that tell whether names are kept outside git. */
export const namesFiles: readonly string[] = [namesPath, ignoring];

/** A file for names that git does not hold, and the line that keeps git from taking it. */
export function namesSetups(project: Project): readonly Setup[] {
  const text = leavingNamesOut(project.get(ignoring) ?? '');
  return [
    ...(text === undefined ? [] : [{ file: { path: ignoring, text, appends: true as const } }]),
    { file: { path: namesPath, text: emptyNames() } },
  ];
}
