import { useContext } from 'preact/hooks';
import { t } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { Place } from '../components/place.tsx';
import { Reveal } from '../components/reveal.ts';
import { tacticWords } from '../words.ts';
import { StateMark } from './state-mark.tsx';
import type { Timeline, TimelineRow } from './times.ts';

interface Props {
  readonly timeline: Timeline;
}

/** Open tactics around today, as wide as there is room. In the panel their due dates can be moved, and a tactic ticked off. */
export function TimelineList({ timeline }: Props) {
  const { today, ticks, rows, more } = timeline;
  return (
    <>
      <ul class="timeline" aria-label={t('Open tactics over time')} data-roving>
        <li class="scale" aria-hidden="true">
          <span />
          <svg class="course" aria-hidden="true">
            {ticks.map(({ at, name, minor }) => (
              <text key={at} class={minor ? 'soft minor' : 'soft'} x={`${at}%`} y="30">
                {name}
              </text>
            ))}
            <text class={today > 80 ? 'now end' : 'now'} x={`${today}%`} y="12">
              {t('today')}
            </text>
          </svg>
        </li>
        {keyed(rows, ({ id }) => id).map(([key, row]) => (
          <li key={key} class="tactic">
            <span class="what">
              <StateMark tactic={row} />
              <span>
                <Place at={row.at}>{row.name}</Place>
                <span class={row.state === 'overdue' || row.state === 'stale' ? 'about pressing' : 'about'}>
                  {' '}
                  {tacticWords(row.state)}
                  {row.bar === undefined && row.due === undefined && row.next === undefined && `, ${t('no date yet')}`}
                </span>
              </span>
            </span>
            <Course row={row} timeline={timeline} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="note">{t('and {more} more, in the table', { more })}</p>}
      <ul class="legend">
        {rows.some(({ due }) => due !== undefined) && <li>{t('◆ due')}</li>}
        {rows.some(({ last }) => last !== undefined) && <li>{t('● took place')}</li>}
        {rows.some(({ next }) => next !== undefined) && <li>{t('○ next turn')}</li>}
      </ul>
    </>
  );
}

interface CourseProps extends Props {
  readonly row: TimelineRow;
}

function Course({ row, timeline }: CourseProps) {
  const { id, name, bar, due, dueDay, last, next } = row;
  const { today, ticks, from, to } = timeline;
  return (
    <span class="course-of">
      <svg class="course" aria-hidden="true">
        {ticks.map(({ at }) => (
          <line key={at} class="grid" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
        ))}
        <line class="today" x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" />
        {bar && <rect class="bar" x={`${bar.from}%`} width={`${bar.to - bar.from}%`} y="10" height="4" />}
        {last !== undefined && <circle class="took-place" cx={`${last}%`} cy="12" r="4.5" />}
        {next !== undefined && <circle class="turn" cx={`${next}%`} cy="12" r="4.5" />}
        {due !== undefined && (
          <svg x={`${due}%`} y="12" overflow="visible" aria-hidden="true">
            <path class="deadline" d="M0 -6.5l6.5 6.5-6.5 6.5-6.5-6.5z" />
          </svg>
        )}
      </svg>
      {useContext(Reveal) && dueDay !== undefined && dueDay >= from && dueDay <= to && (
        <input
          class="due"
          type="range"
          min="0"
          max={daysBetween(from, to)}
          value={daysBetween(from, dueDay)}
          data-due={id}
          data-from={from}
          aria-label={t('When “{name}” is due', { name })}
          aria-valuetext={dueDay}
        />
      )}
    </span>
  );
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
