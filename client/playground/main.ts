/** Change Plan in a page of its own, for those who may install nothing. All is computed here, and nothing leaves the page. */

import { redo, undo } from '@codemirror/commands';
import { LSPClient } from '@codemirror/lsp-client';
import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { WorkspaceEdit } from 'vscode-languageserver';
import example from '../../examples/seniors-program/before.changeplan.yaml';
import {
  type FindingName,
  type ImportAnswer,
  type ImportParams,
  importMethod,
  type Selection,
  type Wish,
} from '../../server/src/protocol.ts';
import { base64Of } from '../../server/src/text/base64.ts';
import { t } from '../../server/src/text/l10n.ts';
import { list } from '../../server/src/text/words.ts';
import { oneAtATime } from '../src/one-at-a-time.ts';
import { ask } from './asking.ts';
import { change, type Desk, offsetIn, run } from './changes.ts';
import { agree, pick, say } from './dialogs.ts';
import { type Chosen, chooseFiles, read, save } from './disk.ts';
import { stateOf } from './editor.ts';
import { giveAway } from './exports.ts';
import { fixHere, underline } from './findings.ts';
import { linkTo } from './link.ts';
import { definitionHere, renameHere } from './names.ts';
import { giveAwayPaper } from './papers.ts';
import { Picture } from './picture.ts';
import { nameOf, planName, root, Session, type Text } from './texts.ts';

/** How a plan begins that nobody has written yet. */
const blank = 'changeplan: 1\ntitle: \n';

const part = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;
const codeOf = (id: string) => part(id).textContent ?? '';

const session = new Session((uri) =>
  client.notification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] }),
);
const client = new LSPClient({ rootUri: root, timeout: 60_000 }).connect(
  linkTo(codeOf('server'), codeOf('german'), {
    read: (uri) => lookedFor(uri),
    plans: () => [...session.texts.keys()].filter((uri) => planName.test(uri)),
  }),
);
let shown: Text = session.put('seniors-program.changeplan.yaml', example);
const view = new EditorView({ parent: part('text'), state: stateIn(shown) });
const desk: Desk = { view, session, stateIn, shown: () => shown };
const picture = new Picture(
  part<HTMLIFrameElement>('picture'),
  { script: codeOf('preview'), looks: codeOf('preview-looks'), german: codeOf('german') },
  client,
  {
    uri: () => shown.uri,
    reveal: ({ file, start, end }) => {
      if (turnToFile(file)) select(start, end);
    },
    change: changeAll,
    takeBack,
    giveAway: (paper, id) => void giveAwayPaper(client, shown, paper, id).catch(failed),
  },
);
const check = oneAtATime(() => underline(client, view, shown.uri, { answer, offer: fix }));

/** What was changed by the page, newest last, in which texts: an edit may be one of several texts, and of those that are not shown. */
let made: Record<'undo' | 'redo', (readonly Text[])[]> = { undo: [], redo: [] };
let isOurs = false;

let soon: ReturnType<typeof setTimeout> | undefined;

listFiles();
typed(shown.text);
listen();

/** Puts a text into the editor and the picture. */
function show(text: Text): void {
  shown.state = view.state;
  shown = text;
  session.lookAgain();
  view.setState(stateIn(text));
  listFiles();
  typed(text.text);
}

/** Of a text that is not on the screen, or was not until now. */
function stateIn(text: Text): EditorState {
  const moved = (offset: number) => picture.mark(offset);
  return text.state ?? stateOf(client, text.uri, text.text, { typed: write, moved, fix, rename, define, takeBack });
}

/** What the author types, too, after which there is nothing to be taken back in other texts. */
function write(text: string): void {
  if (!isOurs) made = { undo: [], redo: [] };
  typed(text);
}

/** Somebody may look for a file that is not open: then who can open it is told. */
function lookedFor(uri: string): string | undefined {
  const text = session.lookedFor(uri, shown);
  askForMissing();
  return text;
}

function askForMissing(): void {
  const names = session.missing(shown);
  part('missing').hidden = names.length === 0;
  part('missing').textContent = t('Open {files}, too…', { files: list(names) });
}

/** After a short pause: a picture for every keystroke would come too late for the next one. */
function typed(text: string): void {
  shown.text = text;
  part('unsaved').hidden = shown.text === shown.saved;
  askForMissing();
  clearTimeout(soon);
  soon = setTimeout(() => {
    check();
    picture.refresh();
  }, 150);
}

/** The texts that are open, when there are several. */
function listFiles(): void {
  const choice = part<HTMLSelectElement>('files');
  choice.replaceChildren(
    ...[...session.texts.values()].map((it) => new Option(nameOf(it), it.uri, false, it === shown)),
  );
}

function fix(): void {
  void fixHere(client, view, shown.uri).then(changeIfAny).catch(failed);
}

function answer(finding: FindingName, title: string): void {
  void picture
    .intend({ kind: 'answer', ...finding, title })
    .then(() => view.focus())
    .catch(failed);
}

function rename(): void {
  void renameHere(client, view, shown.uri).then(changeIfAny).catch(failed);
}

function define(): void {
  void definitionHere(client, view, shown.uri)
    .then((place) => place && turnToFile(place.uri) && selectRange(place.range))
    .catch(failed);
}

/** Whether there is such a text; then it is in front. */
function turnToFile(uri: string): boolean {
  const text = session.at(uri);
  if (!text) return false;
  if (text !== shown) show(text);
  turnTo('text');
  return true;
}

function changeIfAny(edit: WorkspaceEdit | undefined): void {
  if (edit) changeAll(edit);
  view.focus();
}

function changeAll(edit: WorkspaceEdit, selection?: Selection): void {
  ours(() => {
    made = { undo: [...made.undo, change(edit, desk)], redo: [] };
  });
  listFiles();
  // What is shown may depend on the others.
  typed(shown.text);
  if (selection?.uri !== shown.uri) return;
  selectRange(selection.range);
}

/** The last change, in whichever texts it was made; else what was typed in the one that is shown. */
function takeBack(command: 'undo' | 'redo'): void {
  const texts = made[command].pop();
  if (texts) made[command === 'undo' ? 'redo' : 'undo'].push(texts);
  ours(() => {
    for (const text of texts ?? [shown]) run(text, desk, command === 'undo' ? undo : redo);
  });
  typed(shown.text);
}

function ours(act: () => void): void {
  isOurs = true;
  act();
  isOurs = false;
}

function selectRange({ start, end }: Selection['range']): void {
  select(offsetIn(view.state.doc, start), offsetIn(view.state.doc, end));
}

function select(anchor: number, head: number): void {
  const { length } = view.state.doc;
  view.dispatch({
    selection: { anchor: Math.min(anchor, length), head: Math.min(head, length) },
    effects: EditorView.scrollIntoView(Math.min(anchor, length), { y: 'center' }),
  });
  view.focus();
}

/** On a narrow screen there is room for one of both. */
function turnTo(side: 'text' | 'picture'): void {
  document.body.dataset['side'] = side;
  for (const it of ['text', 'picture'] as const) part(`to-${it}`).setAttribute('aria-pressed', String(it === side));
}

function listen(): void {
  const onClick = (id: string, act: () => unknown) => {
    part(id).onclick = () => void Promise.resolve(act()).catch(failed);
  };
  onClick('new', () => show(session.put(session.unused('new.changeplan.yaml'), blank, { isNew: true })));
  for (const id of ['open', 'missing']) onClick(id, async () => take(await chooseFiles('.yaml,.yml')));
  onClick('save', keep);
  onClick('import', async () => takeIn(await chooseFiles('.csv,.xlsx,.md,.json,.tsv,.txt')));
  onClick('export', () => giveAway(client, shown));
  onClick('fix', fix);
  for (const side of ['text', 'picture'] as const) onClick(`to-${side}`, () => turnTo(side));
  part<HTMLSelectElement>('files').onchange = ({ target }) => {
    const text = session.texts.get((target as HTMLSelectElement).value);
    if (text) show(text);
  };
  const frame = part<HTMLIFrameElement>('picture');
  window.addEventListener('keydown', saveByKey);
  frame.addEventListener('load', () => frame.contentWindow?.addEventListener('keydown', saveByKey));
  window.addEventListener('beforeunload', (event) => session.isUnsaved && event.preventDefault());
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const dropped = Promise.all([...(event.dataTransfer?.files ?? [])].map(read));
    void dropped.then(async (files) => {
      take(files.filter(({ name }) => /\.ya?ml$/.test(name)));
      await takeIn(files.filter(({ name }) => !/\.ya?ml$/.test(name)));
    }, failed);
  });
}

/** Whichever side has the focus. */
function saveByKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  void keep().catch(failed);
}

/** The server, too, says why in `message`. */
const failed = (error: unknown) =>
  say(t('That did not work'), (error as { readonly message?: string } | undefined)?.message ?? String(error));

/** Files that belong together are opened together, and find each other by their names. */
function take(files: readonly Chosen[]): void {
  const wanted = session.missing(shown);
  const texts = files.map(({ name, bytes, place }) => {
    const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
    return session.put(name, text, { place });
  });
  // What was missing is opened for the sake of the text that needs it, which stays in front.
  if (texts.length > 0 && files.every(({ name }) => wanted.includes(name))) {
    listFiles();
    typed(shown.text);
    return;
  }
  // What others use is seldom what somebody wants to see first.
  const first = texts.find((it) => planName.test(it.uri) && !/^kind:/m.test(it.text)) ?? texts[0];
  if (first) show(first);
}

async function keep(): Promise<void> {
  const { text } = shown;
  const saved = await save(nameOf(shown), text, shown.place);
  if (!saved) return;
  Object.assign(shown, { saved: text, ...saved });
  part('unsaved').hidden = shown.text === text;
}

/** A register becomes a new plan, or brings the one that is shown up to date, once the reader has agreed to what its columns mean. */
async function takeIn(files: readonly Chosen[]): Promise<void> {
  for (const { name, bytes } of files) {
    const target = await targetOf(name);
    if (!target) continue;
    const register = { name, bytes: base64Of(bytes), ...(target.into && { into: target.into.uri }) };
    const propose = (wishes: readonly Wish[]) =>
      ask<ImportAnswer>(client, importMethod, { ...register, wishes } satisfies ImportParams);
    const first = await propose([]);
    if (first.problem !== undefined) {
      await say(t('That is no register'), first.problem);
      continue;
    }
    const agreed = await agree(
      t('Import {name}', { name }),
      target.into ? t('Bring it up to date') : t('Make the plan'),
      first,
      propose,
    );
    if (!agreed) continue;
    if (target.into) await bringUpToDate(agreed);
    else if (agreed.text !== undefined) {
      const planned = session.unused(`${name.replace(/\.[^.]*$/, '')}.changeplan.yaml`);
      show(session.put(planned, agreed.text, { isNew: true }));
    }
  }
}

/** Where a register goes; `undefined` when the reader would rather not. */
function targetOf(register: string): Promise<{ readonly into?: Text } | undefined> | { readonly into?: Text } {
  if (!planName.test(shown.uri) || !/^stakeholders:/m.test(shown.text)) return {};
  return pick(t('Import {name}', { name: register }), [
    {
      label: t('Make a new plan'),
      description: t('Everybody in the register, with placeholders where it says nothing'),
    },
    {
      label: t('Bring {plan} up to date', { plan: nameOf(shown) }),
      description: t('Only what differs is changed; nobody is taken out'),
      into: shown,
    },
  ]);
}

async function bringUpToDate({ edit, changes }: ImportAnswer): Promise<void> {
  if (edit) changeAll(edit as WorkspaceEdit);
  const said = edit ? t('What is new or different:') : t('The plan says all of it already.');
  await say(t('The register is taken over'), said, ...changes);
}
