import { l10n, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExportAnswer, type ExportParams, exportMethod } from '../../../server/src/protocol.ts';
import { askAbout } from '../server/ask.ts';
import { whyOf } from '../why.ts';

/** The report of a plan as a document, made by the server. Says so, and gives nothing, when there is none. */
export async function exported(
  server: BaseLanguageClient,
  plan: Uri,
  asked: Omit<ExportParams, 'uri'>,
): Promise<string | undefined> {
  return (await exportedFile(server, plan, asked))?.text;
}

/** The same as a document of any kind: a text, or bytes in base 64. */
export async function exportedFile(
  server: BaseLanguageClient,
  plan: Uri,
  asked: Omit<ExportParams, 'uri'>,
): Promise<ExportAnswer | undefined> {
  try {
    const answer = await askAbout<ExportAnswer | null>(server, plan, exportMethod, asked);
    if (answer?.text !== undefined || answer?.base64 !== undefined) return answer;
    void window.showInformationMessage(
      answer
        ? l10n.t('The plan has nothing to show there yet.')
        : l10n.t('There is no report of this file: it is no change plan.'),
    );
  } catch (error) {
    void window.showErrorMessage(l10n.t('The report could not be made: {why}', { why: whyOf(error) }));
  }
  return undefined;
}
