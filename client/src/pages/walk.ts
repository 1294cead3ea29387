/** Runs in the page that is presented, where nothing else is known. */
export function walkThroughParts(): void {
  const parts = [...document.querySelectorAll('[data-part]')];
  let at = 0;
  const show = (next: number) => {
    at = Math.min(Math.max(next, 0), parts.length - 1);
    document.body.classList.add('presenting');
    for (const [index, part] of parts.entries()) part.toggleAttribute('data-now', index === at);
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowDown: 1,
    PageDown: 1,
    ' ': 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageUp: -1,
    Home: -parts.length,
    End: parts.length,
  };
  document.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (event.key === 'Escape') document.body.classList.toggle('presenting');
    if (step === undefined) return;
    event.preventDefault();
    show(at + step);
  });
  show(0);
}
