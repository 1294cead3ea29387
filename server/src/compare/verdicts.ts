/** How the verdicts on actions have changed, in words; holders of whom the same is to be told share a line. */

import type { Verdict } from '../analysis/alignment.ts';
import { t, texts } from '../text/l10n.ts';
import { inWords, list, short } from '../text/words.ts';
import type { Judged, VerdictChange } from './compare.ts';
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

/** What is told, the worst first. */
const order = ['terminal-conflict', 'conflict', 'mixed', 'aligned'] as const;
type Shown = (typeof order)[number];

const isShown = (verdict: Verdict | undefined): verdict is Shown => order.some((it) => it === verdict);
const isConflict = (verdict: Verdict | undefined): verdict is Shown => isShown(verdict) && verdict !== 'aligned';

interface Told {
  readonly mark: Line['mark'];
  readonly action: string;
  readonly verdict: Shown;
  /** What it was, where one conflict has become another. */
  readonly before?: Shown;
  readonly values: readonly string[];
}

/** What was there and is no more, and what is there now; of a conflict that is another now, only that. */
function tell({ action, before, after }: VerdictChange): Told[] {
  const name = short(action.name, 60);
  const told = (mark: Line['mark'], side: Judged | undefined): Told[] => {
    if (!side || !isShown(side.verdict)) return [];
    const values = isConflict(side.verdict) ? side.conflicting : side.aligned;
    return [{ mark, action: name, verdict: side.verdict, values }];
  };
  const was = before?.verdict;
  if (isConflict(was) && isConflict(after?.verdict))
    return told('changed', after).map((it) => ({ ...it, before: was }));
  return [...told('gone', before), ...told('added', after)];
}

function words({ mark, action, verdict, before }: Told, holders: readonly string[], values: readonly string[]): string {
  const whom = list(holders, 'and', 6);
  const which = list(values, 'and', 8);
  if (before)
    return t('“{action}” and {whom}: {before} → {verdict} ({values})', {
      action,
      whom,
      before: t(inWords(before)),
      verdict: t(inWords(verdict)),
      values: which,
    });
  const effect = mark === 'gone' ? pastEffects[verdict] : effects[verdict];
  return t(effect, { action, whom, values: which });
}

const effects = texts({
  'terminal-conflict': '“{action}” goes against terminal values of {whom}: {values}',
  conflict: '“{action}” hurts instrumental values of {whom}: {values}',
  mixed: '“{action}” serves some values of {whom} and hurts others: {values}',
  aligned: '“{action}” serves values of {whom}: {values}',
});

const pastEffects = texts({
  'terminal-conflict': '“{action}” no longer goes against terminal values of {whom}: {values}',
  conflict: '“{action}” no longer hurts instrumental values of {whom}: {values}',
  mixed: '“{action}” no longer serves some values of {whom} and hurts others: {values}',
  aligned: '“{action}” no longer serves values of {whom}: {values}',
});
