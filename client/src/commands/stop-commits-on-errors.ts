import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { saidThereIsNone } from '../git/git.ts';
import { whyOf } from '../why.ts';

/**
 * Has VS Code ask before it commits a plan with errors. It looks at open files only, and at errors of any kind: what it
 * says of other sources cannot be taken away, and `none` for them would mean hints.
 */
export async function stopCommitsOnErrors(): Promise<void> {
  if (saidThereIsNone()) return;
  if (!workspace.workspaceFolders) {
    void window.showInformationMessage(l10n.t('Open the folder of your plans first: the setting is kept with it.'));
    return;
  }
  const git = workspace.getConfiguration('git');
  const known = git.inspect<Sources>(sources)?.workspaceValue;
  const severity = git.get<Sources>(sources)?.['changeplan'] ?? 'none';
  try {
    if (severity === 'none')
      await git.update(sources, { ...known, changeplan: 'error' }, ConfigurationTarget.Workspace);
    await git.update(enabled, true, ConfigurationTarget.Workspace);
  } catch (error) {
    void window.showErrorMessage(
      l10n.t('The settings could not be written: {why}', {
        why: whyOf(error),
      }),
    );
    return;
  }
  void window.showInformationMessage(
    l10n.t(
      'From now on VS Code asks before it commits open files with errors, plans among them. The settings of this workspace say so, under git.diagnosticsCommitHook.',
    ),
  );
}

/** Whether commits of plans with errors are stopped already. */
export function areCommitsStopped(): boolean {
  const git = workspace.getConfiguration('git');
  return git.get(enabled) === true && git.get<Sources>(sources)?.['changeplan'] !== 'none';
}

/** From the source of a finding to the lightest that stops a commit. */
type Sources = Readonly<Record<string, string>>;

const enabled = 'diagnosticsCommitHook.enabled';
const sources = 'diagnosticsCommitHook.sources';
