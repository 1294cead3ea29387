/**
 * Moving people on a map, by pointer and by keyboard: Space picks up, arrows move, Enter writes, Esc puts back. With Alt
 * nothing is written, and it is only supposed.
 */

import type { Moved } from '../../server/src/protocol.ts';
import { t, texts } from '../../server/src/text/l10n.ts';

interface Held {
  readonly person: HTMLElement;
  readonly from: HTMLElement;
  to: HTMLElement;
  readonly byKey: boolean;
}

/** A pointer that has moved less than this has clicked. */
const FAR = 6;

interface Does {
  readonly write: (to: Moved) => void;
  readonly suppose: (to: Moved) => void;
  /** Tells aloud what happens. */
  readonly say: (sentence: string) => void;
}

/** Listens on the whole page. */
export function moveOnMaps(root: HTMLElement, { write, suppose, say }: Does): void {
  let held: Held | undefined;
  let pressed: { readonly person: HTMLElement; readonly x: number; readonly y: number } | undefined;
  let justDropped = false;

  root.addEventListener('pointerdown', ({ target, button, clientX: x, clientY: y, pointerType }) => {
    const person = button === 0 && pointerType !== 'touch' ? personAt(target) : undefined;
    pressed = person && { person, x, y };
  });
  window.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    if (pressed && !held && Math.hypot(x - pressed.x, y - pressed.y) > FAR) pick(pressed.person, false);
    if (!held || held.byKey) return;
    const cell = cellAt(document.elementFromPoint(x, y), held.person);
    if (cell) aim(cell);
  });
  window.addEventListener('pointerup', ({ altKey }) => {
    pressed = undefined;
    if (held && !held.byKey) {
      justDropped = true;
      drop(altKey ? suppose : write);
      setTimeout(() => {
        justDropped = false;
      });
    }
  });
  window.addEventListener('pointercancel', putBack);
  // A click that ends a drag leads nowhere.
  root.addEventListener('click', (event) => justDropped && event.stopImmediatePropagation(), { capture: true });
  root.addEventListener(
    'keydown',
    (event) => {
      const handled = held?.byKey ? pressWhileHeld(event) : event.key === ' ' && pickByKey(event.target);
      if (handled) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { capture: true },
  );
  root.addEventListener('focusout', ({ target }) => held?.byKey && target === held.person && putBack());

  function pickByKey(target: EventTarget | null): boolean {
    const person = personAt(target);
    if (!person) return false;
    pick(person, true);
    say(t('Picked up. Arrow keys move, Enter writes, Alt and Enter only suppose, Escape puts back.'));
    return true;
  }

  function pressWhileHeld({ key, altKey }: KeyboardEvent): boolean {
    if (!held) return false;
    if (key === 'Enter') drop(altKey ? suppose : write);
    else if (key === 'Escape') {
      putBack();
      say(t('Put back.'));
    } else {
      const cell = neighbour(held.to, key);
      if (!cell) return key === ' ' || key.startsWith('Arrow');
      aim(cell);
      say(placeInWords(cell));
    }
    return true;
  }

  function pick(person: HTMLElement, byKey: boolean): void {
    const from = person.closest<HTMLElement>('[data-cell]');
    if (!from) return;
    held = { person, from, to: from, byKey };
    person.classList.add('held');
    root.classList.add('holding');
  }

  function aim(cell: HTMLElement): void {
    if (!held) return;
    held.to.classList.remove('target');
    held.to = cell;
    cell.classList.add('target');
  }

  function putBack(): void {
    held?.person.classList.remove('held');
    held?.to.classList.remove('target');
    root.classList.remove('holding');
    held = undefined;
    pressed = undefined;
  }

  function drop(move: (to: Moved) => void): void {
    const { person, from, to } = held ?? {};
    putBack();
    if (!person || !from || !to) return;
    const changed = ratingsBetween(from, to);
    const id = person.dataset['who'];
    if (id && Object.keys(changed).length > 0) move({ id, ...changed });
  }
}

/** What a cell of a map says of those in it; `unsaid` is said of nobody. */
export function ratingsOf(cell: HTMLElement): Readonly<Record<string, string>> {
  const [row = '', column = ''] = cell.dataset['cell']?.split(' ') ?? [];
  const across = cell.closest<HTMLElement>('[data-board]')?.dataset['board'] === 'interest' ? 'interest' : 'stance';
  return { ...(row !== unsaid && { power: row }), ...(column !== unsaid && { [across]: column }) };
}

/** What a cell says to those who cannot see it. */
function placeInWords(cell: HTMLElement): string {
  const [power = '', place = ''] = cell.dataset['cell']?.split(' ') ?? [];
  return t('{power} power, {place}', { power: t(power), place: t(place) });
}

/** In a cell for those of whom nothing is said. */
const unsaid = texts('unsaid');

/** Only what is another one there, so that nothing is written that nobody meant. */
function ratingsBetween(from: HTMLElement, to: HTMLElement): Readonly<Record<string, string>> {
  const before = ratingsOf(from);
  return Object.fromEntries(Object.entries(ratingsOf(to)).filter(([key, value]) => before[key] !== value));
}

const personAt = (target: EventTarget | null) =>
  (target instanceof Element && target.closest<HTMLElement>('[data-who]')) || undefined;

/** A cell of the same map. */
function cellAt(element: Element | null, person: HTMLElement): HTMLElement | undefined {
  const cell = element?.closest<HTMLElement>('[data-cell]');
  return cell && cell.closest('table') === person.closest('table') ? cell : undefined;
}

/** The next column, or the next row that has another name; a row may have several lines. */
function neighbour(cell: HTMLElement, key: string): HTMLElement | undefined {
  const cells = [...(cell.closest('table')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const [row = '', column = ''] = cell.dataset['cell']?.split(' ') ?? [];
  const rows = [...new Set(cells.map((it) => it.dataset['cell']?.split(' ')[0] ?? ''))];
  const columns = [...new Set(cells.map((it) => it.dataset['cell']?.split(' ')[1] ?? ''))];
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const [down, right] = steps[key] ?? [0, 0];
  const [to, at] = [rows[rows.indexOf(row) + down], columns[columns.indexOf(column) + right]];
  return down === 0 && right === 0 ? undefined : cells.find((it) => it.dataset['cell'] === `${to} ${at}`);
}
