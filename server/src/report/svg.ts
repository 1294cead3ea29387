import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Pictured } from './part.ts';
import { parts, partTitle, pictured } from './parts.ts';
import { widthOf } from './pictures/measure.ts';
import type { Report } from './report.ts';
import { styleFor } from './svg/style.ts';

/** The picture of the report's first part that has one, with its legend, as a file that needs nothing beside it. */
export function reportToSvg(report: Report): string | undefined {
  for (const key of pictured) {
    const view = report[key];
    const found = view && parts[key].picture?.(view);
    if (found) return draw(`${report.title}: ${partTitle(key)}`, found);
  }
  return undefined;
}

/** From the picture to the edge of the file. */
const MARGIN = 12;

function draw(title: string, { sentence = '', drawing: page }: Pictured): string {
  const html = renderToString(page);
  const [, names = '', width = '', height = '', drawing = ''] =
    /<svg class="([^"]*)" viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>(.*?)<\/svg><\/section>/s.exec(html) ?? [];
  const legend = drawLegend(html, Number(width), Number(height) + MARGIN);
  const wide = Number(width) + 2 * MARGIN;
  const high = legend.bottom + 2 * MARGIN;
  const shapes = `<g class="report"><g class="${names}">${drawing}${legend.shapes}</g></g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}" width="${wide}" height="${high}" role="img" aria-labelledby="title description">
${renderToString(h('title', { id: 'title' }, title))}
${renderToString(h('desc', { id: 'description' }, [sentence, ...legend.words].filter(Boolean).join(' · ')))}
<style>
${styleFor(shapes)}</style>
<rect x="${-MARGIN}" y="${-MARGIN}" width="${wide}" height="${high}" class="paper"/>
${shapes}
</svg>
`;
  // Fine in HTML, but not in XML.
  return svg.replaceAll(']]>', ']]&gt;');
}

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
