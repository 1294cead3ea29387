import type { LSPClient } from '@codemirror/lsp-client';
import { type ExportAnswer, type ExportParams, exportMethod } from '../../server/src/protocol.ts';
import { bytesOf } from '../../server/src/text/base64.ts';
import { ask } from './asking.ts';
import { pick, say } from './dialogs.ts';
import { download } from './disk.ts';
import { giveAwayPaper, papers } from './papers.ts';
import { stemOf, type Text } from './texts.ts';

interface Form {
  readonly label: string;
  readonly description: string;
  readonly ending: string;
  readonly asked: Omit<ExportParams, 'uri' | 'redact'>;
}

/** In the words and the order in which the editor offers them. */
const forms: readonly Form[] = [
  {
    label: 'Web page',
    description: 'One HTML file that needs nothing beside it and prints well',
    ending: 'html',
    asked: { format: 'html' },
  },
  {
    label: 'Brief',
    description: 'Markdown: what is to be known and done',
    ending: 'md',
    asked: { format: 'markdown' },
  },
  {
    label: 'Board page',
    description: 'HTML: one landscape page for those who decide',
    ending: 'board.html',
    asked: { format: 'html', board: true },
  },
  {
    label: 'Document',
    description: 'Word: what the board reads, and what is to be done',
    ending: 'docx',
    asked: { format: 'docx' },
  },
  {
    label: 'Slides',
    description: 'PowerPoint: what the board sees, map and figures as shapes',
    ending: 'pptx',
    asked: { format: 'pptx' },
  },
  {
    label: 'Register',
    description: 'Excel: the stakeholders as a table that can be imported again',
    ending: 'xlsx',
    asked: { format: 'xlsx' },
  },
  {
    label: 'Register as text',
    description: 'CSV: the same for any program',
    ending: 'csv',
    asked: { format: 'csv' },
  },
  {
    label: 'Ratings sheet',
    description: 'Excel: to be filled in by those who rate; nobody is rated yet',
    ending: 'ratings.xlsx',
    asked: { format: 'xlsx', ratings: true },
  },
  {
    label: 'Calendar',
    description: 'ICS: tactics and actions with their days',
    ending: 'ics',
    asked: { format: 'ics' },
  },
  { label: 'Pictures', description: 'SVG: one below the other', ending: 'svg', asked: { format: 'svg' } },
];

const readers = [
  { label: 'For us', description: 'All as the plan says it', redact: false },
  {
    label: 'For others',
    description: 'People and groups are called by letters; notes and signs are left out',
    redact: true,
  },
];

/** The plan as a file of another kind, which the reader chooses, as a download. */
export async function giveAway(client: LSPClient, text: Text): Promise<void> {
  const form = await pick('Export as what?', [...forms, ...papers]);
  if (form && 'kind' in form) return giveAwayPaper(client, text, form.kind);
  const reader = form && (await pick('For whom?', readers));
  if (!form || !reader) return;
  const params: ExportParams = { uri: text.uri, ...form.asked, redact: reader.redact };
  const bytes = bytesIn(await ask<ExportAnswer | null>(client, exportMethod, params));
  if (!bytes)
    return void say('There is nothing to export', 'This is no change plan, or it has nothing to show there yet.');
  download(`${stemOf(text)}.${form.ending}`, bytes);
}

function bytesIn(answer: ExportAnswer | null): Uint8Array<ArrayBuffer> | undefined {
  if (answer?.text !== undefined) return new TextEncoder().encode(answer.text);
  return answer?.base64 === undefined ? undefined : bytesOf(answer.base64);
}
