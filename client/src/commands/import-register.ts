import { commands, l10n, type QuickPickItem, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { Field, ImportAnswer, ImportColumn, ImportParams, Wish } from '../../../server/src/protocol.ts';
import { importMethod } from '../../../server/src/protocol.ts';
import { base64 } from '../base64.ts';
import { change } from '../edits/change.ts';
import { showNewPlan } from '../new/new-file.ts';

const title = l10n.t('Import Register');

/**
 * Makes a plan of a register of stakeholders, or brings the plan in front up to date with one. What each column is taken for is
 * shown, and can be changed, before anything is written; one undo takes all of it back.
 */
export async function importRegister(server: BaseLanguageClient): Promise<void> {
  const register = await chosenRegister();
  const target = register && (await chosenTarget());
  if (!register || !target) return;
  const { into } = target;
  const params = {
    name: register.path.split('/').at(-1) ?? '',
    bytes: base64(await workspace.fs.readFile(register)),
    ...(into && { into: server.code2ProtocolConverter.asUri(into.uri) }),
  };
  const agreed = await agreedMapping((wishes) =>
    server.sendRequest<ImportAnswer | null>(importMethod, { ...params, wishes } satisfies ImportParams),
  );
  if (!agreed) return;
  if (into) {
    if (agreed.edit && !(await change(server, agreed.edit as WorkspaceEdit, undefined))) return;
    await window.showTextDocument(into, { preview: false });
  } else {
    const made = await showNewPlan(agreed.text ?? '', `${params.name.replace(/\.[^.]*$/, '')}.changeplan.yaml`);
    await commands.executeCommand('changeplan.openPreviewToSide', made.uri);
  }
  await tell(agreed, into);
}

async function chosenRegister(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Which register of stakeholders?'),
    openLabel: l10n.t('Import'),
    filters: { [l10n.t('Registers: tables, PolicyMaker, Kumu')]: ['csv', 'tsv', 'txt', 'xlsx', 'md', 'json'] },
  });
  return chosen?.[0];
}

/** Where it goes: without a plan in front, only a new one is possible. */
async function chosenTarget(): Promise<{ readonly into?: TextDocument } | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'changeplan') return {};
  const name = document.uri.path.split('/').at(-1);
  const items = [
    {
      label: l10n.t('Make a new plan'),
      detail: l10n.t('Everybody in the register, with placeholders where it says nothing'),
      into: false,
    },
    {
      label: l10n.t('Bring {name} up to date', { name }),
      detail: l10n.t('Only what differs is changed; nobody is taken out'),
      into: true,
    },
  ];
  const chosen = await window.showQuickPick(items, { title });
  return chosen && (chosen.into ? { into: document } : {});
}

const noName = l10n.t('Nobody is found. Which column holds the names? Choose it, and then “name”.');

interface ColumnItem extends QuickPickItem {
  readonly column?: ImportColumn;
}

/** Shows what each column is taken for until the person takes it; `undefined` when they leave, or nothing can be imported. */
async function agreedMapping(
  answerTo: (wishes: readonly Wish[]) => Promise<ImportAnswer | null>,
): Promise<ImportAnswer | undefined> {
  let wishes: readonly Wish[] = [];
  for (;;) {
    const answer = await answerTo(wishes);
    if (!answer || answer.problem) {
      void window.showInformationMessage(answer?.problem ?? l10n.t('The register could not be read.'));
      return undefined;
    }
    const chosen = await window.showQuickPick<ColumnItem>([...takeItem(answer), ...answer.columns.map(columnItem)], {
      title:
        answer.stakeholders > 0 ? l10n.t('Is each column taken for the right thing? Choose one to change it.') : noName,
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (!chosen) return undefined;
    if (!chosen.column) return answer;
    const wish = await wishFor(chosen.column, answer);
    if (wish) wishes = [...wishes.filter(({ column }) => column !== wish.column), wish];
  }
}

/** Nothing can be taken over where no column holds names. */
function takeItem({ stakeholders, leftOut }: ImportAnswer): readonly ColumnItem[] {
  if (stakeholders === 0) return [];
  return [
    {
      label: `$(check) ${l10n.t('Take it over like this')}`,
      description:
        leftOut.length > 0
          ? l10n.t('Stakeholders: {stakeholders}; left out, and listed in the end: {count}', {
              stakeholders,
              count: leftOut.length,
            })
          : l10n.t('Stakeholders: {stakeholders}', { stakeholders }),
    },
  ];
}

const columnItem = (column: ImportColumn): ColumnItem => ({
  label: column.head,
  description: `$(arrow-right) ${column.meaning}`,
  detail: column.sample,
  column,
});

async function wishFor(column: ImportColumn, { choices }: ImportAnswer): Promise<Wish | undefined> {
  const items = choices.map(({ field, meaning }) => ({
    label: field,
    ...(meaning !== field && { description: meaning }),
    field,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('What does “{head}” say?', { head: column.head }),
    placeHolder: column.sample,
    ignoreFocusOut: true,
  });
  if (!chosen) return undefined;
  const end = column.most > 0 && scaled.includes(chosen.field) ? await endOfScale(column) : undefined;
  return { column: column.head, field: chosen.field, ...(end !== undefined && { end }) };
}

/** Fields whose numbers mean nothing until the end of their scale is known. */
const scaled: readonly Field[] = ['power', 'interest'];

async function endOfScale({ head, most }: ImportColumn): Promise<number | undefined> {
  const ends = [3, 4, 5, 6, 7, 10].filter((end) => end >= most);
  const items = ends.map((end) => ({
    label: l10n.t('1 to {end}', { end }),
    description: l10n.t('{end} is most', { end }),
    end,
  }));
  return (
    await window.showQuickPick(items, {
      title: l10n.t('How far does the scale of “{head}” go?', { head }),
      ignoreFocusOut: true,
    })
  )?.end;
}

/** What is new, and on demand what was not taken over, in a text that is only there to be read. */
async function tell({ changes, leftOut, edit }: ImportAnswer, into: TextDocument | undefined): Promise<void> {
  const done = into && !edit ? l10n.t('The plan says all of it already.') : l10n.t('The register is taken over.');
  const left =
    leftOut.length > 0 ? [l10n.t('Cells or rows that were left out: {count}.', { count: leftOut.length })] : [];
  const chosen = await window.showInformationMessage([done, ...left].join(' '), l10n.t('Show All'));
  if (!chosen) return;
  const lines = (heading: string, all: readonly string[]) =>
    all.length > 0 ? [`# ${heading}`, '', ...all.map((it) => `- ${it}`), ''] : [];
  const content = [
    ...lines(l10n.t('What is new or different'), changes),
    ...lines(l10n.t('What was not taken over'), leftOut),
  ];
  await window.showTextDocument(
    await workspace.openTextDocument({ language: 'markdown', content: content.join('\n') }),
  );
}
