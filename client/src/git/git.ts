import { commands, type Event, extensions, l10n, type Uri, window, workspace } from 'vscode';

/** What is used of version 1 of the interface of VS Code’s own git extension. */
export interface GitApi {
  readonly onDidOpenRepository: Event<Repository>;
  readonly getRepository: (uri: Uri) => Repository | null;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly inputBox: { value: string };
  readonly state: {
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    /** Only where untracked files are listed apart. */
    readonly untrackedChanges?: readonly Change[];
    /** Commits, stages and all that git tells anew. */
    readonly onDidChange: Event<void>;
  };
}

interface Change {
  readonly uri: Uri;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly getAPI: (version: 1) => GitApi;
}

/** The extension may be absent or switched off, as it is in Restricted Mode. */
export async function gitApi(): Promise<GitApi | undefined> {
  const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
  return git?.enabled ? git.getAPI(1) : undefined;
}

/** The repository that a plan lies in. Where there is none, says why, and offers what helps. */
export async function repositoryOf(plan: Uri): Promise<Repository | undefined> {
  const git = await gitApi();
  const repository = git?.getRepository(plan);
  if (repository) return repository;
  if (saidThereIsNone()) return undefined;
  const { why, button, command } = git ? notOpen : workspace.isTrusted ? switchedOff : restricted;
  if ((await window.showInformationMessage(why, button)) !== button) return undefined;
  await commands.executeCommand(...command);
  const found = (await gitApi())?.getRepository(plan);
  return found ?? undefined;
}

/**
 * Where VS Code is nothing but a browser, there is no git at all: then says so, once and for all of its commands. One that is
 * shown by a browser and runs elsewhere has git, though not in Restricted Mode.
 */
export function saidThereIsNone(): boolean {
  const isNone = 'WorkerGlobalScope' in globalThis && !extensions.getExtension('vscode.git');
  if (isNone)
    void window.showInformationMessage(
      l10n.t(
        'In the browser git cannot be asked, so nothing is known here of commits and earlier versions. It works in VS Code on a computer.',
      ),
    );
  return isNone;
}

interface Help {
  readonly why: string;
  readonly button: string;
  readonly command: readonly [string, ...unknown[]];
}

const notOpen: Help = {
  why: l10n.t(
    'Earlier versions are kept by git, and no repository that holds this plan is open here. It may lie in a folder above this one.',
  ),
  button: l10n.t('Open Repository'),
  command: ['git.openRepositoriesInParentFolders'],
};
const switchedOff: Help = {
  why: l10n.t('Git is switched off in this window, so nothing is known of earlier versions.'),
  button: l10n.t('Open Settings'),
  command: ['workbench.action.openSettings', 'git.enabled'],
};
const restricted: Help = {
  why: l10n.t('In Restricted Mode git is not asked, so nothing is known of earlier versions.'),
  button: l10n.t('Manage Trust'),
  command: ['workbench.trust.manage'],
};
