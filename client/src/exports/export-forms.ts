/** What the editor and the page without an editor both offer to make of a plan, in the same words. */
import type { ExportParams } from '../../../server/src/protocol.ts';

export interface ExportForm {
  readonly label: string;
  readonly description: string;
  readonly asked: Omit<ExportParams, 'uri' | 'redact'>;
  /** What the name of the file ends in, behind the dot. */
  readonly extension: string;
}

/** All of them, in words that `t` gives in the language of the reader. */
export function exportForms(t: (text: string) => string) {
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
  const webPage: ExportForm = {
    label: t('Web page'),
    description: t('One HTML file that needs nothing beside it and prints well'),
    asked: { format: 'html' },
    extension: 'html',
  };
  const boardPage: ExportForm = {
    label: t('Board page'),
    description: t('HTML: one landscape page for those who decide'),
    asked: { format: 'html', board: true },
    extension: 'board.html',
  };
  /** For programs other than a browser. */
  const fileForms: readonly ExportForm[] = [
    file(t('Document'), t('Word: what the board reads, and what is to be done'), 'docx'),
    file(t('Slides'), t('PowerPoint: what the board sees, map and figures as shapes'), 'pptx'),
    file(t('Register'), t('Excel: the stakeholders as a table that can be imported again'), 'xlsx'),
    file(t('Register as text'), t('CSV: the same for any program'), 'csv'),
    file(t('Ratings sheet'), t('Excel: to be filled in by those who rate; nobody is rated yet'), 'xlsx', true),
    file(t('Calendar'), t('ICS: tactics and actions with their days'), 'ics'),
  ];
  const readers = [
    { label: t('For us'), description: t('All as the plan says it'), redact: false },
    {
      label: t('For others'),
      description: t('People and groups are called by letters; notes and signs are left out'),
      redact: true,
    },
  ];
  return { webPage, boardPage, fileForms, readers };
}
