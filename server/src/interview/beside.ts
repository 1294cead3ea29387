import { printPair } from '../model/layout.ts';
import { t } from '../text/l10n.ts';

/** A file for names that git does not hold, beside the plans that speak of people by their ids (LANGUAGE 3.3). */

/** What the file is called that is offered. */
export const namesPath = 'names.local.yaml';

/** The file while nobody is in it. */
export const emptyNames = (): string =>
  [
    t('# Who the ids of stakeholders stand for. Do not pass this file on.'),
    t('# A plan that says “names: {namesPath}” shows these names in the editor and the terminal, and nowhere else.', {
      namesPath,
    }),
    'changeplan: 1',
    line('kind', 'names'),
    '# names:',
    printPair('head-of-finance', t('Jane Doe'), '#   ', 2, '\n'),
    '',
  ].join('\n');

/** A `.gitignore` with a line that keeps git from taking the file; `undefined` where it has one. */
export function leavingNamesOut(gitignore: string): string | undefined {
  const isLeftOut = gitignore.split(/\r?\n/).some((line) => line.trim().replace(/^\//, '') === namesPath);
  if (isLeftOut) return undefined;
  const eol = gitignore.includes('\r\n') ? '\r\n' : '\n';
  return `${gitignore}${gitignore === '' || gitignore.endsWith('\n') ? '' : eol}${namesPath}${eol}`;
}

/** A plan that has just been written, with the line that says where the names are: behind its title. */
export const withNamesLine = (plan: string): string =>
  plan.replace(/^title: .*(?:\n[ \t]+.*)*\n/m, (title) => `${title}${line('names', namesPath)}\n`);

const line = (key: string, value: string): string => printPair(key, value, '', 2, '\n');
