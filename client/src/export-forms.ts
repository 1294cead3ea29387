/** What the editor and the page without an editor both offer to make of a plan, in the same words. */
import type { ExportParams } from '../../server/src/protocol.ts';

export interface ExportForm {
  readonly label: string;
  readonly description: string;
  readonly asked: Omit<ExportParams, 'uri' | 'redact'>;
  /** What the name of the file ends in, behind the dot. */
  readonly extension: string;
}

const file = (
  label: string,
  description: string,
  format: 'docx' | 'pptx' | 'xlsx' | 'csv' | 'ics',
  ratings = false,
): ExportForm => ({
  label,
  description,
  asked: { format, ...(ratings && { ratings }) },
  extension: ratings ? `ratings.${format}` : format,
});

export const webPage: ExportForm = {
  label: 'Web page',
  description: 'One HTML file that needs nothing beside it and prints well',
  asked: { format: 'html' },
  extension: 'html',
};

export const boardPage: ExportForm = {
  label: 'Board page',
  description: 'HTML: one landscape page for those who decide',
  asked: { format: 'html', board: true },
  extension: 'board.html',
};

/** For programs other than a browser. */
export const fileForms: readonly ExportForm[] = [
  file('Document', 'Word: what the board reads, and what is to be done', 'docx'),
  file('Slides', 'PowerPoint: what the board sees, map and figures as shapes', 'pptx'),
  file('Register', 'Excel: the stakeholders as a table that can be imported again', 'xlsx'),
  file('Register as text', 'CSV: the same for any program', 'csv'),
  file('Ratings sheet', 'Excel: to be filled in by those who rate; nobody is rated yet', 'xlsx', true),
  file('Calendar', 'ICS: tactics and actions with their days', 'ics'),
];

export const readers = [
  { label: 'For us', description: 'All as the plan says it', redact: false },
  {
    label: 'For others',
    description: 'People and groups are called by letters; notes and signs are left out',
    redact: true,
  },
];
