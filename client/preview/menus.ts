/** Lists that lie over the page close with Esc, with a click elsewhere, and when the focus leaves them. */
export function closeMenus(root: HTMLElement): void {
  const close = (isLeft: (menu: HTMLDetailsElement) => boolean) => {
    for (const menu of root.querySelectorAll<HTMLDetailsElement>('nav details[open]'))
      if (isLeft(menu)) menu.open = false;
  };
  const isOutside = (target: EventTarget | null) => (menu: HTMLDetailsElement) =>
    !(target instanceof Node && menu.contains(target));
  document.addEventListener('pointerdown', ({ target }) => close(isOutside(target)));
  root.addEventListener('focusin', ({ target }) => close(isOutside(target)));
  window.addEventListener('blur', () => close(() => true));
  root.addEventListener('keydown', ({ key, target }) => {
    const menu = key === 'Escape' && target instanceof Element && target.closest('nav details[open]');
    if (!menu) return;
    close((it) => it === menu);
    menu.querySelector('summary')?.focus();
  });
}
