import type { CodeLens, Command } from 'vscode-languageserver';
import { codeLenses, type CodeLens as Lens } from '../../features/code-lenses.ts';
import type { Texts } from '../convert.ts';
import type { Editor, LspFeature } from '../session.ts';

/** Lines above entries, unless the settings say otherwise. */
export const lenses: LspFeature = {
  capabilities: () => ({ codeLensProvider: {} }),
  listen(session) {
    session.connection.onCodeLens(({ textDocument: { uri } }) =>
      session.answer('code lens', uri, async (document): Promise<CodeLens[]> => {
        const [{ checked, textOf }, settings] = await Promise.all([session.result(document), session.settings.of(uri)]);
        if (!settings.codeLens.enabled) return [];
        const texts = session.texts(textOf);
        return (checked ? codeLenses(checked) : []).map((lens) => ({
          range: texts.range(lens.at),
          command: commandOf(lens, uri, texts, session.editor),
        }));
      }),
    );
    session.onStale(() => session.refresh('codeLens'));
    session.settings.onChange(() => session.refresh('codeLens'));
  },
};

/** Where the editor lacks the command, or nothing is there to be led to, the text alone. */
function commandOf({ at, text, leadsTo }: Lens, uri: string, texts: Texts, { commands }: Editor): Command {
  const name = leadsTo === 'preview' ? 'changeplan.openPreviewToSide' : 'changeplan.showReferences';
  if (!commands.has(name)) return { title: text, command: '' };
  if (leadsTo === 'preview') return { title: text, command: name };
  if (leadsTo.places.length === 0) return { title: text, command: '' };
  const locations = leadsTo.places.map((place) => ({ uri: place.file, range: texts.range(place) }));
  return { title: text, command: name, arguments: [uri, texts.range(at).start, locations] };
}
