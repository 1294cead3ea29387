/** Which findings of two versions are the same: by rule and subject, not by where they stand. */
import type { Finding } from '../check/check.ts';
import type { Severity } from '../rules/rule.ts';

export interface FindingChanges {
  readonly new: readonly Finding[];
  readonly solved: readonly Finding[];
  /** There before, and now something that the authors live with. */
  readonly accepted: readonly Finding[];
  /** The authors lived with it, and do no longer. */
  readonly reopened: readonly Finding[];
  /** There before, and of another weight now. */
  readonly reweighed: readonly { readonly finding: Finding; readonly before: Severity }[];
}

/** `subject` gives the subjects of earlier findings as the later version has them. */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  subject: (path: string) => string,
): FindingChanges {
  const earlier = grouped(before, subject);
  const later = grouped(after, (path) => path);
  const both: (readonly [Finding, Finding])[] = [];
  const added: Finding[] = [];
  for (const [key, findings] of later) {
    const pairs = matched(earlier.get(key) ?? [], findings);
    both.push(...pairs.both);
    added.push(...pairs.added);
    earlier.set(key, pairs.gone);
  }
  return {
    new: added,
    solved: [...earlier.values()].flat(),
    accepted: both.flatMap(([one, other]) => (!one.accepted && other.accepted ? [other] : [])),
    reopened: both.flatMap(([one, other]) => (one.accepted && !other.accepted ? [other] : [])),
    reweighed: both.flatMap(([one, other]) =>
      one.severity === other.severity ? [] : [{ finding: other, before: one.severity }],
    ),
  };
}

const grouped = (findings: readonly Finding[], subject: (path: string) => string): Map<string, Finding[]> =>
  groupedBy(findings, (finding) => `${finding.rule} ${subject(finding.subject)}`);

/** Of several about one subject, those that say the same belong together, then the first to the first. */
function matched(before: readonly Finding[], after: readonly Finding[]) {
  const saying = groupedBy(before, ({ message }) => message);
  const both: (readonly [Finding, Finding])[] = [];
  const unlike: Finding[] = [];
  for (const finding of after) {
    const same = saying.get(finding.message)?.shift();
    if (same) both.push([same, finding]);
    else unlike.push(finding);
  }
  const left = [...saying.values()].flat();
  for (const [index, finding] of left.entries()) {
    const other = unlike[index];
    if (other) both.push([finding, other]);
  }
  return { both, gone: left.slice(unlike.length), added: unlike.slice(left.length) };
}

function groupedBy(findings: readonly Finding[], key: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(key(finding));
    if (known) known.push(finding);
    else groups.set(key(finding), [finding]);
  }
  return groups;
}
