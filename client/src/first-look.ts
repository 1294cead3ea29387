import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import { previewType } from './preview/previews.ts';

/**
 * Where somebody is here for the first time, as `npm start` tells by naming a plan: that plan, its preview beside it, and the
 * walkthrough behind it. What is open already from an earlier start stays as it is.
 */
export async function firstLook(): Promise<void> {
  const path = process.env['CHANGEPLAN_FIRST_PLAN'];
  if (!path || hasPreview()) return;
  const plan = await workspace.openTextDocument(Uri.file(path));
  await window.showTextDocument(plan, { preview: false, viewColumn: 1 });
  await commands.executeCommand('changeplan.openPreviewToSide', plan.uri);
  const behind = { toSide: false, inactive: true };
  await commands.executeCommand('workbench.action.openWalkthrough', 'changeplan.changeplan#start', behind);
}

const hasPreview = () =>
  window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(previewType)),
  );
