import type { FindingView } from './finding.ts';
import type { FindingsView } from './view.ts';

/** The findings of a document in which those stand further up already: nothing is said twice. */
export function besides(view: FindingsView, above: readonly FindingView[]): FindingsView {
  const told = new Set(above.map(keyOf));
  const groups = view.groups.map((group) => ({
    ...group,
    findings: group.findings.filter((finding) => !told.has(keyOf(finding))),
  }));
  const where =
    above.length > 1 ? `The ${above.length === 2 ? 'two' : 'three'} that weigh most stand` : 'What weighs most stands';
  return {
    ...view,
    sentence: above.length > 0 ? `${view.sentence} ${where} under “Next steps”.` : view.sentence,
    groups: groups.filter(({ findings }) => findings.length > 0),
  };
}

const keyOf = ({ rule, at, message }: FindingView): string => JSON.stringify([rule, at, message]);
