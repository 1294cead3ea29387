import {
  type CancellationToken,
  type Disposable,
  LanguageModelTextPart,
  type LanguageModelToolInvocationOptions,
  LanguageModelToolResult,
  l10n,
  lm,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AssistAnswer, type AssistantTool, type AssistParams, assistMethod } from '../../server/src/protocol.ts';
import { ask } from './server/ask.ts';

const setting = 'changeplan.assistants.enabled';

/** What assistants may ask, in the order in which `package.json` offers it. */
const tools: readonly AssistantTool[] = ['check', 'explain', 'analyze', 'depends', 'draft'];

/**
 * Lets assistants in the editor read plans for as long as the setting says so: by ids, and by names only where the reader
 * agrees each time. What an assistant does with an answer is between the reader and whoever runs it.
 */
export function letAssistantsRead(server: BaseLanguageClient): Disposable {
  let offered: readonly Disposable[] = [];
  const withdraw = () => {
    for (const tool of offered) tool.dispose();
    offered = [];
  };
  const follow = () => {
    const isOn = workspace.getConfiguration().get(setting) === true;
    if (!isOn) withdraw();
    else if (offered.length === 0) offered = tools.map((tool) => offer(server, tool));
  };
  follow();
  const listening = workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(setting) && follow());
  return {
    dispose: () => {
      listening.dispose();
      withdraw();
    },
  };
}

function offer(server: BaseLanguageClient, tool: AssistantTool): Disposable {
  return lm.registerTool<object>(`changeplan_${tool}`, {
    prepareInvocation: ({ input }) => (asksForNames(input) ? { confirmationMessages: aboutNames } : {}),
    invoke: async ({ input }: LanguageModelToolInvocationOptions<object>, _token: CancellationToken) => {
      const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => server.code2ProtocolConverter.asUri(uri));
      const params: AssistParams = { tool, input, folders };
      const told = await ask<AssistAnswer>(server, assistMethod, params);
      const text = 'problem' in told ? told.problem : JSON.stringify(told.answer);
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  });
}

const asksForNames = (input: object): boolean => 'names' in input && input.names === true;

const aboutNames = {
  title: l10n.t('Tell the assistant who is who?'),
  message: l10n.t(
    'It asks for the plan with the names of people and with notes. Without them it is told ids, which is enough for nearly all questions. What it is told may leave this machine with what you ask it.',
  ),
};
