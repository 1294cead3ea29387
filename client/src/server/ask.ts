import { type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';

/** What the server says of the newest text: when somebody has typed in the meantime, it is asked anew. */
export async function ask<T>(server: BaseLanguageClient, method: string, params: object): Promise<T> {
  for (;;) {
    try {
      return await server.sendRequest<T>(method, params);
    } catch (error) {
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
    }
  }
}

/** The same about a plan, which need not be open yet: the server knows open texts only. */
export async function askAbout<T>(server: BaseLanguageClient, plan: Uri, method: string, params: object): Promise<T> {
  const { uri } = await workspace.openTextDocument(plan);
  return ask<T>(server, method, { uri: server.code2ProtocolConverter.asUri(uri), ...params });
}
