import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By what the editor’s side could put somewhere what a plan says. */
const doors =
  /clipboard\.\w+|\.setState\(|\bmemory\.update\(|workspaceState|globalState|\bsecrets\.|\bwriteFile\(|openExternal\(|inputBox\.value|localStorage|sessionStorage|indexedDB|document\.cookie|\bconsole\.\w+\(|createOutputChannel|createTerminal|sendText\(|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/g;

/** All that there are, and why no name goes out by them unseen. Whoever adds one says here which test shows it. */
const known: Readonly<Record<string, readonly string[]>> = {
  // What the server makes for others to read, without the names of a names file: test/lsp/names-kept.
  'client/src/commands/copy-brief-as-markdown.ts': ['clipboard.writeText'],
  'client/src/commands/draft-commit-message.ts': ['inputBox.value'],
  'client/src/commands/export-report.ts': ['openExternal(', 'writeFile('],
  'client/src/commands/page-for.ts': ['openExternal(', 'writeFile('],
  // Files of the author in the author’s folder.
  'client/src/configuration.ts': ['writeFile('],
  'client/src/names-beside.ts': ['writeFile('],
  'client/src/new-file.ts': ['writeFile('],
  // All that the client logs goes through a channel that repeats nothing: test/client/quiet-log.
  'client/src/extension.ts': ['createOutputChannel', 'workspaceState'],
  // That a question need not be asked again: yes or no.
  'client/src/commit-guard.ts': ['memory.update('],
  // Which file is shown, what is asked for of its past, what stands open: below.
  'client/preview/main.tsx': ['.setState('],
  'client/src/pages/inside.ts': ['.setState('],
  // Of the text editor, which keeps it in memory.
  'client/playground/main.ts': ['.setState('],
};

describe('what leaves the editor’s side', () => {
  const files = readdirSync('client', { recursive: true })
    .map((file) => join('client', String(file)).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file));

  it('goes by doors that are known', () => {
    const found = files.flatMap((file) => {
      const ways = [...new Set(readFileSync(file, 'utf8').match(doors))].sort();
      return ways.length > 0 ? [[file, ways] as const] : [];
    });
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(Object.entries(known).sort()));
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
