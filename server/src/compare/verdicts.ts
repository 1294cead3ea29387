/** How the verdicts on actions have changed, in words; holders of whom the same is to be told share a line. */

import type { Verdict } from '../analysis/alignment.ts';
import { t } from '../text/l10n.ts';
import { inWords, list, short } from '../text/words.ts';
import type { VerdictChange } from './compare.ts';
import type { Line } from './line.ts';

export function alignmentLines(verdicts: readonly VerdictChange[]): Line[] {
  const groups = new Map<string, { readonly first: Told; readonly holders: string[]; readonly values: Set<string> }>();
  for (const change of verdicts)
    for (const told of tell(change)) {
      const key = JSON.stringify([told.mark, change.action.id, told.before, told.verdict]);
      const group = groups.get(key) ?? { first: told, holders: [], values: new Set() };
      group.holders.push(short(change.holder.name, 60));
      for (const value of told.values) group.values.add(value);
      groups.set(key, group);
    }
  return [...groups.values()]
    .sort((a, b) => order.indexOf(a.first.verdict) - order.indexOf(b.first.verdict))
    .map(({ first, holders, values }) => ({ mark: first.mark, text: words(first, holders, [...values]) }));
}

/** How many pairs of an action and a holder are in conflict now and were not before, and the other way round. */
export function conflictCounts(verdicts: readonly VerdictChange[]): { added: number; gone: number } {
  const marks = verdicts.map(({ before, after }) => [isConflict(before?.verdict), isConflict(after?.verdict)]);
  return {
    added: marks.filter(([was, is]) => !was && is).length,
    gone: marks.filter(([was, is]) => was && !is).length,
  };
}

const conflicts: readonly (Verdict | undefined)[] = ['terminal-conflict', 'conflict', 'mixed'];
const order: readonly Verdict[] = ['terminal-conflict', 'conflict', 'mixed', 'aligned'];

const isConflict = (verdict: Verdict | undefined) => conflicts.includes(verdict);

interface Told {
  readonly mark: Line['mark'];
  readonly action: string;
  readonly verdict: Verdict;
  /** What it was, where one conflict has become another. */
  readonly before?: Verdict;
  readonly values: readonly string[];
}

/** What was there and is no more, and what is there now; of a conflict that is another now, only that. */
function tell({ action, before, after }: VerdictChange): Told[] {
  const name = short(action.name, 60);
  const told = (mark: Line['mark'], side: NonNullable<typeof after>): Told => ({
    mark,
    action: name,
    verdict: side.verdict,
    values: isConflict(side.verdict) ? side.conflicting : side.aligned,
  });
  if (before && after && isConflict(before.verdict) && isConflict(after.verdict))
    return [{ ...told('changed', after), before: before.verdict }];
  const shown = (verdict: Verdict | undefined) => isConflict(verdict) || verdict === 'aligned';
  return [
    ...(before && shown(before.verdict) ? [told('gone', before)] : []),
    ...(after && shown(after.verdict) ? [told('added', after)] : []),
  ];
}

function words({ mark, action, verdict, before }: Told, holders: readonly string[], values: readonly string[]): string {
  const whom = list(holders, 'and', 6);
  const which = list(values, 'and', 8);
  if (before)
    return t('“{action}” and {whom}: {before} → {verdict} ({which})', {
      action,
      whom,
      before: inWords(before),
      verdict: inWords(verdict),
      which,
    });
  return `“${action}” ${mark === 'gone' ? t('no longer ') : ''}${effects[verdict](whom)}: ${which}`;
}

const effects: Readonly<Record<Verdict, (whom: string) => string>> = {
  'terminal-conflict': (whom) => t('goes against terminal values of {whom}', { whom }),
  conflict: (whom) => t('hurts instrumental values of {whom}', { whom }),
  mixed: (whom) => t('serves some values of {whom} and hurts others', { whom }),
  aligned: (whom) => t('serves values of {whom}', { whom }),
  unrelated: (whom) => t('touches no values of {whom}', { whom }),
  unknown: (whom) => t('cannot be judged for {whom}', { whom }),
};
