import { t } from '../../text/l10n.ts';
import { byPosition } from '../../text/span.ts';
import type { FindingView } from './finding.ts';
import type { FindingsView } from './view.ts';

/** The findings of a document in which those stand further up already: nothing is said twice. */
export function besides(view: FindingsView, above: readonly FindingView[]): FindingsView {
  const groups = view.groups.map((group) => ({
    ...group,
    findings: group.findings.filter((finding) => !above.some((told) => isSame(told, finding))),
  }));
  return {
    ...view,
    sentence: [view.sentence, where(above.length)].filter(Boolean).join(' '),
    groups: groups.filter(({ findings }) => findings.length > 0),
  };
}

function where(number: number): string {
  if (number === 0) return '';
  if (number === 1) return t('What weighs most stands under “Next steps”.');
  if (number === 2) return t('The two that weigh most stand under “Next steps”.');
  return t('The three that weigh most stand under “Next steps”.');
}

const isSame = (one: FindingView, other: FindingView): boolean =>
  one.rule === other.rule && one.message === other.message && byPosition(one.at, other.at) === 0;
