/** A difference and a history as the preview shows them. */

import type { PlannedBase } from '../analysis/planned-base.ts';
import type { ChangesView } from '../report/changes/view.ts';
import { baseWords, drawCourses, drawGrowth, type Numbered } from '../report/growth/picture.ts';
import type { GrowthRowView, GrowthView } from '../report/growth/view.ts';
import { t } from '../text/l10n.ts';
import { count, list, sentence } from '../text/words.ts';
import type { Difference } from './compare.ts';
import type { Standing } from './standing.ts';
import { headline, sections, table } from './words.ts';

export function changesView(difference: Difference): ChangesView {
  const { state } = difference;
  return {
    sentence:
      state === 'new' ? t('In no commit yet. {headline}', { headline: headline(difference) }) : headline(difference),
    rows: state === 'changed' ? table(difference) : [],
    sections: state === 'changed' ? sections(difference) : [],
  };
}

/** A plan at one commit, or as it is in the editor. */
export interface Moment {
  /** Year-month-day. */
  readonly day: string;
  /** As people call it. */
  readonly version: string;
  /** Or why it is not known, as the end of a sentence that begins with the plan. */
  readonly standing: Standing | string;
}

/** `moments`: the oldest first; `planned`: the base as the plan of today means it to grow. */
export function growthView(moments: readonly Moment[], planned?: PlannedBase): GrowthView {
  const depths = moments.flatMap(({ day, standing }) =>
    typeof standing === 'string' ? [] : [{ day, depth: standing.depth, grade: standing.grade }],
  );
  const [first, last] = [depths[0], depths.at(-1)];
  const picture = drawGrowth(depths, planned);
  const power = drawCourses(
    numbered(moments, ({ balance }) => ({ for: balance.for, against: balance.against })),
    ['for', 'against'],
  );
  const findings = drawCourses(
    numbered(moments, (standing) => ({ errors: standing.findings.error, warnings: standing.findings.warning })),
    ['errors', 'warnings'],
  );
  return {
    sentence:
      first && last && depths.length > 1
        ? sentence(
            t('{before} on {day}; {after} now.', {
              before: baseWords(first),
              day: first.day,
              after: baseWords(last),
            }),
          )
        : t(
            'There is no earlier version to compare with: the growth shows once the plan has been committed a few times.',
          ),
    ...(picture && { picture }),
    ...(power && { power }),
    ...(findings && { findings }),
    rows: [...moments].reverse().map(row),
  };
}

const numbered = (moments: readonly Moment[], numbersOf: (standing: Standing) => Numbered['numbers']): Numbered[] =>
  moments.flatMap(({ day, standing }) => (typeof standing === 'string' ? [] : [{ day, numbers: numbersOf(standing) }]));

function row({ day, version, standing }: Moment): GrowthRowView {
  if (typeof standing === 'string')
    return { day, version, base: '', balance: '', findings: '', problem: t('The plan {standing}.', { standing }) };
  const { balance, findings } = standing;
  const weighing = [
    ...(findings.error > 0 ? [count(findings.error, 'error')] : []),
    ...(findings.warning > 0 ? [count(findings.warning, 'warning')] : []),
  ];
  return {
    day,
    version,
    base: baseWords(standing),
    balance: t('{for} to {against}', { for: balance.for, against: balance.against }),
    findings: weighing.length > 0 ? list(weighing) : t('no error or warning'),
  };
}
