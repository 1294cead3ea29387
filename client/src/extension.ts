import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RuleSetting, type Selection, selectCommand } from '../../server/src/protocol.ts';
import { letAssistantsRead } from './assistants.ts';
import { agenda } from './commands/agenda.ts';
import { briefFor } from './commands/brief-for.ts';
import { compareWithLastCommit } from './commands/compare-with-last-commit.ts';
import { copyBriefAsMarkdown } from './commands/copy-brief-as-markdown.ts';
import { draftCommitMessage } from './commands/draft-commit-message.ts';
import { everythingAbout } from './commands/everything-about.ts';
import { explainRule, rulePages, ruleScheme } from './commands/explain-rule.ts';
import { exportReport, exportWithoutNames } from './commands/export-report.ts';
import { importRegister } from './commands/import-register.ts';
import { loadOnOrganization } from './commands/load-on-organization.ts';
import { newChangePlan } from './commands/new-change-plan.ts';
import { onlyThisGroup } from './commands/only-this-group.ts';
import { openExample } from './commands/open-example.ts';
import { openLockedPreviewToSide } from './commands/open-locked-preview-to-side.ts';
import { openPreview } from './commands/open-preview.ts';
import { openPreviewToSide } from './commands/open-preview-to-side.ts';
import { pageFor } from './commands/page-for.ts';
import { present } from './commands/present.ts';
import { setRule } from './commands/set-rule.ts';
import { setRules } from './commands/set-rules.ts';
import { shareWithoutNames } from './commands/share-without-names.ts';
import { planWords, showChangesInWords, wordsScheme } from './commands/show-changes-in-words.ts';
import { showGrowthOfBase } from './commands/show-growth-of-base.ts';
import { showOutput } from './commands/show-output.ts';
import { showReferences } from './commands/show-references.ts';
import { showSource } from './commands/show-source.ts';
import { stopCommitsOnErrors } from './commands/stop-commits-on-errors.ts';
import { togglePreviewLock } from './commands/toggle-preview-lock.ts';
import { whatNext } from './commands/what-next.ts';
import { select } from './edits/change.ts';
import { offerToStopCommits } from './git/commit-guard.ts';
import { extendMarkdownIt, type MarkdownIt, type Renderer } from './markdown/markdown.ts';
import { pagesOnceAsked } from './pages/once-asked.ts';
import { Previews } from './preview/previews.ts';
import { restarting } from './server/restarting.ts';
import { createServer, plansHere, type ServerOf } from './server/server.ts';
import { staleFiles } from './server/stale.ts';
import { tellWhatIsWritten } from './server/written.ts';
import { showStatus } from './status.ts';

/** Starts the language server and registers the commands; everything that knows a plan happens in the server. */
export function begin(
  context: ExtensionContext,
  serverOf: ServerOf,
  rendererOf: (server: BaseLanguageClient, refresh: () => unknown) => Renderer,
) {
  const output = window.createOutputChannel('Change Plan', { log: true });
  const errorHandler = restarting(() => server);
  const server: BaseLanguageClient = createServer(serverOf, output, errorHandler);
  const stale = staleFiles(server);
  const previews = new Previews(context.extensionUri, server, stale);
  const words = planWords(server);
  const pages = pagesOnceAsked(server, stale, (plan) => void exportWithoutNames(server, plan));
  context.subscriptions.push(
    output,
    errorHandler,
    previews,
    pages,
    showStatus(server, plansHere()),
    tellWhatIsWritten(server),
    { dispose: () => server.stop() },
    commands.registerCommand('changeplan.openPreview', (uri: unknown) => openPreview(previews, uri)),
    commands.registerCommand('changeplan.openPreviewToSide', (uri: unknown) => openPreviewToSide(previews, uri)),
    commands.registerCommand('changeplan.openLockedPreviewToSide', (uri: unknown) =>
      openLockedPreviewToSide(previews, uri),
    ),
    commands.registerCommand('changeplan.togglePreviewLock', () => togglePreviewLock(previews)),
    commands.registerCommand('changeplan.onlyThisGroup', () => onlyThisGroup(previews)),
    commands.registerCommand('changeplan.showSource', () => showSource(previews)),
    commands.registerCommand('changeplan.exportReport', (uri: unknown) => exportReport(server, previews, uri)),
    commands.registerCommand('changeplan.copyBriefAsMarkdown', (uri: unknown) =>
      copyBriefAsMarkdown(server, previews, uri),
    ),
    commands.registerCommand('changeplan.briefFor', (uri: unknown, id: unknown) => briefFor(server, previews, uri, id)),
    commands.registerCommand('changeplan.pageFor', (uri: unknown, id: unknown) => pageFor(server, previews, uri, id)),
    commands.registerCommand('changeplan.shareWithoutNames', (uri: unknown) => shareWithoutNames(pages, previews, uri)),
    commands.registerCommand('changeplan.everythingAbout', (uri: unknown, id: unknown) =>
      everythingAbout(server, pages, previews, uri, id),
    ),
    commands.registerCommand('changeplan.loadOnOrganization', () => loadOnOrganization(pages)),
    commands.registerCommand('changeplan.agenda', () => agenda(pages)),
    commands.registerCommand('changeplan.present', (uri: unknown) => present(server, previews, uri)),
    commands.registerCommand('changeplan.newChangePlan', () => newChangePlan(server)),
    commands.registerCommand('changeplan.importRegister', () => importRegister(server)),
    commands.registerCommand('changeplan.openExample', () => openExample(context.extensionUri)),
    commands.registerCommand('changeplan.showOutput', () => showOutput(output)),
    commands.registerCommand('changeplan.showReferences', (uri, at, places) => showReferences(server, uri, at, places)),
    commands.registerCommand(selectCommand, (selection: Selection) => select(server, selection)),
    commands.registerCommand('changeplan.whatNext', () => whatNext(server)),
    commands.registerCommand('changeplan.setRules', () => setRules(server)),
    commands.registerCommand('changeplan.setRule', (plan: string, wanted: RuleSetting) =>
      setRule(server, plan, wanted),
    ),
    workspace.registerTextDocumentContentProvider(ruleScheme, rulePages(server)),
    commands.registerCommand('changeplan.explainRule', (rule: unknown) => explainRule(server, rule)),
    commands.registerCommand('changeplan.compareWithLastCommit', (uri: unknown) =>
      compareWithLastCommit(previews, uri),
    ),
    commands.registerCommand('changeplan.showGrowthOfBase', (uri: unknown) => showGrowthOfBase(previews, uri)),
    words,
    workspace.registerTextDocumentContentProvider(wordsScheme, words),
    commands.registerCommand('changeplan.showChangesInWords', (uri: unknown) =>
      showChangesInWords(server, previews, uri),
    ),
    commands.registerCommand('changeplan.draftCommitMessage', (uri: unknown) =>
      draftCommitMessage(server, previews, uri),
    ),
    commands.registerCommand('changeplan.stopCommitsOnErrors', () => stopCommitsOnErrors()),
    offerToStopCommits(context.workspaceState),
    letAssistantsRead(server),
  );
  // Markdown previews wait for this function, not for the server, which tells by itself when it cannot start.
  server.start().catch(() => {});
  const renderer = rendererOf(server, () => commands.executeCommand('markdown.preview.refresh'));
  return {
    extendMarkdownIt: (markdown: MarkdownIt) => extendMarkdownIt(markdown, renderer, l10n.t('Reading the plan…')),
  };
}
