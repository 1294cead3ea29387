import { type Event, extensions, type Uri, window } from 'vscode';

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

/** The repository that a plan lies in. Says so when there is none. */
export async function repositoryOf(plan: Uri): Promise<Repository | undefined> {
  const git = await gitApi();
  const repository = git?.getRepository(plan);
  if (repository) return repository;
  void window.showInformationMessage(
    git
      ? 'This plan lies in no git repository that is open here. Source Control shows which are.'
      : 'Git is switched off in this window, so nothing is known of earlier versions.',
  );
  return undefined;
}
