import {
  type InputBox,
  l10n,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  ThemeIcon,
  window,
} from 'vscode';
import type { Answer, Choice, Progress, Question } from '../../../server/src/protocol.ts';
import { isFoundBy, ledToBy, meantBy, plain } from './meant.ts';

/** Asks until everything is told, or the person has told enough; `undefined` when they cancel, and do not want to go on. */
export async function interview(
  progressAfter: (answers: readonly Answer[]) => Promise<Progress>,
): Promise<Progress | undefined> {
  const last: Last = { typed: () => '', close: () => {} };
  try {
    return await askAll(progressAfter, last);
  } finally {
    last.close();
  }
}

/** The question that was shown last. It stays until the next is there: what somebody goes on typing goes into no file behind it. */
interface Last {
  close: () => void;
  /** What was typed into it after it had been answered. */
  typed: () => string;
}

async function askAll(
  progressAfter: (answers: readonly Answer[]) => Promise<Progress>,
  last: Last,
): Promise<Progress | undefined> {
  const answers: Answer[] = [];
  let before: Answer = [];
  for (;;) {
    const progress = await progressAfter(answers);
    const { question } = progress;
    if (!question) return progress;
    const problemWith = async (answer: Answer) => (await progressAfter([...answers, answer])).problem;
    const reply = await put({ progress, question, before, begun: answers.length > 0, problemWith, last });
    before = [];
    const next = reply === 'cancel' ? await instead(answers) : reply;
    if (next === 'cancel') return undefined;
    if (next === 'enough') return progress;
    if (next === 'again') continue;
    if (next === 'back') [before = []] = answers.splice(-1);
    else answers.push(next);
  }
}

/** Escape comes easily: what was told before is not lost by it. */
async function instead(answers: readonly Answer[]): Promise<'cancel' | 'again' | 'enough'> {
  if (answers.length === 0) return 'cancel';
  const [goOn, write] = [l10n.t('Go On'), l10n.t('Write What I Have Told')];
  const chosen = await window.showInformationMessage(
    l10n.t('Nothing is written yet of what you have told.'),
    { modal: true },
    goOn,
    write,
  );
  if (chosen === goOn) return 'again';
  return chosen === write ? 'enough' : 'cancel';
}

interface Asked {
  readonly progress: Progress;
  readonly question: Question;
  /** What was answered before going back, to begin with. */
  readonly before: Answer;
  /** Whether there is a question to go back to. */
  readonly begun: boolean;
  /** Why an answer will not do, as a sentence. */
  readonly problemWith: (answer: Answer) => Promise<string | undefined>;
  readonly last: Last;
}

type Reply = Answer | 'back' | 'enough' | 'cancel';

const put = (asked: Asked) => (asked.question.kind === 'text' ? putText(asked) : putChoice(asked));

function putText(asked: Asked): Promise<Reply> {
  const { question, before, problemWith } = asked;
  const { help, example, skip } = question;
  const input = window.createInputBox();
  input.prompt = skip === undefined ? help : l10n.t('{help} Leave it empty for “{skip}”.', { help, skip });
  if (example) input.placeholder = l10n.t('Such as: {example}', { example });
  input.value = before[0] ?? '';
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  return replyTo(input, asked, async (reply) => {
    const answer = input.value.trim() === '' ? [] : [input.value];
    const problem = await problemWith(answer);
    if (problem) input.validationMessage = problem;
    else reply(answer);
  });
}

/** A choice that is offered; an empty value leaves the question open. */
interface Item extends QuickPickItem {
  readonly value: string;
  readonly words?: readonly string[];
  readonly isOwn?: boolean;
}

function putChoice(asked: Asked): Promise<Reply> {
  const { question, before, problemWith } = asked;
  const { help, kind, choices, skip } = question;
  const input = window.createQuickPick<Item>();
  const left: Item[] = kind === 'one' && skip !== undefined ? [{ label: skip, value: '', alwaysShow: true }] : [];
  const items = [...left, ...choices.map(itemOf)];
  input.placeholder = help;
  input.matchOnDescription = true;
  input.canSelectMany = kind === 'several';
  input.items = [...before.filter((value) => items.every((item) => item.value !== value)).map(ownItem), ...items];
  const chosen = input.items.filter(({ value }) => before.includes(value));
  // Enter alone says nothing that nobody has said; Down leads from there to the first choice.
  const first = chosen.length > 0 ? chosen : left;
  if (kind === 'several') input.selectedItems = chosen;
  else input.activeItems = first;
  if (question.open) input.onDidChangeValue(() => offerOwnWords(input, items));
  // The editor goes to the first row once nothing is typed any more.
  else if (kind === 'one')
    input.onDidChangeValue((typed) => {
      if (typed === '') input.activeItems = first;
    });
  return replyTo(input, asked, async (reply) => {
    if (kind === 'one' && input.activeItems.length === 0) return;
    const answer = chosenIn(input).filter((value) => value !== '');
    const problem = await problemWith(answer);
    if (problem) input.placeholder = problem;
    else reply(answer);
  });
}

const itemOf = ({ value, label, meaning, words = [] }: Choice): Item => ({ value, label, description: meaning, words });

/** With the word that was looked for beside its meaning. The editor itself does not find “work-life” in “Work life balance”. */
function foundAs(item: Item, typed: string): Item {
  if (typed.length < 2 || !isFoundBy(item, typed)) return item;
  const word = item.words?.find((it) => plain(it).includes(plain(typed)));
  return { ...item, alwaysShow: true, ...(word && { description: `${word}: ${item.description}` }) };
}

const ownItem = (value: string): Item => ({
  value,
  label: value,
  description: l10n.t('In your own words'),
  alwaysShow: true,
  isOwn: true,
});

/** What is typed is one more choice; own words that were chosen stay. */
function offerOwnWords(input: QuickPick<Item>, items: readonly Item[]): void {
  const typed = input.value.trim();
  const chosen = input.selectedItems;
  const kept = chosen.filter(({ value }) => value !== typed && items.every((item) => item.value !== value));
  const isKnown = items.some(({ label }) => plain(label) === plain(typed));
  const offered = items.map((item) => foundAs(item, typed));
  input.items = [...kept, ...offered, ...(typed && !isKnown ? [ownItem(typed)] : [])];
  input.selectedItems = input.items.filter(({ value }) => chosen.some((item) => item.value === value));
  // The row that Enter takes is to be seen.
  const led = ledToBy(typed, input.items);
  if (led) input.activeItems = [led];
}

/** Whoever types a word and presses Enter means it, ticked or not. */
function chosenIn({
  canSelectMany,
  items,
  selectedItems,
  activeItems,
  value: typed,
}: QuickPick<Item>): readonly string[] {
  if (!canSelectMany) return activeItems.slice(0, 1).map(({ value }) => value);
  const isTicked = selectedItems.some((item) => isFoundBy(item, typed));
  const meant = typed.trim() === '' || isTicked ? undefined : meantBy(typed, items, activeItems);
  return [...selectedItems, ...(meant ? [meant] : [])].map(({ value }) => value);
}

const enough: QuickInputButton = {
  iconPath: new ThemeIcon('check-all'),
  tooltip: l10n.t('That is enough for now: write what I have told'),
};

/** Shows the question until there is a reply. */
function replyTo(
  input: InputBox | QuickPick<Item>,
  { progress, question, begun, last }: Asked,
  accept: (reply: (answer: Answer) => void) => Promise<void>,
): Promise<Reply> {
  return new Promise<Reply>((resolve) => {
    input.title = question.text;
    input.step = progress.number;
    input.totalSteps = progress.of;
    input.ignoreFocusOut = true;
    input.buttons = begun ? [QuickInputButtons.Back, enough] : [];
    input.onDidTriggerButton((button) => resolve(button === enough ? 'enough' : 'back'));
    input.onDidAccept(() => {
      const { value } = input;
      return accept((answer) => {
        input.busy = true;
        last.typed = () => (input.value.startsWith(value) ? input.value.slice(value.length) : '');
        resolve(answer);
      });
    });
    input.onDidHide(() => resolve('cancel'));
    input.value ||= last.typed();
    input.show();
    last.close();
    last.close = () => input.dispose();
    last.typed = () => '';
  });
}
