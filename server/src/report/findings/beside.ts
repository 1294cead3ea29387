import { byPosition } from '../../text/span.ts';
import type { FindingView } from './finding.ts';
import type { FindingsView } from './view.ts';

/** The findings of a document in which those stand further up already: nothing is said twice. */
export function besides(view: FindingsView, above: readonly FindingView[]): FindingsView {
  const groups = view.groups.map((group) => ({
    ...group,
    findings: group.findings.filter((finding) => !above.some((told) => isSame(told, finding))),
  }));
  const where =
    above.length > 1 ? `The ${above.length === 2 ? 'two' : 'three'} that weigh most stand` : 'What weighs most stands';
  return {
    ...view,
    sentence: above.length > 0 ? `${view.sentence} ${where} under “Next steps”.` : view.sentence,
    groups: groups.filter(({ findings }) => findings.length > 0),
  };
}

const isSame = (one: FindingView, other: FindingView): boolean =>
  one.rule === other.rule && one.message === other.message && byPosition(one.at, other.at) === 0;
