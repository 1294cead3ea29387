/**
 * One tab stop for each list, table and picture: arrow keys walk within it, to whatever is nearest in their direction.
 * What can be typed into stays a stop of its own.
 */
export function walkByArrows(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!key.startsWith('Arrow') || !(target instanceof Element) || target.matches('input, select')) return;
    const group = target.closest('[data-roving]');
    const next = group && nearest(target, stopsIn(group), key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  root.addEventListener('focusin', ({ target }) => {
    const group = target instanceof Element && target.closest('[data-roving]');
    if (group && target instanceof Element && isStop(target)) only(group, target);
  });
}

/** After each drawing: what is new must not be a stop beside the one that there is. */
export function oneStopEach(root: HTMLElement): void {
  for (const group of root.querySelectorAll('[data-roving]')) {
    const stops = stopsIn(group);
    const known = stops.find((it) => it === document.activeElement || it.dataset['stop'] !== undefined) ?? stops[0];
    if (known) only(group, known);
  }
}

type Stop = HTMLElement | SVGElement;

const stops = 'button, a[href], [role=button], summary';

const isStop = (element: Element): element is Stop => element.matches(stops);

const stopsIn = (group: Element): readonly Stop[] =>
  [...group.querySelectorAll<Stop>(stops)].filter((it) => it.closest('[data-roving]') === group);

function only(group: Element, stop: Stop): void {
  for (const it of stopsIn(group)) {
    it.setAttribute('tabindex', it === stop ? '0' : '-1');
    if (it === stop) it.dataset['stop'] = '';
    else delete it.dataset['stop'];
  }
}

function nearest(from: Element, stops: readonly Stop[], key: string): Stop | undefined {
  const at = middleOf(from);
  const across = key === 'ArrowLeft' || key === 'ArrowRight';
  const way = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  let best: Stop | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of stops) {
    if (stop === from) continue;
    const to = middleOf(stop);
    const [ahead, aside] = across
      ? [(to.x - at.x) * way, Math.abs(to.y - at.y)]
      : [(to.y - at.y) * way, Math.abs(to.x - at.x)];
    const distance = ahead + 2 * aside;
    if (ahead > 2 && distance < least && to.width > 0) [best, least] = [stop, distance];
  }
  return best;
}

function middleOf(element: Element): { readonly x: number; readonly y: number; readonly width: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, width };
}
