import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { dayInWords } from './days.ts';
import type { Pictured } from './part.ts';
import { parts, partTitle, pictured } from './parts.ts';
import { LETTERS } from './pictures/label.ts';
import { fitted, round, widthOf } from './pictures/measure.ts';
import type { Report } from './report.ts';
import { styleFor } from './svg/style.ts';

/**
 * All pictures of the report below one another, each with its heading and its legend, as a file that needs nothing beside
 * it; `undefined` where there is nothing to draw. It says which plan it shows and as of when, as pictures end up in slides
 * without the text around them. `today` is year-month-day.
 */
export function reportToSvg(report: Report, today: string): string | undefined {
  const found = pictured.flatMap((key) => {
    const view = report[key];
    const picture = view && parts[key].picture?.(view);
    return picture ? [drawn(partTitle(key), picture)] : [];
  });
  return found.length > 0 ? draw(report.title, dayInWords(today), found) : undefined;
}

/** From the picture to the edge of the file. */
const MARGIN = 12;

/** A picture with its legend, and how much room they take. */
interface Drawn {
  readonly title: string;
  readonly words: readonly string[];
  readonly shapes: string;
  readonly width: number;
  readonly height: number;
}

function drawn(title: string, { sentence = '', drawing: page }: Pictured): Drawn {
  const html = renderToString(page);
  const [, names = '', width = '', height = '', drawing = ''] =
    /<svg class="([^"]*)" viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>(.*?)<\/svg><\/section>/s.exec(html) ?? [];
  const legend = drawLegend(html, Number(width), Number(height) + MARGIN);
  return {
    title,
    words: [sentence, ...legend.words].filter(Boolean),
    shapes: `<g class="${names}">${drawing}${legend.shapes}</g>`,
    width: Number(width),
    height: legend.bottom,
  };
}

/** From the foot of one picture to the head of the next. */
const APART = 28;

/** Letters of the plan's title, from one of its lines to the next, and the same of headings. */
const TITLE = { size: 18, line: 24 };
const HEADING = { size: 14, line: 26 };

/** The title has room in a picture that is narrower than this as well. */
const NARROWEST = 280;

function draw(title: string, day: string, found: readonly Drawn[]): string {
  const width = Math.max(NARROWEST, ...found.map((it) => it.width));
  const [only, another] = found;
  const named = only && !another ? `${title}: ${only.title}` : title;
  const titles = fitted(title, '', (width * LETTERS) / TITLE.size);
  const head = titles.map((line, index) => text('headline', TITLE.size, 16 + index * TITLE.line, line));
  let y = titles.length * TITLE.line;
  // The page's soft letters are those of its pictures.
  head.push(`<g class="picture">${text('soft', LETTERS, y + 10, day)}</g>`);
  y += 20;
  const pictures = found.map((it) => {
    const heading = text('headline', HEADING.size, y + 20, it.title);
    const top = y + 20 + HEADING.line - HEADING.size;
    y = top + it.height + APART;
    return `${heading}<g transform="translate(0 ${round(top)})">${it.shapes}</g>`;
  });
  const wide = round(width + 2 * MARGIN);
  const high = round(y - APART + 2 * MARGIN);
  const shapes = `<g class="report">${head.join('')}${pictures.join('')}</g>`;
  const words = found.flatMap((it) => (another ? [it.title, ...it.words] : it.words));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}" width="${wide}" height="${high}" role="img" aria-labelledby="title description">
${renderToString(h('title', { id: 'title' }, named))}
${renderToString(h('desc', { id: 'description' }, [...words, day].join(' · ')))}
<style>
${styleFor(shapes)}</style>
<rect x="${-MARGIN}" y="${-MARGIN}" width="${wide}" height="${high}" class="paper"/>
${shapes}
</svg>
`;
  // Fine in HTML, but not in XML.
  return svg.replaceAll(']]>', ']]&gt;');
}

const text = (name: 'headline' | 'soft', size: number, y: number, words: string) =>
  renderToString(h('text', { class: name, 'font-size': size, y }, words));

const SAMPLE = 14;
const GAP = 20;
const ROW = 22;

/** The signs of the picture and what they mean, in rows below it. */
function drawLegend(html: string, width: number, top: number) {
  const [, list = ''] = /<ul class="legend">(.*?)<\/ul>/s.exec(html) ?? [];
  const items = [...list.matchAll(/<li>(?:<svg([^>]*)>(.*?)<\/svg>)?(.*?)<\/li>/gs)];
  const words: string[] = [];
  let [x, y] = [0, top];
  const shapes = items.map(([, attributes, sign = '', text = '']) => {
    const indent = attributes === undefined ? 0 : SAMPLE + 6;
    const room = indent + widthOf(text);
    if (x > 0 && x + room > width) [x, y] = [0, y + ROW];
    const [left, foot] = [x, y + 11];
    x += room + GAP;
    words.push(text);
    const sample =
      attributes === undefined
        ? ''
        : `<svg${attributes} x="${left}" y="${y}" width="${SAMPLE}" height="${SAMPLE}">${sign}</svg>`;
    return `${sample}<text class="soft" x="${left + indent}" y="${foot}">${text}</text>`;
  });
  return { shapes: shapes.join(''), words, bottom: items.length > 0 ? y + ROW : top };
}
