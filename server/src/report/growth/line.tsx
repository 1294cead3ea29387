import { t, texts } from '../../text/l10n.ts';
import { Picture, Text } from '../components/picture.tsx';
import type { Frame } from './frame.ts';
import type { Courses, GrowthPicture } from './picture.ts';

interface Props {
  readonly picture: GrowthPicture;
}

/** Allies over time, beside what the plan means by when. The table that follows says the same. */
export function GrowthLine({ picture: { width, height, rows, days, line, area, planned, dots } }: Props) {
  return (
    <>
      <Picture label={t('Number of allies over time')} name="growth" width={width} height={height}>
        <Grid rows={rows} days={days} width={width} />
        <path class="area" d={area} />
        {planned && <path class="planned" d={planned} />}
        <path class="course" d={line} />
        {dots.map(({ x, y, grade, title }) => (
          <circle key={x} class={grade} cx={x} cy={y} r="4.5">
            <title>{title}</title>
          </circle>
        ))}
      </Picture>
      {planned && (
        <ul class="legend">
          <li>
            <Sample of="course" /> {t('allies, as it came')}
          </li>
          <li>
            <Sample of="planned" /> {t('as planned: tactics that aim for an ally, by the day on which they are due')}
          </li>
        </ul>
      )}
    </>
  );
}

const courseWords = texts({
  for: 'for: {last} now',
  against: 'against: {last} now',
  errors: 'errors: {last} now',
  warnings: 'warnings: {last} now',
});

/** Numbers over time; the line under them tells which is which, and where each stands now. */
export function CourseLines({ label, courses }: { readonly label: string; readonly courses: Courses }) {
  const { width, height, rows, days, lines } = courses;
  return (
    <>
      <Picture label={label} name="growth" width={width} height={height}>
        <Grid rows={rows} days={days} width={width} />
        {lines.map(({ name, line }) => (
          <path key={name} class={`course ${name}`} d={line} />
        ))}
      </Picture>
      <ul class="legend">
        {lines.map(({ name, last }) => (
          <li key={name}>
            <Sample of={['course', name].join(' ')} /> {t(courseWords[name], { last })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Grid({ rows, days, width }: Pick<Frame, 'rows' | 'days'> & { readonly width: number }) {
  return (
    <>
      {rows.map(({ y, label }) => (
        <g key={y}>
          <path class="grid" d={`M${label.x + 8} ${y}H${width - 24}`} />
          <Text label={label} class="soft" />
        </g>
      ))}
      {days.map((day) => (
        <Text key={day.x} label={day} class="soft" />
      ))}
    </>
  );
}

const Sample = ({ of }: { readonly of: string }) => (
  <svg class="growth sample" viewBox="0 0 20 20" aria-hidden="true">
    <path class={of} d="M0 10h20" />
  </svg>
);
