import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../features/hover.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { pagesOf } from '../../rules/overview.ts';
import { t, texts } from '../../text/l10n.ts';
import { type Editor, type LspFeature, needsReaders } from '../session.ts';

/** Opens the page of a rule. */
const explainCommand = 'changeplan.explainRule';

export const hovers: LspFeature = {
  capabilities: () => ({ hoverProvider: true }),
  listen(session) {
    const { connection, editor } = session;
    const whereToRead = (rule: string) => {
      if (editor.commands.has(explainCommand))
        return `[${t('The whole page')}](command:${explainCommand}?${encodeURIComponent(JSON.stringify([rule]))})`;
      return editor.isProcess ? t('The whole page: `changeplan explain {rule}`', { rule }) : '';
    };
    const needs = async (snapshot: Snapshot, params: HoverParams) => {
      const [pages] = await Promise.all([pagesOf(), needsReaders(snapshot, params)]);
      return pages;
    };
    connection.onHover(
      session.answer('hover', needs, (snapshot, { textDocument: { uri }, position }, pages): Hover | undefined => {
        const checked = snapshot.checked(uri);
        // Right after a key the check is not finished: what is known of the word does not wait for it.
        const findings = snapshot.findingsSoFar(uri);
        const known = { document: snapshot.document(uri), findings, whereToRead, pages, ...(checked && { checked }) };
        const about = hover(known, snapshot.offset(uri, position));
        if (!about) return undefined;
        const links = about.stakeholder === undefined ? '' : pagesAbout(about.stakeholder, editor);
        return {
          contents: { kind: MarkupKind.Markdown, value: `${about.markdown}${links}` },
          range: snapshot.place(about.at),
        };
      }),
    );
  },
};

/** Pages about one stakeholder, by the commands that show them. */
const pageTitles = texts({
  'changeplan.briefFor': 'Brief before you meet them',
  'changeplan.pageFor': 'Page for them',
  'changeplan.everythingAbout': 'Everything about them',
});

function pagesAbout(stakeholder: string, { commands }: Editor): string {
  const argument = encodeURIComponent(JSON.stringify([null, stakeholder]));
  const links = Object.entries(pageTitles)
    .filter(([command]) => commands.has(command))
    .map(([command, title]) => `[${t(title)}](command:${command}?${argument})`);
  return links.length > 0 ? `\n\n${links.join(' · ')}` : '';
}
