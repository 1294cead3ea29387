import { commands, env, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportAnswer, ExportParams } from '../../../server/src/protocol.ts';
import { boardPage, type ExportForm, fileForms, readers, webPage } from '../export-forms.ts';
import { exportedFile } from '../exported.ts';
import type { Previews } from '../preview/previews.ts';

/** Writes the report of the plan in front, or of the preview in front, into a file that the person names. */
export async function exportReport(server: BaseLanguageClient, previews: Previews, uri: unknown): Promise<void> {
  const plan = previews.planFor(uri);
  const form = plan && (await chosenForm('Export Report', forms));
  if (form?.isPaper) return commands.executeCommand('changeplan.pageFor', plan);
  const reader = form && (await window.showQuickPick(readers, { title: 'Export Report', placeHolder: 'For whom?' }));
  if (plan && form && reader) await exportAs(form, server, plan, reader.redact);
}

/** The same for others, who get letters instead of names, in whichever form. */
export async function exportWithoutNames(server: BaseLanguageClient, plan: Uri): Promise<void> {
  const form = await chosenForm(
    'Share Without Names',
    forms.filter(({ isPaper }) => !isPaper),
  );
  if (form) await exportAs(form, server, plan, true);
}

const chosenForm = (title: string, of: readonly Form[]) =>
  window.showQuickPick(of, { title, placeHolder: 'As what?', matchOnDescription: true });

async function exportAs(form: Form, server: BaseLanguageClient, plan: Uri, redact: boolean): Promise<void> {
  const file = await exportedFile(server, plan, { ...form.asked, redact });
  if (!file) return;
  const target = await window.showSaveDialog({
    defaultUri: beside(plan, redact ? `without-names.${form.extension}` : form.extension),
    filters: { [form.label]: [form.extension.split('.').at(-1) ?? form.extension] },
    title: 'Where to keep the report',
    saveLabel: 'Export',
  });
  if (target) await save(target, bytesOf(file), form);
}

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
    label: 'Text for GitHub and GitLab',
    description: 'Markdown with tables and diagrams that they draw',
    asked: { format: 'markdown' },
    extension: 'md',
    open: (file) => commands.executeCommand('markdown.showPreview', file),
  },
  inOwnProgram(boardPage),
  {
    label: 'Page for those concerned',
    description: 'HTML: what changes for one of them, without power, stance and tactics',
    asked: { format: 'html' },
    extension: 'html',
    open: inItsProgram,
    isPaper: true,
  },
  ...fileForms.map(inOwnProgram),
  picture('All pictures', 'SVG: one below the other'),
  picture('Picture of the base', 'SVG: allies as roots, by direction', 'base'),
  picture('Picture of power and stance', 'SVG: everybody by power and stance', 'positions'),
  picture('Picture of influence', 'SVG: who listens to whom', 'influence'),
  picture('Picture of the tactics over time', 'SVG: what is due when', 'tactics'),
  {
    label: 'Data',
    description: 'JSON with everything that is computed, for programs',
    asked: { format: 'json' },
    extension: 'json',
    open: inEditor,
  },
];

/** A name in the plan’s folder; of a plan that is in no file yet, in the first folder of the workspace. */
function beside(plan: Uri, extension: string): Uri {
  const name = (plan.path.split('/').at(-1) ?? '').replace(/(\.changeplan)?(\.ya?ml)?$/, `.${extension}`);
  const folder = plan.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(plan, '..');
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
    void window.showErrorMessage(`The report could not be written: ${error instanceof Error ? error.message : error}`);
    return;
  }
  const name = target.path.split('/').at(-1);
  const chosen = await window.showInformationMessage(`${label} exported as ${name}.`, 'Open');
  if (chosen) await open(target);
}
