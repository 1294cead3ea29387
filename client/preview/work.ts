/** What can be done in the picture beside moving people: adding, answering, ticking off, setting days, drawing influence. */
import { ratingsOf } from './drag.ts';
import type { Tell } from './tell.ts';

export function workInPicture(root: HTMLElement, tell: Tell): void {
  root.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const cell = target.closest('[data-add]') && target.closest<HTMLElement>('[data-cell]');
    if (cell) tell({ type: 'intend', intention: { kind: 'add', ...ratingsOf(cell) } });
    const { rule, message, title } = target.closest<HTMLElement>('[data-answer]')?.dataset ?? {};
    if (rule === undefined || message === undefined) return;
    if (title === undefined) tell({ type: 'choose', of: { rule, message } });
    else tell({ type: 'intend', intention: { kind: 'answer', rule, message, title } });
  });
  root.addEventListener('contextmenu', (event) => choosePlace(event, tell));
  root.addEventListener('keydown', (event) => event.key.toLowerCase() === 'm' && choosePlace(event, tell));
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = target.dataset['done'];
    if (id !== undefined && target.checked) tell({ type: 'intend', intention: { kind: 'done', id } });
  });
  setDays(root, tell);
  drawInfluence(root, tell);
}

/** A list of places, for those who cannot drag. */
function choosePlace(event: Event, tell: Tell): void {
  const person = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-who]') : null;
  const id = person?.dataset['who'];
  if (!person || !id) return;
  event.preventDefault();
  tell({ type: 'choose', of: { id, name: person.querySelector('.name')?.textContent ?? id } });
}

/** The day of a slider is written when the pointer lets go of it, with Enter, or when it is left; Esc puts it back. */
function setDays(root: HTMLElement, tell: Tell): void {
  const due = (target: EventTarget | null) =>
    target instanceof HTMLInputElement && target.dataset['due'] !== undefined ? target : undefined;
  const write = (slider: HTMLInputElement) => {
    if (slider.value === slider.defaultValue && !slider.dataset['moved']) return;
    delete slider.dataset['moved'];
    const id = slider.dataset['due'] ?? '';
    tell({ type: 'intend', intention: { kind: 'due', id, day: dayOf(slider) } });
  };
  root.addEventListener('input', ({ target }) => {
    const slider = due(target);
    if (!slider) return;
    slider.dataset['moved'] ??= slider.getAttribute('value') ?? '';
    slider.setAttribute('aria-valuetext', dayOf(slider));
    slider.title = dayOf(slider);
  });
  root.addEventListener('pointerup', ({ target }) => {
    const slider = due(target);
    if (slider?.dataset['moved'] !== undefined) setTimeout(() => write(slider));
  });
  root.addEventListener('focusout', ({ target }) => {
    const slider = due(target);
    if (slider?.dataset['moved'] !== undefined) write(slider);
  });
  root.addEventListener('keydown', ({ key, target }) => {
    const slider = due(target);
    if (slider?.dataset['moved'] === undefined) return;
    if (key === 'Enter') write(slider);
    if (key === 'Escape') {
      slider.value = slider.dataset['moved'];
      delete slider.dataset['moved'];
    }
  });
}

function dayOf(slider: HTMLInputElement): string {
  const time = Date.parse(slider.dataset['from'] ?? '') + Number(slider.value) * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

/** From one box of the network to another: by pointer, or with Space on the one and Enter on the other. */
function drawInfluence(root: HTMLElement, tell: Tell): void {
  let from: Element | undefined;
  const person = (target: EventTarget | null) =>
    (target instanceof Element && target.closest('.network [data-person]')) || undefined;
  const end = (to: Element | undefined) => {
    const ids = [from, to].map((it) => it?.getAttribute('data-person') ?? '');
    from?.classList.remove('drawing');
    from = undefined;
    const [speaker, listener] = ids;
    if (speaker && listener && speaker !== listener)
      tell({ type: 'intend', intention: { kind: 'influence', from: speaker, to: listener } });
  };
  const begin = (at: Element | undefined) => {
    from?.classList.remove('drawing');
    from = at;
    at?.classList.add('drawing');
  };
  root.addEventListener('pointerdown', ({ target, button }) => button === 0 && begin(person(target)));
  window.addEventListener('pointerup', ({ clientX, clientY }) => {
    if (from) end(person(document.elementFromPoint(clientX, clientY)));
  });
  root.addEventListener(
    'keydown',
    (event) => {
      const at = person(event.target);
      const handled = at && (event.key === ' ' || (from && from !== at && event.key === 'Enter'));
      if (event.key === 'Escape') begin(undefined);
      if (!handled) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === ' ') begin(at);
      else end(at);
    },
    { capture: true },
  );
}
