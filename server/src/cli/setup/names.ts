import type { Project, Setup } from './project.ts';

/** The name of the file that the plans of the folder are offered. */
const path = 'names.local.yaml';
const ignoring = '.gitignore';

/** All files that tell whether names are kept outside git. */
export const namesFiles: readonly string[] = [path, ignoring];

/** A file for names that git does not hold, and the line that keeps git from taking it. */
export function namesSetups(project: Project): readonly Setup[] {
  const present = project.get(ignoring) ?? '';
  const isLeftOut = present.split(/\r?\n/).some((line) => line.trim().replace(/^\//, '') === path);
  return [
    ...(isLeftOut ? [] : [{ file: { path: ignoring, text: appended(present), appends: true as const } }]),
    {
      file: {
        path,
        text: `# Who the ids of stakeholders stand for. Git leaves this file out: it stays on this machine.
# A plan that says “names: ${path}” shows these names in the editor and the terminal, and nowhere else.
changeplan: 1
kind: names
# names:
#   head-of-finance: Jane Doe
`,
      },
    },
  ];
}

function appended(text: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${text === '' || text.endsWith('\n') ? '' : eol}${path}${eol}`;
}
