import { grouped } from '../analysis/reactive.ts';
import type { Finding } from '../check/check.ts';
import { weight } from '../check/told.ts';
import { t } from '../text/l10n.ts';

/** So many of a file VS Code shows; of more it would leave out some itself, without a word of ours. */
const most = 1000;
/** So many findings come with the places that they are related to: nobody looks at those of the others. */
const mostWithRelated = 200;

/** What of a file’s findings an editor is sent. */
export interface Shown {
  /** By position; where they are too many, the heaviest first. */
  readonly findings: readonly Finding[];
  /** The heaviest of them, whose related places go with them. */
  readonly withRelated: ReadonlySet<Finding>;
  /** Says how many there are, where not all are sent. */
  readonly more?: string;
}

/** Chooses among all findings in one file, which come sorted by position. What the authors have accepted weighs least. */
export function shown(findings: readonly Finding[]): Shown {
  if (findings.length <= mostWithRelated) return { findings, withRelated: new Set(findings) };
  const sorted = byWeight(findings);
  const withRelated = new Set(sorted.slice(0, mostWithRelated));
  if (findings.length <= most) return { findings, withRelated };
  const more = t(
    'There are {number} findings in this file. Only the {most} most serious are shown here; “changeplan check” tells all of them.',
    { number: findings.length, most: most - 1 },
  );
  return { findings: sorted.slice(0, most - 1), withRelated, more };
}

/** The heaviest first; those of one weight stay in their order. */
function byWeight(findings: readonly Finding[]): readonly Finding[] {
  const levels = grouped(findings, (finding) => [weight(finding)]);
  return [...levels.keys()].sort((a, b) => a - b).flatMap((level) => levels.get(level) ?? []);
}
