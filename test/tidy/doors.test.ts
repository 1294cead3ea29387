import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By what a plan’s words could get out of this program, or be kept where nobody looks for them. */
const doors =
  /clipboard\.\w+|\bexecCommand\(|\bsetData\(|\.setState\(|\bmemory\.update\(|workspaceState|globalState|\bsecrets\.|\b(?:writeFile|writeFileAtomic|copyFile|appendFile)\((?!\))|createWriteStream|createWritable\(|showSaveFilePicker\(|createObjectURL|\.download =|openExternal\(|inputBox\.value|localStorage|sessionStorage|indexedDB|document\.(?:cookie|title)|\bcaches\.|\b(?:pushState|replaceState)\(|\blocation\.(?:href|hash|search|assign|replace)|\bconsole\.\w+\(|process\.std(?:out|err)|createOutputChannel|createTerminal|sendText\(|executeTask|(?<!\.)\b(?:execFile|exec|spawn|fork)\(|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|BroadcastChannel|sendBeacon|\bNotification\(|LanguageModelToolResult|\btelemetry\b|\.(?:logEvent|logMessage|showMessage|show(?:Error|Warning|Information)Message)\(/g;

/** What the person at this machine is told on its screen, and nobody else. */
const onScreen = /^\.show(?:Error|Warning|Information)Message\($/;

/** All that there are, and why no name goes out by them unseen. Whoever adds one says here which test shows it. */
const known: Readonly<Record<string, readonly string[]>> = {
  // What the server makes for others to read, without the names of a names file: test/lsp/names-kept, past, assist.
  'client/src/commands/copy-brief-as-markdown.ts': ['clipboard.writeText'],
  'client/src/commands/draft-commit-message.ts': ['inputBox.value'],
  'client/src/commands/export-report.ts': ['openExternal(', 'writeFile('],
  'client/src/commands/page-for.ts': ['openExternal(', 'writeFile('],
  'client/src/assistants.ts': ['LanguageModelToolResult'],
  // Files of the author in the author’s folder.
  'client/src/configuration.ts': ['writeFile('],
  'client/src/new/names-beside.ts': ['writeFile('],
  'client/src/new/new-file.ts': ['writeFile('],
  'client/playground/disk.ts': ['.download =', 'createObjectURL', 'createWritable(', 'showSaveFilePicker('],
  // All that the client logs goes through a channel that repeats nothing: test/client/server/quiet-log.
  'client/src/extension.ts': ['createOutputChannel', 'workspaceState'],
  // That a question need not be asked again: yes or no.
  'client/src/git/commit-guard.ts': ['memory.update('],
  // Which file is shown, what is asked for of its past, what stands open: below.
  'client/preview/main.tsx': ['.setState('],
  'client/src/pages/inside.ts': ['.setState('],
  // Of the text editor, which keeps it in memory.
  'client/playground/main.ts': ['.setState('],
  // The program itself, from one place of this machine to another.
  'client/src/browser.ts': ['createObjectURL'],
  'client/playground/link.ts': ['createObjectURL'],
  // Failures, without what they say of themselves: test/lsp/names-kept.
  'server/src/lsp/server.ts': ['console.error('],
  'server/src/lsp/node.ts': ['process.stderr', 'process.stdout'],
  // All that commands print: test/cli/names-kept.
  'server/src/cli/main.ts': ['process.stderr', 'process.stdout'],
  'server/src/cli/prompts.ts': ['process.stdout'],
  // That a version is too old, and that output got lost.
  'server/src/cli/bin.ts': ['process.stderr', 'process.stdout'],
  'server/src/cli/lost.ts': ['process.stderr'],
  // What the author asks for, where the author says.
  'server/src/workspace/writing.ts': ['copyFile(', 'writeFile(', 'writeFileAtomic('],
  // Git, on this machine: paths, revisions and numbers of objects, and no words of a plan.
  'server/src/workspace/git.ts': ['execFile('],
  'server/src/workspace/objects.ts': ['spawn('],
};

/** What the extension uses of VS Code. What is new here shows, keeps or sends something: is it a door? */
const used: Readonly<Record<string, string>> = {
  env: 'clipboard language openExternal remoteName',
  extensions: 'getExtension',
  languages: 'createDiagnosticCollection createLanguageStatusItem onDidChangeDiagnostics',
  lm: 'registerTool',
  window:
    'activeTextEditor addEventListener createInputBox createOutputChannel createQuickPick createWebviewPanel onDidChangeActiveTextEditor onDidChangeTextEditorSelection registerWebviewPanelSerializer setStatusBarMessage showErrorMessage showInformationMessage showInputBox showOpenDialog showQuickPick showSaveDialog showTextDocument showWarningMessage showWorkspaceFolderPick tabGroups visibleTextEditors',
  workspace:
    'applyEdit asRelativePath findFiles fs getConfiguration getWorkspaceFolder isTrusted onDidChangeConfiguration onDidChangeTextDocument onDidCloseTextDocument onDidCreateFiles onDidDeleteFiles onDidSaveTextDocument openTextDocument registerTextDocumentContentProvider textDocuments workspaceFolders',
};
const spaces =
  'authentication|chat|comments|debug|env|extensions|interactive|languages|lm|notebooks|scm|tasks|tests|window|workspace';

/** What the server sends an editor without being asked. */
const sent = ['client.register', 'console.error', 'sendDiagnostics', 'sendNotification', 'sendRequest'];

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file));

/** Without what is said about it. */
const codeOf = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** All that a pattern finds in the code of a folder, once each. */
const found = (folder: string, pattern: RegExp) =>
  [...new Set(filesOf(folder).flatMap((file) => codeOf(file).match(pattern) ?? []))].sort();

describe('what leaves this program', () => {
  const files = [...filesOf('client'), ...filesOf('server/src')];

  it('goes by doors that are known', () => {
    const found = files.flatMap((file) => {
      const ways = [...new Set(codeOf(file).match(doors))].filter((way) => !onScreen.test(way)).sort();
      return ways.length > 0 ? [[file, ways] as const] : [];
    });
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(Object.entries(known).sort()));
  });

  it('is shown, kept and sent by what is known of VS Code', () => {
    const members = found('client/src', RegExp(`(?<![\\w.])(?:${spaces})\\.\\w+`, 'g'));
    assert.deepEqual(
      members,
      Object.entries(used).flatMap(([space, names]) => names.split(' ').map((name) => `${space}.${name}`)),
    );
  });

  it('is sent to an editor that has not asked in known ways', () => {
    const ways = found('server/src', /\bconnection\.(?:(?:console|client|window|telemetry|tracer|workspace)\.)?\w+/g);
    const answers = /^connection\.(?:on[A-Z]\w+|languages|listen|workspace\.getConfiguration)$/;
    assert.deepEqual(
      ways.filter((way) => !answers.test(way)),
      sent.map((way) => `connection.${way}`),
    );
  });

  it('is remembered by VS Code as places and ids only', () => {
    const protocol = readFileSync('server/src/protocol.ts', 'utf8');
    const keysOf = (name: string) =>
      [...(RegExp(`interface ${name} \\{([^}]*)\\n\\}`).exec(protocol)?.[1] ?? '').matchAll(/readonly (\w+)\??:/g)].map(
        ([, key]) => key,
      );
    assert.deepEqual(keysOf('PageState'), ['kind', 'source', 'stakeholder']);
    assert.deepEqual(keysOf('PreviewState'), ['source', 'locked', 'asked']);
  });
});
