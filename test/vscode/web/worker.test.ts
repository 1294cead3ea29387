import assert from 'node:assert/strict';
import { commands, extensions, type Tab, TabInputWebview, Uri, window, workspace } from 'vscode';

declare const WorkerGlobalScope: (new () => object) | undefined;

describe('in a browser', () => {
  it('all runs in a web worker, by what is made for it', () => {
    assert.ok(typeof WorkerGlobalScope === 'function' && globalThis instanceof WorkerGlobalScope, 'It is no worker.');
    const { main, browser } = extensions.getExtension('changeplan.changeplan')?.packageJSON ?? {};
    assert.equal(main, undefined);
    assert.match(browser, /^\.\/dist\/web\//);
  });

  it('a preview is opened', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder, 'A folder is open.');
    const plan = Uri.joinPath(folder.uri, 'seniors-program/before.changeplan.yaml');
    await window.showTextDocument(plan);
    await commands.executeCommand('changeplan.openPreviewToSide', plan);
    assert.ok(await isPreviewThere(), 'There is no preview.');
  });
});

/** Whether a tab shows a preview, or will soon: VS Code tells of new tabs a little later. */
async function isPreviewThere(): Promise<boolean> {
  const isPreview = ({ input }: Tab) =>
    input instanceof TabInputWebview && input.viewType.endsWith('changeplan.preview');
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    if (window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview))) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
