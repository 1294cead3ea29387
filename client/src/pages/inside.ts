import type { FromPage, ShowPage } from '../../../server/src/protocol.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: object): void;
};

/** Runs in the panel, where nothing else is known: says what was clicked, and shows the page anew. */
export function insidePage(): void {
  const vscode = acquireVsCodeApi();
  const stops = () => [...document.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex]')];
  const act = (target: EventTarget | null): boolean => {
    const of = target instanceof Element ? target.closest<HTMLElement>('[data-start], [data-do]') : null;
    if (!of) return false;
    const { file = '', start, end } = of.dataset;
    if (start === undefined) vscode.postMessage({ type: 'save' });
    else vscode.postMessage({ type: 'reveal', span: { file, start: Number(start), end: Number(end) } });
    return true;
  };
  document.addEventListener('click', ({ target }) => act(target));
  document.addEventListener('keydown', (event) => {
    const isButton = event.target instanceof Element && event.target.getAttribute('role') === 'button';
    if (isButton && (event.key === 'Enter' || event.key === ' ') && act(event.target)) event.preventDefault();
  });
  window.addEventListener('message', ({ data }: MessageEvent<ShowPage>) => {
    if (data.type !== 'page') return;
    vscode.setState(data.state);
    const page = new DOMParser().parseFromString(data.html, 'text/html');
    // Whoever reads or walks through it by keys stays where they are.
    const focused = stops().indexOf(document.activeElement as HTMLElement);
    const open = new Set([...document.querySelectorAll('details[open]')].map(({ id }) => id));
    const main = page.querySelectorAll('body > :not(script)');
    for (const it of document.querySelectorAll('body > :not(script)')) it.remove();
    document.body.prepend(...main);
    for (const it of document.querySelectorAll('details')) if (open.has(it.id)) it.open = true;
    stops()[focused]?.focus({ preventScroll: true });
  });
  vscode.postMessage({ type: 'ready' });
}
