import { t } from '../../server/src/text/l10n.ts';

/**
 * Marks what a page tells otherwise than the page of the plan as it is: by dashes around it, and in words for those who hear
 * it. Found by what is told where; what has only moved down is no difference.
 */
export function markDifferences(page: Element, asItIs: Element | undefined): void {
  for (const it of page.querySelectorAll('[data-differs]')) {
    it.removeAttribute('data-differs');
    it.removeAttribute('aria-description');
  }
  if (!asItIs) return;
  const known = new Set(told(asItIs).map(([what]) => what));
  for (const [what, element] of told(page)) {
    if (known.has(what)) continue;
    element.setAttribute('data-differs', '');
    if (element instanceof HTMLElement) element.setAttribute('aria-description', t('only supposed'));
  }
}

const units = 'p, li, td, th[scope=row], dd, summary, .spot, [data-person]';

/** What each part tells, in its smallest pieces, and where. */
function told(page: Element): readonly (readonly [string, Element])[] {
  return [...page.querySelectorAll('section[id]')].flatMap((part) =>
    [...part.querySelectorAll(units)].flatMap((element) => {
      const text = element.textContent.trim();
      if (text === '' || element.querySelector(units) || element.closest('.legend')) return [];
      return [[[part.id, ...placeOf(element), text].join(' | '), element] as const];
    }),
  );
}

/** In a map the cell, in a table the headings of row and column. */
function placeOf(element: Element): readonly string[] {
  const cell = element.closest('td');
  if (!cell) return [];
  if (cell.dataset['cell'] !== undefined) return [cell.dataset['cell']];
  const heading = cell.closest('tr')?.querySelector('th[scope=row]');
  // Below a name stands what is said of them, which may be otherwise.
  const row = (heading?.querySelector('[data-file]') ?? heading)?.textContent ?? '';
  const column = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? '';
  return [row.trim(), column.trim()];
}
