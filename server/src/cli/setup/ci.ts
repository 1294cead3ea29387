import { t } from '../../text/l10n.ts';
import { joinName } from '../../workspace/paths.ts';
import { dependsOn, type Project, type Setup } from './project.ts';

/** Where build servers run that check what is pushed. */
export const buildServers = ['github', 'gitlab'] as const;

export type BuildServer = (typeof buildServers)[number];

const paths = { github: '.github/workflows/changeplan.yml', gitlab: '.gitlab-ci.yml' } as const;

/** All files that tell which build server is in use. */
export const ciFiles: readonly string[] = [...Object.values(paths), '.git/config'];

/** The build server in use, or that of the remote. */
export function ciIn(project: Project): BuildServer | undefined {
  const remotes = project.get('.git/config') ?? '';
  return buildServers.find(
    (it) => project.has(paths[it]) || new RegExp(`^\\s*url\\s*=.*\\b${it}\\b`, 'mi').test(remotes),
  );
}

/**
 * What a build server runs to come by Change Plan; `undefined` when nobody has said where it comes from. Not “--global”:
 * so npm cannot install what has to be built first, as everything from git.
 */
export function installation(project: Project, source: string | undefined): string | undefined {
  if (source !== undefined) return `npm install --no-save --no-audit --no-fund ${source}`;
  return dependsOn(project, 'changeplan') ? 'npm ci' : undefined;
}

/** Lets that build server check plans; from a file, when that lies in the repository, too. */
export function ciSetup(server: BuildServer, install: string, source: string | undefined): Setup {
  const text = texts[server](install);
  const file = { path: paths[server], text, addition: text };
  const path = source === undefined ? undefined : fileNamed(source);
  return path === undefined
    ? { file }
    : { file, next: t('Commit {path} as well: the build server installs from it.', { path }) };
}

/** The path of the file that npm would install from, as npm tells it from an address or a name; `undefined` for these. */
function fileNamed(source: string): string | undefined {
  const path = source.replace(/^file:/, '');
  const isFile =
    path !== source || /^(?:\.{1,2}\/|\/|~\/|[A-Za-z]:)/.test(path) || /^[^:#]*\.(?:tgz|tar|tar\.gz)$/i.test(path);
  return isFile ? path.replace(/^\.\//, '') : undefined;
}

/** Whether it is a file that no clone of the repository has. */
export function liesOutside(source: string): boolean {
  const path = fileNamed(source);
  return path !== undefined && (/^(?:[/~\\]|[A-Za-z]:)/.test(path) || joinName('', path) === undefined);
}

/** “--no-install”: a package of this name that comes from elsewhere must never run. */
const changeplan = 'npx --no-install changeplan';

const texts: Readonly<Record<BuildServer, (install: string) => string>> = { github, gitlab };

function github(install: string): string {
  return `name: Change plans
on: [push, pull_request]
permissions:
  contents: read
jobs:
  changeplan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: ${install}
      - run: ${changeplan} check --format github
`;
}

/** The last call decides; the reports of the first two are kept also where something was found. */
export function gitlab(install: string): string {
  return `changeplan:
  image: node:24
  script:
    - ${install}
    - ${changeplan} check --format gitlab --output gl-code-quality-report.json || true
    - ${changeplan} check --format junit --output changeplan-junit.xml || true
    - ${changeplan} check
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: changeplan-junit.xml
`;
}
