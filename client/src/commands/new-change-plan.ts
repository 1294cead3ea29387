import { commands } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type InterviewParams, interviewMethod, type Progress } from '../../../server/src/protocol.ts';
import { interview } from '../new/interview.ts';
import { askForNames } from '../new/names-beside.ts';
import { showNewPlan } from '../new/new-file.ts';

/** Writes a plan from an interview, and opens it with its preview. Until the end nothing is written anywhere. */
export async function newChangePlan(server: BaseLanguageClient): Promise<void> {
  const told = await interview((answers) =>
    server.sendRequest<Progress>(interviewMethod, { answers } satisfies InterviewParams),
  );
  if (!told) return;
  const document = await showNewPlan(told.plan, told.fileName, (folder) => askForNames(server, told.plan, folder));
  await commands.executeCommand('changeplan.openPreviewToSide', document.uri);
}
