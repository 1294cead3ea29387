import type { LSPClient } from '@codemirror/lsp-client';
import { type PaperAnswer, type PaperParams, paperMethod } from '../../server/src/protocol.ts';
import { t } from '../../server/src/text/l10n.ts';
import { ask } from './asking.ts';
import { pick, say } from './dialogs.ts';
import { download } from './disk.ts';
import { stemOf, type Text } from './texts.ts';

/** Pages about one stakeholder, in the words in which the editor offers them. */
export const papers = () =>
  [
    {
      kind: 'brief',
      label: t('Brief for a meeting'),
      description: t('HTML: what to know before you meet one of them, for you alone'),
    },
    {
      kind: 'concerned',
      label: t('Page for those concerned'),
      description: t('HTML: what changes for a group; no power, stance or tactics'),
    },
  ] as const;

export type PaperKind = ReturnType<typeof papers>[number]['kind'];

/** Such a page as a download, about the stakeholder of that id, or about whom the reader picks. */
export async function giveAwayPaper(client: LSPClient, text: Text, kind: PaperKind, id?: string): Promise<void> {
  const asked: PaperParams = { uri: text.uri, kind, leaves: true };
  const paper = (more: Pick<PaperParams, 'stakeholder'>) =>
    ask<PaperAnswer | null>(client, paperMethod, { ...asked, ...more });
  const stakeholder = id ?? (await pickedFrom(await paper({})));
  if (stakeholder === undefined) return;
  const html = (await paper({ stakeholder }))?.html;
  if (html === undefined) return void say(t('There is no such page'), t('The plan does not name them.'));
  download(`${stemOf(text)}.${stakeholder}.html`, new TextEncoder().encode(html));
}

async function pickedFrom(known: PaperAnswer | null): Promise<string | undefined> {
  const items = (known?.stakeholders ?? []).map(({ id, name }) => ({ label: name, id }));
  if (items.length === 0) return say(t('About whom?'), t('The plan names no stakeholder yet.'));
  return (await pick(t('About whom?'), items))?.id;
}
