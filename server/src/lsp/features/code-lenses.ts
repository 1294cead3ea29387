import type { CodeLens, Command } from 'vscode-languageserver';
import { codeLenses, type CodeLens as Lens } from '../../features/code-lenses.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { type Editor, type LspFeature, needsPlan } from '../session.ts';

/** Lines above entries, unless the settings say otherwise. */
export const lenses: LspFeature = {
  capabilities: () => ({ codeLensProvider: {} }),
  listen(session) {
    const needs = async (snapshot: Snapshot, params: { readonly textDocument: { readonly uri: string } }) => {
      const [settings] = await Promise.all([session.settings.of(params.textDocument.uri), needsPlan(snapshot, params)]);
      return settings;
    };
    session.connection.onCodeLens(
      session.answer('code lens', needs, (snapshot, { textDocument: { uri } }, { codeLens }): CodeLens[] => {
        const checked = codeLens.enabled ? snapshot.checked(uri) : undefined;
        return (checked ? codeLenses(checked) : []).flatMap((lens) => {
          const command = commandOf(lens, uri, snapshot, session.editor);
          return command ? [{ range: snapshot.place(lens.at), command }] : [];
        });
      }),
    );
    session.onStale(() => session.refresh('codeLens'));
    session.settings.onChange(() => session.refresh('codeLens'));
  },
};

const commandNames = {
  preview: 'changeplan.openPreviewToSide',
  next: 'changeplan.whatNext',
  references: 'changeplan.showReferences',
  brief: 'changeplan.briefFor',
  concerned: 'changeplan.pageFor',
  everything: 'changeplan.everythingAbout',
} as const;

/** Where the editor lacks the command, or nothing is there to be led to, the text alone; nothing where that tells nothing. */
function commandOf(
  { at, text, leadsTo }: Lens,
  uri: string,
  snapshot: Snapshot,
  { commands }: Editor,
): Command | undefined {
  if (typeof leadsTo === 'object' && 'page' in leadsTo) {
    const command = commandNames[leadsTo.page];
    return commands.has(command) ? { title: text, command, arguments: [uri, leadsTo.stakeholder] } : undefined;
  }
  const name = commandNames[typeof leadsTo === 'string' ? leadsTo : 'references'];
  if (!commands.has(name)) return { title: text, command: '' };
  if (typeof leadsTo === 'string') return { title: text, command: name };
  if (leadsTo.places.length === 0) return { title: text, command: '' };
  const locations = leadsTo.places.map((place) => ({ uri: place.file, range: snapshot.place(place) }));
  return { title: text, command: name, arguments: [uri, snapshot.place(at).start, locations] };
}
