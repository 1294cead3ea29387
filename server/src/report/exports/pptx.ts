import Pptx from 'pptxgenjs';
import { t } from '../../text/l10n.ts';
import type { BoardMap } from '../board/map.ts';
import type { BoardView } from '../board/view.ts';
import type { Look, Picture } from '../components/look.tsx';
import { printable } from '../printable.ts';
import { nothing } from './nothing.ts';

const WIDE = 13.33;
const LEFT = 0.6;
const colors = {
  ink: '202020',
  soft: '5C5C5C',
  line: 'DCDCDC',
  against: 'B3261E',
  for: '2B7027',
  aim: '0054B4',
} as const;

/**
 * The board page as slides, a part each: outlook, map, risks, dates and asks. The map is of shapes and words that can be
 * moved and marked, no picture.
 */
export async function boardToPptx(view: BoardView, look: Look = {}): Promise<Uint8Array> {
  const deck = new Pptx();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = printable(view.title);
  deck.company = 'Change Plan';
  const slide = (heading: string) => newSlide(deck, view, heading, look);

  const first = slide(view.title);
  const { word: _, title, reasons, counts } = view.outlook;
  if (view.purpose) first.addText(printable(view.purpose), { ...row(1.25), fontSize: 18, color: colors.soft });
  first.addText(title, { ...row(2.2), fontSize: 44, bold: true, color: colors.ink });
  first.addText(printable(reasons.join(' ')), { ...row(3.2, 1.4), fontSize: 22, valign: 'top', color: colors.ink });
  first.addText(
    t('for {for}     undecided {undecided}     against {against}', {
      for: counts.for,
      undecided: counts.undecided,
      against: counts.against,
    }),
    {
      ...row(5),
      fontSize: 24,
      color: colors.ink,
    },
  );

  drawMap(slide(t('Who stands where, and how much they can do')), view.map, deck);

  const risks = slide(t('What puts it at risk'));
  risks.addTable(
    view.risks.length > 0
      ? view.risks.map(({ title: risk, line, owner, date }, index) => [
          cell(String(index + 1), { bold: true, fontSize: 24 }),
          {
            text: [
              { text: printable(risk), options: { bold: true, breakLine: true } },
              { text: printable(line), options: { color: colors.soft } },
            ],
            options: { fontSize: 16 },
          },
          cell(owner ?? t('No owner yet'), owner ? {} : { color: colors.against }),
          cell(date ?? t('No date yet'), date ? {} : { color: colors.against }),
        ])
      : [[cell(t('No risk is known.'))]],
    {
      x: LEFT,
      y: 1.4,
      w: WIDE - 2 * LEFT,
      ...(view.risks.length > 0 && { colW: [0.7, 7.2, 2.2, 2.03] }),
      border: { type: 'solid', pt: 0.5, color: colors.line },
    },
  );

  list(
    slide(t('What we ask of you')),
    view.asks.map(({ who, what }) => [who, what]),
    t('Nothing is asked of anybody yet.'),
  );
  list(
    slide(t('Next dates')),
    view.dates.map(({ day, what, overdue }) => [overdue ? t('{day}, overdue', { day }) : day, what]),
    t('No date is said yet.'),
  );
  const ends = [
    ...view.success.map((line) => [t('It has worked when'), line] as const),
    ...view.stopIf.map((line) => [t('We stop if'), line] as const),
  ];
  if (ends.length > 0) list(slide(t('How we will know')), ends, '');
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
}

type Slide = ReturnType<Pptx['addSlide']>;

const row = (y: number, h = 0.8) => ({ x: LEFT, y, w: WIDE - 2 * LEFT, h, margin: 0 });

const cell = (text: string, options: Readonly<Record<string, unknown>> = {}) => ({
  text: printable(text),
  options: { fontSize: 16, ...options },
});

function newSlide(deck: Pptx, view: BoardView, heading: string, { logo, accent, footer }: Look): Slide {
  const slide = deck.addSlide();
  const room = logo ? drawLogo(slide, logo) : 0;
  const color = accent?.onLight.slice(1) ?? colors.ink;
  slide.addText(printable(heading), {
    ...row(0.35),
    w: WIDE - 2 * LEFT - room,
    fontSize: room > 0 ? 24 : 28,
    bold: true,
    color,
  });
  slide.addShape(deck.ShapeType.line, {
    x: LEFT,
    y: 1.15,
    w: WIDE - 2 * LEFT,
    h: 0,
    line: { color, width: 2 },
  });
  slide.addText(
    printable([view.day, view.readers, t('from {from}', { from: view.from }), footer].filter(Boolean).join(' · ')),
    {
      ...row(6.95, 0.35),
      fontSize: 11,
      color: colors.soft,
    },
  );
  slide.slideNumber = { x: WIDE - 1.1, y: 6.95, fontSize: 11, color: colors.soft };
  return slide;
}

/** At most that wide and high, in inches. */
const ROOM = { width: 2, height: 0.6 };

/** At the right of the heading; gives how much room it takes there. */
function drawLogo(slide: Slide, { type, uri, width, height }: Picture): number {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  const [w, h] = [width * scale, height * scale];
  slide.addImage({ data: uri, x: WIDE - LEFT - w, y: 0.4 + (ROOM.height - h) / 2, w, h });
  if (type === 'svg') clearFallback(slide);
  return w + 0.3;
}

interface Media {
  isSvgPng?: boolean;
  data?: string;
}

/** What the package puts beside an SVG for programs that cannot draw it is the picture of a broken picture. */
function clearFallback(slide: Slide): void {
  for (const media of (slide as Slide & { readonly _relsMedia: readonly Media[] })._relsMedia) {
    if (!media.isSvgPng) continue;
    media.isSvgPng = false;
    media.data = `data:image/png;base64,${nothing}`;
  }
}

function list(
  slide: Slide,
  lines: readonly (readonly [string, string])[] | readonly string[][],
  nothing: string,
): void {
  slide.addTable(
    lines.length > 0
      ? lines.map(([lead = '', text = '']) => [cell(lead, { bold: true }), cell(text)])
      : [[cell(nothing)]],
    {
      x: LEFT,
      y: 1.4,
      w: WIDE - 2 * LEFT,
      ...(lines.length > 0 && { colW: [3.4, 8.73] }),
      border: { type: 'solid', pt: 0.5, color: colors.line },
    },
  );
}

const TOP = 1.85;
const BOTTOM = 6.7;
const HEAD = 1.3;
/** How far below the top of its line somebody’s arrow passes. */
const ARROW = 0.08;

function drawMap(slide: Slide, { columns, rows }: BoardMap, deck: Pptx): void {
  const wide = (WIDE - 2 * LEFT - HEAD) / columns.length;
  const left = (column: number) => LEFT + HEAD + column * wide;
  const heights = rows.map(({ cells }) =>
    Math.max(1, ...cells.map(({ people, more }) => people.length + (more ? 1 : 0))),
  );
  const unit = (BOTTOM - TOP) / heights.reduce((sum, height) => sum + height, 0);
  columns.forEach((column, index) => {
    const fill = index < 2 ? 'FBF0EE' : index > 2 ? 'F0F5EF' : 'FFFFFF';
    slide.addShape(deck.ShapeType.rect, {
      x: left(index),
      y: TOP,
      w: wide,
      h: BOTTOM - TOP,
      fill: { color: fill },
      line: { color: colors.line, width: 0.5 },
    });
    slide.addText(t(column), { x: left(index), y: TOP - 0.45, w: wide, h: 0.4, fontSize: 14, color: colors.soft });
  });
  let top = TOP;
  rows.forEach(({ power, cells }, at) => {
    const height = (heights[at] ?? 1) * unit;
    slide.addShape(deck.ShapeType.line, {
      x: LEFT,
      y: top,
      w: WIDE - 2 * LEFT,
      h: 0,
      line: { color: colors.line, width: 0.5 },
    });
    slide.addText(power, { x: LEFT, y: top, w: HEAD, h: 0.4, fontSize: 14, color: colors.soft, margin: 0 });
    cells.forEach(({ people, more }, column) => {
      people.forEach(({ name, mark, key, aim }, index) => {
        const y = top + index * unit;
        const sign = mark === 'lead' ? '★' : mark === 'unsaid' ? '?' : '';
        slide.addShape(deck.ShapeType.ellipse, {
          x: left(column) + 0.1,
          y: y + 0.14,
          w: 0.16,
          h: 0.16,
          fill: { color: column < 2 ? colors.against : column > 2 ? colors.for : 'FFFFFF' },
          line: { color: column < 2 ? colors.against : column > 2 ? colors.for : colors.soft, width: 1 },
        });
        // Below the lane in which arrows pass.
        slide.addText(printable(`${name}${sign && ` ${sign}`}`), {
          x: left(column) + 0.3,
          y: y + ARROW,
          w: wide - 0.35,
          h: Math.min(unit, 0.62) - ARROW,
          fontSize: 12,
          bold: key,
          color: colors.ink,
          valign: 'top',
          margin: [4, 0, 0, 4],
        });
        if (aim)
          slide.addShape(deck.ShapeType.line, {
            x: left(column + Math.min(0, aim)) + wide / 2,
            y: y + ARROW,
            w: Math.abs(aim) * wide,
            h: 0,
            flipH: aim < 0,
            line: { color: colors.aim, width: 1.5, endArrowType: 'triangle' },
          });
      });
      if (more)
        slide.addText(t('and {more} more', { more }), {
          x: left(column) + 0.3,
          y: top + people.length * unit,
          w: wide - 0.35,
          h: 0.4,
          fontSize: 11,
          color: colors.soft,
        });
    });
    top += height;
  });
}
