import { commands, env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportAnswer, ExportParams } from '../../../server/src/protocol.ts';
import { type ExportForm, exportForms } from '../exports/export-forms.ts';
import { exportedFile } from '../exports/exported.ts';
import { folderBeside } from '../folder.ts';
import { withoutEnding } from '../plan-name.ts';
import type { Previews } from '../preview/previews.ts';
import { whyOf } from '../why.ts';

/** Writes the report of the plan in front, or of the preview in front, into a file that the person names. */
export async function exportReport(server: BaseLanguageClient, previews: Previews, uri: unknown): Promise<void> {
  const plan = previews.planFor(uri);
  const form = plan && (await chosenForm(l10n.t('Export Report'), forms));
  if (form?.isPaper) return commands.executeCommand('changeplan.pageFor', plan);
  const reader =
    form && (await window.showQuickPick(readers, { title: l10n.t('Export Report'), placeHolder: l10n.t('For whom?') }));
  if (plan && form && reader) await exportAs(form, server, plan, reader.redact);
}

/** The same for others, who get letters instead of names, in whichever form. */
export async function exportWithoutNames(server: BaseLanguageClient, plan: Uri): Promise<void> {
  const form = await chosenForm(
    l10n.t('Share Without Names'),
    forms.filter(({ isPaper }) => !isPaper),
  );
  if (form) await exportAs(form, server, plan, true);
}

const chosenForm = (title: string, of: readonly Form[]) =>
  window.showQuickPick(of, { title, placeHolder: l10n.t('As what?'), matchOnDescription: true });

async function exportAs(form: Form, server: BaseLanguageClient, plan: Uri, redact: boolean): Promise<void> {
  const file = await exportedFile(server, plan, { ...form.asked, redact });
  if (!file) return;
  const target = await window.showSaveDialog({
    defaultUri: beside(plan, redact ? `without-names.${form.extension}` : form.extension),
    filters: { [form.label]: [form.extension.split('.').at(-1) ?? form.extension] },
    title: l10n.t('Where to keep the report'),
    saveLabel: l10n.t('Export'),
  });
  if (target) await save(target, bytesOf(file), form);
}

const { webPage, boardPage, fileForms, readers } = exportForms((text) => l10n.t(text));

interface Form extends ExportForm, QuickPickItem {
  readonly label: string;
  readonly description: string;
  /** It is about somebody, and so asks about whom. */
  readonly isPaper?: boolean;
  /** How the file is looked at. */
  readonly open: (file: Uri) => Thenable<unknown>;
}

const inEditor = (file: Uri) => commands.executeCommand('vscode.open', file);
/** What is on no disk, as a browser may have it, no program but the editor can open. */
const inItsProgram = (file: Uri) =>
  file.scheme === 'file' || env.remoteName ? env.openExternal(file) : inEditor(file);

/** Of all parts where none is named. */
const picture = (label: string, description: string, part?: NonNullable<ExportParams['part']>): Form => ({
  label,
  description,
  asked: { format: 'svg', ...(part && { part }) },
  extension: 'svg',
  open: inEditor,
});

const inOwnProgram = (form: ExportForm): Form => ({ ...form, open: inItsProgram });

const forms: readonly Form[] = [
  inOwnProgram(webPage),
  {
    label: l10n.t('Text for GitHub and GitLab'),
    description: l10n.t('Markdown with tables and diagrams that they draw'),
    asked: { format: 'markdown' },
    extension: 'md',
    open: (file) => commands.executeCommand('markdown.showPreview', file),
  },
  inOwnProgram(boardPage),
  {
    label: l10n.t('Page for those concerned'),
    description: l10n.t('HTML: what changes for a group; no power, stance or tactics'),
    asked: { format: 'html' },
    extension: 'html',
    open: inItsProgram,
    isPaper: true,
  },
  ...fileForms.map(inOwnProgram),
  picture(l10n.t('All pictures'), l10n.t('SVG: one below the other')),
  picture(l10n.t('Picture of the base'), l10n.t('SVG: allies as roots, by direction'), 'base'),
  picture(l10n.t('Picture of power and stance'), l10n.t('SVG: everybody by power and stance'), 'positions'),
  picture(l10n.t('Picture of influence'), l10n.t('SVG: who listens to whom'), 'influence'),
  picture(l10n.t('Picture of the tactics over time'), l10n.t('SVG: what is due when'), 'tactics'),
  {
    label: l10n.t('Data'),
    description: l10n.t('JSON with everything that is computed, for programs'),
    asked: { format: 'json' },
    extension: 'json',
    open: inEditor,
  },
];

function beside(plan: Uri, extension: string): Uri {
  const name = `${withoutEnding(plan.path.split('/').at(-1) ?? '')}.${extension}`;
  const folder = folderBeside(plan);
  return folder ? Uri.joinPath(folder, name) : Uri.file(`/${name}`);
}

const bytesOf = ({ text, base64 }: ExportAnswer): Uint8Array =>
  base64 === undefined
    ? new TextEncoder().encode(text)
    : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

async function save(target: Uri, content: Uint8Array, { label, open }: Form): Promise<void> {
  try {
    await workspace.fs.writeFile(target, content);
  } catch (error) {
    void window.showErrorMessage(l10n.t('The report could not be written: {why}', { why: whyOf(error) }));
    return;
  }
  const name = target.path.split('/').at(-1);
  const chosen = await window.showInformationMessage(
    l10n.t('{label} exported as {name}.', { label, name }),
    l10n.t('Open'),
  );
  if (chosen) await open(target);
}
