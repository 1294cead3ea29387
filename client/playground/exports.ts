import type { LSPClient } from '@codemirror/lsp-client';
import { type ExportAnswer, type ExportParams, exportMethod } from '../../server/src/protocol.ts';
import { bytesOf } from '../../server/src/text/base64.ts';
import { t } from '../../server/src/text/l10n.ts';
import { type ExportForm, exportForms } from '../src/exports/export-forms.ts';
import { ask } from './asking.ts';
import { pick, say } from './dialogs.ts';
import { download } from './disk.ts';
import { giveAwayPaper, papers } from './papers.ts';
import { stemOf, type Text } from './texts.ts';

/** In the order in which the editor offers them. */
const formsOf = ({ webPage, boardPage, fileForms }: ReturnType<typeof exportForms>): readonly ExportForm[] => [
  webPage,
  {
    label: t('Brief'),
    description: t('Markdown: what is to be known and done'),
    asked: { format: 'markdown' },
    extension: 'md',
  },
  boardPage,
  ...fileForms,
  { label: t('Pictures'), description: t('SVG: one below the other'), asked: { format: 'svg' }, extension: 'svg' },
];

/** The plan as a file of another kind, which the reader chooses, as a download. */
export async function giveAway(client: LSPClient, text: Text): Promise<void> {
  const forms = exportForms((it) => t(it));
  const form = await pick(t('Export as what?'), [...formsOf(forms), ...papers()]);
  if (form && 'kind' in form) return giveAwayPaper(client, text, form.kind);
  const reader = form && (await pick(t('For whom?'), forms.readers));
  if (!form || !reader) return;
  const params: ExportParams = { uri: text.uri, ...form.asked, redact: reader.redact };
  const bytes = bytesIn(await ask<ExportAnswer | null>(client, exportMethod, params));
  if (!bytes)
    return void say(t('There is nothing to export'), t('This is no change plan, or it has nothing to show there yet.'));
  download(`${stemOf(text)}.${reader.redact ? 'without-names.' : ''}${form.extension}`, bytes);
}

function bytesIn(answer: ExportAnswer | null): Uint8Array<ArrayBuffer> | undefined {
  if (answer?.text !== undefined) return new TextEncoder().encode(answer.text);
  return answer?.base64 === undefined ? undefined : bytesOf(answer.base64);
}
