import { t } from '../../text/l10n.ts';
import { dependsOn, hasKey, type Project, present, type Setup } from './project.ts';

/** Programs that run checks before a commit. */
export const hookPrograms = ['pre-commit', 'lefthook', 'husky', 'lint-staged'] as const;

export type HookProgram = (typeof hookPrograms)[number];

const files = {
  'pre-commit': ['.pre-commit-config.yaml'],
  lefthook: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
  husky: ['.husky/pre-commit'],
  'lint-staged': ['.lintstagedrc.json', '.lintstagedrc', '.lintstagedrc.yaml', '.lintstagedrc.yml'],
} as const satisfies Record<HookProgram, readonly string[]>;

/** All files that tell which program is in use. */
export const hookFiles: readonly string[] = Object.values(files).flat();

/** The program in use, if any. Where lint-staged is, husky only calls it. */
export function hooksIn(project: Project): HookProgram | undefined {
  const order: readonly HookProgram[] = ['pre-commit', 'lefthook', 'lint-staged', 'husky'];
  return order.find(
    (program) => present(project, files[program]) ?? (dependsOn(project, program) || hasKey(project, program)),
  );
}

/** Lets that program check plans before each commit; `source` is what npm installs Change Plan from, if known. */
export function hookSetup(program: HookProgram, project: Project, source: string | undefined): Setup {
  return setups[program](project, source);
}

const setups: Readonly<Record<HookProgram, (project: Project, source: string | undefined) => Setup>> = {
  'pre-commit': (_, source) => ({
    file: {
      path: files['pre-commit'][0],
      text: `repos:\n${preCommit(source)}`,
      addition: preCommit(source),
    },
    next: lines(
      isInGit(source) ? '' : t('Whoever commits needs “changeplan” on the path.'),
      t('Run “pre-commit install” once in each clone.'),
    ),
  }),
  lefthook: (project, source) => ({
    file: {
      path: present(project, files.lefthook) ?? files.lefthook[0],
      text: lefthook,
      addition: lefthook,
    },
    next: lines(installed(project, source), t('Run “npx lefthook install” once in each clone.')),
  }),
  husky: (project, source) => ({
    file: { path: files.husky[0], text: `${check}\n`, addition: `${check}\n` },
    next: lines(
      installed(project, source),
      t('Let the script “prepare” of package.json run “husky” where it does not yet.'),
    ),
  }),
  'lint-staged': (project, source) => {
    const path = present(project, files['lint-staged']);
    const install = installed(project, source);
    if (!path && hasKey(project, 'lint-staged'))
      return { file: { path: 'package.json', text: '', addition: `${lintStaged}\n` }, next: install };
    return {
      file: { path: path ?? files['lint-staged'][0], text: `{\n${lintStaged}\n}\n`, addition: `${lintStaged}\n` },
      next: lines(install, t('Let a git hook run “npx lint-staged” where none does yet.')),
    };
  },
};

const lines = (...sentences: readonly string[]): string => sentences.filter((it) => it !== '').join('\n');

/** These programs run what the project has installed; where that is not so, npm’s words about it would help nobody. */
function installed(project: Project, source: string | undefined): string {
  if (dependsOn(project, 'changeplan')) return '';
  if (source !== undefined)
    return t('Run “npm install --save-dev {source}” first: the hook runs the Change Plan of this project.', {
      source,
    });
  return t(
    'Add Change Plan to this project first, with “npm install --save-dev” and the .tgz of a release or a git address: the hook runs that one.',
  );
}

/** “--no-install”: a package of this name that comes from elsewhere must never run. */
const check = 'npx --no-install changeplan check --staged --quiet';

const lefthook = `pre-commit:
  jobs:
    - name: changeplan
      glob: "*.changeplan.{yaml,yml}"
      run: ${check}
`;

const lintStaged = '  "*.changeplan.{yaml,yml}": "changeplan check --staged --quiet ."';

const revisionInGit = /^(?:git\+)?([^#]+)#([^#]+)$/;
const isInGit = (source = ''): boolean => revisionInGit.test(source);

/** From a revision in git, pre-commit installs Change Plan by itself; else it takes the one on the path. */
function preCommit(source = ''): string {
  const [, address = '', revision] = revisionInGit.exec(source) ?? [];
  if (revision !== undefined)
    return `  - repo: ${address.replace(/^github:/, 'https://github.com/')}
    rev: ${revision}
    hooks:
      - id: changeplan-check
`;
  return `  - repo: local
    hooks:
      - id: changeplan-check
        name: changeplan check
        entry: changeplan check --staged --quiet .
        language: system
        files: \\.changeplan\\.ya?ml$
        require_serial: true
`;
}
