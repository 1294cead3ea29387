import { t } from '../text/l10n.ts';
import page from './names-shared.md';
import type { NamesShared, PlanRule } from './rule.ts';

export const namesShared: PlanRule = {
  name: 'names-shared',
  severity: 'error',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check({ namesShared: shared }) {
    for (const one of shared)
      yield {
        at: one.at,
        message: one.isTracked
          ? t(
              'Git holds “{path}”, so that whoever has a copy of the repository can read who is who. Take it out with “git rm --cached” and add it to .gitignore; git’s past still holds it.',
              { path: one.path },
            )
          : t(
              'Git does not leave “{path}” out: the next “git add” would take who is who into the repository. Add it to .gitignore.',
              { path: one.path },
            ),
        fixes: () => (one.isTracked ? [] : leaveOut(one)),
      };
  },
};

function leaveOut({ ignoring: { file, name, line } }: NamesShared) {
  if (!file)
    return [
      { title: t('Write “{line}” into a new .gitignore', { line }), edits: [], creates: [{ name, text: `${line}\n` }] },
    ];
  const { text } = file;
  const before = text === '' || text.endsWith('\n') ? '' : '\n';
  const at = { file: file.file, start: text.length, end: text.length };
  return [{ title: t('Add “{line}” to .gitignore', { line }), edits: [{ at, text: `${before}${line}\n` }] }];
}
