import { renderToString } from 'preact-render-to-string';
import { grades } from '../analysis/base.ts';
import { baseWords, type Depth, drawGrowth, type GrowthPicture } from '../report/growth/picture.ts';
import { t } from '../text/l10n.ts';
import { short } from '../text/words.ts';

const MARGIN = 16;
/** For the title, the sentence, and the meaning of the dots. */
const HEAD = 72;
/** From one meaning to the next. */
const STEP = 88;

/** The growth of the base as a picture that needs nothing beside it; `depths` in the order of time. */
export function growthToSvg(title: string, depths: readonly Depth[]): string {
  const sentence = sentenceOf(depths);
  const svg = renderToString(<Growth title={title} sentence={sentence} picture={drawGrowth(depths)} />);
  // Fine in HTML, but not in XML.
  return `${svg.replaceAll(']]>', ']]&gt;').replace(/[\ufffe\uffff]/g, '\ufffd')}\n`;
}

function sentenceOf(depths: readonly Depth[]): string {
  const [first, last] = [depths[0], depths.at(-1)];
  if (!first || !last) return t('Nothing is known of its past.');
  if (first === last) return t('On {day}: {base}.', { day: first.day, base: baseWords(first) });
  return t('From {first} to {last}: at first {before}, at last {after}.', {
    first: first.day,
    last: last.day,
    before: baseWords(first),
    after: baseWords(last),
  });
}

interface Props {
  readonly title: string;
  readonly sentence: string;
  /** Absent where there is nothing to set side by side. */
  readonly picture: GrowthPicture | undefined;
}

function Growth({ title, sentence, picture }: Props) {
  const width = (picture?.width ?? 800) + 2 * MARGIN;
  const height = HEAD + (picture?.height ?? 0) + 2 * MARGIN;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="title description"
    >
      <title id="title">{t('Growth of the base: {title}', { title })}</title>
      <desc id="description">{sentence}</desc>
      <style>{style}</style>
      <rect class="paper" width={width} height={height} />
      <g transform={`translate(${MARGIN} ${MARGIN})`}>
        <text class="heading" y="14">
          {short(title, 90)}
        </text>
        <text class="soft" y="34">
          {sentence}
        </text>
        {picture && <Drawing picture={picture} />}
      </g>
    </svg>
  );
}

function Drawing({ picture: { width, rows, days, area, line, dots } }: { readonly picture: GrowthPicture }) {
  return (
    <>
      {grades.map((grade, index) => (
        <g key={grade}>
          <circle class={grade} cx={6 + index * STEP} cy="52" r="4" />
          <text class="soft" x={16 + index * STEP} y="56">
            {t(grade)}
          </text>
        </g>
      ))}
      <g transform={`translate(0 ${HEAD})`}>
        {rows.map(({ y, label }) => (
          <g key={y}>
            <path class="line" d={`M${label.x + 8} ${y}H${width}`} />
            <Text {...label} />
          </g>
        ))}
        {days.map((label) => (
          <Text key={label.x} {...label} />
        ))}
        <path class="area" d={area} />
        <path class="growth" d={line} />
        {dots.map(({ x, y, grade, title }) => (
          <circle key={x} class={grade} cx={x} cy={y} r="4">
            <title>{title}</title>
          </circle>
        ))}
      </g>
    </>
  );
}

function Text({ lines, x, y, anchor }: GrowthPicture['days'][number]) {
  return (
    <text class="soft" x={x} y={y} text-anchor={anchor}>
      {lines.join(' ')}
    </text>
  );
}

/** The same colors as the report’s, by day and by night. */
const style = `
text { font: 12px system-ui, sans-serif; fill: #202020; }
.heading { font-size: 15px; font-weight: 600; }
.soft { fill: #5c5c5c; }
.paper { fill: #fff; }
.line { stroke: #dcdcdc; }
.area { fill: #388a34; opacity: 0.15; }
.growth { fill: none; stroke: #388a34; stroke-width: 2; }
circle { fill: #388a34; stroke: #388a34; }
.none, .shallow { fill: #fff; }
.none { stroke: #c72e0f; }
.narrow { fill: #d9b44a; }
@media (prefers-color-scheme: dark) {
  text { fill: #d0d2d3; }
  .soft { fill: #9a9c9e; }
  .paper, .none, .shallow { fill: #1b1c1d; }
  .line { stroke: #3a3b3d; }
  .area { fill: #89d185; }
  .growth, circle { stroke: #89d185; }
  .broad { fill: #89d185; }
  .none { stroke: #f48771; }
}
`;
