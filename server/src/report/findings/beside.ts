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
  const where =
    above.length > 1
      ? t('The {part} that weigh most stand', { part: above.length === 2 ? 'two' : 'three' })
      : t('What weighs most stands');
  return {
    ...view,
    sentence:
      above.length > 0
        ? t('{sentence} {where} under “Next steps”.', { sentence: view.sentence, where })
        : view.sentence,
    groups: groups.filter(({ findings }) => findings.length > 0),
  };
}

const isSame = (one: FindingView, other: FindingView): boolean =>
  one.rule === other.rule && one.message === other.message && byPosition(one.at, other.at) === 0;
