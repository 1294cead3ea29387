/** What runs inside the preview panel: draws what it is sent, and says what was clicked. It computes nothing. */

import { type ComponentChildren, render } from 'preact';
import type {
  Caret,
  FromPreview,
  Gone,
  Intention,
  Moved,
  PreviewState,
  ShowReport,
  Supposed,
  TellAnswers,
  ToPreview,
} from '../../server/src/protocol.ts';
import { Answers } from '../../server/src/report/components/answers.tsx';
import { Onlys } from '../../server/src/report/components/only.tsx';
import { ReportPage } from '../../server/src/report/components/page.tsx';
import { Room } from '../../server/src/report/components/room.ts';
import { type Sieve, Sieves } from '../../server/src/report/components/sieve.tsx';
import { inShort } from '../../server/src/report/in-short.ts';
import { EM } from '../../server/src/report/pictures/label.ts';
import { speak, t, texts } from '../../server/src/text/l10n.ts';
import { knownAnswers } from './answers.ts';
import { markDifferences } from './differences.ts';
import { moveOnMaps } from './drag.ts';
import { closeMenus } from './menus.ts';
import { newsOfPast } from './news.ts';
import { oneStopEach, walkByArrows } from './rove.ts';
import { Shown } from './shown.tsx';
import { bringIntoSight, type Entry, entryAt, markEntry, showOnly, tellSight } from './sight.ts';
import { nothing } from './supposed.ts';
import type { PanelWords } from './words.ts';
import { workInPicture } from './work.ts';

/** Outlives the panel's being hidden and the window's reload. */
interface State extends PreviewState {
  readonly scroll: number;
  /** Which cells stand open, by their order on the page. */
  readonly open: readonly number[];
  /** Whether only the entry at the cursor is shown. */
  readonly only: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): State | undefined;
  setState(state: State): void;
};

/** What `german.ts` leaves, where the page loads it first. */
declare const changeplanWords: PanelWords | undefined;

if (typeof changeplanWords !== 'undefined') speak(changeplanWords.language, changeplanWords.words);

const vscode = acquireVsCodeApi();
const root = document.getElementById('root') ?? document.body;

let shown: Omit<ShowReport, 'type'> | undefined;
let waiting = true;
let gone: Gone['why'] | undefined;
let caret: Caret | undefined;
/** The entry that the page was last led to: typing within it leaves the page where it is. */
let ledTo: string | undefined;
let only = vscode.getState()?.only ?? false;
let spoken = '';
const news = newsOfPast(vscode.getState()?.asked);
/** What the reader wants to suppose, and the same in letters until the extension has answered it. */
let supposed: Supposed = nothing;
let sent: string | undefined;
/** The page of the plan as it is, in no document, for comparison. */
const asItIs = document.createElement('div');
let sieve: Sieve = { text: '', by: '', change: (sought) => sift(sought) };
/** The room for pictures, in their units. */
let room = roomIn(document.body);

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'show') show(data);
  else if (data.type === 'waiting') wait();
  else if (data.type === 'gone') lose(data);
  else if (data.type === 'caret') follow(data);
  else if (data.type === 'only') toggleOnly();
  else if (data.type === 'answers') learn(data);
  else data satisfies never;
});
const tell = (message: FromPreview) => vscode.postMessage(message);
const answers = knownAnswers(root, (of) => !then() && tell({ type: 'answers', of }));
moveOnMaps(root, {
  write: (to) => (then() ? move(to) : intend({ kind: 'move', ...to })),
  suppose: move,
  say,
});
workInPicture(root, (message) => {
  // What is only supposed is nothing to write into the plan as it is.
  if (!then() || (message.type === 'choose' && 'id' in message.of)) tell(message);
  else say(t('First go back to the plan as it is: this is only supposed.'));
});
walkByArrows(root);
tellSight(root, tell);
closeMenus(root);
root.addEventListener('click', openPart);
root.addEventListener('click', revealPlace);
root.addEventListener('click', hidePart);
root.addEventListener('keydown', pressPlace);
root.addEventListener('toggle', saveSoon, { capture: true });
window.addEventListener('scroll', saveSoon, { passive: true });
window.addEventListener('keydown', takeBack);

draw();
vscode.postMessage({ type: 'ready' });

function show(message: ShowReport) {
  const { source, past } = message;
  const before = shown;
  answers.forget();
  const [wasSupposed, isSupposed] = [then()?.title, message.supposing.answer?.then?.title];
  shown = message;
  if (sent === undefined || sent === JSON.stringify(message.supposing.supposed)) {
    supposed = message.supposing.supposed;
    sent = undefined;
  }
  waiting = false;
  gone = undefined;
  draw();
  if (source !== before?.source) arrive(source);
  else saveSoon();
  const isNew = news.in(source, past);
  if (isNew) root.querySelector(`[data-hide=${isNew}]`)?.closest('section')?.scrollIntoView();
  if (isSupposed !== wasSupposed) sayWhatIf();
  else speakSoon();
}

/** The plan as it would be, while something is supposed. */
function then() {
  return shown?.supposing.answer?.then;
}

/** Nothing: the plan as it is. */
function suppose(what: Supposed) {
  supposed = what;
  sent = JSON.stringify(what);
  tell({ type: 'suppose', supposed });
}

function move(to: Moved) {
  suppose({ ...supposed, moves: [...supposed.moves, to] });
}

function intend(intention: Intention) {
  tell({ type: 'intend', intention });
  if (intention.kind === 'keep') toSwitch();
}

function leave() {
  suppose(nothing);
  toSwitch();
}

/** Where the focus goes whose button will be gone. */
const toSwitch = () => root.querySelector<HTMLElement>('[data-what-if]')?.focus({ preventScroll: true });

function sayWhatIf() {
  const supposing = then();
  say(
    supposing
      ? t('What if: {title}. {sentence}', { title: supposing.title, sentence: supposing.changes.sentence })
      : t('The plan as it is.'),
  );
}

const goneWords: Readonly<Record<Gone['why'], string>> = texts({
  unreadable: 'This plan cannot be read any more: it was moved, deleted or closed without saving.',
  'no-report': 'This file cannot be shown just now: it is no change plan any more, or the fault is in Change Plan.',
});

function lose({ why }: Gone) {
  waiting = false;
  gone = why;
  draw();
}

function follow(at: Caret) {
  const before = entryAt(shown?.report, caret)?.start;
  caret = at;
  const entry = entryAt(shown?.report, caret);
  if (entry?.start === before) markPlace();
  else draw();
  if (!at.leads) return;
  const name = entry && `${entry.file} ${entry.number}`;
  if (name !== undefined && name !== ledTo) bringIntoSight(root);
  ledTo = name;
}

function markPlace() {
  const entry = entryAt(shown?.report, caret);
  markEntry(root, entry);
  showOnly(root, only ? entry : undefined);
}

function learn({ of, titles }: TellAnswers) {
  answers.learn(of, titles);
  draw();
}

function onlyNow() {
  const kind = entryAt(shown?.report, caret)?.kind;
  return { ...(kind && { kind }), on: only };
}

const onlyWords: Readonly<Record<Entry['kind'], string>> = texts({
  group: 'Only what concerns this group is shown.',
  action: 'Only what concerns this action is shown.',
  tactic: 'Only what concerns this tactic is shown.',
});

function toggleOnly() {
  only = !only;
  draw();
  say(only ? t(onlyWords[entryAt(shown?.report, caret)?.kind ?? 'group']) : t('Everything is shown.'));
  if (only) window.scrollTo(0, 0);
  else bringIntoSight(root);
  saveSoon();
}

/** Lists and tables are the browser’s to lay out; only pictures that are computed have to know their width. */
new ResizeObserver(() => {
  const now = roomIn(root.querySelector('#influence .content') ?? root.querySelector('.report') ?? root);
  if (now === room) return;
  room = now;
  if (shown) draw();
}).observe(root);

/** In steps, so that not every pixel draws anew. */
function roomIn(element: Element): number {
  const letters = Number.parseFloat(getComputedStyle(element).fontSize) || EM;
  return Math.floor(((element.clientWidth / letters) * EM) / 20) * 20;
}

function sift(sought: Partial<Pick<Sieve, 'text' | 'by'>>) {
  sieve = { ...sieve, ...sought };
  draw();
}

function wait() {
  waiting = true;
  draw();
}

function draw() {
  root.classList.toggle('supposing', then() !== undefined);
  render(
    <>
      <p class="spoken" role="status">
        {spoken}
      </p>
      {gone && <p class="gone">{t(goneWords[gone])}</p>}
      <div aria-busy={waiting}>
        {shown ? (
          <Pictures>
            <Shown of={shown} suppose={suppose} intend={intend} leave={leave} />
          </Pictures>
        ) : (
          !gone && (
            <main class="report">
              <p>{t('Reading the plan …')}</p>
            </main>
          )
        )}
      </div>
    </>,
    root,
  );
  if (shown && then())
    render(
      <Pictures>
        <ReportPage report={shown.report} reveal />
      </Pictures>,
      asItIs,
    );
  markDifferences(root, then() && asItIs);
  markPlace();
  oneStopEach(root);
  answers.look();
}

function Pictures({ children }: { readonly children: ComponentChildren }) {
  return (
    <Room.Provider value={room}>
      <Sieves.Provider value={sieve}>
        <Onlys.Provider value={{ ...onlyNow(), toggle: toggleOnly }}>
          <Answers.Provider value={answers.of}>{children}</Answers.Provider>
        </Onlys.Provider>
      </Sieves.Provider>
    </Room.Provider>
  );
}

/** At once, for what the reader does; what the plan says waits for a pause. */
function say(sentence: string) {
  // What the plan said before would talk over it.
  clearTimeout(speaking);
  spoken = sentence;
  draw();
}

/** Where the bar leads lies open. */
function openPart({ target }: MouseEvent) {
  const link = target instanceof Element && target.closest('a[href^="#"]');
  const part = link ? document.getElementById(link.getAttribute('href')?.slice(1) ?? '') : null;
  part?.querySelector(':scope > details')?.setAttribute('open', '');
  if (link && part) link.closest('details')?.removeAttribute('open');
}

/** Where the reader was in this plan, or the top of another one. */
function arrive(source: string) {
  const state = vscode.getState();
  const known = state?.source === source ? state : { ...remembered(source), scroll: 0, open: [] };
  const cells = root.querySelectorAll('details');
  for (const index of known.open) cells[index]?.setAttribute('open', '');
  window.scrollTo(0, known.scroll);
  vscode.setState({ ...known, ...remembered(source) });
}

function remembered(source: string) {
  return { source, locked: shown?.locked ?? false, asked: shown?.asked ?? {}, only };
}

let saving: ReturnType<typeof setTimeout> | undefined;
function saveSoon() {
  clearTimeout(saving);
  saving = setTimeout(() => {
    if (!shown) return;
    const cells = [...root.querySelectorAll('details')];
    const open = cells.flatMap((cell, index) => (cell.open ? [index] : []));
    vscode.setState({ ...remembered(shown.source), scroll: window.scrollY, open });
  }, 200);
}

/** After a pause in typing: a sentence for every keystroke would drown out the keystrokes. */
let speaking: ReturnType<typeof setTimeout> | undefined;
function speakSoon() {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    if (!shown) return;
    const sentence = inShort(then()?.report ?? shown.report);
    if (sentence === spoken) return;
    spoken = sentence;
    draw();
  }, 1000);
}

function revealPlace({ target }: MouseEvent) {
  const place = target instanceof Element && target.closest<HTMLElement | SVGElement>('[data-file]');
  if (!place) return;
  const { file = '', start, end } = place.dataset;
  vscode.postMessage({ type: 'reveal', span: { file, start: Number(start), end: Number(end) } });
}

function hidePart({ target }: MouseEvent) {
  const part = target instanceof Element && target.closest<HTMLElement>('[data-hide]')?.dataset['hide'];
  if (part !== 'changes' && part !== 'growth') return;
  if (shown) news.forget(shown.source, part);
  vscode.postMessage({ type: 'hide', part });
}

/** What is only supposed is taken back here; what is written, in the text. A field takes back its own letters. */
function takeBack({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent) {
  const isField = target instanceof Element && target.matches('input:not([type=checkbox])');
  if ((!ctrlKey && !metaKey) || altKey || isField) return;
  const letter = key.toLowerCase();
  const type = letter === 'z' && !shiftKey ? 'undo' : letter === 'z' || letter === 'y' ? 'redo' : undefined;
  if (!type) return;
  if (!then()) tell({ type });
  else if (type === 'undo') suppose({ ...supposed, moves: supposed.moves.slice(0, -1) });
}

/** What stands in a picture is no button of HTML, which would hear these keys by itself. */
function pressPlace(event: KeyboardEvent) {
  const { key, target } = event;
  if ((key !== 'Enter' && key !== ' ') || !(target instanceof Element) || !target.matches('[role=button]')) return;
  event.preventDefault();
  target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}
