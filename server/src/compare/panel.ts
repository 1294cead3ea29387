/** A difference and a history as the preview shows them. */
import type { ChangesView } from '../report/changes/view.ts';
import { baseWords, drawGrowth } from '../report/growth/picture.ts';
import type { GrowthRowView, GrowthView } from '../report/growth/view.ts';
import { count, list, sentence } from '../text/words.ts';
import type { Difference } from './compare.ts';
import type { Standing } from './standing.ts';
import { headline, sections, table } from './words.ts';

export function changesView(difference: Difference): ChangesView {
  const { state } = difference;
  return {
    sentence: state === 'new' ? `In no commit yet. ${headline(difference)}` : headline(difference),
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

/** `moments`: the oldest first. */
export function growthView(moments: readonly Moment[]): GrowthView {
  const depths = moments.flatMap(({ day, standing }) =>
    typeof standing === 'string' ? [] : [{ day, depth: standing.depth, grade: standing.grade }],
  );
  const [first, last] = [depths[0], depths.at(-1)];
  const picture = drawGrowth(depths);
  return {
    sentence:
      first && last && depths.length > 1
        ? sentence(`${baseWords(first)} on ${first.day}; ${baseWords(last)} now.`)
        : 'There is no earlier version to compare with: the growth shows once the plan has been committed a few times.',
    ...(picture && { picture }),
    rows: [...moments].reverse().map(row),
  };
}

function row({ day, version, standing }: Moment): GrowthRowView {
  if (typeof standing === 'string')
    return { day, version, base: '', balance: '', findings: '', problem: `The plan ${standing}.` };
  const { balance, findings } = standing;
  const weighing = [
    ...(findings.error > 0 ? [count(findings.error, 'error')] : []),
    ...(findings.warning > 0 ? [count(findings.warning, 'warning')] : []),
  ];
  return {
    day,
    version,
    base: baseWords(standing),
    balance: `${balance.for} to ${balance.against}`,
    findings: weighing.length > 0 ? list(weighing) : 'no error or warning',
  };
}
