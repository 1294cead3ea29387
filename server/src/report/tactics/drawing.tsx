import { t } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { PlacedMark } from '../components/mark.tsx';
import { Entry, Picture, Text } from '../components/picture.tsx';
import { LINE } from '../pictures/label.ts';
import { fitted, round } from '../pictures/measure.ts';
import { tacticWords } from '../words.ts';
import type { Timeline, TimelineRow } from './times.ts';

const LEFT = 270;
const WIDTH = 840;
const RIGHT = 40;
const TOP = 46;

/** The time line as a picture in a file. */
export function TimelineDrawing({ timeline }: { readonly timeline: Timeline }) {
  const { ticks, today, more } = timeline;
  let y = TOP;
  const rows = timeline.rows.map((row) => {
    const lines = fitted(row.name, row.id, LEFT - 40);
    const top = y;
    y += Math.max(24, lines.length * LINE + 10);
    return { row, top, label: { lines, x: 22, y: top + 16 } };
  });
  const height = y + (more > 0 ? 26 : 0) + 8;
  return (
    <>
      <Picture label={t('Open tactics over time')} name="timeline" width={WIDTH} height={height}>
        {ticks.map(({ at, name }) => (
          <g key={at}>
            <path class="grid" d={`M${placeOf(at)} 38V${height}`} />
            <Text label={{ lines: [name], x: placeOf(at), y: 32, anchor: 'middle' }} class="soft" />
          </g>
        ))}
        <path class="today" d={`M${placeOf(today)} 38V${height}`} />
        <Text label={{ lines: [t('today')], x: placeOf(today), y: 14, anchor: 'middle' }} class="heading" />
        {keyed(rows, ({ row }) => row.id).map(([key, { row, top, label }]) => (
          <Entry key={key} spot={{ ...row, label }} about={tacticWords(row.state)} class="tactic">
            <PlacedMark of={row.state} x={9} y={top + 12} />
            <Text label={label} />
            <Course row={row} middle={top + 12} />
          </Entry>
        ))}
        {more > 0 && <Text label={{ lines: [t('and {more} more', { more })], x: 0, y: y + 16 }} class="soft" />}
      </Picture>
      <ul class="legend">
        {rows.some(({ row }) => row.due !== undefined) && <li>{t('◆ due')}</li>}
        {rows.some(({ row }) => row.last !== undefined) && <li>{t('● took place')}</li>}
        {rows.some(({ row }) => row.next !== undefined) && <li>{t('○ next turn')}</li>}
      </ul>
    </>
  );
}

const placeOf = (percent: number) => round(LEFT + (percent / 100) * (WIDTH - RIGHT - LEFT));

interface CourseProps {
  readonly row: TimelineRow;
  readonly middle: number;
}

function Course({ row: { bar, due, last, next }, middle }: CourseProps) {
  return (
    <>
      {bar && (
        <rect
          class="bar"
          x={placeOf(bar.from)}
          y={middle - 2}
          width={round(placeOf(bar.to) - placeOf(bar.from))}
          height="4"
        />
      )}
      {last !== undefined && <circle class="took-place" cx={placeOf(last)} cy={middle} r="4.5" />}
      {next !== undefined && <circle class="turn" cx={placeOf(next)} cy={middle} r="4.5" />}
      {due !== undefined && <path class="deadline" d={`M${placeOf(due)} ${middle - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`} />}
    </>
  );
}
