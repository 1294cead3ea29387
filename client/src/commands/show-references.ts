import { commands } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** Peeks at places that the server names: the editor’s own command takes its own types only. */
export async function showReferences(
  { protocol2CodeConverter: convert }: BaseLanguageClient,
  uri: string,
  position: Position,
  places: readonly Location[],
): Promise<void> {
  const locations = places.map((place) => convert.asLocation(place));
  await commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    locations,
  );
}
