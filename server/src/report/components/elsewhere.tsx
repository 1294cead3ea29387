import type { Report } from '../report.ts';

type FindingsView = NonNullable<Report['findings']>;
type FindingView = FindingsView['accepted'][number];

/** The findings without those that the page shows in another part already; their numbers stay in the sentence. */
export function withoutShown(view: FindingsView, shown: readonly FindingView[]): FindingsView {
  const isShown = (finding: FindingView) => shown.some((it) => isSame(it, finding));
  const groups = view.groups.map((group) => ({ ...group, findings: group.findings.filter((it) => !isShown(it)) }));
  const number = view.groups.flatMap(({ findings }) => findings).filter(isShown).length;
  return {
    ...view,
    groups: groups.filter(({ findings, more = 0 }) => findings.length + more > 0),
    ...(number > 0 && { elsewhere: number }),
  };
}

const isSame = (one: FindingView, other: FindingView) =>
  one.rule === other.rule &&
  one.message === other.message &&
  one.at.file === other.at.file &&
  one.at.start === other.at.start;
