import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type AnswersParams, answersMethod, type Intention } from '../../../server/src/protocol.ts';
import { ask } from '../ask.ts';

/** The words of the language, from for to against and from strong to weak. */
const stances = ['ally', 'supportive', 'neutral', 'resistant', 'opposed'];
const powers = ['dominant', 'strong', 'moderate', 'limited'];

/** Where somebody stands, chosen from a list by those who do not drag. */
export async function chosenPlace({ id, name }: { id: string; name: string }): Promise<Intention | undefined> {
  const items = [
    ...stances.map((stance) => ({ label: stance, description: 'stance', move: { stance } })),
    ...powers.map((power) => ({ label: power, description: 'power', move: { power } })),
  ];
  const chosen = await window.showQuickPick(items, { title: name, placeHolder: 'Where do they stand?' });
  return chosen && { kind: 'move', id, ...chosen.move };
}

/** How a finding is answered, chosen from its fixes; a single one is taken at once. */
export async function chosenAnswer(
  server: LanguageClient,
  uri: string,
  of: { rule: string; message: string },
): Promise<Intention | undefined> {
  const params: AnswersParams = { uri, ...of };
  const titles = (await ask<readonly string[] | null>(server, answersMethod, params)) ?? [];
  if (titles.length === 0) {
    void window.showInformationMessage('Only you can answer this, in the text.');
    return undefined;
  }
  const title = titles.length === 1 ? titles[0] : await window.showQuickPick(titles, { title: of.message });
  return title === undefined ? undefined : { kind: 'answer', ...of, title };
}
