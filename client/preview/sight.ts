/** Where the eye is led: what shows the entry at the cursor is marked, comes into sight, and stands alone if that is wanted. */

import type { Caret, Report, Span } from '../../server/src/protocol.ts';
import type { Tell } from './tell.ts';

/** A stakeholder, an action or a tactic of the text. */
export interface Entry extends Span {
  readonly kind: 'group' | 'action' | 'tactic';
  /** Which one of its file it is; it stays while text is typed before it. */
  readonly number: number;
}

/** The entry that holds the cursor. */
export function entryAt(report: Report | undefined, caret: Caret | undefined): Entry | undefined {
  if (!report || !caret) return undefined;
  const { file, offset } = caret;
  const places = report.entries.find((entries) => entries.file === file)?.places ?? [];
  const number = places.findIndex(([start, end]) => start <= offset && offset <= end);
  const [start, end, kind] = places[number] ?? [];
  return start === undefined || end === undefined || !kind ? undefined : { file, start, end, kind, number };
}

/** Marks what leads to the entry. */
export function markEntry(root: HTMLElement, entry: Entry | undefined): void {
  for (const place of placesIn(root))
    if (entry && place.dataset['file'] === entry.file && Number(place.dataset['start']) === entry.start)
      place.setAttribute('aria-current', 'location');
    else place.removeAttribute('aria-current');
}

/** Scrolls to the nearest of the marked places, unless one of them is in sight. */
export function bringIntoSight(root: HTMLElement): void {
  const marked = [...root.querySelectorAll('[aria-current=location]')].filter((it) => it.checkVisibility());
  const far = (it: Element) => {
    const { top, bottom } = it.getBoundingClientRect();
    return Math.max(hidden(root) - top, bottom - window.innerHeight, 0);
  };
  const nearest = marked.sort((a, b) => far(a) - far(b))[0];
  if (nearest && far(nearest) > 0) nearest.scrollIntoView({ block: 'center' });
}

/** Tells which entry the reader has scrolled to: that in the upper part of the window. What moves the page by itself tells nothing. */
export function tellSight(root: HTMLElement, tell: Tell): void {
  let moved = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  for (const way of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    window.addEventListener(way, () => (moved = performance.now()), { passive: true, capture: true });
  window.addEventListener(
    'scroll',
    () => {
      if (performance.now() - moved > BY_HAND) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const span = spanInSight(root);
        if (span) tell({ type: 'sight', span });
      }, SETTLED);
    },
    { passive: true },
  );
}

/** What moves so long after a key or the wheel, in milliseconds, is moved by them. */
const BY_HAND = 700;
/** The page stands still. */
const SETTLED = 120;

function spanInSight(root: HTMLElement): Span | undefined {
  const line = hidden(root) + window.innerHeight / 4;
  const off = (it: Element) => Math.abs(it.getBoundingClientRect().top - line);
  const [first] = [...placesIn(root)]
    .filter((it) => it.checkVisibility() && it.getBoundingClientRect().bottom > hidden(root))
    .sort((a, b) => off(a) - off(b));
  if (!first || first.getBoundingClientRect().top > window.innerHeight) return undefined;
  const { file = '', start, end } = first.dataset;
  return { file, start: Number(start), end: Number(end) };
}

/** Leaves of lists, tables and maps what speaks of the entry, and of the parts of the page those in which there is something. */
export function showOnly(root: HTMLElement, entry: Entry | undefined): void {
  for (const it of root.querySelectorAll('[data-aside]')) delete (it as HTMLElement).dataset['aside'];
  if (!entry) {
    for (const it of root.querySelectorAll<HTMLDetailsElement>('details[data-opened]')) {
      it.open = false;
      delete it.dataset['opened'];
    }
    return;
  }
  const about = (it: Element) =>
    [it, ...it.querySelectorAll('[data-file]')].some((place) => liesIn(place as HTMLElement, entry));
  for (const section of root.querySelectorAll<HTMLElement>('.report section[id]')) {
    if (section.id === 'outlook') continue;
    const isAbout = about(section);
    if (!isAbout) section.dataset['aside'] = '';
    else unfold(section);
    for (const unit of section.querySelectorAll<HTMLElement>(units))
      if (isAbout && unit.closest('.legend') === null && !about(unit)) unit.dataset['aside'] = '';
  }
}

/** Until everything is shown again. */
function unfold(section: HTMLElement): void {
  const folded = section.querySelector<HTMLDetailsElement>(':scope > details:not([open])');
  if (!folded) return;
  folded.open = true;
  folded.dataset['opened'] = '';
}

/** What speaks of one entry, or of a few. */
const units = 'li, table:not(.board) > tbody > tr, .who, .allies dd, .findings-of';

function liesIn({ dataset: { file, start } }: HTMLElement, entry: Entry): boolean {
  return file === entry.file && entry.start <= Number(start) && Number(start) <= entry.end;
}

const placesIn = (root: HTMLElement) => root.querySelectorAll<HTMLElement>('[data-file]');

/** How much of the window the bar covers. */
const hidden = (root: HTMLElement) => root.querySelector('.bar')?.getBoundingClientRect().height ?? 0;
