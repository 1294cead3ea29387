import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds that keeps people from reading or using the page; with `rules`, only by these. */
export async function barriers(page: Frame | Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const options = rules ? { runOnly: { type: 'rule', values: rules } } : {};
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}, ${help}: ${target}`));
}

/** What is cut, too small, on top of each other, told alike, parted within a word, or beyond the edge: a sentence each. */
export const blemishes = (page: Frame | Page): Promise<string[]> => page.evaluate(findBlemishes);

/** Runs in the page, and so needs nothing around it. */
function findBlemishes(): string[] {
  const found: string[] = [];
  const edge = document.documentElement.clientWidth;
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const spoken = (element: Element) => element.closest('.spoken, .skip, title, .dense .spot .name') !== null;
  const scrolls = (element: Element) => element.closest('.scroll') !== null;
  const words = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 60);

  if (document.documentElement.scrollWidth > edge)
    found.push(`the page is ${document.documentElement.scrollWidth} wide`);

  for (const summary of document.querySelectorAll('summary')) {
    const { content, display } = getComputedStyle(summary, '::after');
    if (shown(summary) && content !== 'none' && display === 'inline')
      found.push(`“${words(summary.textContent ?? '')}” has a bar where its arrow should be`);
  }

  interface Piece {
    readonly text: string;
    readonly box: DOMRect;
    readonly of: Element;
  }
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    const text = words(node.textContent ?? '');
    if (!of || !text || !shown(of) || spoken(of) || of.closest('script, style, option')) continue;
    const size = Number.parseFloat(getComputedStyle(of).fontSize);
    if (size < 12 && !of.closest('svg')) found.push(`“${text}” is ${size} px high`);
    const range = document.createRange();
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{M}]+/gu)) {
      if (!of.closest('svg, table.board, main.board .map, table.alignment tbody th')) break;
      // Scripts without spaces are parted anywhere, and a word that is longer than the page somewhere.
      if (word.length > 30 || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(word)) continue;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set(
        [...range.getClientRects()].filter(({ width }) => width >= 1).map(({ top }) => Math.round(top)),
      );
      if (lines.size > 1) found.push(`“${word}” is parted in ${of.closest('[class]')?.className}`);
    }
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      if (of.closest('svg') && size * (box.height / (size * 1.2)) < 11.5)
        found.push(`“${text}” is drawn ${box.height} px high`);
      pieces.push({ text, box, of });
      if (!scrolls(of) && (box.right > edge + 1 || box.left < -1))
        found.push(`“${text}” leaves the page at ${box.right}`);
      for (let around: Element | null = of; around && around !== document.body; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (around.matches('.scroll')) break;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const clip = around.getBoundingClientRect();
        if (box.right > clip.right + 1 || box.left < clip.left - 1 || box.bottom > clip.bottom + 2)
          found.push(`“${text}” is cut by ${around.className || around.tagName}`);
      }
    }
  }

  for (const mark of document.querySelectorAll('svg.mark, svg.bars, svg.course, .badge')) {
    const box = mark.getBoundingClientRect();
    if (shown(mark) && !scrolls(mark) && box.width > 0 && (box.right > edge + 1 || box.left < -1))
      found.push(`a mark ${mark.getAttribute('class')} leaves the page at ${box.right}`);
  }

  const pictures = document.querySelectorAll(
    'svg.picture, table.board, ul.timeline, .roots-map, table.matrix, nav.bar',
  );
  for (const picture of pictures) {
    const inside = pieces.filter(({ of }) => picture.contains(of) && !of.closest('.menu'));
    inside.forEach(({ text, box, of }, index) => {
      for (const other of inside.slice(index + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // A line of text is higher than its letters.
        if (wide > 1.5 && high > box.height * 0.3 && of !== other.of) found.push(`“${text}” lies on “${other.text}”`);
      }
    });
    const names = new Map<string, string>();
    for (const entry of picture.querySelectorAll('[data-start]')) {
      const label = words(
        [...(entry.querySelectorAll(':scope > text').length > 0 ? entry.querySelectorAll(':scope > text') : [entry])]
          .map((it) => (it as HTMLElement).textContent ?? '')
          .join(' '),
      );
      const id = entry.getAttribute('data-start') ?? '';
      const full = entry.querySelector('title')?.textContent ?? entry.getAttribute('title') ?? label;
      const known = names.get(label);
      if (known && known !== id + full && known.replace(/^\d+/, '') !== full && !label.includes(full))
        found.push(`two are called “${label}”`);
      names.set(label, id + full);
    }
  }
  return [...new Set(found)];
}
